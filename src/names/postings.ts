import { Numbers } from './grow.ts';

/** Names added since the last settling, before they are sorted in. */
const MOST_LOOSE = 4096;

/** Which names have a word: one flat sorted list, and a small heap of what came since. */
export class Postings {
  #starts = new Uint32Array(1);
  #names = new Uint32Array(0);
  readonly #loose = new Map<number, Numbers>();
  #looseCount = 0;

  /** Notes that a name has a word. */
  add(word: number, name: number): void {
    let list = this.#loose.get(word);
    if (list === undefined) {
      list = new Numbers(2);
      this.#loose.set(word, list);
    }
    list.push(name);
    this.#looseCount++;
  }

  /** How many names have a word. */
  count(word: number): number {
    return this.#end(word) - (this.#starts[word] ?? 0) + (this.#loose.get(word)?.length ?? 0);
  }

  #end(word: number): number {
    return word + 1 < this.#starts.length ? (this.#starts[word + 1] ?? 0) : (this.#starts[word] ?? 0);
  }

  /** Visits the names that have a word. */
  each(word: number, visit: (name: number) => void): void {
    const end = this.#end(word);
    for (let at = this.#starts[word] ?? 0; at < end; at++) visit(this.#names[at] ?? 0);
    const loose = this.#loose.get(word);
    if (loose !== undefined) for (let at = 0; at < loose.length; at++) visit(loose.get(at));
  }

  /** Sorts the heap in once it is a quarter of the whole, so that adding one by one stays cheap. */
  settle(parts: Numbers, starts: Numbers, words: number): void {
    if (this.#looseCount > MOST_LOOSE && this.#looseCount * 4 > this.#names.length) this.rebuild(parts, starts, words);
  }

  /** Counts and sorts everything anew from the words of each name. */
  rebuild(parts: Numbers, starts: Numbers, words: number): void {
    const counts = new Uint32Array(words + 1);
    const { data, length } = parts;
    for (let at = 0; at < length; at++) counts[(data[at] ?? 0) + 1] = (counts[(data[at] ?? 0) + 1] ?? 0) + 1;
    for (let word = 0; word < words; word++) counts[word + 1] = (counts[word + 1] ?? 0) + (counts[word] ?? 0);
    const next = counts.slice();
    const names = new Uint32Array(length);
    for (let name = 0; name + 1 < starts.length; name++) {
      for (let at = starts.get(name); at < starts.get(name + 1); at++) {
        const word = data[at] ?? 0;
        const place = next[word] ?? 0;
        names[place] = name;
        next[word] = place + 1;
      }
    }
    this.#starts = counts;
    this.#names = names;
    this.#loose.clear();
    this.#looseCount = 0;
  }
}
