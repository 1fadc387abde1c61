import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ENTITY_TYPES, entityId } from '../model/entity.ts';
import { ROLES } from '../model/property.ts';
import { isActCode, term } from '../model/vocabulary/terms.ts';
import { parseEdtf } from '../model/when.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');

/** Fields of an expected record line that this test looks at. */
interface ExpectedLine {
  readonly type: (typeof ENTITY_TYPES)[number];
  readonly id: string;
  readonly acts?: readonly string[];
  readonly kind?: string;
  readonly when?: { readonly edtf: string; readonly from?: string; readonly to?: string } | null;
  readonly places?: readonly string[];
  readonly roles?: readonly { readonly role: string; readonly ref?: string; readonly description?: string }[];
  readonly modality?: string;
  readonly passages?: readonly { readonly exact?: string; readonly note?: number }[];
}

const expected = example('report.expected.jsonl')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): ExpectedLine => JSON.parse(line));

test('the example report is what its script makes of its source, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khronika-example-'));
  try {
    execFileSync(process.execPath, [join(root, 'scripts', 'make-example.mjs'), folder]);
    for (const name of ['report.docx', 'report.txt']) {
      assert.ok(readFileSync(join(folder, name)).equals(readFileSync(join(root, 'examples', name))), name);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the expected record quotes the report word for word and uses only known codes, dates and ids', () => {
  const source = example('report.md');
  const text = source.replace(/\[\^\d+\]/g, '');
  const notes = new Set([...source.matchAll(/^\[\^(\d+)\]:/gm)].map((match) => Number(match[1])));
  const ids = new Set(expected.map(({ id }) => id));
  assert.equal(ids.size, expected.length);
  assert.ok(expected.filter(({ type }) => type === 'event').length >= 200);
  for (const { type, id, acts, kind, when, places, roles, modality, passages } of expected) {
    assert.ok(ENTITY_TYPES.includes(type) && entityId(id) !== undefined, id);
    for (const act of acts ?? []) assert.ok(isActCode(act), `${id} ${act}`);
    for (const code of [kind, modality]) assert.ok(code === undefined || term(code), `${id} ${code}`);
    if (when) assert.deepEqual({ ...when, phrase: undefined }, { ...parseEdtf(when.edtf), phrase: undefined }, id);
    for (const ref of places ?? []) assert.ok(ids.has(ref), `${id} ${ref}`);
    for (const { role, ref, description } of roles ?? []) {
      assert.ok((ROLES as readonly string[]).includes(role), `${id} ${role}`);
      assert.ok(ref === undefined ? description : ids.has(ref), `${id} ${ref}`);
    }
    for (const { exact, note } of passages ?? []) {
      assert.ok(exact === undefined ? notes.has(note ?? 0) : text.includes(exact), `${id} ${exact ?? note}`);
    }
  }
});
