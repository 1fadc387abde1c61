import type { EntityId, EntityType } from '../../model/entity.ts';
import { PROPERTIES, type Property, propertyRule } from '../../model/property.ts';
import type { Statement } from '../../model/statement.ts';
import type { RecordReader, View } from '../../record/contract.ts';
import { type EventView, eventView, isLive } from './event-view.ts';
import { LabelBook } from './label-book.ts';

/** Statements of one property that say the same value. */
export interface Account {
  readonly statements: readonly Statement[];
}

/** One property of an entity with every account of it. */
export interface PropertyView {
  readonly prop: Property;
  readonly accounts: readonly Account[];
  /** True: the property can have one true value, and more than one stands. */
  readonly differs: boolean;
}

export interface RecordView {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly label: string;
  readonly properties: readonly PropertyView[];
  /** Rejected, superseded and retracted statements: shown folded. */
  readonly past: readonly Statement[];
  /** Events it takes part in, by role. */
  readonly events: readonly { readonly event: EventView; readonly roles: readonly Property[] }[];
  /** Other records that point to it. */
  readonly mentionedBy: readonly Statement[];
  readonly sources: readonly EntityId[];
  readonly labels: LabelBook;
  readonly drafts: number;
}

/** Events shown on one record page; the list of events, narrowed to the record, has the rest. */
const EVENTS = 50;

/** Everything known of an entity. Undefined: unknown at this level. */
export async function recordView(reader: RecordReader, id: EntityId, view: View): Promise<RecordView | undefined> {
  const entity = await reader.entity(id, view);
  if (entity === undefined) return undefined;
  const statements = await reader.statementsOf(id, view);
  const about = await reader.statementsAbout(id, view);
  const labels = new LabelBook(reader, view);
  await labels.learnIds([id]);
  await labels.learn(statements);

  const byEvent = new Map<EntityId, Property[]>();
  const mentionedBy: Statement[] = [];
  for (const statement of about.filter(isLive)) {
    if (statement.subject.startsWith('event-')) {
      const row = byEvent.get(statement.subject);
      if (row === undefined) byEvent.set(statement.subject, [statement.prop]);
      else if (!row.includes(statement.prop)) row.push(statement.prop);
    } else mentionedBy.push(statement);
  }
  await labels.learn(mentionedBy);
  const shown = [...byEvent].slice(0, EVENTS);
  const told = await reader.statementsOfMany(
    shown.map(([event]) => event),
    view,
  );
  await labels.learn([...told.values()].flat());
  const events = shown.map(([event, roles]) => ({ event: eventView(event, told.get(event) ?? []), roles }));
  events.sort((a, b) => whenKey(a.event).localeCompare(whenKey(b.event)));

  const live = statements.filter(isLive);
  return {
    id: entity.canonical,
    type: entity.type,
    label: entity.label,
    properties: propertyViews(live),
    past: statements.filter((statement) => !isLive(statement)),
    events,
    mentionedBy,
    sources: [...new Set(live.flatMap(({ passages }) => passages.map(({ source }) => source as EntityId)))],
    labels,
    drafts: live.filter(({ status }) => status === 'draft').length,
  };
}

function whenKey(event: EventView): string {
  const value = event.by.get('when')?.[0]?.value;
  return value?.type === 'when' ? (value.when.from ?? value.when.to ?? '9999') : '9999';
}

/** The live statements by property, in the order of the model's list, equal values together. */
export function propertyViews(statements: readonly Statement[]): PropertyView[] {
  const order = Object.keys(PROPERTIES) as Property[];
  const byProp = new Map<Property, Map<string, Statement[]>>();
  for (const statement of statements) {
    const values = byProp.get(statement.prop) ?? new Map<string, Statement[]>();
    byProp.set(statement.prop, values);
    const key = JSON.stringify([valueKey(statement), statement.polarity]);
    const same = values.get(key);
    if (same === undefined) values.set(key, [statement]);
    else same.push(statement);
  }
  return order.flatMap((prop) => {
    const values = byProp.get(prop);
    if (values === undefined) return [];
    const accounts = [...values.values()].map((same) => ({ statements: same }));
    return [{ prop, accounts, differs: propertyRule(prop).single && accounts.length > 1 }];
  });
}

/** Two dates with the same EDTF are one value whatever words they were said in. */
function valueKey({ value }: Statement): unknown {
  return value.type === 'when' ? value.when.edtf : value;
}
