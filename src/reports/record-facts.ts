import { type EntityId, entityType } from '../model/entity.ts';
import type { Statement } from '../model/statement.ts';
import type { EventQuery, RecordReader, View } from '../record/contract.ts';
import { type EventFacts, eventFacts } from './drafting/facts.ts';

/** Events asked of the record in one go; a report that needs more asks a narrower question. */
export const MOST_EVENTS = 2_000;
const PAGE = 200;

/** Events that answer a query, each as the facts of its accepted statements, with how many there are in all. */
export async function factsFor(
  reader: RecordReader,
  query: EventQuery,
  view: View,
): Promise<{ readonly events: readonly EventFacts[]; readonly total: number }> {
  const ids: EntityId[] = [];
  let total = 0;
  let cursor: string | undefined;
  do {
    const page = await reader.events(
      { sort: 'when', status: ['accepted'], ...query, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      view,
    );
    total = page.total;
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined && ids.length < MOST_EVENTS);
  const told: { readonly id: EntityId; readonly statements: readonly Statement[] }[] = [];
  for (const id of ids)
    told.push({ id, statements: (await reader.statementsOf(id, view)).filter(({ status }) => status === 'accepted') });
  const labels = await labelsOf(
    reader,
    told.flatMap(({ statements }) => statements),
    view,
  );
  const label = (id: EntityId): { words: string; plural: boolean } => ({
    words: labels.get(id) ?? '',
    plural: entityType(id) === 'group',
  });
  return { events: told.flatMap(({ id, statements }) => eventFacts(id, statements, label) ?? []), total };
}

/** Labels of everything the statements point to, looked up once. */
async function labelsOf(
  reader: RecordReader,
  statements: readonly Statement[],
  view: View,
): Promise<ReadonlyMap<EntityId, string>> {
  const ids = new Set<EntityId>();
  for (const { value, says } of statements) {
    if (value.type === 'ref') ids.add(value.ref);
    for (const { who } of says) if (/^(person|org|group|source)-/.test(who)) ids.add(who as EntityId);
  }
  const labels = new Map<EntityId, string>();
  for (const id of ids) {
    const entity = await reader.entity(id, view);
    // A country says nothing of where in it; an article is known by its number.
    if (entity === undefined || (entity.type === 'place' && (await isCountry(reader, id, view)))) continue;
    labels.set(id, entity.type === 'norm' && /^\d/.test(entity.label) ? `article ${entity.label}` : entity.label);
  }
  return labels;
}

async function isCountry(reader: RecordReader, id: EntityId, view: View): Promise<boolean> {
  const statements = await reader.statementsOf(id, view);
  return statements.some(
    ({ prop, value }) => prop === 'kind' && value.type === 'code' && value.code === 'place.country',
  );
}
