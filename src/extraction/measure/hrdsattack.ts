import type { Judged } from './calibrate.ts';
import { country } from './countries.ts';
import type { FlatDraft, FlatEvent } from './records.ts';
import { type Score, score, share, tally } from './scores.ts';

/** One article of HRDsAttack (see ../shared/data/README.md); `None`, `unknown` and the like stand for nothing. */
export interface Article {
  readonly id: number;
  readonly title: string;
  readonly published: string;
  readonly text: string;
  readonly gold: {
    readonly country: string | null;
    readonly city: string | null;
    readonly year: string | null;
    readonly month: string | null;
    readonly date: string | null;
    readonly perpetrator_type: string | null;
    readonly violation_types: readonly string[];
    readonly victims: readonly { readonly victim_name: string | null }[];
  };
}

export interface ArticleScores {
  readonly articles: number;
  readonly victimNames: { readonly exact: Score; readonly fuzzy: Score; readonly exactRaw: Score };
  readonly violationTypes: { readonly allActs: Score; readonly mainVictims: Score };
  readonly perpetratorType: { readonly share: number };
  readonly where: { readonly country: Field; readonly city: Field };
  readonly when: { readonly year: Field; readonly month: Field; readonly day: Field };
  /** For calibration, by article: the rules that dated and placed the main event, where the gold states date and place. */
  readonly judged: readonly Judged[];
}

interface Field {
  /** Right answers among the articles whose gold states one. */
  readonly share: number;
  readonly of: number;
  /** Articles without one in the gold for which nothing was given. */
  readonly silence: number;
  readonly silentOf: number;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const VIOLATION: readonly (readonly [RegExp, string])[] = [
  [/^A\.(?:KILL|CUSTDEATH)$/, 'killing'],
  [/^A\.ABDUCT$/, 'kidnapping'],
  [/^A\.DISAPPEAR$/, 'enforced disappearance'],
  [/^A\.TORT$/, 'torture'],
  [/^(?:A\.(?:DETAIN|MASSDET|PREVENT)|P\.REMAND|M\.CUSTODY|S\.(?:PRISON|ADMARREST))$/, 'arbitrary detention'],
  [/^[AS]\./, 'other'],
];

export function scoreArticles(
  pairs: readonly { readonly article: Article; readonly draft: FlatDraft }[],
): ArticleScores {
  const exact = tally();
  const exactRaw = tally();
  const fuzzy = tally();
  const all = tally();
  const main = tally();
  const perpetrator = { right: 0, wanted: 0 };
  const judged: Judged[] = [];
  const fields = new Map(
    ['country', 'city', 'year', 'month', 'day'].map((name) => [name, { right: 0, of: 0, silent: 0, silentOf: 0 }]),
  );
  const count = (name: string, wanted: string | undefined, given: string | undefined): void => {
    const field = fields.get(name);
    if (field === undefined) return;
    if (wanted === undefined) {
      field.silentOf++;
      if (given === undefined) field.silent++;
    } else {
      field.of++;
      if (given === wanted) field.right++;
    }
  };
  for (const { article, draft } of pairs) {
    const { gold } = article;
    const names = new Set(gold.victims.flatMap(({ victim_name }) => stated(victim_name) ?? []));
    const victims = victimNames(draft);
    addSets(exactRaw, names, victims, (a, b) => a === b);
    addSets(exact, names, victims, (a, b) => fold(a) === fold(b));
    addSets(fuzzy, names, victims, (a, b) => fold(a).includes(fold(b)) || fold(b).includes(fold(a)));
    const types = new Set(gold.violation_types.filter((type) => type !== 'unknown'));
    addSets(all, types, violations(draft.events), (a, b) => a === b);
    const event = mainEvent(draft);
    const ofMain = draft.events.filter((one) =>
      one.victims.some((victim) => event?.victims.some((other) => other.id !== undefined && other.id === victim.id)),
    );
    addSets(main, types, violations(ofMain), (a, b) => a === b);
    const type = stated(gold.perpetrator_type);
    if (type !== undefined) {
      perpetrator.wanted++;
      if (perpetratorType(event) === type) perpetrator.right++;
    }
    const place = event === undefined ? {} : placeOf(event, draft);
    count('country', country(stated(gold.country)), country(place.country));
    count('city', stated(gold.city)?.toLowerCase(), place.city?.toLowerCase());
    const given = dateOf(event);
    judged.push(event === undefined ? [] : judge(event, given, gold, place));
    count('year', number(gold.year), given.year);
    count('month', monthOf(gold.month), given.month);
    count('day', number(gold.date), given.day);
  }
  const field = (name: string): Field => {
    const { right, of, silent, silentOf } = fields.get(name) ?? { right: 0, of: 0, silent: 0, silentOf: 0 };
    return {
      share: share({ right, wanted: of }).share,
      of,
      silence: share({ right: silent, wanted: silentOf }).share,
      silentOf,
    };
  };
  return {
    articles: pairs.length,
    victimNames: { exact: score(exact), fuzzy: score(fuzzy), exactRaw: score(exactRaw) },
    violationTypes: { allActs: score(all), mainVictims: score(main) },
    perpetratorType: share(perpetrator),
    where: { country: field('country'), city: field('city') },
    when: { year: field('year'), month: field('month'), day: field('day') },
    judged,
  };
}

/** A date is right if all it gives is so, as far as the gold goes; a place if its country is, and its town where given. */
function judge(
  event: FlatEvent,
  given: { readonly year?: string; readonly month?: string; readonly day?: string },
  gold: Article['gold'],
  place: { readonly country?: string; readonly city?: string },
): Judged {
  const judged: (readonly [rule: string, right: boolean])[] = [];
  const same = (wanted: string | undefined, got: string | undefined): boolean =>
    wanted === undefined || got === undefined || wanted === got;
  const year = number(gold.year);
  if (event.whenStatement !== undefined && year !== undefined && given.year !== undefined) {
    const right = year === given.year && same(monthOf(gold.month), given.month) && same(number(gold.date), given.day);
    judged.push([event.whenStatement.rule, right]);
  }
  const wanted = country(stated(gold.country));
  if (event.whereRule !== undefined && wanted !== undefined && place.country !== undefined) {
    const city = same(stated(gold.city)?.toLowerCase(), place.city?.toLowerCase());
    judged.push([event.whereRule, wanted === country(place.country) && city]);
  }
  return judged;
}

/** The main event: the first act done to people that has a victim. */
export function mainEvent(draft: FlatDraft): FlatEvent | undefined {
  const done = draft.events.filter(
    (event) => event.polarity === 'yes' && event.modality !== 'm.planned' && event.modality !== 'm.general',
  );
  const toPeople = (event: FlatEvent): boolean => event.victims.some((victim) => victim.type !== 'org');
  return (
    done.find((event) => /^A\./.test(event.act) && toPeople(event)) ??
    done.find((event) => /^[PSM]\./.test(event.act) && toPeople(event)) ??
    done.find((event) => /^A\./.test(event.act))
  );
}

function victimNames(draft: FlatDraft): Set<string> {
  const names = new Map<string, string>();
  for (const event of draft.events) {
    if (!/^[APSM]\./.test(event.act) || event.polarity !== 'yes') continue;
    for (const victim of event.victims) {
      if (victim.id === undefined || victim.type !== 'person') continue;
      const longest = draft.properNames(victim.id).toSorted((a, b) => b.length - a.length)[0];
      if (longest !== undefined) names.set(victim.id, longest);
    }
  }
  return new Set(names.values());
}

function violations(events: readonly FlatEvent[]): Set<string> {
  const types = new Set<string>();
  for (const event of events) {
    // Who is taken for an ordinary crime is its accused; an act without a victim is no violation.
    if (event.victims.length === 0) continue;
    if (event.polarity !== 'yes' || event.modality === 'm.planned' || event.modality === 'm.general') continue;
    const type = VIOLATION.find(([pattern]) => pattern.test(event.act))?.[1];
    if (type !== undefined) types.add(type);
  }
  return types;
}

function perpetratorType(event: FlatEvent | undefined): string | undefined {
  if (event === undefined) return undefined;
  const actor = event.actors.find((one) => one.role === 'perpetrator' || one.role === 'decider');
  const kind = actor?.kind ?? '';
  const words = (actor?.names ?? []).join(' ');
  if (/^O\.(?:POLICE|SECURITY|PROSECUTOR|COURT|LEGIS|EXEC|LOCAL)$/.test(kind)) return 'state actor';
  if (
    /\b(?:police|army|military|soldiers|troops|authorit|government|court|security|intelligence|officers?|officials?|regime|junta|forces|state|president|minist)/i.test(
      words,
    )
  )
    return 'state actor';
  if (
    /\b(?:gunmen|militants?|rebels?|bandits?|insurgents?|terrorists?|gang|kidnappers|assailants|attackers|unknown|unidentified|armed|taliban|cartel)/i.test(
      words,
    )
  )
    return 'other actors without permissions';
  if (
    /^(?:A\.(?:DETAIN|MASSDET|PREVENT|SUMMON|SEARCH|SEIZE|DISPERSE|TORT|DENY|REFOUL|DISAPPEAR)|[PSM]\.)/.test(event.act)
  )
    return 'state actor';
  if (/^A\.ABDUCT$/.test(event.act)) return 'other actors without permissions';
  return actor === undefined ? 'state actor' : 'other non-state actors';
}

function placeOf(event: FlatEvent, draft: FlatDraft): { country?: string; city?: string } {
  let found: string | undefined;
  let city: string | undefined;
  for (const place of event.places) {
    const kind = draft.code(place, 'kind') ?? '';
    const name = draft.properNames(place)[0];
    found ??= draft.code(place, 'country') ?? (kind === 'place.country' ? name : undefined);
    if (/^place\.(?:city|village)$/.test(kind)) city ??= name;
  }
  return { ...(found === undefined ? {} : { country: found }), ...(city === undefined ? {} : { city }) };
}

function dateOf(event: FlatEvent | undefined): { year?: string; month?: string; day?: string } {
  const when = event?.when;
  if (when?.from === undefined || when.to === undefined) return {};
  const [year, month, day] = when.from.split('-').map(Number);
  const [toYear, toMonth, toDay] = when.to.split('-').map(Number);
  if (year !== toYear) return {};
  if (month !== toMonth) return { year: String(year) };
  return { year: String(year), month: String(month), ...(day === toDay ? { day: String(day) } : {}) };
}

function addSets(
  counts: { right: number; given: number; wanted: number },
  wanted: ReadonlySet<string>,
  given: ReadonlySet<string>,
  same: (a: string, b: string) => boolean,
): void {
  counts.wanted += wanted.size;
  counts.given += given.size;
  const used = new Set<string>();
  for (const one of wanted) {
    const match = [...given].find((other) => !used.has(other) && same(one, other));
    if (match === undefined) continue;
    used.add(match);
    counts.right++;
  }
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A value that says something; several spellings of "nothing" do not. */
function stated(text: string | null | undefined): string | undefined {
  const clean = (text ?? '').trim();
  return clean === '' || /^(?:none|unknown|n\/?\/?a|null|nil|insufficient info\w*|not stated)$/i.test(clean)
    ? undefined
    : clean;
}

function number(text: string | null): string | undefined {
  const n = Math.trunc(Number(stated(text)));
  return Number.isFinite(n) && n > 0 ? String(n) : undefined;
}

function monthOf(text: string | null): string | undefined {
  const clean = stated(text)?.toLowerCase();
  if (clean === undefined) return undefined;
  const n = Math.trunc(Number(clean));
  if (n >= 1 && n <= 12) return String(n);
  const i = MONTHS.findIndex((month) => month.slice(0, 3) === clean.slice(0, 3));
  return i < 0 ? undefined : String(i + 1);
}
