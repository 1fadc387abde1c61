/**
 * The one place where everything is wired, and the only one that reads the environment, the clock or the random
 * source.
 */
import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { calibrate, LEAST_COST } from './access/argon.ts';
import { latestOf } from './access/latest.ts';
import { createVault, isVault, isWrongSecret, lockElsewhere, openVault, type Vault } from './access/vault.ts';
import type { CliDeps, OpenVault, ServeOptions } from './cli/deps.ts';
import { foundSentences } from './cli/found.ts';
import { progressBar } from './cli/progress.ts';
import { askSecret } from './cli/terminal.ts';
import { extract } from './extraction/extract.ts';
import { extractApart } from './extraction/extract-apart.ts';
import type { Level } from './model/statement.ts';
import { readInCage } from './reading/cage.ts';
import { renderPageInCage } from './reading/page-image.ts';
import type { FullRecord } from './record/contract.ts';
import { openSqliteRecord } from './record/sqlite/open.ts';
import { makeDesk } from './web/app.tsx';
import { deskWork } from './web/desk-work.ts';
import { serveDesk } from './web/serve.ts';
import { backupVault } from './work/backup-vault.ts';
import type { Read } from './work/deps.ts';
import { MatchBook } from './work/match-book.ts';
import { readSource } from './work/read-source.ts';
import { verifyOriginals } from './work/verify-originals.ts';

const ROOT = new URL('../', import.meta.url);
const EXAMPLE_REPORT = new URL('examples/report.txt', ROOT);
const EXAMPLE_VAULT = fileURLToPath(new URL('vaults/example', ROOT));
/** No secret: the example holds nothing that is not public, and this is printed when it is served. */
const EXAMPLE_PASSPHRASE = 'the example is open to all';
const PUBLIC: Level = 0;
/** The owner of a vault on one's own machine sees everything in it. */
const SEALED: Level = 4;
const SECRET_BYTES = 24;
const MINUTE_MS = 60_000;

const entropy = (bytes: number): Buffer => randomBytes(bytes);
const clock = (): Date => new Date();
const user = process.env.KHRONIKA_USER || 'editor';
const view = { level: SEALED };

const recognitionFolder = process.env.KHRONIKA_OCR_DATA || undefined;
const read: Read = ({ bytes, name, encoding, mediaType }) =>
  readInCage(bytes, {
    name,
    nodePath: process.execPath,
    ...(encoding === undefined ? {} : { encoding }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(recognitionFolder === undefined ? {} : { recognition: { dataFolder: recognitionFolder } }),
  });

async function openServer(connection: string): Promise<FullRecord> {
  // Loaded only where it is asked for: `pg` is an optional package.
  const { openPostgresRecord } = await import('./record/postgres/open.ts');
  return openPostgresRecord({ connection, clock, newId: randomUUIDv7 });
}

/** The record of an open vault: its own encrypted file, or a team's server. */
async function recordOf(vault: Vault, database: string | undefined): Promise<FullRecord> {
  const origins = { clock, newId: randomUUIDv7 };
  if (database === undefined) {
    const readOnly = vault.mode === 'read';
    return openSqliteRecord({ file: vault.recordFile, key: vault.recordKey(), readOnly, ...origins });
  }
  return openServer(database);
}

async function unlocked(vault: Vault, database?: string): Promise<OpenVault> {
  try {
    const store = await recordOf(vault, database);
    const names = new MatchBook(
      store.reader,
      setImmediate,
      database === undefined ? latestOf(vault.workings) : undefined,
    );
    return {
      store,
      originals: {
        keep: async (bytes) => {
          await vault.files.put(bytes);
        },
        get: (sha256) => vault.files.get(vault.files.nameOf(sha256)),
      },
      letters: vault.letters,
      people: vault.people,
      keys: {
        opensWith: (secret) => vault.opensWith(secret),
        changePassphrase: (now, next) => vault.changePassphrase(now, next),
        renewKit: () => vault.renewKit(),
      },
      verifyFiles: (progress) => verifyOriginals({ reader: store.reader, files: vault.files, view }, progress),
      backup: (target, progress) => backupVault({ vault, store }, target, progress),
      names,
      lock: async () => {
        if (vault.mode === 'write') await names.keep();
        names.forget();
        await store.close();
        await vault.lock();
      },
    };
  } catch (error) {
    await vault.lock();
    throw error;
  }
}

const open = async (dir: string, passphrase: string, database?: string): Promise<OpenVault> =>
  unlocked(await openVault(dir, passphrase, { entropy }), database);

async function exampleVault(): Promise<OpenVault> {
  if (!(await isVault(EXAMPLE_VAULT))) {
    const { vault } = await createVault(EXAMPLE_VAULT, EXAMPLE_PASSPHRASE, { entropy, argon: LEAST_COST });
    await vault.lock();
  }
  const vault = await open(EXAMPLE_VAULT, EXAMPLE_PASSPHRASE);
  const bytes = await readFile(EXAMPLE_REPORT);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if ((await vault.store.reader.sourceByHash(sha256)) === undefined) {
    const result = await readSource(
      { ...vault, read, extract },
      { bytes, name: 'report.txt', level: PUBLIC, by: user },
      progressBar(cliDeps, 'The example report'),
    );
    cliDeps.out(foundSentences(result));
  }
  return vault;
}

/** Serves until a signal ends the process; a locked desk opens again with the passphrase. */
async function serve(first: OpenVault, options: ServeOptions & { readonly example: boolean }): Promise<void> {
  let vault: OpenVault | undefined = first;
  const current = (): OpenVault => vault ?? first;
  const lock = async (): Promise<void> => {
    const closing = vault;
    vault = undefined;
    await closing?.lock();
  };
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const apart = extractApart();
  const desk = makeDesk({
    get store() {
      return current().store;
    },
    get letters() {
      return current().letters;
    },
    get people() {
      return current().people;
    },
    get keys() {
      return current().keys;
    },
    work: deskWork({
      get store() {
        return current().store;
      },
      get originals() {
        return current().originals;
      },
      get names() {
        return current().names;
      },
      read,
      render: (bytes, page) => renderPageInCage(bytes, page, { nodePath: process.execPath }),
      extract: apart,
    }),
    view,
    user,
    clock,
    random: entropy,
    secret,
    example: options.example,
    everyMinute: (check) => setInterval(() => void check().catch(() => undefined), MINUTE_MS).unref(),
    lock,
    unlock: async (passphrase) => {
      try {
        // A session may have ended while the vault stayed open: the passphrase is asked of it all the same.
        if (vault !== undefined) return await vault.keys.opensWith(passphrase);
        vault = await open(options.dir, passphrase, options.database);
        return true;
      } catch (error) {
        if (isWrongSecret(error)) return false;
        throw error;
      }
    },
    hosts: (process.env.KHRONIKA_HOSTS ?? '').split(',').filter(Boolean),
    vaultPlace: options.dir,
  });
  const { port, close } = await serveDesk(desk, { port: options.port });
  cliDeps.out(`\nThe desk is open at\n\n  http://localhost:${port}/enter?secret=${secret}\n\n`);
  cliDeps.out('The address works once, in one browser. Ctrl+C locks the vault and ends.\n');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await lock();
  await close();
}

export const cliDeps: CliDeps = {
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  redraws: process.stderr.isTTY,
  readFile,
  fileSize: async (path) => (await stat(path)).size,
  writeFile: async (path, bytes) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  },
  writePieces: async (path, pieces) => {
    await mkdir(dirname(path), { recursive: true });
    const half = `${path}.part`;
    try {
      await writeFile(half, pieces);
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  },
  outIsTerminal: process.stdout.isTTY === true,
  outBytes: (piece) =>
    new Promise((resolve, reject) => {
      process.stdout.write(piece, (error) => (error ? reject(error) : resolve()));
    }),
  today: () => clock().toISOString().slice(0, 10),
  read,
  extract,
  defaultVault: process.env.KHRONIKA_VAULT || undefined,
  readDescriptor: (fd) => readFileSync(fd, 'utf8'),
  askSecret: (question) => askSecret(process.stdin, process.stderr, question),
  createVault: async (dir, passphrase) => {
    const argon = await calibrate(() => performance.now());
    const { vault, recoveryKit } = await createVault(dir, passphrase, { entropy, argon });
    await (await unlocked(vault)).lock();
    return { recoveryKit };
  },
  openVault: open,
  openServer,
  changePassphrase: async (dir, current, next) => {
    const argon = await calibrate(() => performance.now());
    const vault = await openVault(dir, current, { entropy, argon });
    try {
      await vault.changePassphrase(current, next);
    } finally {
      await vault.lock();
    }
  },
  lockElsewhere,
  user,
  view,
  serve: async ({ passphrase, ...options }) =>
    serve(await open(options.dir, passphrase, options.database), { ...options, example: false }),
  serveExample: async ({ port }) => {
    const vault = await exampleVault();
    cliDeps.out(`The example is no secret; its passphrase is “${EXAMPLE_PASSPHRASE}”.\n`);
    await serve(vault, { dir: EXAMPLE_VAULT, port, example: true });
  },
};
