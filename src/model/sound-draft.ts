import { checkStatement } from './check.ts';
import type { Draft } from './draft.ts';

/**
 * The draft without proposals that make no sense, and how many those were: one bad proposal must not cost a person
 * the whole source. Each is a fault of a rule, so the count is shown.
 */
export function soundDraft(draft: Draft): { readonly draft: Draft; readonly leftOut: number } {
  const entities = new Set(draft.entities.map(({ id }) => id));
  const sound = draft.statements.filter(
    (statement) =>
      checkStatement(statement).length === 0 &&
      entities.has(statement.subject) &&
      (statement.value.type !== 'ref' || entities.has(statement.value.ref)),
  );
  const leftOut = draft.statements.length - sound.length;
  if (leftOut === 0) return { draft, leftOut };
  const kept = new Set(sound.map(({ id }) => id));
  const statements = sound.map((statement) =>
    statement.derivedFrom === undefined
      ? statement
      : { ...statement, derivedFrom: statement.derivedFrom.filter((id) => kept.has(id)) },
  );
  return { draft: { ...draft, statements }, leftOut };
}
