/** Counts of one field: right, given, wanted. */
export interface Tally {
  right: number;
  given: number;
  wanted: number;
}

export function tally(): Tally {
  return { right: 0, given: 0, wanted: 0 };
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly given: number;
  readonly wanted: number;
}

/** Precision, recall and F1, each rounded to three digits; 0 where nothing was given or wanted. */
export function score({ right, given, wanted }: Tally): Score {
  const precision = given === 0 ? 0 : right / given;
  const recall = wanted === 0 ? 0 : right / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: round(precision), recall: round(recall), f1: round(f1), right, given, wanted };
}

export interface Share {
  readonly share: number;
  readonly right: number;
  readonly of: number;
}

/** Share of `right` in `wanted`, with both counts. */
export function share({ right, wanted }: Pick<Tally, 'right' | 'wanted'>): Share {
  return { share: wanted === 0 ? 0 : round(right / wanted), right, of: wanted };
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
