import type { DecisionAct, DecisionId } from '../model/decision.ts';
import type { EntityId } from '../model/entity.ts';
import type { RecordReader, RecordStore } from '../record/contract.ts';
import { workErrors } from './errors.ts';

const EVERYTHING = { level: 4 } as const;

/**
 * A person's decision, durable when this returns.
 *
 * @throws `work.said-apart` for a `same` that would join two entities somebody said are not the same; nothing is kept
 */
export async function decide(
  deps: { readonly store: RecordStore },
  input: { readonly act: DecisionAct; readonly by: string; readonly why?: string },
): Promise<DecisionId> {
  const { act, by, why } = input;
  return deps.store.write(async (writer) => {
    const id = await writer.decide(act, by, why);
    // The record leaves out a join that a `not the same` forbids; a person must be told instead of wondering.
    if (act.kind === 'same' && (await canonical(writer, act.a)) !== (await canonical(writer, act.b))) {
      throw workErrors.error('work.said-apart');
    }
    return id;
  });
}

async function canonical(reader: RecordReader, id: EntityId): Promise<EntityId | undefined> {
  return (await reader.entity(id, EVERYTHING))?.canonical;
}
