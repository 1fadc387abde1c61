import type { DecisionId } from '../model/decision.ts';
import type { EntityId } from '../model/entity.ts';
import type { Statement, StatementId } from '../model/statement.ts';
import type { RecordReader, RecordStore, View } from '../record/contract.ts';

export interface ProposalChoice {
  readonly source: EntityId;
  readonly answer: 'accept' | 'reject';
  /** Only proposals about these entities; absent: all in the range. */
  readonly entities?: readonly EntityId[];
  /** Code points of the source's text; absent: the whole text. */
  readonly from?: number;
  readonly to?: number;
  /** Only proposals at least this sure. */
  readonly minConfidence?: number;
  readonly by: string;
  readonly why?: string;
}

/**
 * Accepts or rejects, as one decision, the proposals of a stretch of text. Accepting an event also accepts the names
 * of those it speaks of: a value that points to an entity without a name would be a value nobody can read.
 */
export async function decideProposals(
  deps: { readonly store: RecordStore },
  choice: ProposalChoice,
  view: View,
): Promise<{ readonly statements: number; readonly decision?: DecisionId }> {
  const range = {
    ...(choice.from === undefined ? {} : { from: choice.from }),
    ...(choice.to === undefined ? {} : { to: choice.to }),
  };
  return deps.store.write(async (writer) => {
    const inRange = await writer.statementsIn(choice.source, range, view);
    const chosen = inRange.filter(
      (statement) =>
        statement.status === 'draft' &&
        (choice.entities === undefined || choice.entities.includes(statement.subject)) &&
        (statement.confidence ?? 1) >= (choice.minConfidence ?? 0),
    );
    const named = choice.answer === 'accept' ? await namesOf(writer, chosen, view) : [];
    const statements = [...new Set([...chosen.map(({ id }) => id), ...named])];
    if (statements.length === 0) return { statements: 0 };
    const decision = await writer.decide({ kind: choice.answer, statements }, choice.by, choice.why);
    return { statements: statements.length, decision };
  });
}

async function namesOf(reader: RecordReader, chosen: readonly Statement[], view: View): Promise<StatementId[]> {
  const refs = new Set(chosen.flatMap(({ value }) => (value.type === 'ref' ? [value.ref] : [])));
  const names: StatementId[] = [];
  for (const ref of refs) {
    for (const statement of await reader.statementsOf(ref, view)) {
      if (statement.status === 'draft' && ['name', 'title', 'description', 'descriptor'].includes(statement.prop)) {
        names.push(statement.id);
      }
    }
  }
  return names;
}
