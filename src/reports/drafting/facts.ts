import type { EntityId } from '../../model/entity.ts';
import { ROLES, type Role } from '../../model/property.ts';
import type { Modality, Polarity, Statement, StatementId } from '../../model/statement.ts';
import type { Money, Quantity, Span, Value, When } from '../../model/value.ts';
import { asDescription, isPlural, peopleWords, phraseWords } from './tellable.ts';

/** Somebody or something in a role: an entity with its name, or the words of the source. */
export interface Named {
  readonly words: string;
  readonly id?: EntityId;
  /** A group or several: verbs are plural. */
  readonly plural?: boolean;
}

/** One event as its accepted statements tell it: what a sentence is made of. */
export interface EventFacts {
  readonly id: EntityId;
  readonly act: string;
  readonly when?: When;
  readonly places: readonly Named[];
  readonly roles: Readonly<Partial<Record<Role, readonly Named[]>>>;
  readonly target?: Named;
  /** Words of the offence or the norm, as the source has them. */
  readonly basis: readonly { readonly offence?: string; readonly norm?: string }[];
  readonly span?: Span;
  readonly money?: Money;
  readonly days?: Quantity;
  readonly hours?: Quantity;
  readonly content?: string;
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** Who says it, where it is not the source's author. */
  readonly speaker?: string;
  readonly inCase?: EntityId;
  readonly right?: string;
  /** Name of the country that its place lies in. */
  readonly country?: string;
  /** Statements that the sentence rests on; the act's own first. */
  readonly statements: readonly StatementId[];
  /** The same for two events that rest on the same source and note. */
  readonly sourceKey: string;
}

/** Looks up the label of an entity, and whether it is many. */
export type Label = (id: EntityId) => {
  readonly words: string;
  readonly plural: boolean;
  /** Of a place: the country it lies in. */
  readonly country?: string;
};

/** Takes the best statement of every property. Undefined for an event without an act, or told only of rules and habits. */
export function eventFacts(id: EntityId, statements: readonly Statement[], label: Label): EventFacts | undefined {
  const usable = statements.filter(
    ({ rank, status }) => rank !== 'set aside' && status !== 'rejected' && status !== 'retracted',
  );
  const of = (prop: string): readonly Statement[] =>
    usable
      .filter((one) => one.prop === prop)
      .sort((a, b) => Number(b.rank === 'preferred') - Number(a.rank === 'preferred'));
  const act = of('act')[0];
  if (act?.value.type !== 'code' || act.modality === 'm.general') return undefined;
  const named = (statement: Statement): Named => namedBy(statement.value, label);
  const country = of('where')
    .flatMap(({ value }) => (value.type === 'ref' ? [label(value.ref).country] : []))
    .find((one) => one !== undefined);
  const roles: Partial<Record<Role, readonly Named[]>> = {};
  for (const role of ROLES) {
    const found = distinct(of(role).flatMap((one) => inRole(role, one.value, label)));
    if (found.length > 0) roles[role] = found;
  }
  const when = of('when')[0]?.value;
  const span = of('span')[0]?.value;
  const money = of('money')[0]?.value;
  const days = of('days')[0]?.value;
  const hours = of('hours')[0]?.value;
  const content = of('content')[0]?.value;
  const target = of('target')[0];
  const right = of('right')[0]?.value;
  const inCase = of('in-case')[0]?.value;
  const speaker = speakerOf(act, label);
  return {
    id,
    act: act.value.code,
    places: distinct(of('where').map(named)),
    roles,
    basis: of('basis').map((statement) => ({
      ...(statement.qualifiers?.offence === undefined ? {} : { offence: statement.qualifiers.offence }),
      ...(statement.value.type === 'ref'
        ? { norm: label(statement.value.ref).words }
        : statement.value.type === 'text'
          ? { offence: statement.value.text.replace(/\s+charges?$/u, '') }
          : {}),
    })),
    modality: act.modality,
    polarity: act.polarity,
    sourceKey: act.passages.map(({ source, note }) => `${source}#${note ?? ''}`).join(' '),
    statements: [act.id, ...usable.filter((one) => one !== act).map((one) => one.id)],
    ...(when?.type === 'when' ? { when: when.when } : {}),
    ...(span?.type === 'span' ? { span: span.span } : {}),
    ...(money?.type === 'money' ? { money: money.money } : {}),
    ...(days?.type === 'quantity' ? { days: days.quantity } : {}),
    ...(hours?.type === 'quantity' ? { hours: hours.quantity } : {}),
    ...(content?.type === 'text' ? { content: content.text } : {}),
    ...(target === undefined || named(target).words === '' ? {} : { target: named(target) }),
    ...(right?.type === 'code' ? { right: right.code } : {}),
    ...(country === undefined ? {} : { country }),
    ...(inCase?.type === 'ref' ? { inCase: inCase.ref } : {}),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

function namedBy(value: Value, label: Label): Named {
  if (value.type === 'ref') {
    const { words, plural } = label(value.ref);
    // "A further man" is a description that stands for a name.
    const described = asDescription(words);
    return {
      words: described.replace(/^(A|An|The)(?=\s+\p{Ll})/u, (word) => word.toLowerCase()),
      id: value.ref,
      plural,
    };
  }
  const words =
    value.type === 'text' ? (phraseWords(sourceWords(value.text)) ?? '') : value.type === 'url' ? value.url : '';
  return { words, plural: isPlural(words) };
}

/** Roles of those whom something is done to: people, or a body with a name. */
const BEARERS: ReadonlySet<Role> = new Set(['victim', 'accused', 'participant', 'organiser']);

/** Somebody in a role; nobody where the source's words are a piece of a sentence or name no people. */
function inRole(role: Role, value: Value, label: Label): readonly Named[] {
  if (value.type !== 'text' || !BEARERS.has(role)) return [namedBy(value, label)];
  const words = sourceWords(value.text);
  // A capital inside is a name, of a body or a person.
  const people = peopleWords(words) ?? (/^\p{Lu}\S*(\s\p{Lu}\S*)*$/u.test(words) ? phraseWords(words) : undefined);
  return people === undefined ? [] : [{ words: people, plural: isPlural(people) }];
}

function distinct(named: readonly Named[]): readonly Named[] {
  return named.filter((one, i) => one.words !== '' && named.findIndex((other) => other.words === one.words) === i);
}

/** Words that open a description and are no names. */
const SMALL_START =
  /^(The|A|An|Several|Some|Many|Most|All|Both|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|About|More|His|Her|Their|Its|Other|Others|Another|Additional|Individuals|Students|Members|Activists|Journalists|Participants|Protesters|Workers|Police|Local|Security|Law|Authorities|Officers|Officials|Organizers|Organisers|Property|Copies|Access|Unknown|Unidentified)(?![\p{L}])/u;

/** Words of a source as they can stand inside a sentence: no date in front, no adverb behind, a small first letter. */
function sourceWords(text: string): string {
  const bare = text
    .trim()
    .replace(/^(In|On|As of|During|Following|After|Since|At)\s[^,]{2,60},\s*/u, '')
    .replace(/\s+(also|then|later|when|and|subsequently|who|which)$/u, '');
  // A pronoun names nobody outside its text.
  if (/^(it|he|she|they|this|that|these|those|which|who)$/iu.test(bare)) return '';
  return bare.replace(SMALL_START, (word) => word.toLowerCase());
}

/** The innermost speaker after the author of the source. */
function speakerOf(act: Statement, label: Label): string | undefined {
  const inner = act.says.slice(1).at(-1);
  if (inner === undefined) return undefined;
  if (/^[a-z]+-[0-9a-z-]+$/.test(inner.who)) return label(inner.who as EntityId).words;
  const words = sourceWords(inner.who);
  // A pronoun or a half phrase names nobody.
  return /^(it|he|she|they|this|that|in|on|at|court and|which|who)(?![\p{L}])/iu.test(words) || words.length < 3
    ? undefined
    : words;
}
