import type { EntityId, EntityType } from '../model/entity.ts';
import type { Statement } from '../model/statement.ts';
import type { Value } from '../model/value.ts';
import type { RecordReader, View } from '../record/contract.ts';

export interface ShownEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly label: string;
  /** What is said of it, each with the value in words. */
  readonly values: readonly { readonly statement: Statement; readonly words: string }[];
  /** Statements of others that point to it, with the label of the one they are about. */
  readonly roles: readonly { readonly statement: Statement; readonly label: string }[];
}

/** One entity with every value, passage and speaker, and what it took part in; undefined where the id is unknown. */
export async function showEntity(reader: RecordReader, id: EntityId, view: View): Promise<ShownEntity | undefined> {
  const entity = await reader.entity(id, view);
  if (entity === undefined) return undefined;
  const labelOf = async (ref: EntityId): Promise<string> => (await reader.entity(ref, view))?.label ?? ref;
  const values = [];
  for (const statement of await reader.statementsOf(id, view)) {
    values.push({ statement, words: await valueWords(statement.value, labelOf) });
  }
  const roles = [];
  for (const statement of await reader.statementsAbout(id, view)) {
    roles.push({ statement, label: await labelOf(statement.subject) });
  }
  return { id: entity.canonical, type: entity.type, label: entity.label, values, roles };
}

/** A value in plain words, entities by their label. */
async function valueWords(value: Value, labelOf: (ref: EntityId) => Promise<string>): Promise<string> {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'code':
      return value.code;
    case 'ref':
      return labelOf(value.ref);
    case 'when':
      return value.when.phrase === undefined ? value.when.edtf : `${value.when.edtf} (“${value.when.phrase}”)`;
    case 'quantity': {
      const { hedge, n, min, max, unit } = value.quantity;
      return [hedge, n ?? [min, max].filter((bound) => bound !== undefined).join('–'), unit].filter(Boolean).join(' ');
    }
    case 'money': {
      const { hedge, amount, currency, equivalent } = value.money;
      const other = equivalent === undefined ? '' : ` (${equivalent.amount} ${equivalent.currency})`;
      return `${[hedge, amount, currency].filter(Boolean).join(' ')}${other}`;
    }
    case 'span':
      return [value.span.hedge, value.span.duration].filter(Boolean).join(' ');
    case 'point':
      return `${value.point.lat}, ${value.point.lon}`;
    case 'url':
      return value.url;
    case 'flag':
      return value.flag ? 'yes' : 'no';
  }
}
