import type { EntityId } from '../model/entity.ts';
import type { EventRow, RecordReader, View } from '../record/contract.ts';

/** The events as they are, each with its case among the records it names, so that a network shows what a case joins. */
export async function withCases(
  reader: RecordReader,
  rows: readonly EventRow[],
  view: View,
): Promise<readonly EventRow[]> {
  const inCase = new Map<EntityId, EntityId>();
  for (let at = 0; at < rows.length; at += BATCH) {
    const ids = rows.slice(at, at + BATCH).map(({ id }) => id);
    for (const [id, statements] of await reader.statementsOfMany(ids, view)) {
      const link = statements.find(
        ({ prop, value, status }) => prop === 'in-case' && value.type === 'ref' && status !== 'rejected',
      );
      if (link?.value.type === 'ref') inCase.set(id, link.value.ref);
    }
  }
  const cases = await reader.entitiesByIds([...new Set(inCase.values())], view);
  return rows.map((row) => {
    const id = inCase.get(row.id);
    if (id === undefined) return row;
    return { ...row, roles: [...row.roles, { role: 'in-case', id, label: cases.get(id)?.label ?? '' }] };
  });
}

/** Events whose statements are read in one question. */
const BATCH = 200;
