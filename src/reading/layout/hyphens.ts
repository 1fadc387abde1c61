/**
 * What to do with a hyphen at the end of a line: `pro-` / `presidential` keeps it, `presi-` / `dent` loses it. The text
 * itself is the dictionary: a word that stands whole elsewhere, or with its hyphen, decides; then the two halves.
 */
export class Hyphens {
  readonly #texts: readonly string[];
  #known: ReadonlySet<string> | undefined;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Words of the text, gathered when the first hyphen asks for them. */
  get #words(): ReadonlySet<string> {
    this.#known ??= this.#gather();
    return this.#known;
  }

  #gather(): ReadonlySet<string> {
    const words = new Set<string>();
    for (const text of this.#texts) {
      // The word at a line's end and the first of a line may be halves; they teach nothing.
      const found = text.toLowerCase().match(/[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*/gu) ?? [];
      const cutEnd = /-$/.test(text) ? found.slice(0, -1) : found;
      for (const word of cutEnd) {
        words.add(word);
        if (word.includes('-')) for (const part of word.split('-')) words.add(part);
      }
    }
    return words;
  }

  /** `first` ends in a hyphen; gives the text of both halves joined. */
  join(first: string, second: string): string {
    if (/\u00AD$/.test(first)) return first.slice(0, -1) + second;
    const left = /([\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*)-$/u.exec(first)?.[1]?.toLowerCase();
    const right = /^[\p{L}\p{M}'’]+/u.exec(second)?.[0].toLowerCase();
    // After a digit or before one ("20-" / "year", "374-" / "1") the hyphen is the writer's.
    if (left === undefined || right === undefined) return first + second;
    if (JOINERS.has(right)) return `${first} ${second}`;
    if (this.#words.has(left + right)) return first.slice(0, -1) + second;
    if (this.#words.has(`${left}-${right}`)) return first + second;
    const lastPart = left.slice(left.lastIndexOf('-') + 1);
    const capital = /^\p{Lu}/u.test(second);
    if (capital || PREFIXES.has(lastPart) || left.includes('-')) return first + second;
    const halvesAreWords =
      this.#words.has(lastPart) && lastPart.length > 2 && this.#words.has(right) && right.length > 2;
    return halvesAreWords ? first + second : first.slice(0, -1) + second;
  }
}

/** "pre- and post-war": the hyphen hangs. */
const JOINERS = new Set(['and', 'or', 'to', 'nor', 'и', 'или', 'та', 'және', 'va']);

/** First parts that English and Russian write with a hyphen. */
const PREFIXES = new Set(
  (
    'non pro anti co ex self semi quasi pre post re multi inter vice mid long short well so old new high low all half cross ' +
    'one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first second third ' +
    'по кое во вице экс нон про анти контр'
  ).split(' '),
);
