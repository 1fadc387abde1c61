import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ENTITY_TYPES, entityId } from '../model/entity.ts';
import { ROLES } from '../model/property.ts';
import { isDuration } from '../model/span.ts';
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

interface GoldText {
  readonly id: string;
  readonly use: 'tune' | 'hold';
  readonly text: string;
  readonly published?: string;
  readonly events: readonly {
    readonly act: string;
    readonly when: string | null;
    readonly modality: string;
    readonly polarity: string;
    readonly quote: string;
    readonly penalty?: {
      readonly span?: string;
      readonly money?: { readonly amount: string; readonly currency: string };
    };
  }[];
  readonly figures: readonly { readonly quote: string }[];
  readonly not: readonly { readonly act: string; readonly quote: string }[];
}

test('gold texts quote themselves word for word and use only known codes, dates and durations', () => {
  const folder = join(root, 'examples', 'gold');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line): GoldText => JSON.parse(line));
  assert.equal(new Set(texts.map(({ id }) => id)).size, texts.length);
  const count = (of: (text: GoldText) => number) => texts.reduce((sum, text) => sum + of(text), 0);
  const counted = [
    texts.length,
    count((t) => t.events.length),
    count((t) => t.figures.length),
    count((t) => t.not.length),
  ];
  // The figures that examples/gold/README.md gives.
  assert.deepEqual(counted, [74, 615, 27, 73]);
  for (const { id, use, text, published, events, figures, not } of texts) {
    assert.ok(use === 'tune' || use === 'hold', id);
    assert.ok(published === undefined || parseEdtf(published), id);
    for (const { quote } of [...events, ...figures, ...not]) assert.ok(text.includes(quote), `${id}: ${quote}`);
    for (const { act } of [...events, ...not]) assert.ok(isActCode(act), `${id} ${act}`);
    for (const { when, modality, polarity, penalty } of events) {
      assert.ok(when === null || parseEdtf(when), `${id} ${when}`);
      assert.ok(term(modality) && /^(yes|no|unknown)$/.test(polarity), id);
      assert.ok(penalty?.span === undefined || isDuration(penalty.span), id);
      assert.ok(penalty?.money === undefined || /^\d+(\.\d+)?$/.test(penalty.money.amount), id);
    }
  }
});
