import type { DecisionAct, DecisionId } from '../model/decision.ts';
import type { RecordStore } from '../record/contract.ts';

/** A person's decision, durable when this returns. */
export async function decide(
  deps: { readonly store: RecordStore },
  input: { readonly act: DecisionAct; readonly by: string; readonly why?: string },
): Promise<DecisionId> {
  return deps.store.write((writer) => writer.decide(input.act, input.by, input.why));
}
