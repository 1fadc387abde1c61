import type { Rule } from '../rule.ts';
import { abbreviationUndefined } from './abbreviation-undefined.ts';
import { addressBroken } from './address-broken.ts';
import { addressNotArchived } from './address-not-archived.ts';
import { currencyEquivalent } from './currency-equivalent.ts';
import { datesContradict } from './dates-contradict.ts';
import { factAfterSource } from './fact-after-source.ts';
import { guiltyWhereCharged } from './guilty-where-charged.ts';
import { hiddenName } from './hidden-name.ts';
import { ibidBroken } from './ibid-broken.ts';
import { lawBeforeForce } from './law-before-force.ts';
import { modalityStronger } from './modality-stronger.ts';
import { nameTwoWays } from './name-two-ways.ts';
import { noteMissing } from './note-missing.ts';
import { numberDiffers } from './number-differs.ts';
import { quotationDiffers } from './quotation-differs.ts';
import { referenceDangling } from './reference-dangling.ts';
import { siteTwoSpellings } from './site-two-spellings.ts';
import { textCut } from './text-cut.ts';
import { textRepeated } from './text-repeated.ts';
import { totalDiffers } from './total-differs.ts';
import { totalFromPart } from './total-from-part.ts';
import { typingFault } from './typing-fault.ts';
import { undatedAsOf } from './undated-as-of.ts';
import { unsourcedAssertion } from './unsourced-assertion.ts';
import { weekdayWrong } from './weekday-wrong.ts';

/** Every rule, in the order of docs/lint.md. A new rule is a file here, a line here, and a heading there. */
export const RULES: readonly Rule[] = [
  unsourcedAssertion,
  modalityStronger,
  guiltyWhereCharged,
  quotationDiffers,
  numberDiffers,
  totalDiffers,
  totalFromPart,
  nameTwoWays,
  datesContradict,
  weekdayWrong,
  factAfterSource,
  lawBeforeForce,
  undatedAsOf,
  currencyEquivalent,
  noteMissing,
  ibidBroken,
  referenceDangling,
  addressBroken,
  addressNotArchived,
  siteTwoSpellings,
  hiddenName,
  abbreviationUndefined,
  textRepeated,
  textCut,
  typingFault,
];
