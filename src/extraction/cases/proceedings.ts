import type { Candidate } from '../what/events.ts';

export type Track = 'criminal' | 'administrative' | 'civil';

/** Steps of one proceeding against one person or body, as indices into the candidates. */
export interface Proceeding {
  readonly track: Track;
  readonly steps: readonly number[];
}

const CRIMINAL =
  /^(?:P\.(?:CHARGE|NOCHARGE|REMAND|TRIAL|CONVICT|ACQUIT|INVEST|WANTED|PAROLE|AMNESTY|RELEASE|UPHELD|REVERSED|APPEAL)|S\.(?:PRISON|SUSPENDED|RESTRICT|WORK)|M\.)/;
const ADMINISTRATIVE = /^S\.(?:ADMARREST|ADMIN|WARN|ORGSUSP|ORGCLOSE)$/;
const CIVIL = /^(?:P\.SUIT|P\.RULING)$/;
const EITHER =
  /^(?:S\.(?:FINE|DAMAGES|RETRACT|ORGSUSP|WARN)|P\.(?:UPHELD|REVERSED|APPEAL|DISMISS|TRIAL|RELEASE|COMPLY|NONCOMPLY))$/;
/** Sentences a step may stand away from the one before it. */
const REACH = 6;
/** Steps on either side that are looked at, and open cases of one person: keeps long texts linear. */
const WINDOW = 12;

/** Groups procedural steps, penalties and measures by whom they befall and how near they are told. */
export function proceedingsOf(candidates: readonly Candidate[]): Proceeding[] {
  const open = new Map<string, { track: Track; steps: number[]; last: number; section: number }[]>();
  candidates.forEach((candidate, i) => {
    const victim = (candidate.victim ?? candidate.roles.find((fill) => fill.role === 'accused'))?.mention?.entity;
    const telling = candidate.tellings[0];
    if (victim === undefined || telling === undefined) return;
    const own = trackOf(candidate.code);
    if (own === undefined) return;
    const cases = open.get(victim) ?? [];
    const { index, section } = telling.sentence;
    const match = telling.act.earlier
      ? undefined
      : cases
          .slice(-WINDOW)
          .findLast(
            (one) =>
              (one.track === own ||
                own === 'either' ||
                (EITHER.test(firstCode(candidates, one.steps)) && one.steps.length === 1)) &&
              (index - one.last <= REACH ||
                (one.section === section && one.track === 'criminal' && own === 'criminal')),
          );
    if (match === undefined) {
      cases.push({ track: own === 'either' ? likeliest(candidate.code) : own, steps: [i], last: index, section });
    } else {
      match.steps.push(i);
      match.last = index;
      if (own !== 'either') match.track = own;
    }
    open.set(victim, cases);
  });
  return [...open.values()].flat();
}

function firstCode(candidates: readonly Candidate[], steps: readonly number[]): string {
  return candidates[steps[0] ?? 0]?.code ?? '';
}

function trackOf(code: string): Track | 'either' | undefined {
  if (EITHER.test(code)) return 'either';
  if (CRIMINAL.test(code)) return 'criminal';
  if (ADMINISTRATIVE.test(code)) return 'administrative';
  return CIVIL.test(code) ? 'civil' : undefined;
}

/** The track of a step that stands alone and is known in every track. */
function likeliest(code: string): Track {
  if (/^S\.(?:DAMAGES|RETRACT)$/.test(code)) return 'civil';
  return /^S\./.test(code) ? 'administrative' : 'criminal';
}

/**
 * The step a penalty or a conviction takes its date, place and basis from where its own words have none: the conviction
 * that a sentence follows, or the sentence that a conviction is told with.
 */
export function leadingStep(
  candidates: readonly Candidate[],
  proceeding: Proceeding,
  step: number,
): number | undefined {
  const candidate = candidates[step];
  const telling = candidate?.tellings[0];
  if (candidate === undefined || telling === undefined) return undefined;
  // "is serving twelve years. He was found guilty on 30 July": what is being served was given by the verdict told next.
  if (telling.act.earlier && !/\.serve$/.test(telling.act.rule)) return undefined;
  const wanted = /^S\./.test(candidate.code)
    ? /^(?:P\.CONVICT|P\.RULING|S\.)/
    : /^P\.CONVICT$/.test(candidate.code)
      ? /^S\./
      : undefined;
  if (wanted === undefined) return undefined;
  const at = positionOf(proceeding.steps, step);
  return proceeding.steps
    .slice(Math.max(0, at - WINDOW), at + WINDOW)
    .filter((other) => other !== step && wanted.test(candidates[other]?.code ?? '') && isDated(candidates[other]))
    .filter((other) => isToldNear(candidates[other], telling.sentence.index))
    .sort((a, b) => Math.abs(a - step) - Math.abs(b - step))[0];
}

/** By words of its own: two steps that each lean on the story's day must not lean on each other. */
function isDated(candidate: Candidate | undefined): boolean {
  return candidate?.tellings.some(({ date }) => date?.how === 'clause' || date?.how === 'sentence') ?? false;
}

/** A verdict may be named in passing long before its own story is told. */
function isToldNear(candidate: Candidate | undefined, sentence: number): boolean {
  return candidate?.tellings.some((telling) => Math.abs(telling.sentence.index - sentence) <= REACH) ?? false;
}

/** Index of a step in the ascending list of a proceeding's steps. */
function positionOf(steps: readonly number[], step: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] ?? 0) < step) low = middle + 1;
    else high = middle;
  }
  return low;
}
