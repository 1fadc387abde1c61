import { codesAgree } from '../../model/vocabulary/terms.ts';
import { type EventScores, type GoldEvent, scoreEvents } from './gold-events.ts';
import type { FlatDraft, FlatEvent } from './records.ts';
import { type Score, type Share, score, type Tally, tally } from './scores.ts';

/** One line of examples/gold/*.jsonl; its README says what the fields mean. Only what scoring needs is here. */
export interface GoldText {
  readonly id: string;
  readonly style: string;
  readonly lang: string;
  readonly use: 'tune' | 'hold';
  readonly published?: string;
  readonly text: string;
  readonly persons: readonly { readonly name: string }[];
  readonly orgs: readonly string[];
  readonly places: readonly string[];
  readonly events: readonly GoldTextEvent[];
  readonly not: readonly HardNegative[];
}

interface GoldTextEvent {
  readonly act: string;
  readonly when: string | null;
  readonly places: readonly string[];
  readonly victims: readonly { readonly name?: string; readonly description?: string }[];
  readonly basis?: readonly { readonly article?: string }[];
  readonly penalty?: {
    readonly span?: string;
    readonly days?: number;
    readonly hours?: number;
    readonly money?: { readonly amount: string; readonly currency: string };
  };
  readonly modality: string;
  readonly polarity: string;
  readonly attempted?: boolean;
}

interface HardNegative {
  readonly act: string;
  readonly victim?: string;
  readonly quote: string;
  readonly why: string;
}

export interface GoldTextScores {
  readonly texts: number;
  /** Acts, steps, sanctions, measures, found and proposed. */
  readonly events: Score;
  readonly penalties: Score;
  readonly dates: Score;
  readonly modality: Score;
  readonly persons: Score;
  /** Hard negatives that were proposed all the same, of those there are. */
  readonly hardNegativesProposed: { readonly proposed: number; readonly of: number };
  readonly details?: readonly {
    readonly id: string;
    readonly missed: readonly string[];
    readonly extra: readonly string[];
  }[];
}

/** Scores pooled over all texts: every event counts the same, whichever text it stands in. */
export function scoreGoldTexts(
  pairs: readonly { readonly gold: GoldText; readonly draft: FlatDraft; readonly persons: readonly string[] }[],
  details: boolean,
  judge: (judged: EventScores['judged']) => void,
): GoldTextScores {
  const sums = { events: tally(), penalties: tally(), dates: tally(), modality: tally(), persons: tally() };
  const negatives = { proposed: 0, of: 0 };
  const shown: { id: string; missed: readonly string[]; extra: readonly string[] }[] = [];
  for (const { gold, draft, persons } of pairs) {
    const scores = scoreEvents(gold.events.flatMap(eventsOf), draft);
    judge(scores.judged);
    add(sums.events, scores.coreEvents);
    add(sums.penalties, scores.penalties);
    addShare(sums.dates, scores.dates);
    addShare(sums.modality, scores.modality);
    addNames(
      sums.persons,
      gold.persons.map(({ name }) => name),
      persons,
    );
    const proposed = gold.not.filter((negative) => isProposed(negative, gold, draft.events));
    negatives.of += gold.not.length;
    negatives.proposed += proposed.length;
    if (details) {
      const wrong = proposed.map(({ act, quote, why }) => `${act}: ${quote} (${why})`);
      shown.push({ id: gold.id, missed: scores.missed, extra: [...scores.extra, ...wrong] });
    }
  }
  return {
    texts: pairs.length,
    events: score(sums.events),
    penalties: score(sums.penalties),
    dates: score(sums.dates),
    modality: score(sums.modality),
    persons: score(sums.persons),
    hardNegativesProposed: negatives,
    ...(details && { details: shown }),
  };
}

/** One gold event a victim, as the scorer counts. */
function eventsOf(event: GoldTextEvent): GoldEvent[] {
  const { act, when, places, victims, basis, penalty, modality, attempted, polarity } = event;
  const articles = (basis ?? []).flatMap(({ article }) => article ?? []);
  const place = places[0];
  const common = {
    act,
    modality,
    polarity,
    ...(when !== null && { date: when }),
    ...(place !== undefined && { place }),
    ...(articles.length > 0 && { articles }),
    ...(penalty?.span !== undefined && { span: penalty.span }),
    ...(penalty?.days !== undefined && { days: penalty.days }),
    ...(penalty?.hours !== undefined && { hours: penalty.hours }),
    ...(penalty?.money && { money: [penalty.money.amount, penalty.money.currency] as const }),
    ...(attempted && { attempted }),
  };
  if (victims.length === 0) return [common];
  return victims.map(({ name, description }) => {
    const victim = name ?? description;
    return { ...common, ...(victim !== undefined && { victim }) };
  });
}

const HARMLESS = new Set(['m.planned', 'm.general', 'm.assess']);

/** Was it proposed as having happened, with words of the negative's quote, and not as one of the gold events? */
function isProposed(negative: HardNegative, gold: GoldText, events: readonly FlatEvent[]): boolean {
  return events.some((event) => {
    if (event.polarity !== 'yes' || HARMLESS.has(event.modality) || !codesAgree(event.act, negative.act)) return false;
    if (!overlaps(event.text, negative.quote)) return false;
    return !gold.events.some(({ act }) => codesAgree(act, event.act));
  });
}

/** One contains the other, both in one line of spaces. */
function overlaps(a: string, b: string): boolean {
  const [one, two] = [a, b].map((text) => text.replace(/\s+/g, ' ').trim().toLowerCase()) as [string, string];
  return one !== '' && (one.includes(two) || two.includes(one));
}

function addNames(sum: Tally, wanted: readonly string[], given: readonly string[]): void {
  const fold = (name: string): string => name.toLowerCase().replaceAll('ё', 'е');
  const left = new Set(given.map(fold));
  sum.given += left.size;
  sum.wanted += wanted.length;
  sum.right += wanted.filter((name) => left.has(fold(name))).length;
}

function add(sum: Tally, { right, given, wanted }: Score): void {
  sum.right += right;
  sum.given += given;
  sum.wanted += wanted;
}

/** A share has no surplus: given is what was compared. */
function addShare(sum: Tally, { right, of }: Share): void {
  sum.right += right;
  sum.given += of;
  sum.wanted += of;
}
