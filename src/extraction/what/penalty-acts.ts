import { findMoney, type MoneyOptions } from '../../model/money.ts';
import { type FoundPenalty, findPenalties, type PenaltyGrammar } from '../law/penalties.ts';
import { clauseOf, type RoleFill, type ToldAct } from './acts.ts';
import type { ActLexicon } from './frames.ts';
import { apposedAfter } from './named-after.ts';
import { tellingOf } from './status.ts';
import type { Range, VerbGroup } from './verb-groups.ts';
import type { SentenceView } from './view.ts';

/** Verbs that hand down a penalty; `bare` is what a length without a name means, `receives` when the subject gets it. */
const HANDING: Readonly<Record<string, { readonly bare?: string; readonly receives?: true }>> = {
  sentence: { bare: 'S.PRISON' },
  condemn: {},
  jail: { bare: 'S.PRISON' },
  imprison: { bare: 'S.PRISON' },
  give: {},
  hand: {},
  send: {},
  impose: {},
  order: {},
  oblige: {},
  require: {},
  fine: {},
  get: { receives: true },
  receive: { receives: true },
  serve: { receives: true },
  face: { receives: true },
  award: {},
  arrest: {},
  place: {},
  punish: {},
  put: {},
  lock: {},
  do: { receives: true },
  owe: { receives: true },
  pay: { receives: true },
};

const GENERAL_PENALTY = new Set(['face', 'pay']);
/** Verbs that hand over other things than penalties too: a bare length counts only where the text speaks of courts. */
const MAY_HAND = new Set(['give', 'hand', 'get', 'receive', 'award']);
const JUSTICE =
  /\b(?:court|judges?|magistrate|trials?|tried|sentenc\w+|convict\w+|verdicts?|guilty|prison\w*|colony|charged?|charges|jail\w*|dock|prosecut\w+|abuse of power)\b/i;
/** A bare length is the whole of what is handed over: "was given four years in 2009", "got ten years for spying". */
const WHOLE = /^\s*(?:[.,;:)]|$|(?:each|apiece|respectively|for|on|in|by|under|after|over|and|while|but|as well)\b)/i;
const OBLIGED = /^(?:must|have|need)$/;

/** Penalties with a size: "X was sentenced to …", "the court ordered Y to pay …". */
export function penaltyActs(
  view: SentenceView,
  lexicon: ActLexicon,
  grammar: PenaltyGrammar,
  options: MoneyOptions,
  isDated: (start: number, end: number) => boolean,
): ToldAct[] {
  const acts: ToldAct[] = [];
  const claimed = new Set<number>();
  view.groups.forEach((group, n) => {
    const handing = HANDING[group.lemma];
    if (handing === undefined) return;
    const from = view.endOf(group.head);
    const to = reach(view, n);
    const words = view.text.slice(from, to);
    if (/^\s*(?:up to|a maximum)\b|\bfor up to\b/i.test(words)) return;
    const mayHand = MAY_HAND.has(group.lemma) && JUSTICE.test(view.around(group.head));
    const bare = handing.bare ?? (mayHand ? 'S.PRISON' : undefined);
    const named = findPenalties(view.text, view.startOf(group.head), to, grammar, options);
    const found = [
      ...(bare === undefined || (mayHand && named.length > 0)
        ? named
        : findPenalties(view.text, view.startOf(group.head), to, grammar, { ...options, bareSpan: bare }).filter(
            (penalty) =>
              !mayHand ||
              named.some((one) => one.start === penalty.start) ||
              (penalty.end - penalty.start < 40 && WHOLE.test(view.text.slice(penalty.end, view.sentence.end))),
          )),
      ...(/^(?:pay|owe)$/.test(group.lemma) ? sumsOwed(view, group, to, options) : []),
    ]
      .filter((penalty, i, all) => all.findIndex((other) => other.start === penalty.start) === i)
      .filter((penalty) => !claimed.has(penalty.start));
    if (
      found.length === 0 ||
      (GENERAL_PENALTY.has(group.lemma) && group.form !== 'infinitive' && group.lemma === 'face')
    )
      return;
    const passive = group.voice === 'passive';
    const receives = handing.receives === true;
    const subject = view.subjectOf(group);
    const patient = passive || receives ? subject : view.object(group);
    const agent = passive ? view.withPreposition(group, 'by') : receives ? undefined : subject;
    // "fined its first secretary, N, some 15.000 tenge": the name stands beside what describes it.
    const apposed = passive || receives || patient === undefined ? [] : apposedAfter(view, patient);
    const suffered =
      apposed.length > 0 ? apposed.map((one) => ({ ...one, role: 'victim' as const })) : fill(view, patient, 'victim');
    // "gave A five days' arrest and B fourteen": whom a later size befalls is not handed the first.
    const before = suffered.filter((one) => one.start < (found[0]?.start ?? 0));
    const roles = [...(before.length > 0 ? before : suffered), ...fill(view, agent, 'decider')];
    const parent = group.governor === undefined ? undefined : view.groups[group.governor];
    const bound = group.lemma === 'pay' && /^(?:should|must)$/.test(group.modal ?? '');
    const ordered =
      bound ||
      (group.lemma === 'pay' &&
        parent !== undefined &&
        /^(?:order|oblige|require|sentence|publish|decide)$/.test(parent.lemma));
    const owed = group.lemma === 'owe' || (group.lemma === 'pay' && mustPay(view, group));
    if (
      group.lemma === 'pay' &&
      !ordered &&
      !owed &&
      !/\b(?:should|must|to)\b/.test(view.before(group.head).slice(-12))
    )
      return;
    const clause = clauseOf(view, group);
    const personal = roles.some((role) => role.role === 'victim' && role.mention?.type === 'person');
    const told = tellingOf(view, group, lexicon.governors, isDated(clause.start, clause.end), personal);
    const telling = ordered || owed ? { status: 'done' as const, assessed: false, alleged: false } : told;
    const victims = roles.filter((role) => role.role === 'victim');
    const each =
      victims.length > 1 &&
      found.length === victims.length &&
      /\brespectively\b/i.test(view.text.slice(from, view.sentence.end));
    for (const [i, penalty] of found.entries()) {
      claimed.add(penalty.start);
      const own = each ? roles.filter((role) => role.role !== 'victim' || role === victims[i]) : roles;
      acts.push({
        code: penalty.code,
        rule: `penalty.${penalty.code}.${group.lemma}`,
        ...telling,
        sentence: view.sentence.index,
        start: penalty.start,
        end: penalty.end,
        clause: { start: clause.start, end: Math.max(clause.end, penalty.end) },
        roles: own,
        penalty,
        nominal: false,
        earlier: group.time === 'pluperfect' || group.lemma === 'serve',
        adverbs: group.adverbs,
      });
    }
    acts.push(...gapped(view, acts, to));
  });
  return acts;
}

/** "had to pay", "must pay": an order of a court where the text speaks of one. */
function mustPay(view: SentenceView, group: VerbGroup): boolean {
  const governor = group.governor === undefined ? undefined : view.groups[group.governor];
  const obliged = group.modal === 'must' || (governor !== undefined && OBLIGED.test(governor.lemma));
  return obliged && !group.negated && governor?.negated !== true && ORDERED.test(view.around(group.head));
}

const ORDERED =
  /\b(?:court|judges?|magistrate|verdicts?|fin(?:ed|es?|ing)|damages|convict\w+|guilty|libel|defamation|tribunal|ruling|suit|article \d+)\b/i;
/** The sum goes to somebody: damages, not a fine. */
const PAYEE =
  /^\s*(?:\([^()]*\)\s*)?(?:to|in (?:moral )?damages|for moral|in compensation)\b(?!\s+the (?:state|budget|treasury))/i;

/** Sums of "must pay 5 million tenge to the wife of …" that no word names a fine or damages. */
function sumsOwed(view: SentenceView, group: VerbGroup, to: number, options: MoneyOptions): FoundPenalty[] {
  const from = view.startOf(group.head);
  const indirect = group.lemma === 'owe';
  if (!indirect && !mustPay(view, group)) return [];
  if (indirect && !ORDERED.test(view.around(group.head))) return [];
  return findMoney(view.text.slice(from, to), options).flatMap((sum) => {
    if (sum.kind !== 'money') return [];
    const end = from + sum.end;
    const payee = indirect || PAYEE.test(view.text.slice(end, view.sentence.end));
    return [{ start: from + sum.start, end, code: payee ? 'S.DAMAGES' : 'S.FINE', money: sum.money }];
  });
}

/** "Teacher N: two years in a colony": a verdict read out, without a verb. */
export function readOut(view: SentenceView, grammar: PenaltyGrammar, options: MoneyOptions): ToldAct[] {
  const acts: ToldAct[] = [];
  for (const mention of view.mentions) {
    if (mention.type !== 'person' && mention.type !== 'group') continue;
    const colon = /^\s*(?:,[^,:;]{1,60},)?\s*[:–—]\s+/.exec(
      view.text.slice(mention.end, Math.min(view.sentence.end, mention.end + 80)),
    );
    if (colon === null) continue;
    const from = mention.end + colon[0].length;
    const penalty = findPenalties(view.text, from, view.sentence.end, grammar, { ...options, bareSpan: 'S.PRISON' })[0];
    if (penalty === undefined || penalty.start - from > 25) continue;
    acts.push({
      code: penalty.code,
      rule: `penalty.${penalty.code}.read-out`,
      status: 'done',
      assessed: false,
      alleged: false,
      sentence: view.sentence.index,
      start: penalty.start,
      end: penalty.end,
      clause: { start: mention.start, end: penalty.end },
      roles: [{ ...view.filler(mention), role: 'victim' }],
      penalty,
      nominal: false,
      earlier: false,
      adverbs: [],
    });
  }
  return acts;
}

/** "… were given five days' arrest, and B 14 days'": the same penalty, another size, without a verb. */
function gapped(view: SentenceView, acts: readonly ToldAct[], from: number): ToldAct[] {
  const last = acts.at(-1);
  if (last?.penalty === undefined) return [];
  const rest = view.text.slice(last.end, view.sentence.end);
  const found: ToldAct[] = [];
  for (const mention of view.mentions) {
    if (mention.start < last.end || (mention.type !== 'person' && mention.type !== 'group')) continue;
    const size =
      /^\s*(?:one of\s+)?(\d{1,3}|[a-z]+)(?:\s+(days?|months?|years?|hours?)['’]?)?(?=\s*[.,;)]|\s*$|\s+and\b)/i.exec(
        view.text.slice(mention.end, Math.min(view.sentence.end, mention.end + 40)),
      );
    if (size === null || !/^\s*,?\s*(?:and|while|but)?\b/i.test(rest)) continue;
    const n = Number(size[1]) || NUMBERS.indexOf((size[1] ?? '').toLowerCase());
    if (!(n > 0)) continue;
    const penalty = resized(
      last.penalty,
      n,
      mention.end + size[0].length - (size[0].length - size[0].trimEnd().length),
      mention.end,
    );
    if (penalty === undefined) continue;
    found.push({
      ...last,
      rule: `${last.rule}.gapped`,
      start: mention.start,
      end: penalty.end,
      clause: { start: mention.start, end: Math.max(penalty.end, from) },
      roles: [{ ...view.filler(mention), role: 'victim' }, ...last.roles.filter((role) => role.role !== 'victim')],
      penalty,
    });
  }
  return found;
}

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

function resized(
  penalty: NonNullable<ToldAct['penalty']>,
  n: number,
  end: number,
  start: number,
): NonNullable<ToldAct['penalty']> | undefined {
  const { code } = penalty;
  if (penalty.days !== undefined) return { code, start, end, days: { n, unit: 'day' } };
  if (penalty.hours !== undefined) return { code, start, end, hours: { n, unit: 'hour' } };
  const unit = /^P\d+([YMD])$/.exec(penalty.span?.duration ?? '')?.[1];
  return unit === undefined ? undefined : { code, start, end, span: { duration: `P${n}${unit}` } };
}

/** To the next verb with a subject of its own; "to pay", "and publish" belong to the order. */
function reach(view: SentenceView, n: number): number {
  for (const next of view.groups.slice(n + 1)) {
    if (next.form === 'infinitive' || next.form === 'ing' || next.form === 'participle') continue;
    if (next.subject !== undefined) return view.startOf(Math.max(next.subject.from, view.groups[n]?.head ?? 0));
    if (next.lemma !== 'pay') return view.startOf(next.first);
  }
  return view.sentence.end;
}

function fill(view: SentenceView, range: Range | undefined, role: RoleFill['role']): RoleFill[] {
  if (range === undefined) return [];
  const heads = view.heads(range);
  const apposed = heads.length === 0 && role === 'victim' ? apposedAfter(view, range) : [];
  return (heads.length > 0 ? heads : apposed.length > 0 ? apposed : view.described(range)).map((filler) => ({
    ...filler,
    role,
  }));
}

/** A penalty with its size takes the place of a plainer act that the same clause tells. */
export function withoutDoubles(acts: readonly ToldAct[], penalties: readonly ToldAct[]): ToldAct[] {
  const covered = (act: ToldAct): boolean =>
    penalties.some(
      (penalty) =>
        (penalty.code === act.code || (act.code === 'A.DETAIN' && penalty.code.startsWith('S.'))) &&
        act.start >= penalty.clause.start - 1 &&
        act.start <= penalty.clause.end,
    );
  return [...acts.filter((act) => !covered(act)), ...penalties].sort((a, b) => a.start - b.start);
}
