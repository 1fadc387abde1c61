import type { WarningCode } from '../warnings.ts';
import type { DraftCitation } from './citations.ts';
import { hasImprint } from './csl.ts';

interface NoteText {
  readonly n: number;
  readonly text: string;
  /** UTF-16 place of the note in the document; the citations' offsets are counted from it. */
  readonly start: number;
  readonly cites: readonly DraftCitation[];
}

interface Known {
  readonly n: number;
  readonly words: readonly string[];
  readonly hasAddress: boolean;
}

/** A short form shares a run of at least so many words with the fuller one, or most of its own words. */
const LEAST_RUN = 5;
const LEAST_SHARE = 0.6;

/**
 * Says of every citation whether it is full, short for an earlier one, or "ibid.", and follows both to the note with the
 * full citation. Places become UTF-16 indices of the document. Gives a map by note number.
 */
export function resolveCitations(
  notes: readonly NoteText[],
  warn: (code: WarningCode, n: number, at: number) => void,
): ReadonlyMap<number, readonly DraftCitation[]> {
  const known = new KnownCitations();
  const meant = new Map<number, number>();
  const result = new Map<number, DraftCitation[]>();
  for (const [i, note] of notes.entries()) {
    const own: DraftCitation[] = [];
    for (const { tentative, csl, ...cite } of note.cites) {
      const start = note.start + (cite.start ?? 0);
      const place = { start, end: note.start + (cite.end ?? note.text.length) };
      if (cite.kind === 'ibid') {
        const before = notes[i - 1];
        const target = own.length > 0 ? note.n : before === undefined ? undefined : meant.get(before.n);
        if (target === undefined) warn('ibid-unresolved', note.n, start);
        else meant.set(note.n, target);
        own.push({ ...cite, ...place, ...(target === undefined ? {} : { resolvesTo: target }) });
        continue;
      }
      const text = note.text.slice(cite.start ?? 0, cite.end);
      const words = wordsOf(text);
      const earlier =
        cite.urls.length > 0
          ? undefined
          : (pointedAt(text, note.n, meant) ?? workNamed(text, known) ?? bestMatch(words, known.like(words))?.n);
      if (earlier !== undefined) {
        meant.set(note.n, earlier);
        own.push({ ...cite, kind: 'short', ...place, resolvesTo: earlier });
        continue;
      }
      if (tentative === true) continue;
      const isFull = cite.urls.length > 0 || cite.issued !== undefined || hasImprint(text);
      if (isFull) known.add({ n: note.n, words, hasAddress: cite.urls.length > 0 });
      else warn('short-unresolved', note.n, start);
      meant.set(note.n, note.n);
      own.push({ ...cite, kind: isFull ? 'full' : 'short', ...(isFull && csl !== undefined ? { csl } : {}), ...place });
    }
    result.set(note.n, own);
  }
  return result;
}

/** "See note 4 above", "supra n. 4", «см. сноску 4»: the number of an earlier note. */
const NOTE_NAMED =
  /(?<!\p{L})(?:foot)?(?:notes?|fn|supra,? n|\(n)\.?\s*(\d{1,3})(?!\p{L})|(?:сноск\p{L}+|примечани\p{L}+|прим\.)\s*(?:№\s*)?(\d{1,3})|(\d{1,3})\s?-\s?(?:сілтеме|ескертпе|шилтеме|izoh|изоҳ)/iu;

/** What an earlier note that is named by its number means, through chains; undefined where none is named. */
function pointedAt(text: string, n: number, meant: ReadonlyMap<number, number>): number | undefined {
  const found = NOTE_NAMED.exec(text);
  const named = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? 0);
  return named > 0 && named < n ? meant.get(named) : undefined;
}

/** "Smith, op. cit., p. 4", «Берг А. Указ. соч. С. 31»: the work an author was cited for before. */
const WORK_CITED =
  /(?<!\p{L})(?:op\.?\s?cit|loc\.?\s?cit|(?:указ|цит)\.\s?соч|указанн\p{L}+ (?:сочинени|работ|стать)\p{L}+|supra)(?!\p{L})/iu;

/** The latest note that cites a work of the persons named before "op. cit."; of the note before where none is named. */
function workNamed(text: string, known: KnownCitations): number | undefined {
  const found = WORK_CITED.exec(text);
  if (found === null) return undefined;
  const names = wordsOf(text.slice(0, found.index)).filter((word) => word.length > 2);
  return known.latest((other) => names.every((name) => other.words.includes(name)))?.n;
}

/** Citations so far, found by two words in a row. */
class KnownCitations {
  readonly #byPair = new Map<string, Known[]>();
  readonly #all: Known[] = [];

  add(known: Known): void {
    this.#all.push(known);
    for (const pair of new Set(pairsOf(known.words))) {
      const own = this.#byPair.get(pair) ?? [];
      own.push(known);
      this.#byPair.set(pair, own);
    }
  }

  latest(fits: (known: Known) => boolean): Known | undefined {
    return this.#all.findLast(fits);
  }

  /** Those that share a pair of words; of a pair that very many share, the first ones. */
  like(words: readonly string[]): readonly Known[] {
    const found = new Set<Known>();
    for (const pair of pairsOf(words))
      for (const known of this.#byPair.get(pair)?.slice(0, MOST_ALIKE) ?? []) found.add(known);
    return [...found].sort((a, b) => a.n - b.n);
  }
}

const MOST_ALIKE = 60;

function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/https?:\/\/\S+/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !LEAD_WORDS.has(word));
}

const LEAD_WORDS = new Set(
  'see also for more information the a an chapter on in at is of and cf ibid см также подробнее'.split(' '),
);

function bestMatch(words: readonly string[], known: readonly Known[]): Known | undefined {
  if (words.length < 2) return undefined;
  let best: { readonly known: Known; readonly run: number } | undefined;
  for (const candidate of known) {
    const run = longestRun(words, candidate.words);
    const enough = run >= LEAST_RUN || (run >= 2 && run / words.length >= LEAST_SHARE && words.length < 12);
    const full = candidate.hasAddress && best?.known.hasAddress !== true;
    if (enough && (best === undefined || run > best.run || (run === best.run && full)))
      best = { known: candidate, run };
  }
  return best?.known;
}

function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let previous: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < b.length; j++) {
      row[j] = a[i] === b[j] ? (previous[j - 1] ?? 0) + 1 : 0;
      best = Math.max(best, row[j] ?? 0);
    }
    previous = row;
  }
  return best;
}
