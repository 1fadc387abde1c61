import { disjoint, parseEdtf } from '../../model/when.ts';
import type { FlatDraft, FlatEvent } from './records.ts';
import { type Score, type Share, score, share, tally } from './scores.ts';

/** An event of a gold file, one a line: facts only. `alt` is a second act code that is right as well. */
export interface GoldEvent {
  readonly act: string;
  readonly alt?: string;
  readonly victim?: string;
  readonly date?: string;
  readonly place?: string;
  readonly notes?: readonly number[];
  readonly modality?: string;
  readonly articles?: readonly string[];
  readonly span?: string;
  readonly days?: number;
  readonly hours?: number;
  readonly money?: readonly [string, string];
  readonly attempted?: boolean;
  readonly polarity?: string;
}

export interface EventScores {
  readonly events: Score;
  /** Acts against people, procedure and sanctions only. */
  readonly coreEvents: Score;
  readonly penalties: Score;
  readonly articles: Score;
  readonly money: Score;
  readonly dates: Share;
  readonly places: Share;
  readonly notes: Share;
  readonly modality: Share;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  /** For calibration: the rule of each event, date and place, and whether the gold confirms it. */
  readonly judged: readonly (readonly [rule: string, right: boolean])[];
}

const CORE = /^[APSM]\./;

/** Matches a draft's events with gold ones on act, date and victim, each at most once, best match first. */
export function scoreEvents(gold: readonly GoldEvent[], draft: FlatDraft): EventScores {
  const pairs = new Map<GoldEvent, FlatEvent>();
  const taken = new Set<FlatEvent>();
  for (const strict of [true, false]) {
    for (const wanted of gold) {
      if (pairs.has(wanted)) continue;
      const found = draft.events.find((event) => !taken.has(event) && matches(wanted, event, strict));
      if (found === undefined) continue;
      pairs.set(wanted, found);
      taken.add(found);
    }
  }
  const core = (act: string): boolean => CORE.test(act);
  const penalties = tally();
  const articles = tally();
  const money = tally();
  for (const wanted of gold) {
    const found = pairs.get(wanted);
    if (/^S\./.test(wanted.act)) {
      penalties.wanted++;
      if (found !== undefined && sameSize(wanted, found)) penalties.right++;
    }
    for (const article of wanted.articles ?? []) {
      articles.wanted++;
      if (found?.articles.some((number) => number === article || number.startsWith(`${article},`))) articles.right++;
    }
    if (wanted.money !== undefined) {
      money.wanted++;
      if (found?.money?.[0] === wanted.money[0] && found.money[1] === wanted.money[1]) money.right++;
    }
  }
  penalties.given = draft.events.filter((event) => /^S\./.test(event.act)).length;
  const goldArticles = new Set(gold.flatMap((event) => event.articles ?? []));
  const given = draft.events.flatMap((event) => event.articles);
  articles.given = articles.right + given.filter((number) => !goldArticles.has(number.split(',')[0] ?? '')).length;
  money.given = draft.events.filter((event) => event.money !== undefined).length;
  const field = (has: (event: GoldEvent) => boolean, right: (event: GoldEvent, found: FlatEvent) => boolean) => {
    const wanted = [...pairs].filter(([event]) => has(event));
    return share({ wanted: wanted.length, right: wanted.filter(([event, found]) => right(event, found)).length });
  };
  return {
    events: score({ right: pairs.size, given: draft.events.length, wanted: gold.length }),
    coreEvents: score({
      right: [...pairs.keys()].filter((event) => core(event.act)).length,
      given: draft.events.filter((event) => core(event.act)).length,
      wanted: gold.filter((event) => core(event.act)).length,
    }),
    penalties: score(penalties),
    articles: score(articles),
    money: score(money),
    dates: field((event) => event.date !== undefined, sameDate),
    places: field(
      (event) => event.place !== undefined,
      (event, found) => found.placeNames.some((name) => name.includes(event.place ?? '')),
    ),
    notes: field(
      () => true,
      (event, found) => String([...found.notes].sort()) === String([...(event.notes ?? [])].sort()),
    ),
    modality: field(
      (event) => event.modality !== undefined,
      (event, found) => event.modality === found.modality,
    ),
    missed: gold
      .filter((event) => !pairs.has(event))
      .map((event) => `${event.act} ${event.victim ?? ''} ${event.date ?? ''}`),
    judged: [
      ...draft.events.map((event) => [event.rule, taken.has(event)] as const),
      ...[...pairs].flatMap(([wanted, found]) => {
        const date = found.whenStatement;
        return wanted.date === undefined || date === undefined ? [] : [[date.rule, sameDate(wanted, found)] as const];
      }),
      ...[...pairs].flatMap(([wanted, found]) =>
        wanted.place === undefined || found.whereRule === undefined
          ? []
          : [[found.whereRule, found.placeNames.some((name) => name.includes(wanted.place ?? ''))] as const],
      ),
    ],
    extra: draft.events
      .filter((event) => !taken.has(event))
      .map(
        (event) =>
          `${event.act} ${event.victims.flatMap((victim) => victim.names[0] ?? []).join('; ')} ${event.when?.edtf ?? ''}`,
      ),
  };
}

/** `strict` also wants a date where the gold has one. */
function matches(wanted: GoldEvent, event: FlatEvent, strict: boolean): boolean {
  if (!sameAct(wanted.act, event.act) && !(wanted.alt !== undefined && sameAct(wanted.alt, event.act))) return false;
  if (wanted.attempted === true && !event.attempted) return false;
  if (strict && !sameSize(wanted, event)) return false;
  if (wanted.victim !== undefined && !sameVictim(wanted.victim, event)) return false;
  if (wanted.date === undefined) return true;
  if (event.when === undefined) return !strict;
  const date = parseEdtf(wanted.date);
  return date === undefined || !disjoint(date, event.when);
}

function sameDate(wanted: GoldEvent, found: FlatEvent): boolean {
  const plain = (edtf: string | undefined): string | undefined => edtf?.replace(/[[\]~?]/g, '').replace('..', '/');
  return plain(found.when?.edtf) === plain(wanted.date);
}

function sameAct(a: string, b: string): boolean {
  const family = (code: string): string => code.replace('A.MASSDET', 'A.DETAIN');
  return family(a) === family(b);
}

/** A name, or words that the victim, its description or what was done to shares. */
function sameVictim(wanted: string, event: FlatEvent): boolean {
  const fold = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[’'`ʼ]/g, "'")
      .replace(/\s+/g, ' ');
  // Russian names change their ending: Антон Ведерников, Антона Ведерникова.
  const words = fold(wanted)
    .split(' ')
    .map((word) => (/^[а-яё-]{5,}$/.test(word) ? word.slice(0, -2) : word));
  const named = [...event.victims, ...event.actors].flatMap((actor) => actor.names.map(fold));
  if (named.some((name) => name.includes(fold(wanted)) || words.every((word) => name.includes(word)))) return true;
  if (/^A\.(?:BLOCK|CYBER|SEIZE|SEARCH|WORSHIP)$/.test(event.act) && fold(event.target).includes(fold(wanted)))
    return true;
  const capital = /^\p{Lu}/u.test(wanted);
  return (
    !capital &&
    words.some(
      (word) =>
        word.length > 4 && (named.some((name) => name.includes(word)) || fold(event.text).includes(fold(wanted))),
    )
  );
}

function sameSize(wanted: GoldEvent, event: FlatEvent): boolean {
  if (
    wanted.span !== undefined &&
    wanted.span !== event.span &&
    !(wanted.act === 'S.PRISON' && event.span === undefined)
  )
    return false;
  if (wanted.days !== undefined && wanted.days !== event.days) return false;
  if (wanted.hours !== undefined && wanted.hours !== event.hours) return false;
  return wanted.money === undefined || (event.money?.[0] === wanted.money[0] && event.money[1] === wanted.money[1]);
}
