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
  const label = (id: EntityId) => {
    const country = labels.countries.get(id);
    return {
      words: labels.words.get(id) ?? '',
      plural: entityType(id) === 'group',
      ...(country === undefined ? {} : { country }),
    };
  };
  return { events: told.flatMap(({ id, statements }) => eventFacts(id, statements, label) ?? []), total };
}

interface Labels {
  readonly words: ReadonlyMap<EntityId, string>;
  /** Name of the country of every place that lies in one, or is one. */
  readonly countries: ReadonlyMap<EntityId, string>;
}

/** Labels of everything the statements point to, looked up once. */
async function labelsOf(reader: RecordReader, statements: readonly Statement[], view: View): Promise<Labels> {
  const ids = new Set<EntityId>();
  for (const { value, says } of statements) {
    if (value.type === 'ref') ids.add(value.ref);
    for (const { who } of says) if (/^(person|org|group|source)-/.test(who)) ids.add(who as EntityId);
  }
  const words = new Map<EntityId, string>();
  const countries = new Map<EntityId, string>();
  for (const id of ids) {
    const entity = await reader.entity(id, view);
    if (entity === undefined) continue;
    const country = entity.type === 'place' ? await countryOf(reader, id, view) : undefined;
    if (country !== undefined) countries.set(id, country.label);
    // A country says nothing of where in it; an article is known by its number.
    if (country?.id === entity.canonical) continue;
    words.set(id, entity.type === 'norm' && /^\d/.test(entity.label) ? `article ${entity.label}` : entity.label);
  }
  return { words, countries };
}

/** Steps up a chain of places; a longer one goes in a circle. */
const MOST_STEPS = 8;

/** The country a place lies in, or is. */
async function countryOf(
  reader: RecordReader,
  place: EntityId,
  view: View,
): Promise<{ readonly id: EntityId; readonly label: string } | undefined> {
  let id: EntityId | undefined = place;
  for (let step = 0; id !== undefined && step < MOST_STEPS; step++) {
    const statements: readonly Statement[] = await reader.statementsOf(id, view);
    const live = statements.filter(({ status }) => status !== 'rejected' && status !== 'retracted');
    if (live.some(({ prop, value }) => prop === 'kind' && value.type === 'code' && value.code === 'place.country')) {
      const entity = await reader.entity(id, view);
      return entity === undefined ? undefined : { id: entity.canonical, label: entity.label };
    }
    const part: Statement | undefined = live.find(({ prop }) => prop === 'part-of');
    id = part?.value.type === 'ref' ? part.value.ref : undefined;
  }
  return undefined;
}
