import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { COMMON_FLAGS } from '../cli/command.ts';
import { COMMANDS } from '../cli/commands/list.ts';
import * as publicApi from '../index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

test('every command and every flag has its place in docs/cli.md, and nothing else has', () => {
  const sections = new Map(
    page('cli.md')
      .split(/^## /m)
      .slice(1)
      .map((section) => [/^`khronika (\w+)/.exec(section)?.[1] ?? '', section]),
  );
  for (const { name, flags } of COMMANDS) {
    const section = sections.get(name);
    assert.ok(section, `docs/cli.md has no section for ${name}`);
    for (const flag of Object.keys(flags))
      assert.ok(section.includes(`\`--${flag}`), `${name} --${flag} is undocumented`);
    sections.delete(name);
  }
  sections.delete('');
  assert.deepEqual([...sections.keys()], [], 'sections of commands that there are not');
  for (const flag of Object.keys(COMMON_FLAGS)) assert.ok(page('cli.md').includes(`\`--${flag}`));
});

test('every error code is in docs/errors.md with its category, and every code there exists', async () => {
  const documented = new Map(
    [...page('errors.md').matchAll(/^### `([\w.-]+)`\s*(?:\((\w+)\))?/gm)].map((match) => [match[1] ?? '', match[2]]),
  );
  const dist = join(root, 'dist');
  const modules = readdirSync(dist, { recursive: true })
    .map(String)
    .filter((path) => /(^|[\\/])errors\.js$/.test(path) && existsSync(join(root, 'src', path.replace(/\.js$/, '.ts'))));
  const known: string[] = [];
  for (const path of modules) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(dist, path)).href);
    for (const table of Object.values(exported)) {
      if (typeof table !== 'object' || table === null || !('entries' in table) || !('error' in table)) continue;
      known.push(...Object.keys(table.entries as object));
    }
  }
  assert.ok(known.length > 5);
  assert.deepEqual(known.filter((code) => !documented.has(code)).sort(), [], 'codes that docs/errors.md lacks');
  assert.deepEqual([...documented.keys()].filter((code) => !known.includes(code)).sort(), [], 'codes that no code has');
});

test('the package exports exactly this', () => {
  assert.deepEqual(Object.keys(publicApi).sort(), ['KhronikaError', 'entityId', 'entityType']);
});

test('every folder of the house says its role', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    assert.ok(existsSync(join(root, 'src', name, 'README.md')), `src/${name} has no README.md`);
  }
});

test('the folder map of docs/architecture.md names every folder of src', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const map = page('architecture.md');
  for (const { name } of folders) assert.ok(map.includes(`\`${name}/\``), `src/${name} is not on the map`);
});

test('every decision has its four parts', () => {
  const files = readdirSync(join(root, 'docs', 'decisions')).filter((file) => file.endsWith('.md'));
  assert.ok(files.length > 0);
  for (const file of files) {
    const text = page(join('decisions', file));
    for (const part of ['## Context', '## Choice', '## Measured', '## When to reopen']) {
      assert.ok(text.includes(part), `${file} lacks ${part}`);
    }
  }
});

test('every link from one page of ours to another leads somewhere', () => {
  const pages = [
    ...readdirSync(root).filter((file) => file.endsWith('.md')),
    ...readdirSync(join(root, 'docs'), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.md'))
      .map((file) => join('docs', file)),
  ];
  const broken = pages.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\]\((?!https?:|#|@)([^)#\s]+)/g)]
      .filter(([, target = '']) => !existsSync(join(root, dirname(file), decodeURIComponent(target))))
      .map(([, target]) => `${file} → ${target}`),
  );
  assert.ok(pages.length > 10);
  assert.deepEqual(broken, []);
});

test('every variable of the environment that is read is in docs/cli.md, and none is read outside compose.ts', () => {
  const reads = (path: string): string[] =>
    [...readFileSync(join(root, 'src', path), 'utf8').matchAll(/process\.env\.(\w+)/g)].map(([, name = '']) => name);
  const names = reads('compose.ts');
  assert.ok(names.includes('KHRONIKA_VAULT'));
  for (const name of names) assert.ok(page('cli.md').includes(`\`${name}`), `${name} is undocumented`);
  const elsewhere = readdirSync(join(root, 'src'), { recursive: true })
    .map(String)
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !/testing|structure/.test(path))
    .filter((path) => path !== 'compose.ts' && reads(path).length > 0);
  assert.deepEqual(elsewhere, []);
});
