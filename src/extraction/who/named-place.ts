import type { Token } from '../text/sentence.ts';
import { choosePlace } from '../where/choose.ts';
import { type Place, placesNamed } from '../where/gazetteer.ts';
import { isCapital } from './capital-runs.ts';
import { headEnding } from './lexicon.ts';
import type { NameSpan } from './name-spans.ts';
import type { Named } from './named.ts';
import { headAfter } from './org-extent.ts';
import { textOf } from './personal.ts';
import type { Evidence } from './votes.ts';

export const LOCATED = new Set(
  'in at from near to of around outside across into via toward towards through within inside'.split(' '),
);

/** "Minsk Automobile Plant", "Central Jail Karachi": a place at either end of a longer name. */
export function placeInside(tokens: readonly Token[], span: NameSpan, evidence: Evidence): Named | undefined {
  if (span.to - span.from < 2 || span.type === 'person' || span.kind === 'O.OUTLET') return undefined;
  for (const length of [2, 1]) {
    for (const from of [span.from, span.to - length]) {
      const part = { ...span, from, to: from + length };
      if (part.to > span.to || length >= span.to - span.from) continue;
      const name = textOf(tokens, part);
      // "Voice of America" broadcasts from elsewhere; "Supreme Court of India" sits there.
      if (tokens[from - 1]?.lower === 'of' && from > span.from && !SITS.test(span.kind ?? '')) continue;
      if (!isCapital(tokens[from]) || headEnding(tokens, from) !== undefined) continue;
      const place = choosePlace(name, { located: true, countries: evidence.countries });
      if (place === undefined) continue;
      if (place.kind !== 'place.country' && (evidence.countries.get(place.country) ?? 0) === 0) continue;
      return {
        sentence: span.sentence,
        from,
        to: from + length,
        name,
        type: 'place',
        kind: place.kind,
        place,
        confidence: 0.55,
        full: true,
      };
    }
  }
  return seatOf(tokens, span);
}

/** Bodies that stand where their name says. */
const SITS = /^O\.(?:COURT|POLICE|PROSECUTOR|LOCAL|EXEC|LEGIS|SECURITY|PRISON)$/;
const SEAT: Readonly<Record<string, readonly [kind: string, word: string]>> = {
  district: ['place.district', ' district'],
  city: ['place.city', ''],
  town: ['place.city', ''],
  regional: ['place.region', ' region'],
  region: ['place.region', ' region'],
  provincial: ['place.region', ' province'],
  county: ['place.region', ' county'],
};

/** "Chinaz District Court": a place that no gazetteer has, known from the body that sits there. */
function seatOf(tokens: readonly Token[], span: NameSpan): Named | undefined {
  if (!SITS.test(span.kind ?? '')) return undefined;
  for (let at = span.from + 1; at < Math.min(span.to, span.from + 4); at++) {
    if (!isCapital(tokens[at - 1])) return undefined;
    const seat = SEAT[tokens[at]?.lower ?? ''];
    if (seat === undefined) continue;
    const [kind, word] = seat;
    const name = `${textOf(tokens, { from: span.from, to: at })}${word}`;
    return { sentence: span.sentence, from: span.from, to: at, name, type: 'place', kind, confidence: 0.5, full: true };
  }
  return undefined;
}

export function decidePlace(
  tokens: readonly Token[],
  span: NameSpan,
  evidence: Evidence,
  name: string,
): Named | undefined {
  const place = choosePlace(name, placeCues(tokens, span, evidence)) ?? levelled(tokens, span, evidence);
  if (place === undefined) return undefined;
  const region = place.kind === 'place.region' && REGION_WORD.test(tokens[span.to]?.lower ?? '');
  return {
    sentence: span.sentence,
    from: span.from,
    to: region ? span.to + 1 : span.to,
    name: region ? `${name} ${tokens[span.to]?.lower ?? ''}` : name,
    type: 'place',
    kind: place.kind,
    place,
    confidence: place.people > 300_000 || place.kind !== 'place.city' ? 0.9 : 0.75,
    full: true,
  };
}

const REGION_WORD = /^(?:region|oblast|province|krai|republic|state|county|governorate|prefecture)$/;

/** "Borno State", "Las Piñas City": the gazetteer has the name without the word for what it is. */
function levelled(tokens: readonly Token[], span: NameSpan, evidence: Evidence): Place | undefined {
  const last = tokens[span.to - 1]?.lower ?? '';
  if (span.to - span.from < 2 || !(REGION_WORD.test(last) || last === 'city')) return undefined;
  const wanted = last === 'city' ? 'place.city' : 'place.region';
  const place = choosePlace(textOf(tokens, { from: span.from, to: span.to - 1 }), {
    level: last === 'city' ? 'city' : 'region',
    located: true,
    countries: evidence.countries,
  });
  return place?.kind === wanted ? place : undefined;
}

function placeCues(tokens: readonly Token[], span: NameSpan, evidence: Evidence) {
  const before = tokens[span.from - 1]?.lower ?? '';
  const next = tokens[span.to]?.lower ?? '';
  const comma = next === ',' || next === '(';
  const countryAfter = comma ? countryNamedAt(tokens, span.to + 1) : undefined;
  const level = REGION_WORD.test(next)
    ? ('region' as const)
    : /^(?:city|town)$/.test(next) ||
        (before === 'of' && /^(?:city|town|capital|village)$/.test(tokens[span.from - 2]?.lower ?? ''))
      ? ('city' as const)
      : undefined;
  return {
    located:
      LOCATED.has(before) ||
      headAfter(tokens, span.to)?.head.type === 'org' ||
      (before === ',' && /^[,.(]$/.test(next)) ||
      /^(?:city|town|-based)$/.test(next) ||
      (span.from === 0 && /^[,—–(-]$/.test(next)),
    countries: evidence.countries,
    ...(level === undefined ? {} : { level }),
    ...(countryAfter === undefined ? {} : { countryAfter }),
  };
}

function countryNamedAt(tokens: readonly Token[], at: number): string | undefined {
  let from = at;
  // "Caudan, western France".
  while (from < at + 2 && /^\p{Ll}/u.test(tokens[from]?.text ?? '')) from++;
  for (let length = 3; length >= 1; length--) {
    const words = tokens.slice(from, from + length);
    if (words.length < length || !words.every(isCapital)) continue;
    const place = placesNamed(words.map((word) => word.text).join(' '))[0];
    if (place?.kind === 'place.country') return place.country;
  }
  return undefined;
}
