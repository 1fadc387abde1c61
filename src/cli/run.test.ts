import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'khronika-cli-'));
after(() => rmSync(dir, { recursive: true, force: true }));

function khronika(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: { ...process.env, KHRONIKA_VAULT: '' },
  });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

test('without arguments it tells its commands and exits as invalid', () => {
  const { code, out } = khronika();
  assert.equal(code, 2);
  for (const word of [
    'init',
    'read',
    'extract',
    'reread',
    'find',
    'show',
    'export',
    'serve',
    'lock',
    'verify',
    'rebuild',
  ]) {
    assert.match(out, new RegExp(`^ {2}${word}\\b`, 'm'));
  }
});

test('help of a command lists its flags', () => {
  const { code, out } = khronika('read', '--help');
  assert.equal(code, 0);
  assert.match(out, /Usage: khronika read FILE…/);
  assert.match(out, /--passphrase-file FILE/);
});

for (const [title, args, exit, words] of [
  ['an unknown command', ['raed', 'x.txt'], 2, /no such command/],
  ['an unknown flag', ['read', '--loud', 'x.txt'], 2, /flag that it does not know/],
  ['a flag without its value', ['read', 'x.txt', '--vault'], 2, /lacks its value/],
  ['no operand', ['extract'], 2, /at least one file/],
  ['a day that is none', ['extract', 'x.txt', '--published', '2012-02-31'], 2, /YYYY-MM-DD/],
  ['a level that is none', ['read', 'x.txt', '--level', '7'], 2, /from 0 to 4/],
  ['a file that is not there', ['read', join(dir, 'nowhere.txt'), '--json'], 3, /File 1 of 1 is not there/],
  ['a folder for a file', ['read', dir, '--json'], 3, /could not be read/],
  ['no vault', ['find', 'word'], 3, /none was named/],
  ['a name without a letter', ['names', 'match', '🙂 12', 'Aida'], 2, /Name 1 has no letter/],
  ['a name as long as a page', ['names', 'match', 'Aida', 'a'.repeat(10_000)], 2, /Name 2 is longer than 1000/],
  ['a word that is no id', ['show', 'word', '--vault', dir], 3, /Nothing in the record/],
] as const) {
  test(`${title}: one sentence, the way on, exit code ${exit}`, () => {
    const { code, err } = khronika(...args);
    assert.equal(code, exit);
    assert.match(err, words);
    assert.doesNotMatch(err, /\n\s+at /);
    assert.ok(!err.includes('nowhere'), 'an error repeats no path');
  });
}

test('with --json an error is one object of the public shape', () => {
  const { code, err } = khronika('read', join(dir, 'nowhere.txt'), '--json');
  assert.equal(code, 3);
  const { khronika: version, error } = JSON.parse(err);
  assert.equal(version, 1);
  assert.equal(error.code, 'cli.file-missing');
  assert.equal(error.category, 'missing');
});

test('empty, binary and damaged files end in one clear error each', () => {
  for (const [name, content] of [
    ['empty.txt', ''],
    ['binary.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
    ['cut.pdf', '%PDF-1.7\n1 0 obj\n<<'],
    ['cut.docx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ] as const) {
    const { code, out, err } = khronika('read', file(name, content), '--json');
    assert.ok([2, 5, 6].includes(code ?? 0), `${name} gave ${code}: ${err}`);
    assert.equal(out, '');
    assert.match(JSON.parse(err).error.code, /^reading\./);
  }
});

test('a text becomes a document and record lines', () => {
  const path = file('a.txt', 'On 3 May 2019, police detained journalist Aida Serikova in Taraz.\n');
  const read = khronika('read', path, '--json');
  assert.equal(read.code, 0, read.err);
  const document = JSON.parse(read.out);
  assert.equal(document.khronika, 1);
  assert.equal(document.source.name, 'a.txt');
  const lines = khronika('extract', path, '--jsonl')
    .out.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(lines[0].source.sha256, document.source.sha256);
  const person = lines.find(({ type }) => type === 'person');
  assert.equal(person.names[0].value, 'Aida Serikova');
  const detained = lines.find(({ type, acts }) => type === 'event' && acts.includes('A.DETAIN'));
  assert.equal(detained.when.edtf, '2019-05-03');
  for (const { start, end, exact } of detained.passages) {
    assert.equal([...document.text].slice(start, end).join(''), exact);
  }
});

test('two names are compared across scripts, with the reasons', () => {
  const { code, out } = khronika('names', 'match', 'Dmitrii Tihonov', 'Дмитрий Тихонов', '--json');
  assert.equal(code, 0);
  const { band, explanation } = JSON.parse(out);
  assert.equal(band, 'same');
  assert.deepEqual(explanation.parts.map(({ role }: { role: string }) => role).sort(), ['family', 'given']);
  const apart = khronika('names', 'match', 'Dmitrii Tihonov', 'Дмитрий Тихонов', '--json', '--same-script');
  assert.notEqual(JSON.parse(apart.out).band, 'same');
});

test('candidates are ranked for each query, one object a line', () => {
  const candidates = file('candidates', 'Serik Omarov\nAida Serikova\n\nMarat Omarov\n');
  const queries = file('queries', 'Аида Серикова\nОмаров Марат\n');
  const { out } = khronika('names', 'rank', '--candidates', candidates, '--queries', queries, '--top', '1', '--json');
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ query, results }) => [query, results.length, results[0].name]),
    [
      ['Аида Серикова', 1, 'Aida Serikova'],
      ['Омаров Марат', 1, 'Marat Omarov'],
    ],
  );
});
