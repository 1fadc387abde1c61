import { NameComparer } from './compare.ts';
import { namesErrors } from './errors.ts';
import { Numbers } from './grow.ts';
import { Postings } from './postings.ts';
import { candidateNames, type QueryPart, queryParts } from './query.ts';
import type { NameKind, Role } from './read-name.ts';
import { counts, placesOf, type ReadyName, type ReadyPart } from './ready-name.ts';
import { type NameTables, shippedTables } from './tables.ts';
import { Vocabulary } from './vocabulary.ts';
import { INITIAL_WEIGHT } from './weights.ts';

const ROLES: readonly Role[] = ['unknown', 'given', 'patronymic', 'family', 'particle', 'title', 'number', 'generic'];
const INITIAL = 8;
const SURE = 16;
const HYPHEN = 64;
/** Not a part: words of the name run together, so that it is found when they are. */
const EXTRA = 32;

export interface IndexOptions {
  readonly tables?: NameTables;
  /** False: find spellings within one script only. */
  readonly convertScripts?: boolean;
  /** What the names are names of. Default `auto`. */
  readonly kind?: NameKind;
}

/** A name found. */
export interface Found {
  /** Number that `add` gave. */
  readonly name: number;
  /** Nats, as in `NameComparison`. */
  readonly logOdds: number;
}

/** How many names, the likest by rare words in common, are compared in full. */
const COMPARED = 64;

/**
 * The names of a collection, found again in any spelling. Keeps the words and their roles, not the texts: the caller
 * knows which text has which number. Nothing in it is encrypted: its snapshot belongs inside the vault.
 */
export class NameIndex {
  readonly #vocabulary: Vocabulary;
  readonly #comparer: NameComparer;
  readonly #tables: NameTables;
  readonly #starts = new Numbers(1024);
  readonly #parts = new Numbers(4096);
  #flags = new Uint8Array(4096);
  readonly #postings = new Postings();
  readonly #convertScripts: boolean;

  constructor(options: IndexOptions = {}) {
    this.#tables = options.tables ?? shippedTables();
    this.#convertScripts = options.convertScripts !== false;
    this.#vocabulary = new Vocabulary(this.#tables.costs);
    this.#comparer = new NameComparer({
      tables: this.#tables,
      convertScripts: this.#convertScripts,
      ...(options.kind === undefined ? {} : { kind: options.kind }),
      rarity: (lower) => this.#rarity(lower),
    });
    this.#starts.push(0);
  }

  /** How many names were added. */
  get size(): number {
    return this.#starts.length - 1;
  }

  /** Adds a name and gives its number: 0, 1, 2 and so on. */
  add(name: string): number {
    const number = this.size;
    const { parts } = this.#comparer.read(name);
    for (const part of parts) {
      const flags =
        ROLES.indexOf(part.role) | (part.initial ? INITIAL : 0) | (part.sure ? SURE : 0) | (part.hyphen ? HYPHEN : 0);
      this.#put(this.#vocabulary.add(part.lower), flags, number);
    }
    const together = runTogether(parts);
    if (together !== undefined) this.#put(this.#vocabulary.add(together), EXTRA, number);
    this.#starts.push(this.#parts.length);
    this.#postings.settle(this.#parts, this.#starts, this.#vocabulary.words.length);
    return number;
  }

  #put(word: number, flags: number, name: number): void {
    if (this.#parts.length >= this.#flags.length) {
      const larger = new Uint8Array(Math.max(64, Math.ceil(this.#flags.length * 1.5)));
      larger.set(this.#flags);
      this.#flags = larger;
    }
    this.#flags[this.#parts.length] = flags;
    this.#parts.push(word);
    this.#postings.add(word, name);
  }

  /** The names nearest to a name, best first. */
  search(name: string, top = 10): Found[] {
    const asked = this.#comparer.ready(name);
    const parts = queryParts(asked, this.#vocabulary, this.#tables, Math.max(top * 4, 48), (word) =>
      this.#postings.count(word),
    );
    const kept = this.#convertScripts ? parts : parts.map((part) => this.#withinScript(part));
    const candidates = candidateNames(
      kept,
      asked.content <= 1,
      this.size,
      Math.max(COMPARED, top * 3),
      this.#postings,
      (candidate) => this.#wordsOf(candidate),
      this.#initialsOf(asked),
    );
    const memo = new Map(kept.map((part) => [part.lower, new Map(part.near.map(({ text, cost }) => [text, cost]))]));
    const found: { readonly name: number; readonly logOdds: number; readonly order: number }[] = [];
    for (const { name: candidate, score } of candidates) {
      const { logOdds } = this.#comparer.assess(asked, this.#readyName(candidate), memo);
      found.push({ name: candidate, logOdds, order: logOdds + score / 1000 });
    }
    found.sort((a, b) => b.order - a.order || a.name - b.name);
    return found.slice(0, top).map(({ name: number, logOdds }) => ({ name: number, logOdds }));
  }

  /** What the initials of a question add for a name of these words, in nats; each word is looked at once. */
  #initialsOf(asked: ReadyName): (words: Uint32Array) => number {
    const initials = asked.parts.filter((part) => part.initial);
    const known = initials.map(() => new Map<number, number>());
    const weigh = (initial: string, word: number): number => {
      const cost = this.#comparer.initialCost(initial, this.#vocabulary.words[word] ?? '');
      return cost === undefined ? 0 : INITIAL_WEIGHT - cost / 2;
    };
    return (words) => {
      let sum = 0;
      for (const [index, initial] of initials.entries()) {
        let most = 0;
        for (const word of words) {
          let weight = known[index]?.get(word);
          if (weight === undefined) {
            weight = weigh(initial.lower, word);
            known[index]?.set(word, weight);
          }
          most = Math.max(most, weight);
        }
        sum += most;
      }
      return sum;
    };
  }

  #withinScript(part: QueryPart): QueryPart {
    const alphabet = this.#comparer.ready(part.lower).parts[0]?.word.alphabet;
    return { ...part, near: part.near.filter(({ word }) => this.#vocabulary.prepared(word).alphabet === alphabet) };
  }

  #wordsOf(name: number): Uint32Array {
    return this.#parts.data.subarray(this.#starts.get(name), this.#starts.get(name + 1));
  }

  /** A name as it was read, from its words and flags. */
  #readyName(name: number): ReadyName {
    const parts: ReadyPart[] = [];
    let content = 0;
    const end = this.#starts.get(name + 1);
    for (let at = this.#starts.get(name); at < end; at++) {
      const flags = this.#flags[at] ?? 0;
      if ((flags & EXTRA) !== 0) continue;
      const number = this.#parts.get(at);
      const lower = this.#vocabulary.words[number] ?? '';
      const word = this.#vocabulary.prepared(number);
      const role = ROLES[flags & 7] ?? 'unknown';
      if (counts(role)) content++;
      parts.push({
        written: lower,
        lower,
        of: undefined,
        role,
        initial: (flags & INITIAL) !== 0,
        sure: (flags & SURE) !== 0,
        hyphen: (flags & HYPHEN) !== 0,
        word,
        letters: Math.max(1, word.symbols.length - 2),
      });
    }
    return { parts, content, places: placesOf(parts, this.#tables) };
  }

  #rarity(lower: string): number | undefined {
    const number = this.#vocabulary.numberOf(lower);
    if (number === undefined || this.size < 100) return undefined;
    return Math.min(10, Math.max(0.5, Math.log(this.size / (this.#postings.count(number) + 1))));
  }

  /** The whole index as bytes; `restore` reads them. It holds names: seal it like any other file of the vault. */
  snapshot(): Uint8Array {
    const words = new TextEncoder().encode(this.#vocabulary.words.join('\n'));
    const header = new TextEncoder().encode(
      `${JSON.stringify({
        khronika: 1,
        kind: 'name index',
        table: this.#tables.costs.version,
        words: words.length,
        starts: this.#starts.length,
        parts: this.#parts.length,
      })}\n`,
    );
    const numbers = [this.#starts.view(), this.#parts.view()];
    const bytes = new Uint8Array(
      header.length + words.length + 4 * (this.#starts.length + this.#parts.length) + this.#parts.length,
    );
    bytes.set(header);
    bytes.set(words, header.length);
    let at = header.length + words.length;
    for (const list of numbers) {
      bytes.set(new Uint8Array(list.slice().buffer), at);
      at += 4 * list.length;
    }
    bytes.set(this.#flags.subarray(0, this.#parts.length), at);
    return bytes;
  }

  /** An index from a snapshot. Throws `names.snapshot`. */
  static restore(bytes: Uint8Array, options: IndexOptions = {}): NameIndex {
    const { words, starts, parts, flags } = readSnapshot(bytes);
    const index = new NameIndex(options);
    for (const word of words) index.#vocabulary.add(word);
    index.#starts.length = 0;
    for (const start of starts) index.#starts.push(start);
    for (const part of parts) index.#parts.push(part);
    index.#flags = flags.slice();
    index.#postings.rebuild(index.#parts, index.#starts, words.length);
    return index;
  }
}

interface Snapshot {
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly parts: Uint32Array;
  readonly flags: Uint8Array;
}

function readSnapshot(bytes: Uint8Array): Snapshot {
  const lineEnd = bytes.indexOf(10);
  if (lineEnd < 0 || lineEnd > 1000) throw namesErrors.error('names.snapshot', { part: 'header' });
  let header: { khronika?: unknown; kind?: unknown; words: number; starts: number; parts: number };
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as typeof header;
  } catch (cause) {
    throw namesErrors.error('names.snapshot', { part: 'header' }, cause);
  }
  const { words, starts, parts } = header;
  if (header.khronika !== 1 || header.kind !== 'name index' || ![words, starts, parts].every(Number.isSafeInteger))
    throw namesErrors.error('names.snapshot', { part: 'header' });
  let at = lineEnd + 1;
  if (bytes.length !== at + words + 4 * starts + 5 * parts)
    throw namesErrors.error('names.snapshot', { part: 'length' });
  const text = new TextDecoder().decode(bytes.subarray(at, at + words));
  at += words;
  const list = (count: number): Uint32Array => {
    // A copy that begins at a multiple of four, also where the bytes are a Buffer, whose `slice` copies nothing.
    const copy = new Uint8Array(bytes.subarray(at, at + 4 * count));
    at += 4 * count;
    return new Uint32Array(copy.buffer, 0, count);
  };
  const snapshot = {
    words: words === 0 ? [] : text.split('\n'),
    starts: list(starts),
    parts: list(parts),
    flags: new Uint8Array(bytes.subarray(at)),
  };
  if (snapshot.parts.some((part) => part >= snapshot.words.length) || snapshot.starts.at(-1) !== parts)
    throw namesErrors.error('names.snapshot', { part: 'numbers' });
  return snapshot;
}

/** Words run together where somebody else may write them so: a hyphen, a particle or a short word among them. */
function runTogether(
  parts: readonly { readonly lower: string; readonly role: Role; readonly hyphen: boolean }[],
): string | undefined {
  if (parts.length < 2 || parts.length > 4) return undefined;
  if (!parts.some((part) => part.hyphen || part.role === 'particle' || part.lower.length <= 3)) return undefined;
  const together = parts.map((part) => part.lower).join('');
  return together.length <= 30 ? together : undefined;
}
