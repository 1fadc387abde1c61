import { type Equivalence, equivalentKey } from './equivalents.ts';
import type { ReadyName } from './ready-name.ts';

/** When a name of a place was the official one, as EDTF days, months or years; a side not known is absent. */
export interface OfficialTime {
  readonly since?: string;
  readonly until?: string;
}

/** When each of two names was used, as EDTF days, months or years (`1985`, `1992-06`). */
export interface UsedOn {
  readonly a?: string;
  readonly b?: string;
}

/** The time for which a place bore a name officially; undefined where the list does not say. */
export function officialTime({ forms }: Equivalence, name: ReadyName): OfficialTime | undefined {
  const key = equivalentKey(name.parts.map((part) => part.lower).join(''));
  const form = forms.find(({ text }) => equivalentKey(text) === key);
  if (form === undefined || (form.since === undefined && form.until === undefined)) return undefined;
  const { since, until } = form;
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

/** A name used in its time speaks for the place, one used out of it hardly against: people keep old names long. */
const IN_TIME = 0.8;
const BEFORE_ITS_TIME = -3;
const AFTER_ITS_TIME = -0.4;

/** Nats that the day a name was used on adds to its being the name of the place. */
export function timeWeight(used: string | undefined, official: OfficialTime | undefined): number {
  if (used === undefined || official === undefined) return 0;
  const { since, until } = official;
  // Of two days the one cut to the length of the other: a year compares with a day by its year.
  const isBefore = (x: string, y: string): boolean => {
    const length = Math.min(x.length, y.length);
    return x.slice(0, length) < y.slice(0, length);
  };
  if (since !== undefined && isBefore(used, since)) return BEFORE_ITS_TIME;
  return until !== undefined && isBefore(until, used) ? AFTER_ITS_TIME : IN_TIME;
}
