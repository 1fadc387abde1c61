import { COST_STEP, type EditCosts, editCost, type PreparedWord, prepareWord, TOO_FAR } from './edit-costs.ts';
import { Numbers } from './grow.ts';
import { soundCode } from './phonetic.ts';

/** A word of the vocabulary near a word asked for. */
export interface NearWord {
  readonly word: number;
  /** Nats. */
  readonly cost: number;
}

const SCORE_STEPS = 128;
const CODE = '^aiuBVGDjZKLMNPRSTFCcs$0123456789';
const CODES = 40;
const GRAMS = CODES * CODES * 2;

const codeOf = new Map([...CODE].map((sign, index) => [sign, index]));
// Voiced and voiceless s are one class here: spellings of loans differ in nothing else.
codeOf.set('Z', codeOf.get('S') ?? 0);

/** The distinct words of a collection, found again by sound: grams propose, the learned costs decide. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #costs: EditCosts;
  readonly #grams: (Numbers | undefined)[] = new Array(GRAMS);
  #gramCount = new Uint8Array(1024);
  #seen = new Uint8Array(1024);
  readonly #touched = new Numbers(1024);
  readonly #prepared = new Map<number, PreparedWord>();
  readonly #histogram = new Uint32Array(SCORE_STEPS + 2);

  constructor(costs: EditCosts) {
    this.#costs = costs;
  }

  /** Number of a word, if it is here. */
  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** Adds a word and gives its number; a word already here keeps its number. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.words.push(word);
    this.#numbers.set(word, number);
    if (number >= this.#gramCount.length) {
      const larger = new Uint8Array(number * 2);
      larger.set(this.#gramCount);
      this.#gramCount = larger;
      this.#seen = new Uint8Array(number * 2);
    }
    const grams = gramsOf([soundCode(word)]);
    this.#gramCount[number] = Math.min(255, grams.length);
    for (const gram of grams) {
      let postings = this.#grams[gram];
      if (postings === undefined) this.#grams[gram] = postings = new Numbers(4);
      postings.push(number);
    }
    return number;
  }

  /** A word made ready for `editCost`; kept while there is room. */
  prepared(number: number): PreparedWord {
    let word = this.#prepared.get(number);
    if (word === undefined) {
      word = prepareWord(this.words[number] ?? '', this.#costs);
      if (this.#prepared.size > 30_000) this.#prepared.clear();
      this.#prepared.set(number, word);
    }
    return word;
  }

  /**
   * The nearest words, nearest first, at most `most`, none above `bound` nats. `examined`: how many words, the likest
   * by sound grams, have their cost worked out.
   */
  nearest(word: string, most: number, bound: number, examined: number): NearWord[] {
    const found: NearWord[] = [];
    const exact = this.#numbers.get(word);
    if (exact !== undefined) found.push({ word: exact, cost: 0 });
    const asked = prepareWord(word, this.#costs);
    if (asked.alphabet === '-') return found;
    let limit = Math.min(TOO_FAR - 1, Math.round(bound * COST_STEP));
    for (const candidate of this.#candidates(word, examined)) {
      if (candidate === exact) continue;
      const cost = editCost(asked, this.prepared(candidate), this.#costs, limit);
      if (cost >= TOO_FAR) continue;
      insert(found, { word: candidate, cost: cost / COST_STEP }, most);
      const last = found.length === most ? found[most - 1] : undefined;
      if (last !== undefined) limit = Math.min(limit, Math.round(last.cost * COST_STEP));
    }
    return found;
  }

  /** Words that share most sound grams with this one, the likest first. */
  #candidates(word: string, examined: number): number[] {
    const codes = new Set([soundCode(word)]);
    if (/[cj]/.test(word)) codes.add(soundCode(word, { softC: true, softJ: true, hardCh: true }));
    const grams = gramsOf([...codes]);
    const length = grams.length / codes.size;
    const seen = this.#seen;
    const touched = this.#touched;
    touched.length = 0;
    for (const gram of grams) {
      const postings = this.#grams[gram];
      if (postings === undefined) continue;
      const { data, length: count } = postings;
      for (let k = 0; k < count; k++) {
        const number = data[k] ?? 0;
        const before = seen[number] ?? 0;
        if (before === 0) touched.push(number);
        seen[number] = before + 1;
      }
    }
    return this.#likest(length, examined);
  }

  #likest(length: number, examined: number): number[] {
    const seen = this.#seen;
    const touched = this.#touched.view();
    const histogram = this.#histogram;
    histogram.fill(0);
    const scores = new Uint8Array(touched.length);
    for (let t = 0; t < touched.length; t++) {
      const number = touched[t] ?? 0;
      const shared = seen[number] ?? 0;
      seen[number] = 0;
      const score =
        shared < 2 && length > 3 ? 0 : (SCORE_STEPS * 2 * shared) / (length + (this.#gramCount[number] ?? 0));
      const step = Math.min(SCORE_STEPS, score | 0);
      scores[t] = step;
      histogram[step] = (histogram[step] ?? 0) + 1;
    }
    let enough = 0;
    let threshold = SCORE_STEPS;
    while (threshold > 1 && enough + (histogram[threshold] ?? 0) < examined) enough += histogram[threshold--] ?? 0;
    const likest: { readonly number: number; readonly score: number }[] = [];
    for (let t = 0; t < touched.length; t++) {
      const score = scores[t] ?? 0;
      if (score >= threshold && score > 0) likest.push({ number: touched[t] ?? 0, score });
    }
    likest.sort((a, b) => b.score - a.score || a.number - b.number);
    return likest.slice(0, examined).map(({ number }) => number);
  }
}

function insert(found: NearWord[], near: NearWord, most: number): void {
  let at = found.length;
  while (at > 0 && (found[at - 1]?.cost ?? 0) > near.cost) at--;
  if (at >= most) return;
  found.splice(at, 0, near);
  if (found.length > most) found.pop();
}

const mark = new Uint8Array(GRAMS);

/** Distinct grams of sound codes: pairs of neighbours, and pairs of neighbouring consonants. */
function gramsOf(codes: readonly string[]): number[] {
  const grams: number[] = [];
  const put = (gram: number): void => {
    if (mark[gram] === 1) return;
    mark[gram] = 1;
    grams.push(gram);
  };
  for (const code of codes) {
    let last = 0;
    let consonant = 0;
    for (let i = 0; i <= code.length; i++) {
      const sign = i === code.length ? '$' : code.charAt(i);
      const number = codeOf.get(sign) ?? CODES - 1;
      put(last * CODES + number);
      last = number;
      if (sign === 'a' || sign === 'i' || sign === 'u') continue;
      put(CODES * CODES + consonant * CODES + number);
      consonant = number;
    }
  }
  for (const gram of grams) mark[gram] = 0;
  return grams;
}
