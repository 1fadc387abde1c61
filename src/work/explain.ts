import { type Explanation, explain as explainDraft } from '../extraction/explain.ts';
import type { Draft } from '../model/draft.ts';
import { type EntityId, entityId, entityType } from '../model/entity.ts';
import type { DraftStatement, Statement, StatementId } from '../model/statement.ts';
import type { RecordReader, View } from '../record/contract.ts';

export type { Explanation };

/** Why an entity, or one statement, was proposed; undefined where the id is unknown. A person's own values have no rule. */
export async function explainId(
  reader: RecordReader,
  id: string,
  view: View,
): Promise<readonly Explanation[] | undefined> {
  const entity = entityId(id);
  const single = entity === undefined ? await reader.statement(id as StatementId, view) : undefined;
  const subject = single?.subject ?? entity;
  if (subject === undefined || (await reader.entity(subject, view)) === undefined) return undefined;
  return explainDraft(await draftOf(reader, subject, view), id);
}

/** The proposals about one entity, with those they were concluded from, as extraction made them. */
async function draftOf(reader: RecordReader, subject: EntityId, view: View): Promise<Draft> {
  const own = (await reader.statementsOf(subject, view)).flatMap(proposed);
  const known = new Set(own.map(({ id }) => id));
  const grounds: DraftStatement[] = [];
  for (const ground of own.flatMap(({ derivedFrom }) => derivedFrom ?? [])) {
    const statement = known.has(ground) ? undefined : await reader.statement(ground, view);
    if (statement !== undefined) grounds.push(...proposed(statement));
  }
  return {
    entities: [
      { id: subject, type: entityType(subject), rule: own[0]?.rule ?? '', confidence: own[0]?.confidence ?? 0 },
    ],
    statements: [...own, ...grounds],
  };
}

function proposed(statement: Statement): DraftStatement[] {
  const { rule, confidence } = statement;
  return rule === undefined || confidence === undefined ? [] : [{ ...statement, rule, confidence }];
}
