import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { unzipSync } from 'fflate';
import { cliDeps } from '../compose.ts';
import { emptyRecord } from '../work/exchange/record.test.helper.ts';
import type { OpenVault } from './deps.ts';
import { runCli } from './run.ts';

const dir = mkdtempSync(join(tmpdir(), 'khronika-cli-exchange-'));
after(() => rmSync(dir, { recursive: true, force: true }));
const at = (name: string): string => join(dir, name);
writeFileSync(at('passphrase'), 'seven plain words that nobody would guess\n');
const VAULT = ['--vault', at('vault'), '--passphrase-file', at('passphrase')];

// A real record and real files; of the vault around it, whose key takes seconds to make, only what these commands touch.
const touched: Partial<OpenVault> = {
  store: await emptyRecord(),
  originals: { keep: async () => {}, get: async () => new Uint8Array() },
  lock: async () => {},
};
const vault = touched as OpenVault;

async function khronika(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  const code = await runCli(args, {
    ...cliDeps,
    out: (text) => {
      told.out += text;
    },
    err: (text) => {
      told.err += text;
    },
    outBytes: async (piece) => {
      told.out += new TextDecoder().decode(piece);
    },
    outIsTerminal: false,
    openVault: async () => vault,
  });
  return { code, ...told };
}

test('a table goes into a vault by a mapping and comes out again; what was not read is said', async () => {
  writeFileSync(at('acts.csv'), 'No,Day,What,Name\n1,2023-03-04,arrest,Ada Lint\n2,one day,other,Zoya Pak\n');
  const values = [
    { property: 'act', column: 'What', codes: { arrest: 'A.DETAIN' } },
    { property: 'when', column: 'Day' },
    { property: 'victim', record: 'person' },
  ];
  const mapping = {
    records: [
      { type: 'event', key: ['No'], values },
      { type: 'person', key: ['Name'], values: [{ property: 'name', column: 'Name' }] },
    ],
  };
  writeFileSync(at('mapping.json'), JSON.stringify(mapping));
  const taken = await khronika(
    'import',
    'csv',
    at('acts.csv'),
    '--mapping',
    at('mapping.json'),
    '--level',
    '1',
    ...VAULT,
  );
  assert.equal(taken.code, 0, taken.err);
  assert.match(taken.out, /6 proposals wait for a decision: event 2, person 2\./);
  assert.match(taken.out, /Not read: column "What" \(1 times\)\./);
  const again = await khronika('import', 'csv', at('acts.csv'), ...VAULT);
  assert.match(again.out, /in the record already/);

  const waiting = await khronika('export', 'csv', '--table', 'acts', '--all', '--no-mark', ...VAULT);
  assert.match(waiting.out, /^event,act,/);
  assert.match(waiting.out, /,A\.DETAIN,arrest or detention,m\.reported,yes,2023-03-04,/);
  assert.match(waiting.err, /Made at level 2; what lies above it is left out/);
  // Nothing was accepted, so nothing is given without --all; and nothing of it below its level.
  for (const flags of [[], ['--all', '--level', '0']]) {
    const given = await khronika('export', 'csv', '--table', 'acts', ...flags, ...VAULT);
    assert.equal(given.out.trim().split('\n').length, 1);
  }
  assert.equal((await khronika('export', 'csv', '--all', '--out', at('all.zip'), ...VAULT)).code, 0);
  assert.ok(Object.hasOwn(unzipSync(readFileSync(at('all.zip'))), 'README.txt'));
  assert.equal((await khronika('export', 'statistics', '--format', 'txt', '--out', at('annex'), ...VAULT)).code, 0);
  assert.match(readFileSync(at('annex.txt'), 'utf8'), /Events\t0\t/);
});

for (const [title, args, words] of [
  ['an unknown format', ['export', 'docx', ...VAULT], /a format is one of csv, xlsx/],
  ['an unknown table', ['export', 'csv', '--table', 'people', ...VAULT], /a table is one of events/],
  ['a case file of nobody', ['export', 'case-file', ...VAULT], /do not fit the form case-file/],
  ['a name for an id', ['export', 'case-file', 'Ada', ...VAULT], /named by their ids/],
  ['an import without a format', ['import', 'acts.csv', ...VAULT], /the first word is a format/],
  [
    'a mapping for a bibliography',
    ['import', 'ris', at('passphrase'), '--mapping', at('mapping.json'), ...VAULT],
    /only tables have one/,
  ],
] as const) {
  test(`${title} is refused in one sentence`, async () => {
    const { code, err } = await khronika(...args);
    assert.equal(code, 2);
    assert.match(err, words);
  });
}
