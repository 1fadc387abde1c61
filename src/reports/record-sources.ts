import { CodePoints } from '../model/code-points.ts';
import { type CslName, cslDate } from '../model/csl.ts';
import type { Document } from '../model/document.ts';
import { type EntityId, entityId, entityType } from '../model/entity.ts';
import type { Passage } from '../model/passage.ts';
import type { Statement, StatementId } from '../model/statement.ts';
import type { Value } from '../model/value.ts';
import type { RecordReader, View } from '../record/contract.ts';
import type { CslItem } from './citations/csl-item.ts';
import type { CitedSource } from './lint/options.ts';
import type { Report } from './report.ts';

/** Letters of a cited note that go into our own note. */
const CITED_NOTE = 300;

/** CSL types by source kind (docs/model.md 2.6); a document where the kind is not known. */
const TYPES: Readonly<Record<string, string>> = {
  report: 'report',
  news: 'article-newspaper',
  law: 'legislation',
  court: 'legal_case',
  interview: 'interview',
  testimony: 'interview',
  photo: 'graphic',
  video: 'motion_picture',
  dataset: 'dataset',
  statistics: 'dataset',
  post: 'post',
  remarks: 'speech',
};

/** A source of the record as a citation, by its own id or that of a statement that rests on it. */
export async function sourceFor(
  reader: RecordReader,
  id: string,
  view: View,
): Promise<{ readonly item: CslItem; readonly locator?: string } | undefined> {
  const entity = entityId(id);
  if (entity?.startsWith('source-')) {
    const item = await itemOf(reader, entity, view);
    return item === undefined ? undefined : { item };
  }
  const statement = await reader.statement(id as StatementId, view);
  const passage = statement?.passages[0];
  const source = passage === undefined ? undefined : entityId(passage.source);
  if (statement === undefined || source === undefined) return undefined;
  // Who may not be named as the source is cited as on file.
  if (statement.sourceLevel > view.level)
    return { item: { id: 'on-file', type: 'document', title: 'On file with the organisation' } };
  const item = await itemOf(reader, source, view);
  if (item === undefined) return undefined;
  const locator = locatorOf(statement, await reader.document(source, view));
  return locator === undefined ? { item } : { item, locator };
}

/** Page, and the note of the source that the sentence itself rests on: "p. 4, note 25, citing …". */
function locatorOf(statement: Statement, document: Document | undefined): string | undefined {
  const page = statement.passages.find((passage) => passage.note === undefined)?.page;
  const note = statement.passages.find((passage) => passage.note !== undefined);
  const words = (note === undefined ? '' : fullNote(note.exact, note.note, document))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  const cut = words.length > CITED_NOTE ? `${words.slice(0, CITED_NOTE).replace(/\s+\S*$/, '')} …` : words;
  const parts = [
    page === undefined ? '' : `p. ${page}`,
    note === undefined ? '' : `note ${note.note}, citing: ${cut}`,
  ].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** The words of a note; of an "Ibid." those of the note it means. */
function fullNote(exact: string, n: number | undefined, document: Document | undefined): string {
  const cite = document?.notes
    .find((note) => note.n === n)
    ?.cites.find(({ kind, resolvesTo }) => kind !== 'full' && resolvesTo !== undefined);
  const meant = cite === undefined ? undefined : document?.notes.find((note) => note.n === cite.resolvesTo);
  if (document === undefined || meant?.start === undefined || meant.end === undefined) return exact;
  return new CodePoints(document.text).slice(meant.start, meant.end);
}

async function itemOf(reader: RecordReader, id: EntityId, view: View): Promise<CslItem | undefined> {
  const row = await reader.source(id, view);
  if (row === undefined) return undefined;
  const statements = (await reader.statementsOf(id, view)).filter(
    ({ status }) => status !== 'rejected' && status !== 'retracted',
  );
  const values = (prop: string): readonly Value[] =>
    statements.filter((one) => one.prop === prop).map(({ value }) => value);
  const text = (prop: string): readonly string[] =>
    values(prop).flatMap((value) =>
      value.type === 'text'
        ? [value.text]
        : value.type === 'url'
          ? [value.url]
          : value.type === 'code'
            ? [value.code]
            : [],
    );
  const [title = row.title ?? row.name, original] = text('title');
  const issued = values('issued')[0];
  const date = issued?.type === 'when' ? cslDate(issued.when.from ?? issued.when.edtf) : undefined;
  const authors: CslName[] = [];
  for (const value of values('author')) {
    if (value.type === 'text') authors.push({ literal: value.text });
    else if (value.type === 'ref')
      authors.push({ literal: (await reader.entity(value.ref, view))?.label ?? value.ref });
  }
  const kind = text('kind')[0]?.split('.').at(-1)?.toLowerCase() ?? '';
  const [url] = text('url');
  const [archived] = text('archived-at');
  const [publisher] = text('publisher');
  return {
    id,
    type: TYPES[kind] ?? 'report',
    title,
    ...(original === undefined ? {} : { 'original-title': original }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { issued: date }),
    ...(url === undefined ? {} : { URL: url }),
    ...(archived === undefined ? {} : { archive_location: archived }),
    ...(row.language === undefined ? {} : { language: row.language }),
  };
}

/** What the sources behind a report's notes say, for lint: the passages of cited statements, the text of cited sources. */
export async function citedSources(
  report: Report,
  reader: RecordReader,
  view: View,
): Promise<ReadonlyMap<number, readonly CitedSource[]>> {
  const known = new Map<string, CitedSource | undefined>();
  const found = new Map<number, readonly CitedSource[]>();
  for (const note of report.notes) {
    const sources: CitedSource[] = [];
    for (const id of note.cited ?? []) {
      if (!known.has(id)) known.set(id, await citedSource(reader, id, view));
      const source = known.get(id);
      if (source !== undefined) sources.push(source);
    }
    found.set(note.n, sources);
  }
  return found;
}

async function citedSource(reader: RecordReader, id: string, view: View): Promise<CitedSource | undefined> {
  const entity = entityId(id);
  if (entity?.startsWith('source-')) {
    const document = await reader.document(entity, view);
    return document === undefined ? undefined : { text: document.text };
  }
  const statement = await reader.statement(id as StatementId, view);
  if (statement === undefined) return undefined;
  // A sentence about an event rests on all that is accepted of it; the paragraphs around those passages are its source.
  const event = entityType(statement.subject) === 'event' ? await reader.statementsOf(statement.subject, view) : [];
  const passages = [statement, ...event.filter(({ status }) => status === 'accepted')].flatMap((one) =>
    one.passages.filter(({ note }) => note === undefined),
  );
  const paragraphs = new Set<string>();
  for (const passage of passages) paragraphs.add(await paragraphAround(reader, passage, view));
  return paragraphs.size === 0 ? undefined : { text: [...paragraphs].join('\n'), modality: statement.modality };
}

async function paragraphAround(reader: RecordReader, passage: Passage, view: View): Promise<string> {
  const source = entityId(passage.source);
  const document = source === undefined ? undefined : await reader.document(source, view);
  const block = document?.blocks.find(({ start, end }) => start <= passage.start && passage.start < end);
  return document === undefined || block === undefined
    ? passage.exact
    : new CodePoints(document.text).slice(block.start, block.end);
}
