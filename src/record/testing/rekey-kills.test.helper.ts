import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEAST_COST } from '../../access/argon.ts';
import { createVault, openVault } from '../../access/vault.ts';
import { runAndKill } from './kill.ts';
import type { Random } from './random.ts';

export interface RekeySurvived {
  readonly kills: number;
  /** Passphrase changes that were acknowledged. */
  readonly acknowledged: number;
  /** Times neither the last acknowledged passphrase nor the one being set opened, or the recovery kit did not. */
  readonly stranded: number;
}

export function passphraseOf(serial: number): string {
  return `the long passphrase number ${serial}`;
}

/** `kill -9` at random points of changing a vault's passphrase: some known passphrase and the kit must always open it. */
export async function rekeyKills(kills: number, random: Random): Promise<RekeySurvived> {
  const base = mkdtempSync(join(tmpdir(), 'khronika-rekey-'));
  const folder = join(base, 'vault');
  const options = { entropy: (bytes: number) => randomBytes(bytes), argon: LEAST_COST };
  let [acknowledged, stranded, serial] = [0, 0, 0];
  try {
    const { vault, recoveryKit } = await createVault(folder, passphraseOf(0), options);
    const key = vault.recordKey().toString('hex');
    await vault.lock();
    const opensTheSame = async (secret: string): Promise<boolean> => {
      try {
        const opened = await openVault(folder, secret, options);
        const same = opened.recordKey().toString('hex') === key;
        await opened.lock();
        return same;
      } catch {
        return false;
      }
    };
    // How long a change takes differs tenfold between machines: the longest wait follows it, so that kills fall on all of it.
    let pace = 500;
    for (let run = 0; run < kills; run++) {
      const { lines } = await runAndKill('rekey-child.test.helper', [folder, String(serial)], {
        ms: random.below(Math.ceil(pace)),
        silent: random.chance(0.1),
      });
      const last = (word: string) =>
        Number(
          lines
            .findLast((line) => line.startsWith(`${word} `))
            ?.split(' ')
            .at(-1) ?? serial,
        );
      const [changed, changing] = [last('changed'), last('changing')];
      acknowledged += changed - serial;
      pace *= changed === serial ? 1.3 : 0.8;
      // What was being changed to may hold already; the one before it still must, until the new one has opened once.
      const opened = (await opensTheSame(passphraseOf(changed)))
        ? changed
        : (await opensTheSame(passphraseOf(changing)))
          ? changing
          : undefined;
      if (opened === undefined) stranded++;
      serial = opened ?? serial;
      if (run % 10 === 0 && !(await opensTheSame(recoveryKit))) stranded++;
    }
    if (!(await opensTheSame(recoveryKit))) stranded++;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
  return { kills, acknowledged, stranded };
}
