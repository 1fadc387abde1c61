import { ENTRY_TYPES } from './entry-types.ts';
import { dateOf, type Reference, type ReferenceName } from './reference.ts';

/** Entries of a BibTeX or BibLaTeX file; `@string`, `@preamble` and `@comment` are passed over. */
export function readBibtex(text: string): readonly Reference[] {
  const found: Reference[] = [];
  for (const { type, key, fields } of entriesOf(text)) {
    const get = (...names: readonly string[]): string | undefined =>
      names.map((name) => fields.get(name)).find((value) => value !== undefined);
    const plain = (...names: readonly string[]): string | undefined => {
      const raw = get(...names);
      return raw === undefined ? undefined : unescaped(raw);
    };
    const names = get('author', 'editor');
    const authors = names === undefined ? [] : splitNames(names);
    const issued = dateOf(get('date') ?? [get('year'), month(get('month'))].filter(Boolean).join('-'));
    const reference = {
      id: key,
      type: plain('entrysubtype') ?? typeOf(type),
      title: plain('title'),
      'original-title': plain('origtitle'),
      author: authors.length === 0 ? undefined : authors,
      publisher: plain('publisher', 'institution', 'organization', 'school'),
      'container-title': plain('journaltitle', 'journal', 'booktitle'),
      issued,
      URL: get('url'),
      archive_location: get('archivedurl'),
      language: plain('langid', 'language'),
      number: plain('number'),
      note: plain('note'),
    };
    found.push(
      Object.fromEntries(Object.entries(reference).filter(([, value]) => value !== undefined)) as unknown as Reference,
    );
  }
  return found;
}

function typeOf(entryType: string): string {
  const type = entryType.toLowerCase();
  if (type === 'techreport') return 'report';
  return Object.keys(ENTRY_TYPES).find((csl) => ENTRY_TYPES[csl] === type) ?? 'document';
}

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads entries by counting braces, so that a brace or an at sign in a value begins nothing. */
function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (;;) {
    const head = /@(\w+)\s*\{/g;
    head.lastIndex = at;
    const match = head.exec(text);
    if (match === null) return entries;
    const end = closing(text, head.lastIndex);
    const body = text.slice(head.lastIndex, end);
    at = end + 1;
    const [, type = ''] = match;
    if (/^(string|preamble|comment)$/i.test(type)) continue;
    const comma = body.indexOf(',');
    entries.push({
      type,
      key: body.slice(0, comma < 0 ? undefined : comma).trim(),
      fields: fieldsOf(comma < 0 ? '' : body.slice(comma + 1)),
    });
  }
}

/** Place of the brace that closes the one before `from`; the end of the text where there is none. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return text.length;
}

function fieldsOf(body: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const head = /([A-Za-z][\w-]*)\s*=\s*/y;
  let at = 0;
  while (at < body.length) {
    head.lastIndex = at;
    const match = head.exec(body);
    if (match === null) {
      at++;
      continue;
    }
    const from = head.lastIndex;
    const opens = body[from];
    let end: number;
    if (opens === '{') end = closing(body, from + 1);
    else if (opens === '"') end = quoteEnd(body, from + 1);
    else {
      const stop = body.slice(from).search(/[,}]/);
      end = stop < 0 ? body.length : from + stop;
    }
    fields.set(
      (match[1] ?? '').toLowerCase(),
      body.slice(opens === '{' || opens === '"' ? from + 1 : from, end).trim(),
    );
    at = end + 1;
  }
  return fields;
}

function quoteEnd(body: string, from: number): number {
  let depth = 0;
  for (let i = from; i < body.length; i++) {
    if (body[i] === '\\') i++;
    else if (body[i] === '{') depth++;
    else if (body[i] === '}') depth--;
    else if (body[i] === '"' && depth === 0) return i;
  }
  return body.length;
}

const COMMANDS: Readonly<Record<string, string>> = { textbackslash: '\\', textasciitilde: '~', textasciicircum: '^' };

/** Accents that TeX writes with a command, as combining marks. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  c: '\u0327',
  v: '\u030C',
};

/** One pass, so that what an escape gives is never read as another one. */
const TEX =
  /\\(textbackslash|textasciitilde|textasciicircum)(?:\{\}|\s+|(?![A-Za-z]))|\\([`'^~"])\s*\{?([A-Za-z])\}?|\\([cv])(?:\s+|\{)([A-Za-z])\}?|\\([{}$&#_%])|[{}]/g;

function unescaped(raw: string): string {
  return raw
    .replace(
      TEX,
      (_, command?: string, sign?: string, under?: string, tail?: string, tailed?: string, char?: string) => {
        if (command !== undefined) return COMMANDS[command] ?? '';
        if (sign !== undefined) return `${under}${ACCENTS[sign] ?? ''}`;
        if (tail !== undefined) return `${tailed}${ACCENTS[tail] ?? ''}`;
        return char ?? '';
      },
    )
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Names parted by " and " outside braces. */
function splitNames(raw: string): readonly ReferenceName[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '\\') i++;
    else if (raw[i] === '{') depth++;
    else if (raw[i] === '}') depth--;
    else if (depth === 0 && /^\sand\s/.test(raw.slice(i, i + 5))) {
      parts.push(raw.slice(from, i));
      from = i + 5;
    }
  }
  parts.push(raw.slice(from));
  return parts.map((part): ReferenceName => {
    const whole = part.trim();
    if (whole.startsWith('{')) return { literal: unescaped(whole) };
    const [family = '', given] = whole.split(/,\s*/);
    return given === undefined ? { literal: unescaped(whole) } : { family: unescaped(family), given: unescaped(given) };
  });
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function month(raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined;
  const index = MONTHS.indexOf(raw.toLowerCase().slice(0, 3));
  const number = index >= 0 ? index + 1 : Number(raw);
  return Number.isInteger(number) && number >= 1 && number <= 12 ? String(number).padStart(2, '0') : undefined;
}
