import type { Draft, DraftNote } from '../draft.ts';
import { readingErrors } from '../errors.ts';
import { clean } from '../inline.ts';
import type { DraftWarning } from '../warnings.ts';
import { Body } from './docx/body.ts';
import { format, Numbering } from './docx/numbering.ts';
import { paragraphText, type RunContext } from './docx/runs.ts';
import { readStyles } from './docx/styles.ts';
import type { ReadingContext } from './format.ts';
import { openPacked, type PackedFile } from './packed.ts';
import { childOf, childrenOf, descendants, type Element, parseXml, textOf } from './xml.ts';

const KIND = 'DOCX';
/** Longest comment repeated in a warning, in characters. */
const COMMENT = 400;

/** Word documents: real notes, lists as Word counts them, tracked changes read as accepted and reported. */
export function readDocx(bytes: Uint8Array, context: ReadingContext): Draft {
  const file = openPacked(bytes, context.unpackedBytes, KIND, (name) => /\.(?:xml|rels)$/.test(name));
  const main = mainPart(file);
  const xml = file.text(main);
  if (xml === undefined) throw readingErrors.error('reading.damaged', { kind: KIND });
  const root = parseXml(xml, KIND);
  const part = (name: string): Element | undefined => {
    const text = file.text(main.replace(/[^/]*$/, name));
    return text === undefined ? undefined : parseXml(text, KIND);
  };
  const warnings: DraftWarning[] = [];
  const warn = (warning: DraftWarning): number => warnings.push(warning) - 1;
  const counts = { deleted: 0, inserted: 0, hidden: 0 };
  const marks = new NoteMarks();
  const comments = new Map(
    childrenOf(part('comments.xml'), 'w:comment').map((comment) => [comment.attributes['w:id'] ?? '', comment]),
  );
  const shared = {
    mark: (kind: 'footnote' | 'endnote', id: string, custom?: string) => marks.label(kind, id, custom),
    comment: (id: string) => {
      const comment = comments.get(id);
      return comment === undefined ? undefined : clean(textOfParagraphs(comment)).slice(0, COMMENT);
    },
    warn,
    count: (what: keyof typeof counts) => {
      counts[what]++;
    },
  };
  const body = new Body(readStyles(part('styles.xml')), new Numbering(part('numbering.xml')), {
    ...shared,
    links: linksOf(file, main),
  });
  const content = childOf(root, 'w:body');
  if (content === undefined) throw readingErrors.error('reading.damaged', { kind: KIND });
  body.walk(content);
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) =>
    readNotes(kind, part(`${kind}s.xml`), marks, {
      ...shared,
      links: linksOf(file, main.replace(/[^/]*$/, `${kind}s.xml`)),
      pageBreak: () => undefined,
      textBox: () => undefined,
    }),
  );
  if (counts.deleted + counts.inserted > 0)
    warn({ code: 'tracked-changes', facts: { inserted: counts.inserted, deleted: counts.deleted } });
  if (counts.hidden > 0) warn({ code: 'hidden-text', facts: { count: counts.hidden } });
  if (body.contents > 0) warn({ code: 'contents-removed' });
  const title = titleOf(file);
  const paged = body.page > 1;
  return {
    blocks: paged ? body.blocks : body.blocks.map(({ page: _, ...block }) => block),
    notes,
    warnings,
    ...(title === undefined ? {} : { title }),
    ...(paged ? { pages: body.page } : {}),
  };
}

function mainPart(file: PackedFile): string {
  const rels = file.text('_rels/.rels');
  const target =
    rels === undefined
      ? undefined
      : childrenOf(parseXml(rels, KIND), 'Relationship').find((rel) =>
          /\/officeDocument$/.test(rel.attributes.Type ?? ''),
        )?.attributes.Target;
  return (target ?? 'word/document.xml').replace(/^\//, '');
}

function linksOf(file: PackedFile, part: string): ReadonlyMap<string, string> {
  const text = file.text(part.replace(/([^/]*)$/, '_rels/$1.rels'));
  if (text === undefined) return new Map();
  return new Map(
    childrenOf(parseXml(text, KIND), 'Relationship')
      .filter(
        (rel) =>
          /\/hyperlink$/.test(rel.attributes.Type ?? '') &&
          /^(?:https?|mailto|ftp):/i.test(rel.attributes.Target ?? ''),
      )
      .map((rel) => [rel.attributes.Id ?? '', rel.attributes.Target ?? '']),
  );
}

/** Numbers notes in the order of their marks. Endnotes are labelled apart where a file has both kinds. */
class NoteMarks {
  readonly #labels = new Map<string, { readonly label: string; readonly printed?: string }>();
  #count = { footnote: 0, endnote: 0 };

  label(kind: 'footnote' | 'endnote', id: string, custom?: string): string | undefined {
    if (id === '') return undefined;
    const known = this.#labels.get(`${kind} ${id}`);
    if (known !== undefined) return known.label;
    const number = custom === undefined ? ++this.#count[kind] : 0;
    const own =
      custom !== undefined
        ? { label: `${custom || '*'} ${kind} ${id}`, printed: custom || '*' }
        : kind === 'footnote'
          ? { label: String(number) }
          : { label: `endnote ${number}`, printed: format(number, 'lowerRoman') };
    this.#labels.set(`${kind} ${id}`, own);
    return own.label;
  }

  printed(label: string): string | undefined {
    return [...this.#labels.values()].find((own) => own.label === label)?.printed;
  }
}

function readNotes(
  kind: 'footnote' | 'endnote',
  root: Element | undefined,
  marks: NoteMarks,
  context: RunContext,
): DraftNote[] {
  return childrenOf(root, `w:${kind}`).flatMap((note): DraftNote[] => {
    const type = note.attributes['w:type'];
    if (type !== undefined && type !== 'normal') return [];
    const label = marks.label(kind, note.attributes['w:id'] ?? '');
    if (label === undefined) return [];
    const printed = marks.printed(label);
    const inline = [...descendants(note, 'w:p')]
      .map((paragraph) => paragraphText(paragraph, context))
      .filter((text) => text !== '')
      .join('\n');
    return [{ label, ...(printed === undefined ? {} : { printed }), ...(inline === '' ? {} : { inline }) }];
  });
}

function textOfParagraphs(element: Element): string {
  return [...descendants(element, 'w:t')].map(textOf).join('').trim();
}

function titleOf(file: PackedFile): string | undefined {
  const core = file.text('docProps/core.xml');
  const title = core === undefined ? undefined : childOf(parseXml(core, KIND), 'dc:title');
  const text = title === undefined ? '' : clean(textOf(title)).trim();
  return text === '' ? undefined : text;
}
