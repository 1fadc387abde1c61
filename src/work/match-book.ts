import type { EntityId } from '../model/entity.ts';
import type { Level } from '../model/statement.ts';
import { type BearerPair, type FoundBearer, NameBook } from '../names/index.ts';
import type { CountingReader, NamedEntity, NamesMark, View } from '../record/contract.ts';
import { type BookState, readBookState, writeBookState } from './match-book-state.ts';
import { KIND_OF, NAMED_TYPES, type NamedType } from './named-types.ts';

/** Keeps one piece of bytes inside the vault, the latest only. */
export interface KeptBytes {
  load(): Promise<Uint8Array | undefined>;
  save(bytes: Uint8Array): Promise<void>;
}

export type TypedPair = BearerPair & { readonly type: NamedType };
export type TypedBearer = FoundBearer & { readonly type: NamedType };

/** Bearers compared between two moments at which others may work. */
const SLICE = 20;

interface Shelf {
  mark?: NamesMark;
  readonly books: Readonly<Record<NamedType, NameBook>>;
  answered: ReadonlySet<string>;
}

/**
 * The names of one open record, followed as it changes: only what is new or renamed is looked at again. One shelf for
 * each level of confidentiality, since a level changes which names are seen. Holds names in memory: `forget` when the
 * vault is locked.
 */
export class MatchBook {
  readonly #reader: CountingReader;
  readonly #kept: KeptBytes | undefined;
  readonly #pause: () => Promise<unknown>;
  readonly #shelves = new Map<Level, Shelf>();
  #restored: Promise<void> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #working = false;
  #forgotten = false;

  /** @param pause lets others work; `setImmediate` as a promise */
  constructor(reader: CountingReader, pause: () => Promise<unknown>, kept?: KeptBytes) {
    this.#reader = reader;
    this.#pause = pause;
    this.#kept = kept;
  }

  /** Brings the names of a level up to date, and compares at most `most` of those that wait. */
  async follow(view: View, most: number): Promise<void> {
    await this.#alone(async () => {
      const shelf = await this.#shelf(view);
      let left = most;
      for (const type of NAMED_TYPES) {
        const before = shelf.books[type].waiting;
        shelf.books[type].compareWaiting(left);
        left -= before - shelf.books[type].waiting;
      }
    });
  }

  /** Compares everybody who waits, slice by slice, so that the desk answers meanwhile; one such work at a time. */
  async catchUp(view: View): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      while (!this.#forgotten && this.waiting(view) > 0) {
        await this.follow(view, SLICE);
        await this.#pause();
      }
      if (!this.#forgotten) await this.keep();
    } finally {
      this.#working = false;
    }
  }

  /** Bearers with a name, of all types. */
  size({ level }: View): number {
    return this.#sum(level, (book) => book.size);
  }

  /** Bearers that have not been compared yet. */
  waiting({ level }: View): number {
    return this.#sum(level, (book) => book.waiting);
  }

  #sum(level: Level, of: (book: NameBook) => number): number {
    const books = this.#shelves.get(level)?.books;
    return books === undefined ? 0 : NAMED_TYPES.reduce((sum, type) => sum + of(books[type]), 0);
  }

  /** Pairs that nobody has answered, the surest first. */
  pairs({ level }: View, limit: number): TypedPair[] {
    const shelf = this.#shelves.get(level);
    if (shelf === undefined) return [];
    const answered = (a: string, b: string): boolean => shelf.answered.has(pairKey(a, b));
    return NAMED_TYPES.flatMap((type) => shelf.books[type].pairs(answered).map((pair) => ({ ...pair, type })))
      .sort((x, y) => y.score - x.score || (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1))
      .slice(0, limit);
  }

  /** Bearers by any spelling, the likeliest first. */
  search({ level }: View, text: string, types: readonly NamedType[], top: number): TypedBearer[] {
    const books = this.#shelves.get(level)?.books;
    if (books === undefined) return [];
    return types
      .flatMap((type) => books[type].search(text, top).map((found) => ({ ...found, type })))
      .sort((x, y) => y.score - x.score)
      .slice(0, top);
  }

  /** Writes what is known into the vault, where it has a place for it; it can always be made again. */
  async keep(): Promise<void> {
    if (this.#kept === undefined || this.#shelves.size === 0) return;
    const states: BookState[] = [];
    for (const [level, { mark, books, answered }] of this.#shelves)
      if (mark !== undefined) states.push({ level, mark, books, answered: [...answered] });
    await this.#kept.save(writeBookState(states));
  }

  /** Drops every name from memory. */
  forget(): void {
    this.#forgotten = true;
    this.#shelves.clear();
  }

  /** One after the other: two pages asked for at once must not both bring the names up to date. */
  #alone<T>(action: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(action, action);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #shelf(view: View): Promise<Shelf> {
    this.#restored ??= this.#restore();
    await this.#restored;
    let shelf = this.#shelves.get(view.level);
    if (shelf === undefined) {
      shelf = { books: emptyBooks(), answered: new Set() };
      this.#shelves.set(view.level, shelf);
    }
    const { mark, changed, gone, answered } = await this.#reader.namesSince(NAMED_TYPES, shelf.mark, {
      level: view.level,
    });
    // An older record was put in the place of the one that was followed: nothing known of it holds.
    if (shelf.mark !== undefined && (mark.rows < shelf.mark.rows || mark.decisions < shelf.mark.decisions)) {
      this.#shelves.delete(view.level);
      return this.#shelf(view);
    }
    const { books } = shelf;
    const still = new Set(changed.map(({ id }) => id));
    for (const id of gone) if (!still.has(id)) put(books, id, []);
    for (const entity of changed) put(books, entity.id, entity.names);
    if (answered !== undefined) shelf.answered = new Set(answered.map(([a, b]) => pairKey(a, b)));
    shelf.mark = mark;
    return shelf;
  }

  /** What was kept, where it can be read; a damaged or older one is as good as none. */
  async #restore(): Promise<void> {
    const bytes = await this.#kept?.load();
    for (const { level, mark, books, answered } of bytes === undefined ? [] : readBookState(bytes))
      this.#shelves.set(level, { mark, books, answered: new Set(answered) });
  }
}

function emptyBooks(): Record<NamedType, NameBook> {
  return {
    person: new NameBook(KIND_OF.person),
    org: new NameBook(KIND_OF.org),
    place: new NameBook(KIND_OF.place),
  };
}

function put(books: Shelf['books'], id: EntityId, names: NamedEntity['names']): void {
  const type = NAMED_TYPES.find((one) => id.startsWith(`${one}-`));
  if (type !== undefined) books[type].put(id, names);
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
