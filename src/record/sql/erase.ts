import { CodePoints } from '../../model/code-points.ts';
import type { Passage } from '../../model/passage.ts';
import type { Statement, StatementId } from '../../model/statement.ts';
import { searchWords } from '../compute/word-query.ts';
import { reproject } from './projections.ts';
import { bodyOf, selectStatements, toHeld } from './statement-rows.ts';
import type { WriteContext } from './write-context.ts';

/** Stands in the frozen text where words were blanked: as long as they were, so that no offset moves. */
const BLANK = '\u{2588}';

/**
 * Blanks value, words and passages of statements for safety, in the rows, in the frozen text and in the index. The
 * rows stay. What was written over is gone from the file too (`secure_delete`).
 */
export async function eraseStatements(context: WriteContext, ids: readonly StatementId[]): Promise<void> {
  const rows = await selectStatements(context)
    .where('s.id', 'in', context.hooks.list(ids) as never)
    .execute();
  for (const { n, statement } of rows.map(toHeld)) {
    for (const passage of statement.passages) await blankText(context, passage);
    await context.db
      .updateTable('statement')
      .set({ body: bodyOf(blank(statement)) })
      .where('n', '=', n)
      .execute();
  }
}

function blank(statement: Statement): Statement {
  const { original: _, qualifiers: __, asOf: ___, ...rest } = statement;
  return {
    ...rest,
    // A reference names nobody by itself and holds the record together; its words are gone.
    value: statement.value.type === 'ref' ? statement.value : { type: 'text', text: '' },
    passages: statement.passages.map(({ source, start, end }) => ({
      source,
      start,
      end,
      exact: BLANK.repeat(end - start),
    })),
    says: [],
    withheld: 'erased',
  };
}

/** Blanks a stretch of a frozen text, the blocks over it, and the quotes of every statement that reaches into it. */
async function blankText(context: WriteContext, { source, start, end }: Passage): Promise<void> {
  const { db, hooks } = context;
  const row = await db
    .selectFrom('frozen_text')
    .innerJoin('entity', 'entity.n', 'frozen_text.source')
    .select(['frozen_text.source', 'frozen_text.text'])
    .where('entity.id', '=', source)
    .executeTakeFirst();
  if (!row) return;
  const before = new CodePoints(row.text);
  const text = before.slice(0, start) + BLANK.repeat(end - start) + before.slice(end, before.length);
  await db.updateTable('frozen_text').set({ text }).where('source', '=', row.source).execute();
  const after = new CodePoints(text);

  const blocks = await db
    .selectFrom('block')
    .selectAll()
    .where('source', '=', row.source)
    .where('start', '<', end)
    .where('end', '>', start)
    .execute();
  await hooks.words.dropBlocks(
    db,
    blocks.map((block) => block.n),
  );
  await hooks.words.addBlocks(
    db,
    blocks.map((block) => ({ row: block.n, words: searchWords(after.slice(block.start, block.end)).join(' ') })),
  );

  const neighbours = await selectStatements(context)
    .where('s.n', 'in', (inner) =>
      inner.selectFrom('passage').select('passage.statement').where('passage.source', '=', row.source),
    )
    .execute();
  const dirty = new Set<number>();
  for (const { n, statement, about } of neighbours.map(toHeld)) {
    const passages = statement.passages.map((one) => (one.source === source ? requoted(one, after) : one));
    if (JSON.stringify(passages) === JSON.stringify(statement.passages)) continue;
    const touchedWords = statement.passages.some((one) => one.start < end && one.end > start);
    const { original: _, ...bare } = statement;
    const body = bodyOf({ ...(touchedWords ? bare : statement), passages });
    await db.updateTable('statement').set({ body }).where('n', '=', n).execute();
    dirty.add(about);
  }
  await reproject(context, dirty);
}

/** The passage with its quote and context taken from the text again. */
function requoted(passage: Passage, text: CodePoints): Passage {
  const { start, end, prefix, suffix } = passage;
  const before = [...(prefix ?? '')].length;
  const after = [...(suffix ?? '')].length;
  return {
    ...passage,
    exact: text.slice(start, end),
    ...(prefix === undefined ? {} : { prefix: text.slice(Math.max(0, start - before), start) }),
    ...(suffix === undefined ? {} : { suffix: text.slice(end, Math.min(text.length, end + after)) }),
  };
}
