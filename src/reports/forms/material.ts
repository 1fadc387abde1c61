import { type EntityId, entityId, entityType } from '../../model/entity.ts';
import type { Level, Statement, StatementId } from '../../model/statement.ts';
import type { EventQuery, RecordReader, SourceRow, View } from '../../record/contract.ts';
import type { EventFacts } from '../drafting/facts.ts';
import { factsFor } from '../record-facts.ts';

/** One event of a form: its facts, and every accepted statement about it. */
export interface ToldEvent {
  readonly facts: EventFacts;
  readonly statements: readonly Statement[];
}

/** What forms are filled from: accepted statements at one level, looked up once. A form invents nothing beside them. */
export interface Material {
  readonly level: Level;
  /** Day the record was asked, YYYY-MM-DD. */
  readonly day: string;
  /** In order of time; without a date last. */
  readonly events: readonly ToldEvent[];
  /** Events that answer and did not fit. */
  readonly left: number;
  /** Accepted statements about one subject: a person, an organisation, a case. */
  about(id: string): readonly Statement[];
  statement(id: StatementId): Statement | undefined;
  /** Best name; empty where this level knows none. */
  label(id: string): string;
  /** Sources that this level sees, by id. */
  readonly sources: ReadonlyMap<string, SourceRow>;
}

export interface MaterialQuestion {
  readonly view: View;
  readonly day: string;
  /** Events to tell, joined; each once. */
  readonly queries: readonly EventQuery[];
  /** Subjects to tell of besides the events. */
  readonly subjects?: readonly EntityId[];
}

export async function gather(reader: RecordReader, question: MaterialQuestion): Promise<Material> {
  const { view, day, queries, subjects = [] } = question;
  const found = new Map<EntityId, EventFacts>();
  let left = 0;
  for (const query of queries) {
    const { events, total } = await factsFor(reader, query, view);
    for (const facts of events) found.set(facts.id, facts);
    left += Math.max(0, total - events.length);
  }
  const accepted = async (id: EntityId): Promise<readonly Statement[]> =>
    (await reader.statementsOf(id, view)).filter(
      ({ status, withheld, rank }) => status === 'accepted' && withheld !== 'erased' && rank !== 'set aside',
    );
  const events: ToldEvent[] = [];
  for (const facts of found.values()) events.push({ facts, statements: await accepted(facts.id) });
  const about = new Map<string, readonly Statement[]>();
  const everyone = new Set<EntityId>([...subjects, ...events.flatMap(({ facts }) => partiesOf(facts))]);
  for (const id of everyone) about.set(id, await accepted(id));
  const all = [...about.values(), ...events.map(({ statements }) => statements)].flat();
  const { labels, sources } = await lookedUp(reader, all, view);
  for (const id of everyone) if (!labels.has(id)) labels.set(id, await labelOf(reader, id, view));
  const byId = new Map(all.map((one) => [one.id, one]));
  return {
    level: view.level,
    day,
    events: events.map((event) => seen(event, sources)).sort(inOrder),
    left,
    about: (id) => (about.get(id) ?? []).map((one) => onlySeen(one, sources)),
    statement: (id) => {
      const one = byId.get(id);
      return one === undefined ? undefined : onlySeen(one, sources);
    },
    label: (id) => labels.get(id) ?? '',
    sources,
  };
}

function partiesOf(facts: EventFacts): readonly EntityId[] {
  const roles = Object.values(facts.roles).flatMap((named) => named.flatMap(({ id }) => id ?? []));
  return [...roles, ...(facts.inCase === undefined ? [] : [facts.inCase])];
}

async function lookedUp(reader: RecordReader, statements: readonly Statement[], view: View) {
  const labels = new Map<string, string>();
  const sources = new Map<string, SourceRow>();
  const wanted = new Set<EntityId>();
  for (const { value, says, passages } of statements) {
    if (value.type === 'ref') wanted.add(value.ref);
    for (const { who } of says) {
      const id = entityId(who);
      if (id !== undefined) wanted.add(id);
    }
    for (const { source } of passages) {
      const id = entityId(source);
      const row = id === undefined || sources.has(source) ? undefined : await reader.source(id, view);
      if (row !== undefined) sources.set(source, row);
    }
  }
  for (const id of wanted) labels.set(id, await labelOf(reader, id, view));
  return { labels, sources };
}

/** Its best name, an article with the law it stands in; empty where the store knows only a type. */
async function labelOf(reader: RecordReader, id: EntityId, view: View): Promise<string> {
  const entity = await reader.entity(id, view);
  if (entity === undefined || entity.label === entity.type) return '';
  if (entityType(id) !== 'norm' || !/^\d/.test(entity.label)) return entity.label;
  const code = (await reader.statementsOf(id, view)).find(
    ({ prop, status }) => prop === 'part-of' && status === 'accepted',
  );
  const law = code?.value.type === 'ref' ? (await reader.entity(code.value.ref, view))?.label : undefined;
  return law === undefined ? `§ ${entity.label}` : `${law}, § ${entity.label}`;
}

function seen({ facts, statements }: ToldEvent, sources: ReadonlyMap<string, SourceRow>): ToldEvent {
  return { facts, statements: statements.map((one) => onlySeen(one, sources)) };
}

/** Without passages of sources that this level does not see; with them go the source's words and who spoke. */
function onlySeen(statement: Statement, sources: ReadonlyMap<string, SourceRow>): Statement {
  const passages = statement.passages.filter(({ source }) => sources.has(source));
  if (passages.length === statement.passages.length) return statement;
  const { original: _, ...open } = statement;
  return { ...open, passages, says: [], withheld: 'source' };
}

function inOrder(a: ToldEvent, b: ToldEvent): number {
  const [first, second] = [a, b].map(({ facts }) => facts.when?.from ?? facts.when?.to ?? '9999');
  return (first ?? '') < (second ?? '') ? -1 : (first ?? '') > (second ?? '') ? 1 : a.facts.id < b.facts.id ? -1 : 1;
}
