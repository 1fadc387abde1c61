import type { Kysely } from 'kysely';
import type { Level } from '../../model/statement.ts';
import { EventColumns } from '../columns/event-columns.ts';
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

/** Events as columns, and traits of entities, as the last write seen left them. */
export class EventCache {
  columns = new EventColumns();
  readonly #traits = new Map<string, readonly TraitBand[]>();
  readonly #children = new Map<string, string[]>();
  #version = 0;
  /** One array for each different list of kinds. */
  readonly #kinds = new Map<string, readonly string[]>();

  /** Brings the copy up to the state of the transaction that asks. */
  async refresh(db: Kysely<Tables>): Promise<void> {
    const version = await rowVersion(db);
    if (version === this.#version) return;
    try {
      await this.#takeOut(db);
      if (this.#version === 0) await this.#loadAll(db);
      else
        for (const one of await db.selectFrom('event_row').selectAll().where('version', '>', this.#version).execute())
          this.columns.add(one);
      await this.#addTraits(db);
      this.columns.settle();
      this.#version = version;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  traits(entity: string, level: Level): Traits | undefined {
    return this.#traits.get(entity)?.find((band) => band.lo <= level && level < band.hi);
  }

  /** Entities of any of these kinds at a level. */
  ofKinds(codes: readonly string[], level: Level): Set<string> {
    const found = new Set<string>();
    const answers = new Map(
      [...this.#kinds.values()].map((kinds) => [kinds, kinds.some((kind) => codes.includes(kind))]),
    );
    for (const [entity, bands] of this.#traits)
      if (bands.some((band) => band.lo <= level && level < band.hi && answers.get(band.kinds) === true))
        found.add(entity);
    return found;
  }

  /** What is part of an entity at a level. */
  childrenOf(entity: string, level: Level): string[] {
    return (this.#children.get(entity) ?? []).filter((child) => this.traits(child, level)?.parent === entity);
  }

  async #takeOut(db: Kysely<Tables>): Promise<void> {
    if (this.#version === 0) return;
    const gone = await db.selectFrom('row_gone').select('entity').where('version', '>', this.#version).execute();
    // Where much has changed, making all of it anew is quicker, and sheds what is dead.
    if ((this.columns.dead + gone.length) * 4 > this.columns.size + 1000) return this.#forget();
    for (const { entity } of gone) {
      this.columns.remove(entity);
      this.#traits.delete(String(entity));
    }
  }

  #forget(): void {
    this.columns = new EventColumns();
    this.#traits.clear();
    this.#children.clear();
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

  async #addTraits(db: Kysely<Tables>): Promise<void> {
    const rows = await db
      .selectFrom('entity_row')
      .select(['entity', 'lo', 'hi', 'parent', 'kinds'])
      .where('version', '>', this.#version)
      .where((e) => e.or([e('parent', 'is not', null), e('kinds', '<>', '')]))
      .execute();
    for (const { entity, lo, hi, parent, kinds } of rows) {
      const key = String(entity);
      const known = this.#kinds.get(kinds) ?? (kinds === '' ? [] : kinds.split(' '));
      this.#kinds.set(kinds, known);
      const band = { lo, hi, kinds: known, ...(parent === null ? {} : { parent: String(parent) }) };
      this.#traits.set(key, [...(this.#traits.get(key) ?? []), band]);
      if (parent === null) continue;
      const children = this.#children.get(String(parent)) ?? [];
      if (!children.includes(key)) children.push(key);
      this.#children.set(String(parent), children);
    }
  }
}
