import { entityId, entityType } from './entity.ts';
import type { Passage } from './passage.ts';
import { ACTOR_TYPES, PROPERTIES, type Property, propertyRule, ROLES } from './property.ts';
import { isDuration } from './span.ts';
import type { DraftStatement, Modality, Qualifiers } from './statement.ts';
import type { Hedge, Money, Quantity, Value, When } from './value.ts';
import { FAMILIES, isActCode, isUnder, term } from './vocabulary/terms.ts';
import { parseEdtf } from './when.ts';

/** Tops of the vocabulary that a property's codes come from; where one is not listed any known code will do. */
const CODES_OF: Readonly<Partial<Record<Property, readonly string[]>>> = {
  kind: ['O', 'place', 'object', 'norm', 'source', 'UNKNOWN'],
  sex: ['sex'],
  consent: ['consent'],
  occupation: ['W'],
  composition: ['group'],
  registered: ['reg'],
  track: ['track'],
  mechanism: ['mech'],
  outcome: ['out'],
  right: ['R'],
};

const COUNTRY = /^[A-Z]{2}$/;
const HEDGES: readonly Hedge[] = ['about', 'more than', 'less than', 'up to', 'at least'];
const MODALITIES: ReadonlySet<string> = new Set(FAMILIES.modality.map(({ code }) => code));

/**
 * What is wrong with a statement, one sentence a fault, empty when it may be kept. The store asks before it writes; a
 * sentence names fields and codes of ours, never words of a source. `fromText` is false for what a person types or
 * another program hands over: only then may passages be absent.
 */
export function checkStatement(draft: DraftStatement, fromText = true): string[] {
  return [
    ...checkSubject(draft),
    ...checkValue(draft.prop, draft.value),
    ...checkPassages(draft.passages, fromText && draft.support !== 'inferred'),
    ...checkQualifiers(draft.qualifiers ?? {}),
    ...checkModality(draft.modality),
    ...(draft.asOf ? checkWhen('asOf', draft.asOf) : []),
    ...(draft.confidence >= 0 && draft.confidence <= 1 ? [] : ['confidence is not between 0 and 1']),
    ...(draft.derivedFrom?.includes(draft.id) ? ['a statement cannot be derived from itself'] : []),
    ...(draft.support === 'inferred' && draft.passages.length === 0 && !draft.derivedFrom?.length
      ? ['an inferred value needs a passage or the statements it was derived from']
      : []),
  ];
}

function checkSubject({ subject, prop }: DraftStatement): string[] {
  if (entityId(subject) === undefined) return ['subject is not an entity id'];
  if (!Object.hasOwn(PROPERTIES, prop)) return ['there is no such property'];
  const type = entityType(subject);
  return propertyRule(prop).on.includes(type) ? [] : [`${prop} does not stand on ${type}`];
}

/** Faults of one value on one property. */
export function checkValue(prop: Property, value: Value): string[] {
  if (!Object.hasOwn(PROPERTIES, prop)) return [];
  const faults = propertyRule(prop).takes.includes(value.type) ? [] : [`${prop} does not take ${value.type}`];
  switch (value.type) {
    case 'text':
      return value.text.trim() === '' ? [...faults, `${prop} is empty`] : faults;
    case 'code':
      return [...faults, ...checkCode(prop, value.code)];
    case 'ref':
      return [...faults, ...checkRef(prop, value.ref)];
    case 'when':
      return [...faults, ...checkWhen(prop, value.when)];
    case 'quantity':
      return [...faults, ...checkQuantity(prop, value.quantity)];
    case 'money':
      return [...faults, ...checkMoney(prop, value.money)];
    case 'span':
      return [...faults, ...(isDuration(value.span.duration) ? [] : [`${prop} is not a duration`])];
    case 'point': {
      const { lat, lon } = value.point;
      const real = lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
      return real ? faults : [...faults, `${prop} is not on the globe`];
    }
    case 'url':
      return URL.canParse(value.url) ? faults : [...faults, `${prop} is not an address`];
    case 'flag':
      return faults;
  }
}

function checkCode(prop: Property, code: string): string[] {
  if (prop === 'country') return COUNTRY.test(code) ? [] : ['country is not a code of ISO 3166'];
  if (term(code) === undefined) return [`${prop} has a code that is not in the vocabulary`];
  if (prop === 'act') return isActCode(code) ? [] : ['act has a code that is not an act'];
  const tops = CODES_OF[prop];
  return tops === undefined || tops.some((top) => isUnder(code, top)) ? [] : [`${prop} has a code of another family`];
}

function checkRef(prop: Property, ref: string): string[] {
  const id = entityId(ref);
  if (id === undefined) return [`${prop} does not point to an entity`];
  const actors = (ROLES as readonly Property[]).includes(prop) || prop === 'payee';
  // A site, a place or a norm can be what is criticised, addressed or harmed; only actors do things.
  const passive = /^(victim|subject-of-criticism|addressee|beneficiary)$/.test(prop);
  return actors && !passive && !ACTOR_TYPES.includes(entityType(id))
    ? [`${prop} is no person, group or organisation`]
    : [];
}

/** Bounds must be those of the EDTF, with seasons of either hemisphere. */
export function checkWhen(field: string, when: When): string[] {
  const readings = [parseEdtf(when.edtf), parseEdtf(when.edtf, { hemisphere: 'southern' })];
  if (readings[0] === undefined) return [`${field} is not a date`];
  const fits = readings.some((reading) => reading?.from === when.from && reading?.to === when.to);
  return fits ? [] : [`${field} has bounds that are not those of its date`];
}

function checkQuantity(field: string, { n, min, max, hedge, unit }: Quantity): string[] {
  const numbers = [n, min, max].filter((value) => value !== undefined);
  if (numbers.length === 0) return [`${field} has no number`];
  const faults: string[] = [];
  if (!numbers.every((value) => Number.isFinite(value) && value >= 0)) faults.push(`${field} is not a count`);
  if (min !== undefined && max !== undefined && min > max) faults.push(`${field} has its bounds the wrong way round`);
  if (n !== undefined && ((min !== undefined && n < min) || (max !== undefined && n > max)))
    faults.push(`${field} lies outside its own bounds`);
  if (hedge !== undefined && !HEDGES.includes(hedge)) faults.push(`${field} has an unknown hedge`);
  if (unit.trim() === '') faults.push(`${field} has no unit`);
  return faults;
}

function checkMoney(field: string, money: Money): string[] {
  return [money, ...(money.equivalent ? [money.equivalent] : [])].flatMap(({ amount, currency }) => [
    ...(/^\d+(\.\d+)?$/.test(amount) ? [] : [`${field} has an amount that is not plain decimal text`]),
    ...(/^[A-Z]{3}$/.test(currency) ? [] : [`${field} has a currency that is not a code of ISO 4217`]),
  ]);
}

function checkPassages(passages: readonly Passage[], needed: boolean): string[] {
  if (passages.length === 0) return needed ? ['a value that came from a text needs a passage'] : [];
  return passages.flatMap(({ source, start, end, exact }) => {
    if (source === '') return ['a passage has no source'];
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end) return ['a passage is empty'];
    // Code points of the quote must fill the place exactly.
    return Array.from(exact).length === end - start ? [] : ['a passage’s quote is not as long as its place'];
  });
}

function checkQualifiers({ since, until, count }: Qualifiers): string[] {
  return [
    ...(since ? checkWhen('since', since) : []),
    ...(until ? checkWhen('until', until) : []),
    ...(since?.from !== undefined && until?.to !== undefined && since.from > until.to
      ? ['since is later than until']
      : []),
    ...(count ? checkQuantity('count', count) : []),
  ];
}

function checkModality(modality: Modality): string[] {
  return MODALITIES.has(modality) ? [] : ['there is no such modality'];
}
