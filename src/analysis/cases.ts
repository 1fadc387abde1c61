import type { EntityId } from '../model/entity.ts';
import type { EventRow, RecordReader, View } from '../record/contract.ts';

/** The events as they are, each with its case among the records it names, so that a network shows what a case joins. */
export async function withCases(
  reader: RecordReader,
  rows: readonly EventRow[],
  view: View,
): Promise<readonly EventRow[]> {
  const labels = new Map<EntityId, string>();
  const found: EventRow[] = [];
  for (const row of rows) {
    const statements = await reader.statementsOf(row.id, view);
    const link = statements.find(
      ({ prop, value, status }) => prop === 'in-case' && value.type === 'ref' && status !== 'rejected',
    );
    if (link?.value.type !== 'ref') {
      found.push(row);
      continue;
    }
    const { ref } = link.value;
    if (!labels.has(ref)) labels.set(ref, (await reader.entity(ref, view))?.label ?? '');
    found.push({ ...row, roles: [...row.roles, { role: 'in-case', id: ref, label: labels.get(ref) ?? '' }] });
  }
  return found;
}
