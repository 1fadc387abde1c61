import { CodePoints } from '../../model/code-points.ts';
import type { IntegrityFinding } from '../contract.ts';
import type { Context } from './context.ts';
import type { StatementBody } from './statement-rows.ts';

/** Facts against facts: every passage quotes its text, and nothing names what is not there. */
export async function verifyContent(
  context: Context,
  progress: (done: number, of: number) => void,
): Promise<readonly IntegrityFinding[]> {
  const { db } = context;
  const findings: IntegrityFinding[] = [];
  const sources = await db
    .selectFrom('source')
    .innerJoin('entity', 'entity.n', 'source.n')
    .leftJoin('frozen_text', 'frozen_text.source', 'source.n')
    .select(['source.n', 'entity.id', (e) => e('frozen_text.source', 'is not', null).as('has_text')])
    .orderBy('source.n')
    .execute();
  for (const [index, source] of sources.entries()) {
    if (source.has_text) findings.push(...(await quotesOf(context, source.n, source.id)));
    else findings.push({ code: 'record.text-missing', item: source.id });
    progress(index + 1, sources.length);
  }
  const strays = await db
    .selectFrom('statement as s')
    .leftJoin('entity as e', 'e.n', 's.subject')
    .leftJoin('entity as r', 'r.n', 's.ref')
    .select('s.id')
    .where((e) => e.or([e('e.n', 'is', null), e.and([e('s.ref', 'is not', null), e('r.n', 'is', null)])]))
    .execute();
  for (const { id } of strays) findings.push({ code: 'record.statement-astray', item: id });
  return findings;
}

async function quotesOf({ db }: Context, n: number, id: string): Promise<IntegrityFinding[]> {
  const { text } = await db.selectFrom('frozen_text').select('text').where('source', '=', n).executeTakeFirstOrThrow();
  const points = new CodePoints(text);
  const rows = await db
    .selectFrom('passage')
    .innerJoin('statement', 'statement.n', 'passage.statement')
    .select(['statement.id', 'statement.body'])
    .distinct()
    .where('passage.source', '=', n)
    .execute();
  return rows.flatMap((row) => {
    const { passages } = JSON.parse(row.body) as StatementBody;
    const sound = passages.every((one) => one.source !== id || points.slice(one.start, one.end) === one.exact);
    return sound ? [] : [{ code: 'record.passage-differs', item: row.id }];
  });
}
