/** What is known of two records beyond their names. Each kind says how two values relate. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The same value, values that exclude each other, or values that can both be true of one (or are not known). */
  readonly relation: 'same' | 'excludes' | 'open';
}

export type EvidenceKind =
  | 'birth date'
  | 'birth year'
  | 'place'
  | 'post'
  | 'organisation'
  | 'mentioned together with'
  | 'note'
  | 'sex'
  | 'kin';

/**
 * Nats for and against. Set by hand, in the order monitors trust them: a birth date nearly decides, a shared town hardly
 * helps, and nothing about a place or a post excludes, since people move.
 */
const WEIGHTS: Readonly<Record<EvidenceKind, { readonly same: number; readonly excludes: number }>> = {
  'birth date': { same: 7, excludes: -11 },
  'birth year': { same: 3, excludes: -7 },
  place: { same: 1, excludes: -0.3 },
  post: { same: 2, excludes: -0.3 },
  organisation: { same: 2.5, excludes: -0.3 },
  'mentioned together with': { same: 2, excludes: 0 },
  note: { same: 1, excludes: -1 },
  sex: { same: 0.2, excludes: -6 },
  kin: { same: 3, excludes: -1 },
};

/** What one piece of evidence adds to the log-odds, in nats. */
export function evidenceWeight({ kind, relation }: Evidence): number {
  return relation === 'open' ? 0 : WEIGHTS[kind][relation];
}
