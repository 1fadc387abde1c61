import { ENTRY_TYPES } from './entry-types.ts';
import { edtfOf, type Reference, type ReferenceName } from './reference.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** BibLaTeX in UTF-8; text is escaped so that no brace or command of it is run, addresses stand as they are. */
export function writeBibtex(references: readonly Reference[]): string {
  return references.map(entry).join('\n');
}

function entry(reference: Reference): string {
  const { id, type, title, author, publisher, issued, URL, language, number, note } = reference;
  const date = edtfOf(issued);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', title === undefined ? undefined : `{${escaped(title)}}`],
    ['origtitle', optional(reference['original-title'])],
    ['author', author?.map(authorField).join(' and ')],
    ['publisher', optional(publisher)],
    ['journaltitle', optional(reference['container-title'])],
    ['date', date === '' ? undefined : date],
    ['url', URL === undefined ? undefined : address(URL)],
    ['archivedurl', reference.archive_location === undefined ? undefined : address(reference.archive_location)],
    ['langid', optional(language)],
    ['number', optional(number)],
    ['note', optional(note)],
    ['entrysubtype', type],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${ENTRY_TYPES[type] ?? 'misc'}{${id.replace(/[^\w:.-]/g, '-')},\n${lines.join('')}}\n`;
}

function optional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escaped(text);
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&#_%~^]/g, (char) => ESCAPES[char] ?? char);
}

/** A brace or a space in an address is written as a percent code; BibTeX reads the rest as it is. */
function address(url: string): string {
  return url.replace(/[{}\\\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** A name that is not taken apart stands in braces of its own; so " and " inside it parts nobody. */
function authorField(name: ReferenceName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  return name.given === undefined ? `{${escaped(name.family)}}` : `${escaped(name.family)}, ${escaped(name.given)}`;
}
