import type { Kysely } from 'kysely';
import type { Level } from '../../model/statement.ts';
import { Behind } from '../columns/behind.ts';
import { EventColumns } from '../columns/event-columns.ts';
import type { FacetName } from '../contract.ts';
import { copyVersion, loadCopy, saveCopy, type TraitRow } from './event-copy.ts';
import { rowVersion } from './meta.ts';
import type { Tables } from './tables.ts';

/** What lists of events ask of a person, place or norm. */
export interface Traits {
  readonly parent?: string;
  readonly kinds: readonly string[];
}

interface TraitBand extends Traits {
  readonly lo: number;
  readonly hi: number;
}

const BATCH = 20_000;
const MOST_ANSWERS = 64;
/** Fewer events are read anew in no time; so many changed rows are caught up with in no time. */
export const WORTH_A_COPY = 5_000;

/** Events as columns, and traits of entities, as the last write seen left them. */
export class EventCache {
  columns = new EventColumns();
  readonly #traits = new Map<number, TraitBand | readonly TraitBand[]>();
  readonly #children = new Map<number, number[]>();
  readonly #behind = new Map<string, Behind>();
  readonly #answers = new Map<string, unknown>();
  #version = 0;
  /** One array for each different list of kinds. */
  readonly #kinds = new Map<string, readonly string[]>();

  /** Brings this copy up to the state of the transaction that asks. */
  async refresh(db: Kysely<Tables>): Promise<void> {
    const version = await rowVersion(db);
    if (version === this.#version) return;
    this.#answers.clear();
    try {
      if (this.#version === 0) await this.#restore(db);
      const before = await this.#takeOut(db);
      if (this.#version === 0) await this.#loadAll(db);
      else await this.#loadChanged(db);
      await this.#loadTraits(db);
      // Most changes leave parents and kinds as they were.
      const same = [...before].every(([entity, traits]) => traits === JSON.stringify(this.#traits.get(entity)));
      if (!same) this.#behind.clear();
      this.columns.settle();
      this.#version = version;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** Keeps a copy in the record, where it is large and the one kept is far behind. */
  async keep(db: Kysely<Tables>, worthACopy: number): Promise<void> {
    if (this.#version === 0 || this.columns.size < worthACopy || this.#version !== (await rowVersion(db))) return;
    const kept = await copyVersion(db);
    const { changed } = await db
      .selectFrom('event_row')
      .select((e) => e.fn.countAll<number>().as('changed'))
      .where('version', '>', kept)
      .executeTakeFirstOrThrow();
    if (Number(changed) < worthACopy) return;
    const traits: TraitRow[] = [];
    for (const [entity, bands] of this.#traits)
      for (const { lo, hi, parent, kinds } of [bands].flat())
        traits.push([entity, lo, hi, parent === undefined ? null : Number(parent), kinds.join(' ')]);
    await saveCopy(db, { version: this.#version, columns: this.columns.parts(), traits });
  }

  traits(entity: string, level: Level): Traits | undefined {
    const bands = this.#traits.get(Number(entity));
    if (bands === undefined) return undefined;
    if ('kinds' in bands) return seenIn(bands, level) ? bands : undefined;
    return bands.find((band) => seenIn(band, level));
  }

  /** An answer worked out before, while nothing has changed since: the list, its facets and its pages ask the same. */
  async answer<T>(question: string, work: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(question);
    if (known !== undefined) return known as T;
    const answer = await work();
    const [oldest] = this.#answers.keys();
    if (this.#answers.size >= MOST_ANSWERS && oldest !== undefined) this.#answers.delete(oldest);
    this.#answers.set(question, answer);
    return answer;
  }

  /** What stands behind the values of a facet's tag at a level, as far as it was asked. */
  behind(name: FacetName, level: Level, valuesOf: (value: string) => readonly string[]): Behind {
    const key = `${name} ${level}`;
    const known = this.#behind.get(key) ?? new Behind(this.columns, valuesOf);
    this.#behind.set(key, known);
    return known;
  }

  /** Entities of any of these kinds at a level. */
  ofKinds(codes: readonly string[], level: Level): Set<string> {
    const found = new Set<string>();
    const answers = new Map(
      [...this.#kinds.values()].map((kinds) => [kinds, kinds.some((kind) => codes.includes(kind))]),
    );
    for (const [entity, bands] of this.#traits)
      if ([bands].flat().some((band) => seenIn(band, level) && answers.get(band.kinds) === true))
        found.add(String(entity));
    return found;
  }

  /** What is part of an entity at a level. */
  childrenOf(entity: string, level: Level): string[] {
    const children = this.#children.get(Number(entity)) ?? [];
    return children.map(String).filter((child) => this.traits(child, level)?.parent === entity);
  }

  async #restore(db: Kysely<Tables>): Promise<void> {
    const copy = await loadCopy(db);
    if (!copy) return;
    this.columns = EventColumns.restore(copy.columns);
    for (const row of copy.traits) this.#addTraits(row);
    this.#version = copy.version;
  }

  /** Gives the traits that were taken out, as text. */
  async #takeOut(db: Kysely<Tables>): Promise<Map<number, string | undefined>> {
    const before = new Map<number, string | undefined>();
    if (this.#version === 0) return before;
    const gone = await db.selectFrom('row_gone').select('entity').where('version', '>', this.#version).execute();
    // Where much has changed, making all of it anew is quicker, and sheds what is dead.
    if ((this.columns.dead + gone.length) * 4 > this.columns.size + 1000) {
      this.#forget();
      return before;
    }
    for (const { entity } of gone) {
      this.columns.remove(entity);
      before.set(entity, JSON.stringify(this.#traits.get(entity)));
      this.#traits.delete(entity);
    }
    return before;
  }

  #forget(): void {
    this.columns = new EventColumns();
    this.#traits.clear();
    this.#children.clear();
    this.#behind.clear();
    this.#answers.clear();
    this.#version = 0;
  }

  async #loadAll(db: Kysely<Tables>): Promise<void> {
    for (let after = 0; ; ) {
      const rows = await db
        .selectFrom('event_row')
        .selectAll()
        .where('entity', '>', after)
        .orderBy('entity')
        .orderBy('lo')
        .limit(BATCH)
        .execute();
      // A batch may end between two bands of an event: that event is left to the next.
      const full = rows.length === BATCH;
      const cut = rows.at(-1)?.entity;
      for (const one of rows) if (!full || one.entity !== cut) this.columns.add(one);
      const last = full ? rows.findLast((one) => one.entity !== cut) : undefined;
      if (!last) return;
      after = last.entity;
    }
  }

  async #loadChanged(db: Kysely<Tables>): Promise<void> {
    const rows = await db.selectFrom('event_row').selectAll().where('version', '>', this.#version).execute();
    rows.sort((a, b) => a.entity - b.entity || a.lo - b.lo);
    for (const one of rows) this.columns.add(one);
  }

  async #loadTraits(db: Kysely<Tables>): Promise<void> {
    const rows = await db
      .selectFrom('entity_row')
      .select(['entity', 'lo', 'hi', 'parent', 'kinds'])
      .where('version', '>', this.#version)
      .where((e) => e.or([e('parent', 'is not', null), e('kinds', '<>', '')]))
      .execute();
    for (const { entity, lo, hi, parent, kinds } of rows) this.#addTraits([entity, lo, hi, parent, kinds]);
  }

  #addTraits([entity, lo, hi, parent, kinds]: TraitRow): void {
    const known = this.#kinds.get(kinds) ?? (kinds === '' ? [] : kinds.split(' '));
    this.#kinds.set(kinds, known);
    const band = { lo, hi, kinds: known, ...(parent === null ? {} : { parent: String(parent) }) };
    const others = this.#traits.get(entity);
    this.#traits.set(entity, others === undefined ? band : [...[others].flat(), band]);
    if (parent === null) return;
    const children = this.#children.get(parent) ?? [];
    if (!children.includes(entity)) children.push(entity);
    this.#children.set(parent, children);
  }
}

function seenIn(band: TraitBand, level: Level): boolean {
  return band.lo <= level && level < band.hi;
}
