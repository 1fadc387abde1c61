import type { Letters } from '../../work/deps.ts';
import type { Person } from '../security/person.ts';
import { type Draft, draftFrom } from './draft.ts';

/** Drafts kept in all, and of them those of which nobody knows whose they are. */
const MOST = 60;
const MOST_OF_STRANGERS = 12;
/** Longest draft kept, in bytes: a report of 200 pages in Cyrillic letters. */
const LONGEST = 2_000_000;

export interface KeptDraft extends Draft {
  /** The name of its letter; random. */
  readonly id: string;
}

/**
 * Unsaved words, sealed to the vault: kept even while it is locked, read only while it is open. Of one form of one
 * person only the latest wording is kept.
 */
export class Drafts {
  readonly #letters: () => Letters | undefined;
  #known: Map<string, KeptDraft> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #fromOutside = 0;

  constructor(letters: () => Letters | undefined) {
    this.#letters = letters;
  }

  /** Keeps what a live session typed, in the place of what it typed before into the same form. */
  keep(draft: Draft): Promise<boolean> {
    return this.#inTurn(async () => {
      const known = await this.#open();
      const before = [...known.values()].filter((one) => sameForm(one, draft));
      if (before.some((one) => JSON.stringify(one.fields) === JSON.stringify(draft.fields))) return true;
      if (!(await this.#put(draft, known))) return false;
      for (const { id } of before) await this.#remove(id, known);
      return true;
    });
  }

  /** Keeps what came too late: from a lock, an ended session or one before a crash. False: it could not be kept. */
  keepFromOutside(draft: Draft): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#fromOutside >= (draft.by === undefined ? MOST_OF_STRANGERS : MOST)) return false;
      this.#fromOutside++;
      return this.#put(draft, this.#known);
    });
  }

  /** Newest first: a person's own, and for a lead those of which nobody knows whose they are. */
  list({ name, role }: Person): Promise<readonly KeptDraft[]> {
    return this.#inTurn(async () => {
      const known = await this.#open();
      return [...known.values()]
        .filter(({ by }) => (by === undefined ? role === 'lead' : by === name))
        .sort((a, b) => b.at.localeCompare(a.at));
    });
  }

  async find(id: string, person: Person): Promise<KeptDraft | undefined> {
    return (await this.list(person)).find((draft) => draft.id === id);
  }

  async discard(id: string, person: Person): Promise<void> {
    const found = await this.find(id, person);
    if (found === undefined) return;
    await this.#inTurn(async () => this.#remove(found.id, await this.#open()));
  }

  /** The form was sent and taken: what was kept of it is of no more use. */
  sent(action: string, by: string): Promise<void> {
    return this.#inTurn(async () => {
      const known = await this.#open();
      for (const draft of [...known.values()])
        if (draft.action === action && draft.by === by) await this.#remove(draft.id, known);
    });
  }

  /** The vault was locked: nothing readable stays in memory. */
  forget(): void {
    this.#known = undefined;
  }

  /** The vault was opened by its passphrase: those outside may send again. */
  opened(): void {
    this.#known = undefined;
    this.#fromOutside = 0;
  }

  async #open(): Promise<Map<string, KeptDraft>> {
    if (this.#known !== undefined) return this.#known;
    const known = new Map<string, KeptDraft>();
    for (const { name, plain } of (await this.#letters()?.read()) ?? []) {
      const draft = draftFrom(Buffer.from(plain).toString());
      if (draft !== undefined) known.set(name, { ...draft, id: name });
    }
    this.#known = known;
    return known;
  }

  async #put(draft: Draft, known: Map<string, KeptDraft> | undefined): Promise<boolean> {
    const letters = this.#letters();
    const plain = Buffer.from(JSON.stringify(draft));
    if (letters === undefined || plain.length > LONGEST || (known?.size ?? 0) >= MOST) return false;
    const id = await letters.put(plain);
    known?.set(id, { ...draft, id });
    return true;
  }

  async #remove(id: string, known: Map<string, KeptDraft>): Promise<void> {
    known.delete(id);
    await this.#letters()?.remove(id);
  }

  /** One after the other, so that a slow write cannot overtake the one after it. */
  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const next = this.#last.then(action);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

function sameForm(a: Draft, b: Draft): boolean {
  return a.action === b.action && a.page === b.page && a.by === b.by;
}
