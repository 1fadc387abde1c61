import { type LineEntity, normPlaces, type RecordLine, recordLine } from '../exchange/record-lines.ts';
import type { Draft } from '../model/draft.ts';
import type { DraftStatement } from '../model/statement.ts';

/** A draft as record lines: `extract --jsonl`, which needs no vault. */
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
  for (const entity of entities) yield recordLine(entity, norms);
}
