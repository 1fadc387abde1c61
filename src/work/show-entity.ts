import type { EntityId, EntityType } from '../model/entity.ts';
import type { Statement } from '../model/statement.ts';
import { valueWords } from '../model/value-text.ts';
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
    const { value } = statement;
    const label = value.type === 'ref' ? await labelOf(value.ref) : '';
    values.push({ statement, words: valueWords(value, () => label) });
  }
  const roles = [];
  for (const statement of await reader.statementsAbout(id, view)) {
    roles.push({ statement, label: await labelOf(statement.subject) });
  }
  return { id: entity.canonical, type: entity.type, label: entity.label, values, roles };
}
