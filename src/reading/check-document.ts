import type { Document } from '../model/document.ts';

/**
 * What came out of the cage is still a stranger's work: checks that it has the shape of a `Document` and that every
 * offset lies in the text. Gives undefined where it does not.
 */
export function checkDocument(value: unknown): Document | undefined {
  return isDocument(value) ? value : undefined;
}

function isDocument(value: unknown): value is Document {
  if (!isRecord(value) || value.khronika !== 1 || typeof value.text !== 'string') return false;
  let length = 0;
  for (const _ of value.text) length++;
  const offset = (at: unknown): boolean => typeof at === 'number' && Number.isInteger(at) && at >= 0 && at <= length;
  const span = (item: Fields): boolean =>
    offset(item.start) && offset(item.end) && Number(item.start) <= Number(item.end);
  const maybe = (at: unknown): boolean => at === undefined || offset(at);
  const { source, blocks, notes, references, warnings } = value;
  return (
    isRecord(source) &&
    all(
      [source],
      { name: text, mediaType: text, sha256: text, title: text, language: text, encoding: text, pages: number },
      ['name', 'mediaType', 'sha256'],
    ) &&
    isList(blocks) &&
    blocks.every(
      (block) =>
        isRecord(block) &&
        KINDS.has(String(block.kind)) &&
        span(block) &&
        all([block], { number: text, language: text, direction: text, level: number, page: number }) &&
        lists(block.rows, (row) => isList(row) && row.every((cell) => isRecord(cell) && span(cell))) &&
        lists(block.links, (link) => isRecord(link) && span(link) && text(link.url)),
    ) &&
    isList(notes) &&
    notes.every(
      (note) =>
        isRecord(note) &&
        number(note.n) &&
        STATUSES.has(String(note.status)) &&
        maybe(note.start) &&
        maybe(note.end) &&
        isList(note.marks) &&
        note.marks.every((mark) => isRecord(mark) && offset(mark.at)) &&
        isList(note.cites) &&
        note.cites.every(
          (cite) =>
            isRecord(cite) &&
            text(cite.kind) &&
            isList(cite.urls) &&
            cite.urls.every(text) &&
            maybe(cite.start) &&
            maybe(cite.end),
        ),
    ) &&
    isList(references) &&
    references.every(
      (reference) => isRecord(reference) && offset(reference.at) && text(reference.text) && text(reference.target),
    ) &&
    isList(warnings) &&
    warnings.every((warning) => isRecord(warning) && text(warning.code) && text(warning.message) && maybe(warning.at))
  );
}

type Fields = Readonly<Record<string, unknown>>;

const KINDS = new Set(['heading', 'paragraph', 'item', 'note', 'table', 'caption']);
const STATUSES = new Set(['present', 'missing', 'orphan']);

const text = (value: unknown): boolean => typeof value === 'string';
const number = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const lists = (value: unknown, check: (item: unknown) => boolean): boolean =>
  value === undefined || (isList(value) && value.every(check));

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function all(
  items: readonly Fields[],
  checks: Readonly<Record<string, (value: unknown) => boolean>>,
  required: readonly string[] = [],
): boolean {
  return items.every(
    (item) =>
      required.every((key) => item[key] !== undefined) &&
      Object.entries(checks).every(([key, check]) => item[key] === undefined || check(item[key])),
  );
}
