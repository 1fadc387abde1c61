import { type LineEntity, normPlaces, type RecordLine, recordLine } from '../exchange/record-lines.ts';
import { type CaseStep, courseOf } from '../model/case-course.ts';
import type { Draft } from '../model/draft.ts';
import type { DraftStatement } from '../model/statement.ts';

/** A draft as record lines: `extract --jsonl`, which needs no vault. A case's line has its stage and outcome so far. */
export function* draftLines(draft: Draft): Generator<RecordLine> {
  const bySubject = new Map<string, DraftStatement[]>();
  for (const statement of draft.statements) {
    const list = bySubject.get(statement.subject);
    if (list === undefined) bySubject.set(statement.subject, [statement]);
    else list.push(statement);
  }
  const entities: LineEntity[] = draft.entities.map(({ id, type }) => ({
    id,
    type,
    statements: bySubject.get(id) ?? [],
  }));
  const norms = normPlaces(entities.filter(({ type }) => type === 'norm'));
  const steps = stepsByCase(entities);
  for (const entity of entities) {
    const line = recordLine(entity, norms);
    yield entity.type === 'case' ? { ...line, ...courseOf(steps.get(entity.id) ?? []) } : line;
  }
}

/** What happened in each case, in the order told; what is planned, or said not to have been, is no step. */
function stepsByCase(entities: readonly LineEntity[]): ReadonlyMap<string, readonly CaseStep[]> {
  const steps = new Map<string, CaseStep[]>();
  for (const { type, statements } of entities) {
    if (type !== 'event') continue;
    const act = statements.find(({ prop }) => prop === 'act');
    const inCase = statements.find(({ prop }) => prop === 'in-case')?.value;
    const when = statements.find(({ prop }) => prop === 'when')?.value;
    if (act?.value.type !== 'code' || inCase?.type !== 'ref' || act.modality === 'm.planned') continue;
    if (act.polarity !== 'yes' && act.value.code !== 'P.NOCHARGE') continue;
    const from = when?.type === 'when' ? when.when.from : undefined;
    const step = { act: act.value.code, ...(from === undefined ? {} : { from }) };
    const known = steps.get(inCase.ref);
    if (known === undefined) steps.set(inCase.ref, [step]);
    else known.push(step);
  }
  return steps;
}
