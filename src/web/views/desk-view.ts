import { CodePoints } from '../../model/code-points.ts';
import type { Block, Document } from '../../model/document.ts';
import { type EntityId, type EntityType, entityType } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import type { RecordReader, SourceRow, View } from '../../record/contract.ts';
import { type EventView, eventView, isLive } from './event-view.ts';
import { LabelBook } from './label-book.ts';
import { type Mark, marksOf } from './marks.ts';
import { type Section, sections } from './sections.ts';

/** Something other than an event that a block proposes: a person, a body, a place, a figure. */
export interface Mention {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly statements: readonly Statement[];
  readonly drafts: number;
  readonly confidence?: number;
}

export interface DeskBlock {
  readonly block: Block;
  readonly events: readonly EventView[];
  readonly mentions: readonly Mention[];
  /** Proposals of this block that wait for an answer. */
  readonly drafts: number;
}

export interface DeskView {
  readonly document: Document;
  readonly points: CodePoints;
  readonly sections: readonly Section[];
  readonly section: Section;
  readonly blocks: readonly DeskBlock[];
  readonly marks: readonly Mark[];
  readonly labels: LabelBook;
  readonly drafts: number;
}

/** What the reading desk shows of one section of a source; `at` (a code point) chooses the section that holds it. */
export async function deskView(
  reader: RecordReader,
  view: View,
  { id: source, name }: Pick<SourceRow, 'id' | 'name'>,
  document: Document,
  asked: { readonly section?: number; readonly at?: number; readonly to?: number },
): Promise<DeskView> {
  const points = new CodePoints(document.text);
  const all = sections(document, (start, end) => points.slice(start, end));
  const section = choose(all, asked);
  const statements = await reader.statementsIn(source, { from: section.start, to: section.end }, view);
  const labels = new LabelBook(reader, view);
  labels.knowSource({ id: source, name });
  const home = homes(section.blocks, statements, source);

  const subjects = [...home.values()].flat();
  const told = await reader.statementsOfMany(subjects, view);
  await labels.learn([...told.values()].flat());

  const blocks: DeskBlock[] = [];
  for (const block of section.blocks) {
    const events: EventView[] = [];
    const mentions: Mention[] = [];
    for (const subject of home.get(block) ?? []) {
      const own = told.get(subject) ?? [];
      if (entityType(subject) === 'event') {
        if (!actElsewhere(own, source, section)) events.push(eventView(subject, own));
      } else mentions.push(mention(subject, own));
    }
    const seen = events.filter((event) => event.drafts + event.accepted > 0);
    const named = mentions.filter(({ statements: rows }) => rows.length > 0);
    const drafts = [...seen, ...named].reduce((sum, { drafts: n }) => sum + n, 0);
    blocks.push({ block, events: seen, mentions: named, drafts });
  }
  return {
    document,
    points,
    sections: all,
    section,
    blocks,
    marks: [...marksOf(statements, source), ...sought(asked)],
    labels,
    drafts: blocks.reduce((sum, { drafts }) => sum + drafts, 0),
  };
}

/** The passage that a link leads to, set off under the marks inside it. */
function sought({ at, to }: { readonly at?: number; readonly to?: number }): Mark[] {
  if (at === undefined || to === undefined || to <= at) return [];
  return [{ start: at, end: to, kind: 'sought', subject: '', accepted: false, modality: 'm.fact' }];
}

const EMPTY: Section = { n: 1, start: 0, end: 0, blocks: [], notes: [], warnings: [] };

function choose(all: readonly Section[], asked: { readonly section?: number; readonly at?: number }): Section {
  const { at, section } = asked;
  if (at !== undefined) {
    const byBody = all.find(({ start, end }) => at >= start && at < end);
    const byNote = all.find(({ notes }) =>
      notes.some((note) => note.start !== undefined && note.end !== undefined && at >= note.start && at < note.end),
    );
    return byBody ?? byNote ?? all[0] ?? EMPTY;
  }
  return all.find(({ n }) => n === section) ?? all[0] ?? EMPTY;
}

/** The block a subject is shown at: where the first of its passages in this section stands. */
function homes(blocks: readonly Block[], statements: readonly Statement[], source: string): Map<Block, EntityId[]> {
  const firsts = new Map<EntityId, number>();
  const acts = new Map<EntityId, number>();
  for (const statement of statements) {
    if (!isLive(statement)) continue;
    for (const { source: where, start, note } of statement.passages) {
      if (where !== source || note !== undefined) continue;
      const map = statement.prop === 'act' ? acts : firsts;
      map.set(statement.subject, Math.min(start, map.get(statement.subject) ?? start));
    }
  }
  // An event stands where its act is said; its other parts may come from sentences before.
  for (const [subject, at] of acts) firsts.set(subject, at);
  const home = new Map<Block, EntityId[]>();
  for (const [subject, at] of [...firsts].sort((a, b) => a[1] - b[1])) {
    const block = blocks.find(({ start, end }) => at >= start && at < end);
    if (block === undefined) continue;
    const row = home.get(block);
    if (row === undefined) home.set(block, [subject]);
    else row.push(subject);
  }
  return home;
}

function mention(id: EntityId, statements: readonly Statement[]): Mention {
  const live = statements.filter(isLive);
  const drafts = live.filter(({ status }) => status === 'draft');
  const confidence = Math.max(...drafts.map((draft) => draft.confidence ?? 0));
  return {
    id,
    type: entityType(id),
    statements: live,
    drafts: drafts.length,
    ...(drafts.length === 0 ? {} : { confidence }),
  };
}

/** Is the act of an event said in this source, but in another section, where its card stands? */
function actElsewhere(statements: readonly Statement[], source: string, section: Section): boolean {
  const places = statements
    .filter((statement) => statement.prop === 'act' && isLive(statement))
    .flatMap(({ passages }) => passages.filter((passage) => passage.source === source && passage.note === undefined));
  return places.length > 0 && places.every(({ start }) => start < section.start || start >= section.end);
}
