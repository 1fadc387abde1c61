import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KhronikaError } from '../../model/errors.ts';
import { openSqliteRecord, type SqliteOptions } from '../sqlite/open.ts';
import { dump } from './dump.ts';
import type { Random } from './random.ts';
import { makeWorld } from './world.ts';

export type FlipSeen = 'refused' | 'named' | 'harmless' | 'unseen';

export type FlipResult = Readonly<Record<FlipSeen, number>> & {
  readonly bytes: number;
  /** What is said of a copy without a flip. */
  readonly untouched: FlipSeen;
};

const REFUSALS = new Set(['record.damaged', 'record.wrong-key', 'record.not-encrypted', 'record.newer']);

/** Single bits flipped anywhere in a closed record file: refused on opening, named by `verify`, or without effect. */
export async function flipRuns(flips: number, random: Random): Promise<FlipResult> {
  const base = mkdtempSync(join(tmpdir(), 'khronika-flips-'));
  const file = join(base, 'sound.db');
  const options = { file, key: randomBytes(32), clock: () => new Date(), newId: () => randomUUIDv7() };
  const seen = { refused: 0, named: 0, harmless: 0, unseen: 0 };
  try {
    const world = makeWorld(random);
    const store = await openSqliteRecord(options);
    await store.write((writer) => writer.merge([...world.facts, ...world.decisions]));
    const before = JSON.stringify(await dump(store));
    await store.close();
    const sound = readFileSync(file);
    const copy = join(base, 'copy.db');
    const look = async (bytes: Buffer) => {
      writeFileSync(copy, bytes);
      const answer = await whatIsSeen({ ...options, file: copy }, before);
      for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
      return answer;
    };
    for (let i = 0; i < flips; i++) {
      const bit = random.below(sound.length * 8);
      const flipped = Buffer.from(sound);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      seen[await look(flipped)]++;
    }
    return { bytes: sound.length, ...seen, untouched: await look(sound) };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

async function whatIsSeen(options: SqliteOptions, before: string): Promise<FlipSeen> {
  try {
    const store = await openSqliteRecord(options);
    try {
      if ((await store.verify()).length > 0) return 'named';
      return JSON.stringify(await dump(store)) === before ? 'harmless' : 'unseen';
    } finally {
      await store.close().catch(() => undefined);
    }
  } catch (error) {
    return error instanceof KhronikaError && REFUSALS.has(error.code) ? 'refused' : 'unseen';
  }
}
