import type { EntityId } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Statement } from '../../model/statement.ts';
import type { RecordReader, View } from '../../record/contract.ts';

/** The accepted statements about an entity, the preferred first. Undefined: the view does not see it. */
export async function knownOf(
  reader: RecordReader,
  id: EntityId,
  view: View,
): Promise<{ readonly label: string; readonly of: (prop: Property) => readonly Statement[] } | undefined> {
  const entity = await reader.entity(id, view);
  if (entity === undefined) return undefined;
  const accepted = (await reader.statementsOf(id, view))
    .filter(({ status, rank }) => status === 'accepted' && rank !== 'set aside')
    .sort((a, b) => Number(b.rank === 'preferred') - Number(a.rank === 'preferred'));
  return { label: entity.label, of: (prop) => accepted.filter((one) => one.prop === prop) };
}
