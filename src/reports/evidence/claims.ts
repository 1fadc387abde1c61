import { type EntityId, entityId } from '../../model/entity.ts';
import type { Passage } from '../../model/passage.ts';
import type { Statement, StatementId } from '../../model/statement.ts';
import type { RecordReader, SourceRow, View } from '../../record/contract.ts';
import { LintText } from '../lint/lint-text.ts';
import type { Report } from '../report.ts';
import { documentOf } from '../report-document.ts';

/** One sentence of a report, and everything it rests on. */
export interface Claim {
  readonly sentence: string;
  readonly notes: readonly number[];
  /** Statements behind what the notes cite; empty where a source was cited as a whole. */
  readonly statements: readonly Statement[];
  readonly sources: readonly ClaimSource[];
}

export interface ClaimSource {
  /** Absent where the source may not be named at this level. */
  readonly row?: SourceRow;
  readonly passages: readonly Passage[];
}

/**
 * Every sentence of a report that carries a note, with the statements, passages and sources behind it, at a level. What
 * stands above the level is told as on file and nothing of it is given.
 */
export async function claimsOf(report: Report, reader: RecordReader, view: View): Promise<readonly Claim[]> {
  const cited = new Map(report.notes.map((note) => [note.n, note.cited ?? []]));
  const claims: Claim[] = [];
  for (const { text, notes, block } of new LintText(documentOf(report)).sentences) {
    if (notes.length === 0 || block.kind === 'note') continue;
    const ids = [...new Set(notes.flatMap((n) => cited.get(n) ?? []))];
    claims.push(await claim(text, notes, ids, reader, view));
  }
  return claims;
}

async function claim(
  sentence: string,
  notes: readonly number[],
  ids: readonly string[],
  reader: RecordReader,
  view: View,
): Promise<Claim> {
  const statements: Statement[] = [];
  const bySource = new Map<EntityId, Passage[]>();
  let onFile = false;
  for (const id of ids) {
    const source = entityId(id);
    if (source?.startsWith('source-')) {
      bySource.set(source, bySource.get(source) ?? []);
      continue;
    }
    const statement = await reader.statement(id as StatementId, view);
    if (statement === undefined) continue;
    if (statement.sourceLevel > view.level) {
      onFile = true;
      continue;
    }
    statements.push(statement);
    for (const passage of statement.passages) {
      const of = entityId(passage.source);
      if (of !== undefined) bySource.set(of, [...(bySource.get(of) ?? []), passage]);
    }
  }
  const sources: ClaimSource[] = onFile ? [{ passages: [] }] : [];
  for (const [source, passages] of bySource) {
    const row = await reader.source(source, view);
    sources.push(row === undefined ? { passages: [] } : { row, passages });
  }
  return { sentence, notes, statements, sources };
}
