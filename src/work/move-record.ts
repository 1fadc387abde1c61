import type { FullRecord } from '../record/contract.ts';
import { moveRecord, type RecordDigest } from '../record/move.ts';
import type { Progress } from './deps.ts';

export type { RecordDigest };

/**
 * Carries a whole record into another store: lossless, resumable, compared by counts and hashes at the end. The
 * record it came from stays as it is.
 */
export async function moveInto(from: FullRecord, to: FullRecord, progress: Progress = () => {}): Promise<RecordDigest> {
  const { statements } = await from.reader.summary({ level: 4 });
  const expected = Object.values(statements).reduce((sum, count) => sum + count, 1);
  return moveRecord(from, to, (stage, done) =>
    progress(stage, stage === 'facts' ? Math.min(done, expected) : 1, expected),
  );
}
