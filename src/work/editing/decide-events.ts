import type { DecisionId } from '../../model/decision.ts';
import type { EntityId } from '../../model/entity.ts';
import type { StatementId } from '../../model/statement.ts';
import type { RecordStore, View } from '../../record/contract.ts';

const NAMING = ['name', 'title', 'description', 'descriptor'];

/**
 * One decision on every waiting value of many events, so that one step back undoes it. Accepting also accepts the
 * names of those the events speak of.
 */
export async function decideEvents(
  deps: { readonly store: RecordStore },
  input: { readonly events: readonly EntityId[]; readonly answer: 'accept' | 'reject'; readonly by: string },
  view: View,
): Promise<{ readonly statements: number; readonly decision?: DecisionId }> {
  return deps.store.write(async (writer) => {
    const chosen = new Set<StatementId>();
    const refs = new Set<EntityId>();
    for (const event of input.events) {
      for (const { id, status, value } of await writer.statementsOf(event, view)) {
        if (status !== 'draft') continue;
        chosen.add(id);
        if (value.type === 'ref') refs.add(value.ref);
      }
    }
    for (const ref of input.answer === 'accept' ? refs : []) {
      for (const { id, status, prop } of await writer.statementsOf(ref, view)) {
        if (status === 'draft' && NAMING.includes(prop)) chosen.add(id);
      }
    }
    if (chosen.size === 0) return { statements: 0 };
    const decision = await writer.decide({ kind: input.answer, statements: [...chosen] }, input.by);
    return { statements: chosen.size, decision };
  });
}
