import type { MoneyOptions } from '../../../model/money.ts';
import { type FoundPenalty, findPenalties, type PenaltyGrammar } from '../../law/penalties.ts';
import { clauseOf } from '../by-verb.ts';
import type { ActLexicon } from '../frames.ts';
import { tellingOf } from '../status.ts';
import type { RoleFill, ToldAct } from '../told-act.ts';
import type { VerbGroup } from '../verb-group.ts';
import type { SentenceView } from '../view.ts';
import { mustPay, PAYS, sumsOwed, WORKS } from './owed.ts';
import { eachHisOwn, gappedSizes, ownerOf } from './shares.ts';
import { sufferersOf } from './sufferers.ts';
import { HANDING, LENGTHENED, LENGTHENS } from './verbs.ts';

const JUSTICE =
  /\b(?:court|judges?|magistrate|trials?|tried|sentenc\w+|convict\w+|verdicts?|guilty|prison\w*|colony|charged?|charges|jail\w*|dock|prosecut\w+|abuse of power|tribunal|defendants?)\b/i;
/** A bare length is the whole of what is handed over: "was given four years in 2009", "got ten years for spying". */
const WHOLE =
  /^\s*(?:[.,;:)]|$|(?:each|apiece|respectively|himself|herself|themselves|for|on|in|by|under|after|over|and|while|but|as well|with)\b)/i;
const FOR_DOING = /^\s*for (?:allegedly |reportedly )?\w+ing\b/i;
const UP_TO = /^\s*(?:up to|a maximum)\b|\bfor up to\b/i;

/** Penalties with a size: "X was sentenced to …", "the court ordered Y to pay …", "a fine of … was imposed on Z". */
export function penaltyActs(
  view: SentenceView,
  lexicon: ActLexicon,
  grammar: PenaltyGrammar,
  options: MoneyOptions,
  isDated: (start: number, end: number) => boolean,
): ToldAct[] {
  const acts: ToldAct[] = [];
  const claimed = new Set<number>();
  for (const [n, group] of view.groups.entries()) {
    if (HANDING[group.lemma] === undefined || isRisked(view, group)) continue;
    const found = sizesAt(view, group, n, grammar, options).filter((penalty) => !claimed.has(penalty.start));
    if (found.length === 0) continue;
    const { victims, deciders } = sufferersOf(view, group, found[0]?.start ?? 0);
    const clause = clauseOf(view, group);
    const personal = victims.some((role) => role.mention?.type === 'person');
    const bound = PAYS.test(group.lemma) || (WORKS.test(group.lemma) && group.modal === 'must' && mustPay(view, group));
    const telling = bound
      ? ({ status: 'done', assessed: false, alleged: false } as const)
      : tellingOf(view, group, lexicon.governors, isDated(clause.start, clause.end), personal);
    const act = (penalty: FoundPenalty, roles: readonly RoleFill[], suffix = ''): ToldAct => ({
      code: penalty.code,
      rule: `penalty.${penalty.code}.${group.lemma}${suffix}`,
      ...telling,
      sentence: view.sentence.index,
      start: penalty.start,
      end: penalty.end,
      clause: { start: Math.min(clause.start, penalty.start), end: Math.max(clause.end, penalty.end) },
      roles: [...roles, ...deciders],
      penalty,
      nominal: false,
      earlier: group.time === 'pluperfect' || group.lemma === 'serve',
      adverbs: group.adverbs,
    });
    for (const penalty of found) claimed.add(penalty.start);
    acts.push(...sharedAmong(view, found, victims, options, act));
    const last = found.at(-1);
    if (last === undefined) continue;
    for (const { mention, penalty } of gappedSizes(view, last, options)) {
      if (claimed.has(penalty.start)) continue;
      claimed.add(penalty.start);
      acts.push(act(penalty, [{ ...view.filler(mention), role: 'victim' }], '.gapped'));
    }
  }
  return acts;
}

/** Every penalty for all, or one each where the text gives as many sizes as people. */
function sharedAmong(
  view: SentenceView,
  found: readonly FoundPenalty[],
  victims: readonly RoleFill[],
  options: MoneyOptions,
  act: (penalty: FoundPenalty, roles: readonly RoleFill[]) => ToldAct,
): ToldAct[] {
  const sizes = eachHisOwn(view, found, victims.length, options);
  if (sizes !== undefined && sizes.length === victims.length)
    return sizes.map((size, i) => act(size, victims.slice(i, i + 1)));
  if (sizes !== undefined && victims.length === 1)
    return sizes.map((size, at) => ({ ...act(size, victims), nth: { at, of: sizes.length } }));
  return found.map((penalty) => {
    const own = ownerOf(view, penalty);
    return own !== undefined && victims.length > 0 && !victims.some((fill) => fill.mention?.entity === own.entity)
      ? act(penalty, [{ ...view.filler(own), role: 'victim' }])
      : act(penalty, victims);
  });
}

/** "faces ten years": nothing is handed down yet; nor does who pays without having to. */
function isRisked(view: SentenceView, group: VerbGroup): boolean {
  if (group.lemma === 'face') return group.form !== 'infinitive';
  return PAYS.test(group.lemma) && !mustPay(view, group) && !paidFine(view, group);
}

/** "were released after paying fines of …": who pays a fine was fined. */
function paidFine(view: SentenceView, group: VerbGroup): boolean {
  return (
    group.modal === undefined &&
    !group.negated &&
    (group.form === 'ing' || group.time !== 'none') &&
    group.time !== 'future' &&
    /^\s+(?:(?:a|the|his|her|their)\s+)?fines?\s+of\b/i.test(view.after(group.head))
  );
}

/** Sizes that belong to a verb: behind it, or in its subject ("a fine of … was imposed"). */
function sizesAt(
  view: SentenceView,
  group: VerbGroup,
  n: number,
  grammar: PenaltyGrammar,
  options: MoneyOptions,
): FoundPenalty[] {
  const handing = HANDING[group.lemma] ?? {};
  const to = reach(view, n);
  const subject = view.subjectOf(group);
  const laid = group.voice === 'passive' && subject !== undefined && !handing.receives;
  const from = view.startOf(group.head);
  if (UP_TO.test(view.text.slice(view.endOf(group.head), to))) return [];
  if (laid) {
    const inside = findPenalties(view.text, view.startOf(subject.from), view.endOf(subject.to - 1), grammar, {
      ...options,
      bareSpan: 'S.PRISON',
    });
    if (inside.length > 0) return LENGTHENS.test(group.lemma) ? [] : inside;
  }
  if (LENGTHENS.test(group.lemma)) {
    const to = view.withPreposition(group, 'to');
    const what = group.lemma === 'add' ? to : group.voice === 'passive' ? subject : view.object(group);
    if (what === undefined || !LENGTHENED.test(view.words(what))) return [];
  }
  const named = findPenalties(view.text, from, to, grammar, options);
  const bare = handing.bare ?? (handing.other ? 'S.PRISON' : undefined);
  const found = bare === undefined ? named : withBare(view, group, named, bare, to, grammar, options);
  return [
    ...found,
    ...(PAYS.test(group.lemma) || group.lemma === 'award' ? sumsOwed(view, group, to, options) : []),
  ].filter((penalty, i, all) => all.findIndex((other) => other.start === penalty.start) === i);
}

/** Lengths that no word names as well, where the verb or the text around says that a court speaks. */
function withBare(
  view: SentenceView,
  group: VerbGroup,
  named: readonly FoundPenalty[],
  bareSpan: string,
  to: number,
  grammar: PenaltyGrammar,
  options: MoneyOptions,
): FoundPenalty[] {
  const all = findPenalties(view.text, view.startOf(group.head), to, grammar, { ...options, bareSpan });
  if (!HANDING[group.lemma]?.other) return all;
  return all.filter((penalty) => {
    if (named.some((one) => one.start === penalty.start)) return true;
    const rest = view.text.slice(penalty.end, view.sentence.end);
    if (penalty.end - penalty.start >= 40 || !WHOLE.test(rest)) return false;
    return JUSTICE.test(view.around(group.head)) || FOR_DOING.test(rest);
  });
}

/** To the next verb with a subject of its own; "to pay", "and publish" belong to the order. */
function reach(view: SentenceView, n: number): number {
  const head = view.groups[n]?.head ?? 0;
  for (const next of view.groups.slice(n + 1)) {
    if (next.form === 'infinitive' || next.form === 'ing' || next.form === 'participle') continue;
    if (next.subject !== undefined && next.subject.from > head) return view.startOf(next.subject.from);
    if (next.lemma !== 'pay') return view.startOf(next.first);
  }
  return view.sentence.end;
}
