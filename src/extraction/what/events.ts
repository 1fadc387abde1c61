import type { Quantity } from '../../model/value.ts';
import type { FoundPenalty } from '../law/penalties.ts';
import { isCountable } from './countable.ts';
import type { Telling } from './telling.ts';
import type { RoleFill, ToldAct } from './told-act.ts';
import { isUnnamedGroup } from './unnamed.ts';

/** One act with one victim: what becomes an event. The first telling leads. */
export interface Candidate {
  readonly code: string;
  readonly victim?: RoleFill;
  readonly roles: readonly RoleFill[];
  readonly tellings: readonly Telling[];
  readonly penalty?: FoundPenalty;
  readonly sameAmount?: true;
}

/** Acts that many suffer in one stroke stay one event, whoever is named. */
const TOGETHER = /^(?:X\.|N\.|U\.|A\.DISPERSE)/;
/** Kept without anybody it was done to. */
const VICTIMLESS =
  /^(?:X\.|N\.|U\.|A\.DISPERSE|A\.BLOCK|A\.LABOUR|A\.SEIZE|A\.FABRIC|A\.CYBER|P\.RULING|P\.DISMISS|P\.COMPLAINT|P\.SUIT|P\.APPEAL|P\.UPHELD|P\.REVERSED|P\.NONCOMPLY|P\.COMPLY|P\.CHARGE|P\.INVEST|S\.(?:RETRACT|DAMAGES))/;
/** Kept without anybody where the thing it was done to is told: eleven flats searched, a march banned. */
const THING = /^A\.(?:DENY|SEARCH|WORSHIP|WATCH)$/;
const MANY = 50;
const NOBODY = /^(?:no|none|nobody|neither)\b/i;

/** What was taken in a search was taken from whom was searched, where the text does not say otherwise. */
export function withSearched(tellings: readonly Telling[]): Telling[] {
  let searched: { readonly victims: readonly RoleFill[]; readonly sentence: number } | undefined;
  return tellings.map((telling) => {
    const { act, sentence } = telling;
    const victims = act.roles.filter((fill) => fill.role === 'victim');
    if (act.code === 'A.SEARCH' || act.code === 'A.WORSHIP') searched = { victims, sentence: sentence.index };
    if (act.code !== 'A.SEIZE' || victims.length > 0 || searched === undefined) return telling;
    if (sentence.index - searched.sentence > 1) return telling;
    return { ...telling, act: { ...act, roles: [...act.roles, ...searched.victims], rule: `${act.rule}.searched` } };
  });
}

const SAME_AMOUNT =
  /^\s*(?:\S+\s+){0,2}?the same(?: (?:amount|sum|fine))?(?=\s+(?:on|in|for|each|as|after|amount|sum|fine)\b|\s*[.,;]|$)/i;

/** "was fined the same amount": the sum of the fine told last, copied and marked as such. */
export function withSameAmount(tellings: readonly Telling[], text: string): Telling[] {
  let last: FoundPenalty | undefined;
  return tellings.map((telling) => {
    const { act } = telling;
    if (act.penalty?.money !== undefined && act.code === 'S.FINE') last = act.penalty;
    if (act.code !== 'S.FINE' || act.penalty !== undefined || last === undefined) return telling;
    if (!SAME_AMOUNT.test(text.slice(act.end, act.end + 60))) return telling;
    const penalty = { ...last, start: act.start, end: act.end };
    return { ...telling, act: { ...act, penalty, rule: 'penalty.S.FINE.same-amount' }, sameAmount: true };
  });
}

/** One candidate a victim; what is only wished, feared or demanded is left out. */
export function candidatesOf(telling: Telling): Candidate[] {
  const { act } = telling;
  if (act.status === 'unreal') return [];
  if (act.status === 'negated' && !/^(?:P\.CHARGE|P\.NOCHARGE)$/.test(act.code)) return [];
  if (!isCountable(telling)) return [];
  // "No policeman has been charged": told of all of them, with its polarity.
  const uncharged =
    act.code === 'P.CHARGE' && act.roles.some((fill) => fill.role === 'victim' && NOBODY.test(fill.text));
  if (uncharged) return candidatesOf({ ...telling, act: { ...act, status: 'negated', roles: withoutNo(act.roles) } });
  const victims = act.roles.filter((fill) => fill.role === 'victim' && !NOBODY.test(fill.text));
  if (victims.length === 0 && act.roles.some((fill) => fill.role === 'victim')) return [];
  const others = act.roles.filter((fill) => fill.role !== 'victim');
  const base = {
    tellings: [telling],
    ...(telling.sameAmount === undefined ? {} : { sameAmount: telling.sameAmount }),
    ...(act.penalty === undefined ? {} : { penalty: act.penalty }),
  };
  if (victims.length === 0) {
    const accused = others.filter((fill) => fill.role === 'accused');
    if (accused.length > 0)
      return accused.map((one) => ({
        ...base,
        code: codeFor(act, one),
        roles: [one, ...others.filter((fill) => fill.role !== 'accused')],
      }));
    if (!VICTIMLESS.test(act.code) && !(act.target !== undefined && THING.test(act.code))) return [];
    return [{ ...base, code: act.code, roles: others }];
  }
  if (TOGETHER.test(act.code)) return [{ ...base, code: act.code, roles: act.roles }];
  const [first, ...rest] = victims;
  // "12 activists, party leaders and reporters were fined": one group in several words.
  if (first !== undefined && rest.length > 0 && isGroup(first) && rest.every(isUnnamedGroup))
    return [{ ...base, code: codeFor(act, first), victim: first, roles: [...victims, ...others] }];
  return victims.map((victim) => ({ ...base, code: codeFor(act, victim), victim, roles: [victim, ...others] }));
}

/** "no policeman" as "policeman": the denial stands in the polarity. */
function withoutNo(roles: readonly RoleFill[]): RoleFill[] {
  return roles
    .map((fill) => {
      const no = /^(?:no|none of|neither of|not one)\s+/i.exec(fill.text)?.[0].length ?? 0;
      if (fill.role !== 'victim' || no === 0) return fill;
      return { ...fill, text: fill.text.slice(no), start: fill.start + no };
    })
    .filter((fill) => fill.role !== 'victim' || !NOBODY.test(fill.text));
}

function isGroup({ mention }: RoleFill): boolean {
  return mention === undefined || mention.type === 'group';
}

function codeFor(act: ToldAct, victim: RoleFill): string {
  if (act.code === 'A.DETAIN' && isMany(victim)) return 'A.MASSDET';
  if (act.code === 'P.CHARGE' && act.status === 'negated') return 'P.NOCHARGE';
  return act.code;
}

function isMany(victim: RoleFill): boolean {
  const count: Quantity | undefined = victim.mention?.count;
  return (count?.n ?? count?.min ?? 0) >= MANY || /\b(?:hundreds|thousands|scores|en masse)\b/i.test(victim.text);
}
