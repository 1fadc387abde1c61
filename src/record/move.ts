import { createHash } from 'node:crypto';
import type { FullRecord, RecordItem } from './contract.ts';
import { recordErrors } from './errors.ts';

/** What a record holds, told so that two can be compared: counts by kind, and a sum of hashes that no order changes. */
export interface RecordDigest {
  readonly source: number;
  readonly entity: number;
  readonly statement: number;
  readonly decision: number;
  /** Versions of manuscripts. */
  readonly manuscript: number;
  readonly publication: number;
  /** Saved searches. */
  readonly search: number;
  /** Sum of the SHA-256 of every fact modulo 2^256, in hexadecimal. */
  readonly sum: string;
}

/** Facts carried in one transaction. */
const BATCH = 2000;
const MODULUS = 1n << 256n;

/**
 * Carries every fact into another record, in steps that may be interrupted: what has arrived is passed over the next
 * time. At the end both are digested and compared.
 *
 * @throws `record.move-differs`
 */
export async function moveRecord(
  from: FullRecord,
  to: FullRecord,
  progress: (stage: 'facts' | 'comparing', done: number) => void = () => {},
  batchSize = BATCH,
): Promise<RecordDigest> {
  let batch: RecordItem[] = [];
  let done = 0;
  const carry = async () => {
    const items = batch;
    batch = [];
    await to.write((writer) => writer.merge(items));
    done += items.length;
    progress('facts', done);
  };
  for await (const item of from.facts()) {
    batch.push(item);
    // A source brings its whole text.
    if (batch.length >= batchSize || (item.kind === 'source' && batch.length >= 20)) await carry();
  }
  await carry();
  progress('comparing', 0);
  const [here, there] = [await digestRecord(from), await digestRecord(to)];
  if (JSON.stringify(here) !== JSON.stringify(there))
    throw recordErrors.error('record.move-differs', { here: total(here), there: total(there) });
  return there;
}

export async function digestRecord(record: FullRecord): Promise<RecordDigest> {
  const counts = { source: 0, entity: 0, statement: 0, decision: 0, manuscript: 0, publication: 0, search: 0 };
  let sum = 0n;
  for await (const item of record.facts()) {
    counts[item.kind]++;
    const hash = createHash('sha256').update(canonical(item)).digest('hex');
    sum = (sum + BigInt(`0x${hash}`)) % MODULUS;
  }
  return { ...counts, sum: sum.toString(16).padStart(64, '0') };
}

function total({ sum: _, ...counts }: RecordDigest): number {
  return Object.values(counts).reduce((all, one) => all + one, 0);
}

/** JSON with keys in order, so that the same fact has the same bytes in every store. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
