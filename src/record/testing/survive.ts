import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityId } from '../../model/entity.ts';
import { openSqliteRecord } from '../sqlite/open.ts';
import { runAndKill } from './kill.ts';
import type { Random } from './random.ts';

export interface Survived {
  readonly kills: number;
  /** Kills by what the process had last said: where in its work it was hit. */
  readonly during: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  readonly lost: number;
  readonly integrityFaults: number;
  /** Sources of which a part was found. */
  readonly halves: number;
}

const STATEMENTS = 4;

/**
 * `kill -9` at random points of adding sources, deciding and rebuilding, over records that live on through many kills;
 * after each, everything acknowledged must be there and everything there must be whole.
 */
export async function killRuns(kills: number, random: Random): Promise<Survived> {
  const base = mkdtempSync(join(tmpdir(), 'khronika-survive-'));
  const during: Record<string, number> = {};
  let [acknowledged, lost, integrityFaults, halves] = [0, 0, 0, 0];
  try {
    for (let run = 0; run < kills; ) {
      // A record takes 25 kills, then a fresh one is begun: both small and grown files are hit.
      const file = join(base, `record-${run}.db`);
      const key = randomBytes(32);
      const said = new Map<string, string>();
      for (let i = 0; i < 25 && run < kills; i++, run++) {
        const last = await hit(file, key, said, random);
        during[last] = (during[last] ?? 0) + 1;
        const found = await check(file, key, said);
        acknowledged += said.size;
        lost += found.lost;
        integrityFaults += found.faults;
        halves += found.halves;
      }
    }
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
  return { kills, during, acknowledged, lost, integrityFaults, halves };
}

/** Runs the child for a random while; gives the kind of the last step it acknowledged. */
async function hit(file: string, key: Buffer, said: Map<string, string>, random: Random): Promise<string> {
  // Some are killed while opening, the others some way into the work.
  const silent = random.chance(0.15);
  const { lines } = await runAndKill('kill-child', [file, key.toString('hex'), String(said.size)], {
    ms: silent ? 40 + random.below(80) : random.below(120),
    silent,
  });
  for (const line of lines) {
    const [kind = '', number = '', id = ''] = line.split(' ');
    if (kind === 'source' || kind === 'decision') said.set(`${kind} ${number}`, id);
  }
  return `after ${lines.at(-1)?.split(' ')[0] ?? 'start'}`;
}

async function check(
  file: string,
  key: Buffer,
  said: ReadonlyMap<string, string>,
): Promise<{ lost: number; faults: number; halves: number }> {
  const view = { level: 4 } as const;
  const store = await openSqliteRecord({ file, key, clock: () => new Date(), newId: () => assert.fail('reads only') });
  try {
    let lost = 0;
    let halves = 0;
    const sources = (await store.reader.sources({ limit: 500 }, view)).rows;
    const decisions = new Set((await store.reader.decisions({ limit: 500 }, view)).rows.map((one) => one.id as string));
    for (const [step, id] of said)
      if (step.startsWith('decision') ? !decisions.has(id) : !sources.some((one) => one.id === id)) lost++;
    for (const source of sources) {
      const statements = await store.reader.statementsIn(source.id, {}, view);
      const document = await store.reader.document(source.id as EntityId, view);
      if (statements.length !== STATEMENTS || document === undefined) halves++;
    }
    return { lost, halves, faults: (await store.verify()).length };
  } finally {
    await store.close();
  }
}
