// Expectation-maximisation over joint chunks of letters (as in many-to-many aligners: Ristad and Yianilos 1998;
// Jiampojamarn, Kondrak and Sherif 2007): which chunks of one spelling stand for which of the other, and how often.
import { Counter } from './counter.mjs';

const BEGIN = 1;
const END = 2;
const MAX = 64;

/** Letters of a chunk as one number, a byte each. */
export const pack = (symbols, at, length) => {
  let packed = 0;
  for (let k = 0; k < length; k++) packed = packed * 256 + symbols[at + k];
  return packed;
};
export const unpack = (packed) => {
  const symbols = [];
  for (let rest = packed; rest > 0; rest = Math.floor(rest / 256)) symbols.unshift(rest % 256);
  return symbols;
};

class Inventory {
  /** @param consonants symbols that may stand in a chunk of the longest length inside a word (German `tsch`) */
  constructor(consonants) {
    this.consonants = consonants;
    this.numbers = new Map([[0, 0]]);
    this.list = [0];
  }
  number(packed) {
    let found = this.numbers.get(packed);
    if (found === undefined) {
      found = this.list.length;
      this.numbers.set(packed, found);
      this.list.push(packed);
    }
    return found;
  }
  /**
   * Number of the chunk at every place and length; the longest length only where it holds an end of the word, or
   * consonants only.
   */
  chunks(symbols, longest) {
    const out = new Int32Array(symbols.length * longest).fill(-1);
    for (let i = 0; i < symbols.length; i++) {
      for (let length = 1; length <= longest && i + length <= symbols.length; length++) {
        const withEnd = symbols[i] === BEGIN || symbols[i + length - 1] === END;
        const consonantsOnly = symbols.subarray(i, i + length).every((symbol) => this.consonants.has(symbol));
        if (length === longest && !withEnd && !consonantsOnly) continue;
        if (length > 1 && length === symbols.length) continue;
        out[i * longest + length - 1] = this.number(pack(symbols, i, length));
      }
    }
    return out;
  }
}

/**
 * Pairs `{a, b, weight}` of encoded words to rows `[packedA, packedB, expectedCount]`. The first three rounds align
 * letter by letter; then longer chunks come in at half the probability of the letters they are made of.
 */
export function expectChunks(pairs, { longestA, longestB, longestBoth, consonantsOfA, rounds, keep, log }) {
  const left = new Inventory(consonantsOfA ?? new Set());
  const right = new Inventory(new Set());
  const words = pairs.map(({ a, b, weight }) => ({
    a,
    b,
    weight,
    chunksA: left.chunks(a, longestA),
    chunksB: right.chunks(b, longestB),
  }));
  const width = right.list.length + 1;
  let probability = new Counter();
  let counts = new Counter();
  const forward = new Float64Array(MAX * MAX);
  const backward = new Float64Array(MAX * MAX);

  for (let round = 0; round < rounds; round++) {
    const lettersOnly = round < 3;
    const composed = new Counter();
    const compose = (numberA, numberB) => {
      const key = numberA * width + numberB;
      const known = composed.get(key);
      if (known > 0) return known;
      const made = Math.max(0.5 * composition(unpack(left.list[numberA]), unpack(right.list[numberB])), 1e-12);
      composed.add(key, made);
      return made;
    };
    const letter = (x, y) => {
      const numberA = x === 0 ? 0 : left.numbers.get(x);
      const numberB = y === 0 ? 0 : right.numbers.get(y);
      return numberA === undefined || numberB === undefined ? 0 : probability.get(numberA * width + numberB);
    };
    const composition = (x, y) => {
      const across = y.length + 1;
      const cells = new Float64Array((x.length + 1) * across);
      cells[0] = 1;
      for (let i = 0; i <= x.length; i++) {
        for (let j = 0; j <= y.length; j++) {
          if (i > 0 && j > 0) cells[i * across + j] += cells[(i - 1) * across + j - 1] * letter(x[i - 1], y[j - 1]);
          if (i > 0) cells[i * across + j] += cells[(i - 1) * across + j] * letter(x[i - 1], 0);
          if (j > 0) cells[i * across + j] += cells[i * across + j - 1] * letter(0, y[j - 1]);
        }
      }
      return cells[x.length * across + y.length];
    };
    const chance = (numberA, numberB, x, y) => {
      if (round === 0) return x === 1 && y === 1 ? 0.002 : 2e-4;
      const known = probability.get(numberA * width + numberB);
      if (known > 0) return known;
      return round === 3 && x + y > 2 ? compose(numberA, numberB) : 0;
    };
    counts = new Counter(1 << 20);
    let likelihood = 0;
    let used = 0;
    for (const { a, b, weight, chunksA, chunksB } of words) {
      const n = a.length;
      const m = b.length;
      const across = m + 1;
      forward.fill(0, 0, (n + 1) * across);
      backward.fill(0, 0, (n + 1) * across);
      forward[0] = 1;
      const steps = (i, j, visit) => {
        if (Math.abs(i * m - j * n) > 4 * Math.max(n, m)) return;
        for (let x = 0; x <= longestA && i + x <= n; x++) {
          const numberA = x === 0 ? 0 : chunksA[i * longestA + x - 1];
          if (numberA < 0) continue;
          for (let y = x === 0 ? 1 : 0; y <= longestB && j + y <= m; y++) {
            if (x + y > longestBoth || (lettersOnly && (x > 1 || y > 1))) continue;
            if ((x === 0 && y > 1) || (y === 0 && x > 1)) continue;
            const numberB = y === 0 ? 0 : chunksB[j * longestB + y - 1];
            if (numberB >= 0) visit(x, y, numberA, numberB);
          }
        }
      };
      for (let i = 0; i <= n; i++) {
        for (let j = 0; j <= m; j++) {
          const here = forward[i * across + j];
          if (here === 0) continue;
          steps(i, j, (x, y, numberA, numberB) => {
            forward[(i + x) * across + j + y] += here * chance(numberA, numberB, x, y);
          });
        }
      }
      const whole = forward[n * across + m];
      if (!(whole > 0)) continue;
      likelihood += Math.log(whole) * weight;
      used += weight;
      backward[n * across + m] = 1;
      for (let i = n; i >= 0; i--) {
        for (let j = m; j >= 0; j--) {
          const reached = forward[i * across + j];
          if (reached === 0) continue;
          let sum = i === n && j === m ? 1 : 0;
          steps(i, j, (x, y, numberA, numberB) => {
            const after = backward[(i + x) * across + j + y];
            if (after === 0) return;
            const step = chance(numberA, numberB, x, y);
            if (step === 0) return;
            sum += step * after;
            const expected = ((reached * step * after) / whole) * weight;
            if (expected > 1e-4) counts.add(numberA * width + numberB, expected);
          });
          backward[i * across + j] = sum;
        }
      }
    }
    const least = lettersOnly ? 0.01 : round === 3 ? 0.5 : keep;
    let total = 0;
    counts.each((_, count) => {
      if (count >= least) total += count;
    });
    probability = new Counter();
    counts.each((key, count) => {
      if (count >= least) probability.add(key, count / total);
    });
    log(`  round ${round}: ${(likelihood / used).toFixed(3)} nats a pair, ${probability.size} chunks`);
  }
  const rows = [];
  counts.each((key, count) => {
    if (count >= keep) rows.push([left.list[Math.floor(key / width)], right.list[key % width], count]);
  });
  return rows;
}
