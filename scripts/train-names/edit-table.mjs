// Expected counts of chunks to costs, and costs to the file that src/names/edit-table.ts reads.
import { unpack } from './expectation.mjs';

/**
 * Cost of a chunk pair: minus half of log P(b|a) + log P(a|b), in nats. It is 0 where two chunks always stand for each
 * other, it is the same from both sides, and words can be ranked by its sum.
 */
export function costsFromCounts(rows) {
  const ofA = new Map();
  const ofB = new Map();
  let total = 0;
  for (const [a, b, count] of rows) {
    ofA.set(a, (ofA.get(a) ?? 0) + count);
    ofB.set(b, (ofB.get(b) ?? 0) + count);
    total += count;
  }
  return rows.map(([a, b, count]) => {
    // A letter against nothing: how often anything stands there at all.
    const given = a === 0 ? count / total : count / (ofA.get(a) + 0.5);
    const taken = b === 0 ? count / total : count / (ofB.get(b) + 0.5);
    return [a, b, -0.5 * (Math.log(given) + Math.log(taken))];
  });
}

/** Chunks of several letters that say nothing new: no cheaper than their parts by 0.2 nat. */
export function withoutRedundant(rows) {
  const cost = new Map(rows.map(([a, b, value]) => [`${a}:${b}`, value]));
  return rows.filter(([a, b, value]) => {
    const x = unpack(a);
    const y = unpack(b);
    if (x.length + y.length <= 2) return true;
    return value < cheapestParts(x, y, cost) - 0.2;
  });
}

function cheapestParts(x, y, cost) {
  const across = y.length + 1;
  const cells = new Array((x.length + 1) * across).fill(Number.POSITIVE_INFINITY);
  cells[0] = 0;
  for (let i = 0; i <= x.length; i++) {
    for (let j = 0; j <= y.length; j++) {
      for (let k = 0; k <= x.length - i; k++) {
        for (let l = 0; l <= y.length - j; l++) {
          if (k + l === 0 || (k === x.length && l === y.length)) continue;
          const key = `${packOf(x, i, k)}:${packOf(y, j, l)}`;
          const ends = k === 1 && l === 1 && x[i] === y[j] && x[i] < 3 ? 0 : undefined;
          const step = ends ?? cost.get(key);
          if (step === undefined) continue;
          const cell = (i + k) * across + j + l;
          cells[cell] = Math.min(cells[cell], cells[i * across + j] + step);
        }
      }
    }
  }
  return cells[x.length * across + y.length];
}

function packOf(symbols, at, length) {
  let packed = 0;
  for (let k = 0; k < length; k++) packed = packed * 256 + symbols[at + k];
  return packed;
}

/** Bytes of data/names/edit-costs.bin. Lists: rows `[packedA, packedB, nats]`. */
export function encodeEditTable({ version, provenance, licence, latinSingles, cyrillicSingles, lists, gap, other }) {
  const latin = new Set(latinSingles);
  const cyrillic = new Set(cyrillicSingles);
  const add = (set, packed) => packed > 0 && set.add(packed);
  for (const [a, b] of lists.latinCyrillic) {
    add(latin, a);
    add(cyrillic, b);
  }
  for (const [a, b] of lists.latinLatin) {
    add(latin, a);
    add(latin, b);
  }
  for (const [a, b] of lists.cyrillicCyrillic) {
    add(cyrillic, a);
    add(cyrillic, b);
  }
  const numbers = (set) => new Map([[0, 0], ...[...set].map((packed, index) => [packed, index + 1])]);
  const latinNumbers = numbers(latin);
  const cyrillicNumbers = numbers(cyrillic);
  const header = {
    khronika: 1,
    kind: 'edit costs',
    version,
    provenance,
    licence,
    latin: latin.size,
    cyrillic: cyrillic.size,
    latinCyrillic: lists.latinCyrillic.length,
    latinLatin: lists.latinLatin.length,
    cyrillicCyrillic: lists.cyrillicCyrillic.length,
    gap,
    other,
  };
  const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const rows = header.latinCyrillic + header.latinLatin + header.cyrillicCyrillic;
  const bytes = new Uint8Array(head.length + 4 * (latin.size + cyrillic.size) + 5 * rows);
  bytes.set(head);
  const view = new DataView(bytes.buffer, head.length);
  let at = 0;
  for (const packed of [...latin, ...cyrillic]) {
    view.setUint32(at, packed);
    at += 4;
  }
  const write = (list, left, right) => {
    for (const [a, b, nats] of list) {
      view.setUint16(at, left.get(a));
      view.setUint16(at + 2, right.get(b));
      view.setUint8(at + 4, Math.max(0, Math.min(250, Math.round(nats * 16))));
      at += 5;
    }
  };
  write(lists.latinCyrillic, latinNumbers, cyrillicNumbers);
  write(lists.latinLatin, latinNumbers, latinNumbers);
  write(lists.cyrillicCyrillic, cyrillicNumbers, cyrillicNumbers);
  return bytes;
}
