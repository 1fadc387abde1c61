import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { KhronikaError } from '../model/errors.ts';
import { MAX_CHUNK } from './chunks.ts';
import { align, COST_STEP, editCost, NEVER, type PreparedWord, prepareWord, TOO_FAR } from './edit-costs.ts';
import { decodeEditCosts } from './edit-table.ts';
import { shippedTables } from './tables.ts';

const { costs } = shippedTables();
const file = new URL('../../data/names/edit-costs.bin', import.meta.url);
const letters = fc.constantFrom(...'abcdehijkoprstuvwyzžşéабвгежзийклнорстуцчшыяңқөұї');
const word = fc.array(letters, { minLength: 1, maxLength: 9 }).map((list) => list.join(''));
const ready = (text: string): PreparedWord => prepareWord(text, costs);

/** The slow way: every split into chunks, by recursion over what is left, no band. */
function slowly(a: PreparedWord, b: PreparedWord): number {
  if (a.alphabet === '-' || b.alphabet === '-') return TOO_FAR;
  const [left, right] = a.alphabet === 'c' && b.alphabet === 'l' ? [b, a] : [a, b];
  const matrix =
    left.alphabet !== right.alphabet
      ? costs.latinCyrillic
      : left.alphabet === 'l'
        ? costs.latinLatin
        : costs.cyrillicCyrillic;
  const known = new Map<number, number>();
  const rest = (i: number, j: number): number => {
    if (i === left.symbols.length && j === right.symbols.length) return 0;
    const key = i * 100 + j;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = TOO_FAR;
    for (let x = 0; x <= MAX_CHUNK && i + x <= left.symbols.length; x++) {
      for (let y = 0; y <= MAX_CHUNK && j + y <= right.symbols.length; y++) {
        if (x + y === 0) continue;
        const from = x === 0 ? 0 : (left.chunks[i * MAX_CHUNK + x - 1] ?? 0);
        const to = y === 0 ? 0 : (right.chunks[j * MAX_CHUNK + y - 1] ?? 0);
        if ((x > 0 && from === 0) || (y > 0 && to === 0)) continue;
        const cost = matrix.costs[from * matrix.width + to] ?? NEVER;
        if (cost !== NEVER) best = Math.min(best, cost + rest(i + x, j + y));
      }
    }
    known.set(key, best);
    return best;
  };
  return rest(0, 0);
}

test('the cost of two words is the cheapest of all splits into chunks', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const [x, y] = [ready(a), ready(b)];
      if (Math.abs(x.symbols.length - y.symbols.length) > 3) return;
      assert.equal(editCost(x, y, costs), slowly(x, y));
    }),
    { numRuns: 500 },
  );
});

test('the cost is the same from both sides and nothing for one word twice', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(editCost(ready(a), ready(b), costs), editCost(ready(b), ready(a), costs));
      if (ready(a).alphabet !== '-') assert.equal(editCost(ready(a), ready(a), costs), 0);
    }),
  );
});

test('an alignment spells both words and its steps add up to the cost', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const [x, y] = [ready(a), ready(b)];
      const cost = editCost(x, y, costs);
      const steps = align(x, y, costs);
      if (cost === TOO_FAR) return assert.equal(steps, undefined);
      assert.deepEqual(
        steps?.flatMap((step) => [...step.a]),
        [...x.symbols],
      );
      assert.deepEqual(
        steps?.flatMap((step) => [...step.b]),
        [...y.symbols],
      );
      assert.equal(
        steps?.reduce((sum, step) => sum + step.cost, 0),
        cost / COST_STEP,
      );
    }),
  );
});

test('a bound below the cost gives "too far", at the cost it gives the cost', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const [x, y] = [ready(a), ready(b)];
      const cost = editCost(x, y, costs);
      if (cost === TOO_FAR || cost === 0) return;
      assert.equal(editCost(x, y, costs, cost), cost);
      assert.equal(editCost(x, y, costs, cost - 1), TOO_FAR);
    }),
  );
});

test('usual spellings cost less than another name of the same shape', () => {
  for (const [asked, spelling, other] of [
    ['evgenii', 'евгений', 'евгения'],
    ['yevgeny', 'евгений', 'евграф'],
    ['zhanaozen', 'жаңаөзен', 'жанаарка'],
    ['janaozen', 'zhanaozen', 'janaauyl'],
    ['aminov', 'аминов', 'амилов'],
    ['amirova', 'амирова', 'аминова'],
    ['жовтису', 'жовтис', 'жовтюк'],
    ['olexandr', 'олександр', 'олександра'],
    ['toqayev', 'тоқаев', 'тураев'],
    ['шевченком', 'шевченко', 'шевчук'],
  ] as const) {
    const near = editCost(ready(asked), ready(spelling), costs);
    const far = editCost(ready(asked), ready(other), costs);
    assert.ok(near < far, `${asked}: ${spelling} ${near}, ${other} ${far}`);
  }
});

test('the shipped table is under a megabyte and says where it comes from', () => {
  const bytes = readFileSync(file);
  assert.ok(bytes.length < 1_000_000);
  const header = JSON.parse(bytes.subarray(0, bytes.indexOf(10)).toString()) as Record<string, unknown>;
  assert.match(String(header.provenance), /Wikidata/);
  assert.equal(header.licence, 'CC0-1.0');
  assert.equal(header.version, costs.version);
});

test('a table that was cut or is no table is refused by its code', () => {
  const bytes = readFileSync(file);
  for (const broken of [bytes.subarray(0, 100), bytes.subarray(0, bytes.length - 1), new Uint8Array(0)])
    assert.throws(
      () => decodeEditCosts(broken),
      (error) => error instanceof KhronikaError && error.code === 'names.table',
    );
});
