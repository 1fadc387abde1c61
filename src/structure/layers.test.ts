import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importCycles, layerFaults, type SourceFile } from './layers.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files: SourceFile[] = readdirSync(src, { recursive: true })
  .map(String)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(src, path), 'utf8') }));

test('every folder imports only from stages before it', () => {
  assert.ok(files.length > 10);
  assert.deepEqual(layerFaults(files), []);
});

test('no imports form a circle', () => {
  assert.deepEqual(importCycles(files), []);
});

test('a planted forbidden import is seen, whether of a value, a type, a side effect or at run time', () => {
  for (const line of [
    "import { x } from '../record/contract.ts';",
    "import type { X } from '../record/contract.ts';",
    "import '../record/contract.ts';",
    "const x = await import('../record/contract.ts');",
    "export { x } from '../record/contract.ts';",
  ]) {
    assert.deepEqual(layerFaults([{ path: 'reading/planted.ts', text: line }]), [
      'reading/planted.ts imports record/contract.ts: reading must not know record',
    ]);
  }
});

test('a planted circle is seen', () => {
  assert.deepEqual(
    importCycles([
      { path: 'names/a.ts', text: "import { b } from './b.ts';" },
      { path: 'names/b.ts', text: "import { a } from './a.ts';" },
    ]),
    ['names/a.ts → names/b.ts → names/a.ts'],
  );
});
