import { DEGREES, OCCUPATIONS, ORG_KINDS } from './actors.ts';
import { ACTS, CONTEXT } from './acts.ts';
import { COMPOSITIONS, CONSENTS, MECHANISMS, OBJECT_KINDS, PLACE_KINDS, REGISTRATION, SEXES } from './kinds.ts';
import { MODALITIES } from './modality.ts';
import { NORM_KINDS, NORM_MAKING } from './norm-making.ts';
import { OUTCOMES, PROCEDURE, TRACKS } from './procedure.ts';
import { RIGHTS } from './rights.ts';
import type { LabelLanguage, Term } from './row.ts';
import { MEASURES, SANCTIONS } from './sanctions.ts';
import { SOURCE_KINDS } from './sources.ts';
import { UTTERANCES } from './utterances.ts';

/** Every family under the name that pages and exports know it by. */
export const FAMILIES = {
  acts: ACTS,
  context: CONTEXT,
  procedure: PROCEDURE,
  sanctions: SANCTIONS,
  measures: MEASURES,
  'norm-making': NORM_MAKING,
  utterances: UTTERANCES,
  rights: RIGHTS,
  organisations: ORG_KINDS,
  occupations: OCCUPATIONS,
  degrees: DEGREES,
  modality: MODALITIES,
  sources: SOURCE_KINDS,
  places: PLACE_KINDS,
  objects: OBJECT_KINDS,
  norms: NORM_KINDS,
  tracks: TRACKS,
  outcomes: OUTCOMES,
  mechanisms: MECHANISMS,
  registration: REGISTRATION,
  sexes: SEXES,
  compositions: COMPOSITIONS,
  consents: CONSENTS,
} as const satisfies Record<string, readonly Term[]>;

export type Family = keyof typeof FAMILIES;

/** The families an event's `act` may come from. */
export const EVENT_FAMILIES: readonly Family[] = [
  'acts',
  'context',
  'procedure',
  'sanctions',
  'measures',
  'norm-making',
  'utterances',
];

export const TERMS: readonly Term[] = Object.values(FAMILIES).flat();

const BY_CODE: ReadonlyMap<string, Term> = new Map(TERMS.map((term) => [term.code, term]));

/** Undefined for a code that there is not. */
export function term(code: string): Term | undefined {
  return BY_CODE.get(code);
}

/** The label, or the code itself where it is unknown, so that a page never shows nothing. */
export function label(code: string, language: LabelLanguage = 'en'): string {
  return BY_CODE.get(code)?.label[language] ?? code;
}

/** Is `code` the ancestor itself, or below it? False for unknown codes. */
export function isUnder(code: string, ancestor: string): boolean {
  for (
    let at = BY_CODE.get(code);
    at !== undefined;
    at = at.parent === undefined ? undefined : BY_CODE.get(at.parent)
  ) {
    if (at.code === ancestor) return true;
  }
  return false;
}

/** Does one code say more exactly what the other says? Then the two do not contradict each other. */
export function codesAgree(a: string, b: string): boolean {
  return a === b || isUnder(a, b) || isUnder(b, a);
}

const ACT_CODES: ReadonlySet<string> = new Set(
  EVENT_FAMILIES.flatMap((family) => FAMILIES[family].filter(({ parent }) => parent !== undefined)).map(
    ({ code }) => code,
  ),
);

/** May it be an event's `act`? The tops of the trees may not. */
export function isActCode(code: string): boolean {
  return ACT_CODES.has(code);
}
