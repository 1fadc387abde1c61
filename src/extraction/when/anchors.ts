import type { PlacedDate, Unit } from './expression.ts';
import { firstDay, type Grain, grainOf } from './to-edtf.ts';

/** A date told before, from which a relative one counts. */
export interface Anchor {
  /** `YYYY-MM-DD`: its day, or the first day of its month or year. */
  readonly day: string;
  readonly grain: Grain;
  readonly phrase: string;
  readonly sentence: number;
  readonly block: number;
  readonly section: number;
}

/** How exact an anchor must be for a unit to be counted from it: "two days later" than some month says nothing. */
const SERVES: Readonly<Record<Unit, readonly Grain[]>> = {
  day: ['day'],
  week: ['day', 'month'],
  month: ['day', 'month', 'span'],
  year: ['day', 'month', 'year', 'span'],
};
/** Dates looked back at: keeps long texts linear. */
const BACK = 40;

/** The dates of a document told so far, in order. */
export class Anchors {
  readonly #told: Anchor[] = [];

  tell({ phrase, sentence, block, section, relation }: PlacedDate, edtf: string): void {
    const day = firstDay(edtf);
    if (day === undefined || relation === 'as-of') return;
    this.#told.push({ day, grain: grainOf(edtf), phrase, sentence, block, section });
  }

  get isEmpty(): boolean {
    return this.#told.length === 0;
  }

  /** The date told just before in the same sentence. */
  inSentence(date: PlacedDate, unit: Unit): Anchor | undefined {
    const last = this.#told.at(-1);
    return last?.sentence === date.sentence && SERVES[unit].includes(last.grain) ? last : undefined;
  }

  /**
   * What so many units earlier (`n` below 0) or later counts from: the last fitting date of the same block. A new block
   * that looks back counts from what the block before began with, one that goes on counts from where it ended.
   */
  for(date: PlacedDate, unit: Unit, n: number): Anchor | undefined {
    const fitting = this.#told.slice(-BACK).filter(({ grain }) => SERVES[unit].includes(grain));
    const here = fitting.findLast(({ block }) => block === date.block);
    if (here !== undefined) return here;
    const last = fitting.findLast(({ section }) => section === date.section) ?? fitting.at(-1);
    return n < 0 ? fitting.find(({ block }) => block === last?.block) : last;
  }
}
