import type { Governor, Status } from './frames.ts';
import type { VerbGroup } from './verb-group.ts';
import type { SentenceView } from './view.ts';

/** How an act is told: as done, tried, planned, usual, denied, or only wished, feared or demanded. */
export interface Telling {
  readonly status: Status;
  /** "may have been forced": the author reckons with it, nobody says it. */
  readonly assessed: boolean;
  /** "is alleged to have", "reportedly". */
  readonly alleged: boolean;
}

const USUAL = /\b(?:often|regularly|usually|frequently|routinely|always|sometimes|commonly|typically|as a rule)\b/i;
/** "In several cases participants were fined": what befell no one in particular, before each case is told. */
const OF_MANY_CASES =
  /^\W*(?:as a rule|in (?:many|most|several|some|a number of|numerous|other|certain|all) (?:\w+ )?(?:cases|instances|regions|towns|places)|on (?:several|many|some|numerous|a number of) occasions)\b/i;
const HEDGED_PARENT =
  /^(?:allege|report|believe|say|think|claim|suspect|know|understand|accuse|charge|rumor|rumour|presume|fear)$/;
const CARRIED_OUT =
  /^(?:manage|proceed|begin|start|continue|come|happen|succeed|help|use|go|keep|admit|confess|find|see|film|accuse|charge|convict|arrest|detain|sentence|surrender|return|suspect|fine|jail|punish|warn|end|result|include|follow|witness|order)$/;
/** "denied that X was beaten", "rejects the claim that …", "reports that … are untrue". */
const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut\w+|disput\w+)\b[^.;]{0,60}\bthat\b[^.;]{0,80}$|\bno (?:evidence|proof|indication) that\b[^.;]{0,80}$/i;
const UNTRUE = /\b(?:is|are|was|were)\s+(?:un(?:true|founded)|false|a lie|lies|fabricated|incorrect)\b/i;
/** "fears that she will lose her job", "warned that they will be killed". */
const FEARED =
  /\b(?:fear(?:s|ed|ing)?|worr(?:y|ies|ied)|afraid|dread(?:s|ed)?|threat(?:en)?(?:s|ed)?|warn(?:s|ed)?)\b[^.;]{0,80}$/i;
const POSSIBLE = new Set(['may', 'might', 'could', 'would', 'should', 'can', 'must']);

export function tellingOf(
  view: SentenceView,
  group: VerbGroup,
  governors: readonly Governor[],
  dated: boolean,
  named: boolean,
): Telling {
  const done = (status: Status, alleged = false): Telling => ({ status, assessed: false, alleged });
  const lead = view.text.slice(
    Math.max(view.sentence.start, view.startOf(group.first) - 60),
    view.startOf(group.first),
  );
  if (group.negated) return done('negated');
  const joined = joinedInfinitive(view, group);
  if (joined !== undefined) return tellingOf(view, joined, governors, dated, named);
  const clauseLead = view.text.slice(view.sentence.start, view.startOf(group.first));
  if (DENIED.test(clauseLead) || UNTRUE.test(view.after(group.head))) return done('negated');
  if (/(?<!\beven )\b(?:if|unless|whether|lest|in case)\s+(?:[\w’' -]{1,50}\s)?$/i.test(lead)) return done('unreal');
  if (isWished(view, group))
    return done(/\b(?:order|rul|decid)\w*\b[^.;]*\bthat\b/i.test(clauseLead) ? 'done' : 'unreal');
  const alleged = group.adverbs.some((word) => word === 'allegedly' || word === 'reportedly' || word === 'apparently');
  if (group.modal !== undefined && POSSIBLE.has(group.modal)) {
    const perfect = /\bhave\b/.test(view.text.slice(view.startOf(group.first), view.startOf(group.head)));
    return {
      status: perfect && /^(?:may|might|could)$/.test(group.modal) ? 'done' : 'unreal',
      assessed: perfect,
      alleged,
    };
  }
  if (group.time === 'future') return done(FEARED.test(clauseLead) ? 'unreal' : 'planned');
  if (group.form === 'infinitive' || group.form === 'ing') {
    const governor = group.governor === undefined ? undefined : view.groups[group.governor];
    const found = governors.find((rule) => rule.words.test(group.form === 'infinitive' ? `${lead}to ` : lead));
    if (found !== undefined) return done(found.status);
    if (governor?.negated && group.form === 'infinitive') return done('unreal');
    const tie = governor && view.text.slice(view.startOf(governor.head), view.startOf(group.head));
    if (group.form === 'infinitive') {
      if (governor === undefined) return done('unreal');
      if (HEDGED_PARENT.test(governor.lemma) && governor.voice === 'passive') return done('done', true);
      const parent = tellingOf(view, governor, governors, dated, named);
      if (CARRIED_OUT.test(governor.lemma) && parent.status === 'done' && (tie?.length ?? 99) < 60) return parent;
      return done('unreal');
    }
    // "urged Turkey to stop prosecuting reporters": as unreal as the stopping.
    if (governor?.form === 'infinitive' && tellingOf(view, governor, governors, dated, named).status === 'unreal')
      return done('unreal');
    if (/\b(?:without|instead of|against|from|to|of avoiding)\s+(?:being\s+)?$/i.test(lead)) return done('unreal');
    return done('done', alleged || (governor !== undefined && /^(?:accuse|charge|suspect)$/.test(governor.lemma)));
  }
  if (!named && OF_MANY_CASES.test(clauseLead)) return done('general');
  if (group.time === 'present' && group.form === 'finite' && !dated) {
    const passive = group.voice === 'passive';
    if (USUAL.test(view.text.slice(view.startOf(group.first), view.endOf(group.head))) || (passive && !named))
      return done('general');
  }
  if (group.adverbs.some((word) => USUAL.test(word)) && !named) return done('general');
  if (group.form === 'finite' && group.shares !== undefined) {
    const first = view.groups[group.shares];
    // A second verb is told as the first: "are often dispersed and detained", "will be charged and tried".
    if (first !== undefined && first.form === 'finite' && group.first === group.head && first.head < group.head) {
      const shared = tellingOf(view, first, governors, dated, named);
      if (shared.status !== 'negated') return shared;
    }
  }
  return done('done', alleged);
}

/** "called on them to drop the case and release him": a bare verb joined to an infinitive is told as that one is. */
function joinedInfinitive(view: SentenceView, group: VerbGroup): VerbGroup | undefined {
  if (group.form !== 'finite' || group.time !== 'present' || group.subject !== undefined) return undefined;
  const head = view.sentence.tokens[group.head];
  if (group.first !== group.head || head?.lower !== group.lemma) return undefined;
  if (!/^(?:and|or)$/.test(view.sentence.tokens[group.head - 1]?.lower ?? '')) return undefined;
  const before = view.groups[view.groups.indexOf(group) - 1];
  return before?.form === 'infinitive' ? before : undefined;
}

/** "requests that he be released": a plain "be" without a helper is a wish, or an order. */
function isWished(view: SentenceView, group: VerbGroup): boolean {
  const first = view.sentence.tokens[group.first]?.lower;
  return group.form === 'finite' && group.modal === undefined && first === 'be';
}

/** Of a noun ("the release of X"): by the words before it. */
export function tellingOfNoun(view: SentenceView, at: number, governors: readonly Governor[]): Telling {
  const lead = view.before(at).slice(-70);
  const found = governors.find((rule) => rule.words.test(lead));
  return {
    status: found?.status ?? 'done',
    assessed: false,
    alleged:
      /\b(?:alleged|reported|suspected|apparent|allegations? of|claims? of|accusations? of|reports? of)\s+(?:\w+\s+)?$/i.test(
        lead,
      ),
  };
}
