import type { ResolvedDate } from './resolve.ts';

/**
 * What speaks for a date of the text as the date of an act told without one. Fitted on the 300 training articles of
 * HRDsAttack as a choice among all dates of an article, the mere year of publication, and none (conditional logit, five
 * folds, l2 0.02), rounded. On the folds, with `MONTH_SHARE`: year 0.63, month 0.58, day 0.46 of those the gold states;
 * left out where it states none: 0.27, 0.60, 0.62.
 */
const WEIGHT = {
  /** It dates another act done to people; it is the first in the text to do so. */
  ofAct: 0.65,
  ofFirstAct: 0.3,
  /** Its year is that of the first date written with its year; that of the first dated act. */
  firstWrittenYear: 0.5,
  firstActYear: 0.3,
  /** Same sentence; times the logarithm of one and the sentences between. */
  sameSentence: 0.3,
  distance: -0.23,
  /** Times the share of its year among all dates; times the logarithm of how many dates share the year. */
  yearShare: 0.27,
  yearTimes: -0.27,
  publicationYear: -0.45,
  laterYear: -0.2,
  notAt: -0.15,
} as const;
const KIND = { day: 0.8, month: 0.35, year: 0.1, weekday: 0, relative: -0.75, span: 0 } as const;
/** No date of the text, only the year of publication; and nothing at all, late in the text or among many years. */
const PUBLICATION = -0.33;
const NONE = { base: -0.2, late: 0.4, manyYears: 0.3 } as const;

/** Share of the whole weight that a month must have to be given with its year. */
const MONTH_SHARE = 0.25;
const LATE_SENTENCE = 15;
const MANY_YEARS = 6;
/** Dates before and after an act that are weighed, beside those that date acts first: keeps long texts linear. */
const WINDOW = 60;

interface Candidate {
  readonly date: ResolvedDate;
  readonly edtf: string;
  readonly year: number;
}

/** What an undated act is given: a date of the text, or only its year; `date` is absent where only publication speaks. */
export interface StoryDate {
  readonly year: number;
  readonly date?: ResolvedDate;
  /** The month (and day) of `date` hold, not only its year. */
  readonly whole: boolean;
}

/** Chooses the date that an article's undated acts lean on. */
export class StoryDates {
  readonly #candidates: readonly Candidate[];
  readonly #acts: ReadonlySet<ResolvedDate>;
  readonly #published: number;
  readonly #times = new Map<number, number>();
  readonly #firstWritten: number | undefined;
  readonly #firstAct: Candidate | undefined;
  readonly #chosen = new Map<number, StoryDate | undefined>();

  /** `acts`: the dates that date an act done to people in its own sentence. `published`: `YYYY-MM-DD`. */
  constructor(dates: readonly ResolvedDate[], acts: ReadonlySet<ResolvedDate>, published: string) {
    this.#candidates = dates.flatMap((date) => {
      const year = /\d{4}/.exec(date.edtf ?? '')?.[0];
      return date.edtf === undefined || year === undefined ? [] : [{ date, edtf: date.edtf, year: Number(year) }];
    });
    this.#acts = acts;
    this.#published = Number(published.slice(0, 4));
    for (const { year } of this.#candidates) this.#times.set(year, (this.#times.get(year) ?? 0) + 1);
    this.#firstWritten = this.#candidates.find(({ date, year }) => date.phrase.includes(String(year)))?.year;
    this.#firstAct = this.#candidates.find(({ date }) => acts.has(date));
  }

  /** For an act of this sentence; undefined where silence is likelier than any year. */
  dateFor(sentence: number): StoryDate | undefined {
    if (!this.#chosen.has(sentence)) this.#chosen.set(sentence, this.#choose(sentence));
    return this.#chosen.get(sentence);
  }

  #choose(sentence: number): StoryDate | undefined {
    const near = this.#near(sentence).map((candidate) => ({
      candidate,
      odds: Math.exp(this.#yearWeight(candidate.year) + this.#weight(candidate, sentence)),
    }));
    const late = sentence > LATE_SENTENCE ? NONE.late : 0;
    const none = Math.exp(NONE.base + late + (this.#times.size > MANY_YEARS ? NONE.manyYears : 0));
    const years = new Map([[this.#published, Math.exp(PUBLICATION + this.#yearWeight(this.#published))]]);
    for (const { candidate, odds } of near) years.set(candidate.year, (years.get(candidate.year) ?? 0) + odds);
    const [year, most] = largest(years) ?? [this.#published, 0];
    if (none > most) return undefined;
    const all = none + [...years.values()].reduce((sum, odds) => sum + odds, 0);
    const ofYear = near.filter(({ candidate }) => candidate.year === year).sort((a, b) => b.odds - a.odds);
    const months = new Map<string, number>();
    for (const { candidate, odds } of ofYear) {
      const month = monthOf(candidate.edtf);
      if (month !== undefined) months.set(month, (months.get(month) ?? 0) + odds);
    }
    const [month, share] = largest(months) ?? [undefined, 0];
    const whole = ofYear.find(({ candidate }) => month !== undefined && monthOf(candidate.edtf) === month);
    if (whole !== undefined && share > MONTH_SHARE * all) return { year, date: whole.candidate.date, whole: true };
    const [best] = ofYear;
    return { year, whole: false, ...(best === undefined ? {} : { date: best.candidate.date }) };
  }

  #near(sentence: number): Candidate[] {
    let low = 0;
    let high = this.#candidates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#candidates[middle]?.date.sentence ?? 0) < sentence) low = middle + 1;
      else high = middle;
    }
    const near = this.#candidates.slice(Math.max(0, low - WINDOW), low + WINDOW);
    const first = this.#firstAct;
    return first === undefined || near.includes(first) ? near : [first, ...near];
  }

  #yearWeight(year: number): number {
    const share = (this.#times.get(year) ?? 0) / Math.max(1, this.#candidates.length);
    return (
      (year === this.#firstWritten ? WEIGHT.firstWrittenYear : 0) +
      (year === this.#firstAct?.year ? WEIGHT.firstActYear : 0) +
      WEIGHT.yearShare * share +
      (year === this.#published ? WEIGHT.publicationYear : 0) +
      (year > this.#published ? WEIGHT.laterYear : 0)
    );
  }

  #weight({ date, year }: Candidate, sentence: number): number {
    const away = Math.abs(date.sentence - sentence);
    return (
      KIND[kindOf(date)] +
      (this.#acts.has(date) ? WEIGHT.ofAct : 0) +
      (date === this.#firstAct?.date ? WEIGHT.ofFirstAct : 0) +
      (away === 0 ? WEIGHT.sameSentence : 0) +
      WEIGHT.distance * Math.log1p(away) +
      WEIGHT.yearTimes * Math.log(this.#times.get(year) ?? 1) +
      (/^(?:until|before|as-of)$/.test(date.relation) ? WEIGHT.notAt : 0)
    );
  }
}

function kindOf({ rule, grain }: ResolvedDate): keyof typeof KIND {
  if (rule.includes('weekday')) return 'weekday';
  if (/deictic|this-last|ago/.test(rule)) return 'relative';
  return grain;
}

/** `YYYY-MM` of a single month or day. */
function monthOf(edtf: string): string | undefined {
  return /^\d{4}-(?:0\d|1[0-2])(?=$|~|-)/.exec(edtf)?.[0];
}

function largest<K>(weights: ReadonlyMap<K, number>): readonly [K, number] | undefined {
  return [...weights].sort((a, b) => b[1] - a[1])[0];
}
