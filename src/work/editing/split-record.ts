import type { DecisionId } from '../../model/decision.ts';
import { type EntityId, entityType } from '../../model/entity.ts';
import type { Statement, StatementId } from '../../model/statement.ts';
import type { RecordStore, View } from '../../record/contract.ts';

export interface SplitInput {
  readonly from: EntityId;
  /** The record's own statements, and statements of others that point to it. */
  readonly statements: readonly StatementId[];
  readonly by: string;
}

/**
 * Part of a record is about somebody else. Its own statements move to a new record of the same type; a statement of an
 * event or another record that points to it is retracted, and stated again with the new record in its place.
 */
export async function splitRecord(
  deps: { readonly store: RecordStore },
  { from, statements, by }: SplitInput,
  view: View,
): Promise<{ readonly to: EntityId; readonly decision?: DecisionId }> {
  return deps.store.write(async (writer) => {
    const to = await writer.addEntity(entityType(from));
    const about = new Map<StatementId, Statement>();
    for (const statement of await writer.statementsAbout(from, view)) about.set(statement.id, statement);
    const pointing = statements.flatMap((id) => about.get(id) ?? []);
    const own = statements.filter((id) => !about.has(id));
    for (const old of pointing) {
      const { id, at, status, rank, ...kept } = old;
      const again = await writer.addStatement({ ...kept, value: { type: 'ref', ref: to }, by, method: 'manual' });
      if (status !== 'draft') await writer.decide({ kind: 'accept', statements: [again] }, by);
      await writer.decide({ kind: status === 'draft' ? 'reject' : 'retract', statements: [id] }, by);
    }
    if (own.length === 0) return { to };
    return { to, decision: await writer.decide({ kind: 'split', from, to, statements: own }, by) };
  });
}
