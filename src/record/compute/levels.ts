import type { Level, Statement } from '../../model/statement.ts';

const TOP = 5;

/** A stretch of levels, `lo` to below `hi`, at which an entity looks the same. */
export interface Band {
  readonly lo: Level;
  /** Exclusive; 5 means no end. */
  readonly hi: number;
}

/** The statement as seen at a level; undefined where the level is too low for it. */
export function seenAt(statement: Statement, level: Level): Statement | undefined {
  if (statement.level > level) return undefined;
  if (statement.sourceLevel <= level || statement.withheld === 'erased') return statement;
  const { original: _, derivedFrom: __, ...open } = statement;
  return { ...open, passages: [], says: [], withheld: 'source' };
}

/** Levels at which something more comes into sight, from `lowest` up, as bands. */
export function bandsOf(statements: readonly Statement[], lowest: Level): Band[] {
  const steps = new Set<Level>([lowest]);
  for (const { level, sourceLevel } of statements) {
    if (level > lowest) steps.add(level);
    if (sourceLevel > Math.max(level, lowest)) steps.add(sourceLevel);
  }
  const sorted = [...steps].sort();
  return sorted.map((lo, index) => ({ lo, hi: sorted[index + 1] ?? TOP }));
}
