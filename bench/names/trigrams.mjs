// PostgreSQL's pg_trgm over any-ascii text: a server of its own in a temporary folder, stopped at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const load = createRequire(import.meta.url);
const anyAscii = load('any-ascii').default ?? load('any-ascii');
const ROOT = '/usr/lib/postgresql';
const PORT = 54_329;

/** The folder of the newest server installed, or undefined. */
function binaries() {
  if (!existsSync(ROOT)) return undefined;
  const newest = readdirSync(ROOT).sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : join(ROOT, newest, 'bin');
}

/** Starts a server; undefined, with the reason printed, where it cannot be. */
export function startTrigrams(log) {
  const bin = binaries();
  if (bin === undefined) return void log('skipped: pg_trgm (no PostgreSQL server installed)');
  const folder = mkdtempSync(join(tmpdir(), 'khronika-trigrams-'));
  // PostgreSQL refuses to run as root.
  const asRoot = process.getuid?.() === 0;
  const run = (program, args, input) =>
    asRoot
      ? spawnSync('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', join(bin, program), ...args], {
          input,
          encoding: 'utf8',
          maxBuffer: 1 << 28,
        })
      : spawnSync(join(bin, program), args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (asRoot) spawnSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  const made = run('initdb', ['-D', data, '-A', 'trust', '-U', 'bench', '--no-sync', '-E', 'UTF8', '--locale=C']);
  const started =
    made.status === 0 &&
    run('pg_ctl', [
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${PORT} -k ${folder} -c listen_addresses='' -c fsync=off`,
      'start',
    ]).status === 0;
  const query = (text) =>
    run(
      'psql',
      ['-h', folder, '-p', String(PORT), '-U', 'bench', '-d', 'postgres', '-qAt', '-F', '\t', '-v', 'ON_ERROR_STOP=1'],
      text,
    );
  if (!started || query('create extension pg_trgm;').status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return void log('skipped: pg_trgm (the server or its extension would not start)');
  }
  const literal = (text) => `'${anyAscii(text).toLowerCase().replaceAll("'", "''").replaceAll('\\', '')}'`;
  return {
    /** Answers all questions at once: places among the candidates, best first. */
    rankAll(candidates, queries, top) {
      const rows = candidates
        .map(
          (name, i) =>
            `${i}\t${anyAscii(name)
              .toLowerCase()
              .replace(/[\t\n\\]/g, ' ')}`,
        )
        .join('\n');
      query(
        `drop table if exists names; create table names (i int, name text);\ncopy names from stdin;\n${rows}\n\\.\ncreate index on names using gist (name gist_trgm_ops(siglen=64)); analyze names;`,
      );
      const started = performance.now();
      const asked = queries
        .map(
          (text, q) => `select ${q}, i from (select i from names order by name <-> ${literal(text)} limit ${top}) t;`,
        )
        .join('\n');
      const out = query(asked).stdout;
      const milliseconds = performance.now() - started;
      const answers = queries.map(() => []);
      for (const line of out.split('\n')) {
        const [q, i] = line.split('\t').map(Number);
        if (i !== undefined) answers[q].push(i);
      }
      return { answers, milliseconds };
    },
    stop() {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
