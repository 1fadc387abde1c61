import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface TestServer {
  /** Settings of a connection to a fresh schema of its own, as a role without privileges. */
  fresh(): Promise<pg.PoolConfig>;
  stop(): Promise<void>;
}

const INSTALLED = '/usr/lib/postgresql';

/** Folder of the newest PostgreSQL programs on a Debian machine, from 15 up; undefined where there are none. */
export function postgresPrograms(): string | undefined {
  if (!existsSync(INSTALLED)) return undefined;
  const version = readdirSync(INSTALLED)
    .map(Number)
    .filter((one) => one >= 15)
    .sort((a, b) => b - a)[0];
  return version === undefined ? undefined : join(INSTALLED, String(version), 'bin');
}

/** A server of our own in a temporary folder, on a Unix socket, gone after `stop`. */
export async function startPostgres(programs: string): Promise<TestServer> {
  const base = mkdtempSync(join(tmpdir(), 'khronika-pg-'));
  const data = join(base, 'data');
  // PostgreSQL refuses to run as root: Debian's package brings a user for it.
  const asRoot = userInfo().uid === 0;
  const ids = asRoot ? idsOf('postgres') : {};
  chmodSync(base, 0o777);
  const init = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'boss', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    {
      ...ids,
      encoding: 'utf8',
    },
  );
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr}`);
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', base, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'shared_buffers=64MB'],
    { ...ids, stdio: 'ignore' },
  );
  const boss = { host: base, user: 'boss', database: 'postgres' };
  await ready(boss);
  await run(
    boss,
    'create role team login nosuperuser nocreatedb nocreaterole; grant create on database postgres to team',
  );
  let schemas = 0;
  return {
    async fresh() {
      const schema = `record_${schemas++}`;
      await run({ ...boss, user: 'team' }, `create schema ${schema}`);
      return { ...boss, user: 'team', options: `-c search_path=${schema} -c statement_timeout=60000` };
    },
    async stop() {
      const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
      server.kill('SIGINT');
      await ended;
      rmSync(base, { recursive: true, force: true });
    },
  };
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

async function ready(config: pg.ClientConfig): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await run(config, 'select 1');
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function run(config: pg.ClientConfig, text: string): Promise<void> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  await client.connect();
  await client.query(text);
  await client.end();
}
