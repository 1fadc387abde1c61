import { argon2 } from 'node:crypto';
import { accessErrors } from './errors.ts';

/** Cost of Argon2id (RFC 9106). `memory` in KiB. */
export interface ArgonCost {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Where calibration starts, and what no vault goes below. */
export const DEFAULT_COST: ArgonCost = { memory: 256 * 1024, passes: 3, lanes: 4 };
export const LEAST_COST: ArgonCost = { memory: 64 * 1024, passes: 3, lanes: 4 };
/** A header that asks for more is not one of ours: 4 GiB, 64 passes. */
const MOST_COST: ArgonCost = { memory: 4 * 1024 * 1024, passes: 64, lanes: 16 };

/** A guess should cost an attacker about this long on the owner's machine; two seconds is what an owner still bears. */
const WANTED_MS = 1000;
const BEARABLE_MS = 4000;

export function isSaneCost(cost: ArgonCost): boolean {
  const { memory, passes, lanes } = cost;
  return (
    [memory, passes, lanes].every(Number.isSafeInteger) &&
    memory >= LEAST_COST.memory &&
    memory <= MOST_COST.memory &&
    passes >= LEAST_COST.passes &&
    passes <= MOST_COST.passes &&
    lanes >= 1 &&
    lanes <= MOST_COST.lanes
  );
}

/** 32 bytes from a passphrase (NFKC, so that two keyboards give the same bytes) and a salt of 16 bytes. */
export async function stretch(passphrase: string, salt: Uint8Array, cost: ArgonCost): Promise<Buffer> {
  const message = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      argon2(
        'argon2id',
        { message, nonce: salt, memory: cost.memory, passes: cost.passes, parallelism: cost.lanes, tagLength: 32 },
        (error, key) => (error ? reject(error) : resolve(key)),
      );
    });
  } catch (error) {
    throw accessErrors.error('access.too-little-memory', { mebibytes: Math.ceil(cost.memory / 1024) }, error);
  } finally {
    message.fill(0);
  }
}

/**
 * The cost for this machine: the default, with more passes where one guess takes less than a second, and less memory
 * (never under `LEAST_COST`) where memory is short or a guess takes longer than a person bears.
 *
 * @param now milliseconds of a steady clock
 */
export async function calibrate(now: () => number): Promise<ArgonCost> {
  const salt = Buffer.alloc(16);
  for (let memory = DEFAULT_COST.memory; ; memory /= 2) {
    const cost = { ...DEFAULT_COST, memory };
    const least = memory <= LEAST_COST.memory;
    try {
      const start = now();
      (await stretch('calibration', salt, cost)).fill(0);
      const took = now() - start;
      if (took > BEARABLE_MS && !least) continue;
      const passes = Math.floor((cost.passes * WANTED_MS) / Math.max(took, 1));
      return { ...cost, passes: Math.min(16, Math.max(cost.passes, passes)) };
    } catch (error) {
      if (least) throw error;
    }
  }
}
