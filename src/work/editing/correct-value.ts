import type { Qualifiers, Statement, StatementId } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import type { FullRecord, RecordReader, View } from '../../record/contract.ts';
import { editingErrors } from './errors.ts';

export interface Correction {
  readonly statement: StatementId;
  readonly value: Value;
  readonly qualifiers?: Qualifiers;
  /** What the person saw of the property: if others were quicker, nothing is saved. */
  readonly seen: readonly StatementId[];
  readonly by: string;
  readonly why?: string;
}

const LIVE: readonly Statement['status'][] = ['draft', 'accepted', 'disputed'];

/** The live statements of the property that a statement speaks of: what a form carries, to tell later that others came. */
export async function seenOf(reader: RecordReader, statement: Statement, view: View): Promise<StatementId[]> {
  const all = await reader.statementsOf(statement.subject, view);
  return all.filter(({ prop, status }) => prop === statement.prop && LIVE.includes(status)).map(({ id }) => id);
}

/**
 * A person's reading takes the place of a value: a new statement on the same passages; the one it corrects is kept as
 * superseded. Throws `record.changed-meanwhile` when somebody else was quicker.
 */
export async function correctValue(
  deps: { readonly store: FullRecord },
  correction: Correction,
  view: View,
): Promise<{ readonly statement: StatementId }> {
  return deps.store.write(async (writer) => {
    const old = await writer.statement(correction.statement, view);
    if (old === undefined) throw editingErrors.error('editing.value-gone');
    const { id, at, status, rank, rule, confidence, qualifiers, ...kept } = old;
    const statement = await writer.edit(
      {
        ...kept,
        value: correction.value,
        ...(correction.qualifiers === undefined ? {} : { qualifiers: correction.qualifiers }),
        by: correction.by,
        method: 'manual',
      },
      { seen: correction.seen, replaces: [id], level: view.level },
      correction.why,
    );
    return { statement };
  });
}
