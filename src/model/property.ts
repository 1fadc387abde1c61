import type { EntityType } from './entity.ts';
import type { Value } from './value.ts';

export interface PropertyRule {
  /** Types of subject it may stand on. */
  readonly on: readonly EntityType[];
  /** Types of value it takes. */
  readonly takes: readonly Value['type'][];
  /** At most one true value: two that exclude each other are a conflict. */
  readonly single: boolean;
}

const ACTORS = ['person', 'group', 'org'] as const;
const role = { on: ['event', 'case'], takes: ['ref', 'text'], single: false } as const;

/** Every property a statement may have. The only list: store, pages and exports read it. */
export const PROPERTIES = {
  // Any entity
  name: { on: ['person', 'group', 'org', 'place', 'object', 'norm', 'case', 'source'], takes: ['text'], single: false },
  kind: { on: ['org', 'place', 'object', 'norm', 'source'], takes: ['code'], single: true },
  description: {
    on: ['person', 'group', 'org', 'place', 'object', 'norm', 'case', 'event', 'source'],
    takes: ['text'],
    single: false,
  },
  url: { on: ['object', 'org', 'norm', 'source'], takes: ['url'], single: false },
  'part-of': { on: ['org', 'place', 'norm', 'event', 'object'], takes: ['ref'], single: true },
  // Person and group
  sex: { on: ['person'], takes: ['code'], single: true },
  born: { on: ['person'], takes: ['when'], single: true },
  age: { on: ['person'], takes: ['quantity'], single: true },
  occupation: { on: ['person', 'group'], takes: ['code'], single: false },
  /** Words for an unnamed or named person: "wife of …", "guljan.org journalist". */
  descriptor: { on: ['person', 'group'], takes: ['text'], single: false },
  /** Value: the organisation, qualifiers.post the post; a post without an organisation is a text. */
  'post-in': { on: ['person'], takes: ['ref', 'text'], single: false },
  'member-of': { on: ['person', 'group'], takes: ['ref'], single: false },
  'kin-of': { on: ['person'], takes: ['ref'], single: false },
  /** What a person agreed to or, with polarity no, refused. */
  consent: { on: ['person'], takes: ['code'], single: false },
  represents: { on: ['person', 'org'], takes: ['ref'], single: false },
  number: { on: ['group', 'norm', 'case'], takes: ['quantity', 'text'], single: true },
  composition: { on: ['group'], takes: ['code', 'text'], single: false },
  includes: { on: ['group'], takes: ['ref'], single: false },
  // Organisation, place, object
  registered: { on: ['org'], takes: ['code'], single: false },
  seat: { on: ['org'], takes: ['ref'], single: true },
  founded: { on: ['org'], takes: ['when'], single: true },
  point: { on: ['place'], takes: ['point'], single: true },
  'gazetteer-id': { on: ['place'], takes: ['text'], single: true },
  country: { on: ['place', 'org', 'norm'], takes: ['code'], single: true },
  title: { on: ['object', 'norm', 'source'], takes: ['text'], single: false },
  owner: { on: ['object'], takes: ['ref'], single: false },
  // Norm
  adopted: { on: ['norm'], takes: ['when'], single: true },
  signed: { on: ['norm'], takes: ['when'], single: true },
  'in-force': { on: ['norm'], takes: ['when'], single: true },
  'out-of-force': { on: ['norm'], takes: ['when'], single: true },
  replaces: { on: ['norm'], takes: ['ref'], single: false },
  provision: { on: ['norm'], takes: ['text'], single: false },
  // Case
  track: { on: ['case'], takes: ['code'], single: true },
  court: { on: ['case'], takes: ['ref'], single: false },
  charge: { on: ['case', 'event'], takes: ['ref', 'text'], single: false },
  // Event
  act: { on: ['event'], takes: ['code'], single: true },
  when: { on: ['event'], takes: ['when'], single: true },
  where: { on: ['event'], takes: ['ref'], single: false },
  'in-case': { on: ['event'], takes: ['ref'], single: true },
  /** Legal basis: the norm or its article; the offence in words is a qualifier, or the value where no norm is named. */
  basis: { on: ['event'], takes: ['ref', 'text'], single: false },
  'stated-reason': { on: ['event'], takes: ['text'], single: false },
  method: { on: ['event'], takes: ['code', 'text'], single: false },
  mechanism: { on: ['event'], takes: ['code'], single: true },
  target: { on: ['event'], takes: ['ref', 'text'], single: false },
  span: { on: ['event'], takes: ['span'], single: true },
  hours: { on: ['event'], takes: ['quantity'], single: true },
  days: { on: ['event'], takes: ['quantity'], single: true },
  money: { on: ['event', 'figure'], takes: ['money'], single: true },
  payee: { on: ['event'], takes: ['ref', 'text'], single: false },
  conditions: { on: ['event'], takes: ['text'], single: false },
  outcome: { on: ['event'], takes: ['code', 'text'], single: true },
  attempted: { on: ['event'], takes: ['flag'], single: true },
  follows: { on: ['event'], takes: ['ref'], single: false },
  causes: { on: ['event'], takes: ['ref'], single: false },
  due: { on: ['event'], takes: ['when'], single: true },
  /** Words said or proposed, on an utterance or a norm-making event. */
  content: { on: ['event'], takes: ['text'], single: false },
  right: { on: ['event'], takes: ['code'], single: false },
  // Role links on an event or a case (docs/model.md 1.6)
  victim: role,
  perpetrator: role,
  orderer: role,
  decider: role,
  accused: role,
  complainant: role,
  respondent: role,
  claimant: role,
  lawyer: role,
  witness: role,
  organiser: role,
  participant: role,
  speaker: role,
  addressee: role,
  'subject-of-criticism': role,
  beneficiary: role,
  // Figure
  what: { on: ['figure'], takes: ['code', 'text'], single: true },
  quantity: { on: ['figure'], takes: ['quantity'], single: true },
  'scope-where': { on: ['figure'], takes: ['ref'], single: false },
  'scope-when': { on: ['figure'], takes: ['when'], single: true },
  'scope-who': { on: ['figure'], takes: ['ref', 'text'], single: false },
  'subset-of': { on: ['figure'], takes: ['ref'], single: true },
  // Source
  issued: { on: ['source', 'object'], takes: ['when'], single: true },
  author: { on: ['source', 'object'], takes: ['ref', 'text'], single: false },
  publisher: { on: ['source', 'object'], takes: ['ref', 'text'], single: false },
  'archived-at': { on: ['source', 'object'], takes: ['url'], single: false },
} as const satisfies Record<string, PropertyRule>;

export type Property = keyof typeof PROPERTIES;

export const ROLES = [
  'victim',
  'perpetrator',
  'orderer',
  'decider',
  'accused',
  'complainant',
  'respondent',
  'claimant',
  'lawyer',
  'witness',
  'organiser',
  'participant',
  'speaker',
  'addressee',
  'subject-of-criticism',
  'beneficiary',
] as const satisfies readonly Property[];

export type Role = (typeof ROLES)[number];

/** The actors a role link may point to. */
export const ACTOR_TYPES: readonly EntityType[] = ACTORS;

/** The rule of a property, with its literal types widened. */
export function propertyRule(prop: Property): PropertyRule {
  return PROPERTIES[prop];
}
