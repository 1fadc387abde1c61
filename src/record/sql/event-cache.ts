import type { Kysely } from 'kysely';
import type { Level } from '../../model/statement.ts';
import { Behind } from '../columns/behind.ts';
import { BEHIND } from '../columns/count-rows.ts';
import { EventColumns } from '../columns/event-columns.ts';
import { TraitColumns, type Traits } from '../columns/traits.ts';
import type { FacetName } from '../contract.ts';
import { BlockSources } from './block-sources.ts';
import { copyVersion, loadCopy, saveCopy } from './event-copy.ts';
import { rowVersion } from './meta.ts';
import type { Tables } from './tables.ts';

const BATCH = 20_000;
const MOST_ANSWERS = 64;
/** Fewer events are read anew in no time; so many changed rows are caught up with in no time. */
export const WORTH_A_COPY = 5_000;

/** Events as columns, and traits of entities, as the last write seen left them. */
export class EventCache {
  columns = new EventColumns();
  readonly blocks = new BlockSources();
  #traits = new TraitColumns();
  readonly #behind = new Map<string, Behind>();
  readonly #answers = new Map<string, unknown>();
  #version = 0;

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
      const same = [...before].every(([entity, traits]) => traits === this.#traits.print(entity));
      if (!same) this.#behind.clear();
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
    await saveCopy(db, { version: this.#version, columns: this.columns.parts(), traits: this.#traits.parts() });
  }

  traits(entity: string, level: Level): Traits | undefined {
    return this.#traits.at(Number(entity), level);
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

  /** What stands behind the values of a facet's tag at a level, as far as it was asked; undefined where no event has the tag. */
  behind(name: FacetName, level: Level, valuesOf: (value: string) => readonly string[]): Behind | undefined {
    const key = `${name} ${level}`;
    const known = this.#behind.get(key);
    if (known) return known;
    const tag = BEHIND.get(name);
    const column = tag && this.columns.tags.get(tag);
    if (!column) return undefined;
    const fresh = new Behind(column, valuesOf);
    this.#behind.set(key, fresh);
    return fresh;
  }

  /** What is part of an entity at a level. */
  childrenOf(entity: string, level: Level): string[] {
    return this.#traits.childrenOf(Number(entity), level).map(String);
  }

  async #restore(db: Kysely<Tables>): Promise<void> {
    const copy = await loadCopy(db);
    if (!copy) return;
    this.columns = EventColumns.restore(copy.columns);
    this.#traits = TraitColumns.restore(copy.traits);
    this.#version = copy.version;
  }

  /** Gives the traits that were taken out, as text. */
  async #takeOut(db: Kysely<Tables>): Promise<Map<number, string>> {
    const before = new Map<number, string>();
    if (this.#version === 0) return before;
    const gone = await db.selectFrom('row_gone').select('entity').where('version', '>', this.#version).execute();
    // Where much has changed, making all of it anew is quicker, and sheds what is dead.
    if ((this.columns.dead + gone.length) * 4 > this.columns.size + 1000) {
      this.#forget();
      return before;
    }
    for (const { entity } of gone) {
      this.columns.remove(entity);
      before.set(entity, this.#traits.remove(entity));
    }
    return before;
  }

  #forget(): void {
    this.columns = new EventColumns();
    this.#traits = new TraitColumns();
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
    rows.sort((a, b) => a.entity - b.entity || a.lo - b.lo);
    for (const row of rows) this.#traits.add(row);
  }
}
