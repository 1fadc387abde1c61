/** What a date phrase says, before it is known which year or anchor it leans on. Months 1-12, weekdays 1 (Monday) to 7. */
export type DateExpression =
  | { readonly kind: 'day'; readonly year?: number; readonly month: number; readonly day: number }
  | {
      readonly kind: 'month';
      readonly year?: number;
      readonly month: number;
      readonly part?: Part;
      readonly last?: true;
    }
  /** EDTF season codes: 21 spring to 24 winter. */
  | { readonly kind: 'season'; readonly year?: number; readonly season: number }
  | { readonly kind: 'year'; readonly year: number; readonly part?: Part }
  | { readonly kind: 'decade'; readonly decade: number }
  | { readonly kind: 'range'; readonly from: DateExpression; readonly to: DateExpression }
  | { readonly kind: 'set'; readonly items: readonly DateExpression[] }
  /** So many units after (negative: before) the last date told, or the date of publication. */
  | {
      readonly kind: 'shift';
      readonly n: number;
      readonly unit: Unit;
      /** `clause`: the date told just before in the same sentence; it dates the clause that follows, and no other. */
      readonly base: 'text' | 'published' | 'clause';
      readonly part?: Part;
      /** The whole unit is meant, not the same day of it: "the following week". */
      readonly whole?: true;
    }
  /** The month or weekday of that name just before or after the last date told; `same`: the month of its year. */
  | {
      readonly kind: 'beside';
      readonly side: 'before' | 'after' | 'same';
      readonly month?: number;
      readonly weekday?: number;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'nearest' | 'last' | 'next' };

export type Part = 'early' | 'mid' | 'late';
export type Unit = 'day' | 'week' | 'month' | 'year';

/** How the phrase bounds what it dates: at it, from it on, up to it, or as the moment something is said to hold. */
export type DateRelation = 'at' | 'since' | 'until' | 'as-of' | 'before' | 'after';

export interface FoundDate {
  /** UTF-16 indices of the phrase, without its preposition. */
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly expression: DateExpression;
  readonly relation: DateRelation;
  /** "about", "around". */
  readonly approximate: boolean;
  readonly rule: string;
}

/** A found date in the order of the document, with the sentence and the section it stands in. */
export interface PlacedDate extends FoundDate {
  readonly sentence: number;
  readonly block: number;
  /** Index of the last heading before it; dates without a year do not look past a heading first. */
  readonly section: number;
}

/** A rule of a language pack: a pattern with `<month>`, `<day>`, `<year>`, `<number>` … places, and what a match means. */
export interface DateRule {
  readonly name: string;
  readonly pattern: string;
  readonly make: (groups: Readonly<Record<string, string | undefined>>, words: DateWords) => DateExpression | undefined;
}

export interface DateWords {
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  readonly seasons: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, Part>>;
  readonly units: Readonly<Record<string, Unit>>;
  readonly numbers: Readonly<Record<string, number>>;
}

export interface DateGrammar {
  readonly words: DateWords;
  readonly rules: readonly DateRule[];
  /** Words before a phrase that tell its relation, longest first; matched at the end of the text before it. */
  readonly relations: readonly { readonly pattern: string; readonly relation: DateRelation }[];
  /** Words before a phrase that make it approximate. */
  readonly approximate: string;
  /** Words that join dates into a list, and into a range. */
  readonly and: string;
  readonly to: string;
  /** A sentence without any of these holds no date. */
  readonly gate: string;
}
