import type { Kysely } from 'kysely';
import type { View } from '../contract.ts';
import type { Tables } from './tables.ts';

interface Stretch {
  readonly last: number;
  readonly level: number;
  readonly at: string;
}

/** Which source each block is of. A source's blocks are numbered one after the other and never change: a stretch each. */
export class BlockSources {
  readonly #stretches: Stretch[] = [];

  /** Takes in sources that came since. */
  async refresh(db: Kysely<Tables>): Promise<void> {
    const known = this.#stretches.at(-1)?.last ?? 0;
    const rows = await db
      .selectFrom('block')
      .innerJoin('source', 'source.n', 'block.source')
      .select((e) => ['source.level', 'source.at', e.fn.max('block.n').as('last')])
      .where('block.n', '>', known)
      .groupBy(['source.n', 'source.level', 'source.at'])
      .orderBy('last')
      .execute();
    for (const row of rows) this.#stretches.push(row);
  }

  /** Of these blocks, ascending, those whose source the view sees. */
  seen(blocks: readonly number[], view: View): number[] {
    const found: number[] = [];
    let at = 0;
    for (const block of blocks) {
      while ((this.#stretches[at]?.last ?? block) < block) at++;
      const source = this.#stretches[at];
      if (source && source.level <= view.level && (view.asKnownOn === undefined || source.at <= view.asKnownOn))
        found.push(block);
    }
    return found;
  }
}
