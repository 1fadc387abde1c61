import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { accessErrors, diskError } from './errors.ts';

const LOCK_FILE = 'lock';
const POLL_MS = 25;

/** Lets go of the vault; safe to call twice. */
export type Release = () => Promise<void>;

/**
 * Takes the vault for writing. A lock left by a process that has ended on this machine is taken over; one from another
 * machine (a shared folder) is not, since nothing here can tell whether that process lives.
 *
 * @param vault the vault's random id: makes the machine's mark in the lock file say nothing outside this vault
 * @throws `access.vault-in-use`
 */
export async function takeLock(dir: string, vault: string): Promise<Release> {
  const file = join(dir, LOCK_FILE);
  const machine = machineOf(vault);
  const mine = `${JSON.stringify({ machine, pid: process.pid, started: startOf(process.pid) })}\n`;
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await create(file, mine)) return releaseOf(file, mine);
    const held = await readFile(file, 'utf8').catch(() => undefined);
    if (held === undefined) continue;
    if (held === mine || !isStale(held, machine)) throw accessErrors.error('access.vault-in-use');
    await setAside(file, held);
  }
  throw accessErrors.error('access.vault-in-use');
}

async function create(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw diskError(error);
  }
}

/** Of two processes that find the same stale lock one wins the rename; a lock that was renewed meanwhile is put back. */
async function setAside(file: string, held: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => held);
  if (moved !== held) await rename(aside, file).catch(() => undefined);
  else await rm(aside, { force: true });
}

function releaseOf(file: string, mine: string): Release {
  return async () => {
    const held = await readFile(file, 'utf8').catch(() => undefined);
    if (held === mine) await rm(file, { force: true });
  };
}

function isStale(text: string, machine: string): boolean {
  let lock: { machine?: unknown; pid?: unknown; started?: unknown };
  try {
    lock = JSON.parse(text);
  } catch {
    // The process died between making the file and writing it.
    return true;
  }
  if (lock.machine !== machine || typeof lock.pid !== 'number') return false;
  try {
    process.kill(lock.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const started = startOf(lock.pid);
  return started !== '' && lock.started !== '' && started !== lock.started;
}

/** When a process began, in the kernel's ticks: tells a reused process number. Empty where the system does not say. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/**
 * Asks the process of this machine that holds the vault to end, which locks it; false when none does.
 *
 * @throws `access.vault-in-use` when the holder does not end within `patience` milliseconds
 */
export async function endHolder(dir: string, vault: string, patience = 5000): Promise<boolean> {
  const file = join(dir, LOCK_FILE);
  const held = await readFile(file, 'utf8').catch(() => undefined);
  const pid = held === undefined || isStale(held, machineOf(vault)) ? undefined : pidOn(machineOf(vault), held);
  if (pid === undefined) return false;
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < patience; waited += POLL_MS) {
    const now = await readFile(file, 'utf8').catch(() => '');
    if (now !== held || isStale(now, machineOf(vault))) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw accessErrors.error('access.vault-in-use');
}

function pidOn(machine: string, text: string): number | undefined {
  const lock = JSON.parse(text);
  return lock.machine === machine && Number.isInteger(lock.pid) ? lock.pid : undefined;
}

/** A mark of this machine that says nothing outside this vault. */
function machineOf(vault: string): string {
  return createHash('sha256').update(`${vault} ${hostname()}`).digest('base64').slice(0, 16);
}
