import { equivalentKey } from './equivalents.ts';
import { EQUIVALENT_COST } from './part-cost.ts';
import type { Postings } from './postings.ts';
import { counts, type ReadyName } from './ready-name.ts';
import type { NameTables } from './tables.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of the question with the words of the collection it may be. */
export interface QueryPart {
  readonly lower: string;
  readonly near: readonly { readonly word: number; readonly text: string; readonly cost: number }[];
  /** Names that have any of them. */
  readonly names: number;
}

/** Entries of postings read for one question, after which only names already met are looked at. */
const BUDGET = 30_000;
/** A word of several is not looked for beyond, in nats. */
const FAR_WORD = 10;
/** No word is rarer than this for the first choice, in nats. */
const MOST_RARE = 10;

/** The words of a question, each with its near words; the rarest first. */
export function queryParts(
  asked: ReadyName,
  vocabulary: Vocabulary,
  tables: NameTables,
  most: number,
  count: (word: number) => number,
): QueryPart[] {
  const words = asked.parts.filter((part) => counts(part.role) && !part.initial);
  const chosen = words.length > 0 ? words : asked.parts;
  const parts: QueryPart[] = [];
  const look = (lower: string, bound: number, limit: number, examined: number): void => {
    const near = new Map(vocabulary.nearest(lower, limit, bound, examined).map(({ word, cost }) => [word, cost]));
    for (const number of tables.given.byForm.get(equivalentKey(lower)) ?? []) addForms(number, tables.given.list, near);
    keep(lower, near);
  };
  const keep = (lower: string, near: ReadonlyMap<number, number>): void => {
    let names = 0;
    for (const word of near.keys()) names += count(word);
    const list = [...near].map(([word, cost]) => ({ word, text: vocabulary.words[word] ?? '', cost }));
    list.sort((a, b) => a.cost - b.cost || a.word - b.word);
    if (list.length > 0) parts.push({ lower, near: list, names });
  };
  const addForms = (number: number, list: NameTables['given']['list'], near: Map<number, number>): void => {
    for (const form of list[number]?.forms ?? []) {
      const word = vocabulary.numberOf(form.text.toLowerCase().replace(/[\s'-]+/g, ''));
      if (word !== undefined && (near.get(word) ?? EQUIVALENT_COST + 1) > EQUIVALENT_COST)
        near.set(word, EQUIVALENT_COST);
    }
  };
  const otherNames = new Map<number, number>();
  for (const number of asked.places) addForms(number, tables.places.list, otherNames);
  keep('', otherNames);
  const alone = chosen.length === 1;
  for (const part of chosen) look(part.lower, alone ? 26 : FAR_WORD, most, alone ? 1000 : 160);
  const together = asked.parts.map((part) => part.lower).join('');
  if (asked.parts.length > 1 && asked.parts.length <= 4 && together.length <= 30 && mayRunTogether(asked))
    look(together, FAR_WORD, 16, 100);
  return parts.sort((a, b) => a.names - b.names);
}

/** An initial is no beginning of a word that runs on: Локрин А. is no Локрина. */
function mayRunTogether({ parts }: ReadyName): boolean {
  if (parts.some((part) => part.initial)) return false;
  return parts.length === 2 || parts.some((part) => part.hyphen || part.role === 'particle' || part.lower.length <= 3);
}

/** How many names the initials of a question are held against. */
const MOST_WITH_INITIALS = 3000;
/** Words of a small collection are rarer in the world than in it. */
const SMALL_COLLECTION = 2000;
/** Added to every word of a question of one word, so that the nearest are given however far they are. */
const NEAREST_ANYWAY = 30;

/** Room for the sums, kept between questions. */
class Sums {
  scores = new Float32Array(0);
  stamps = new Uint8Array(0);
  gains = new Float32Array(0);

  fit(names: number): void {
    if (this.scores.length >= names) return;
    this.scores = new Float32Array(Math.ceil(names * 1.2));
    this.stamps = new Uint8Array(this.scores.length);
  }
}
const sums = new Sums();

/** The names that share most, by rarity less cost, with the question; the best first. */
export function candidateNames(
  parts: readonly QueryPart[],
  alone: boolean,
  size: number,
  most: number,
  postings: Postings,
  wordsOf: (name: number) => Uint32Array,
  initials: (words: Uint32Array) => number,
): { readonly name: number; readonly score: number }[] {
  sums.fit(size);
  const { scores, stamps } = sums;
  const touched: number[] = [];
  const bonus = alone ? NEAREST_ANYWAY : 0;
  let read = 0;
  for (const [index, part] of parts.slice(0, 200).entries()) {
    const stamp = index + 1;
    const gainOf = (word: number, cost: number): number =>
      Math.min(MOST_RARE, Math.log((size + SMALL_COLLECTION) / (postings.count(word) + 1))) - cost + bonus;
    if (index > 0 && read + part.names > BUDGET && touched.length > 0) {
      const gains = new Map<number, number>();
      for (const { word, cost } of part.near) gains.set(word, gainOf(word, cost));
      for (const name of touched) {
        let best = 0;
        for (const word of wordsOf(name)) best = Math.max(best, gains.get(word) ?? 0);
        scores[name] = (scores[name] ?? 0) + best;
      }
      continue;
    }
    for (const { word, cost } of part.near) {
      const gain = gainOf(word, cost);
      if (gain <= 0) continue;
      if (read > BUDGET * 2) break;
      read += postings.count(word);
      postings.each(word, (name) => {
        const last = stamps[name] ?? 0;
        if (last === stamp) return;
        if (last === 0) touched.push(name);
        stamps[name] = stamp;
        scores[name] = (scores[name] ?? 0) + gain;
      });
    }
  }
  const found = withInitials(best(touched, scores, MOST_WITH_INITIALS), wordsOf, initials).slice(0, most);
  for (const name of touched) {
    scores[name] = 0;
    stamps[name] = 0;
  }
  return found;
}

/** Adds what the initials of the question say: of a hundred Ivanovs, those whose names begin so. */
function withInitials(
  found: { name: number; score: number }[],
  wordsOf: (name: number) => Uint32Array,
  initials: (words: Uint32Array) => number,
): { name: number; score: number }[] {
  for (const entry of found) entry.score += initials(wordsOf(entry.name));
  return found.sort((a, b) => b.score - a.score || a.name - b.name);
}

/** The highest of many, by a threshold found on the way, then sorted. */
function best(touched: readonly number[], scores: Float32Array, most: number): { name: number; score: number }[] {
  let threshold = Number.NEGATIVE_INFINITY;
  if (touched.length > most * 4) {
    const sample = touched.filter((_, index) => index % Math.ceil(touched.length / 2000) === 0);
    sample.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const share = Math.min(sample.length - 1, Math.ceil((sample.length * most * 2) / touched.length));
    const low = sample[share];
    if (low !== undefined) threshold = scores[low] ?? threshold;
  }
  let chosen = touched.filter((name) => (scores[name] ?? 0) >= threshold);
  if (chosen.length < most) chosen = [...touched];
  return chosen
    .map((name) => ({ name, score: scores[name] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.name - b.name)
    .slice(0, most);
}
