/**
 * How often proposals of a rule were right on the development sets: `[right, all]` by rule or rule family. Made by
 * `npm run measure -- --calibrate`; the sets and the day are in `provenance`.
 */
export interface Calibration {
  readonly provenance: string;
  /** Share assumed before anything was counted, and the number of proposals it weighs as much as. */
  readonly prior: number;
  readonly weight: number;
  readonly rules: Readonly<Record<string, readonly [right: number, all: number]>>;
}

export const calibration: Calibration = {
  provenance: 'no counts: every rule has the prior',
  prior: 0.7,
  weight: 10,
  rules: {},
};
