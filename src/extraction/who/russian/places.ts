import type { Token } from '../../text/sentence.ts';
import { type CountryCounts, choosePlace } from '../../where/choose.ts';
import { countryOfRussianAdjective, placesNamed } from '../../where/gazetteer.ts';
import { isCapital } from '../capital-runs.ts';
import type { Named } from '../named.ts';
import { adjectiveBase, baseForms } from './inflection.ts';

const LOCATED = new Set('в во из на под до у близ около возле через по за между'.split(' '));
const CITY_WORDS =
  /^(?:г|гор|город|города|городе|городу|городом|городах|села|селе|село|поселке|посёлке|поселка|посёлка|ауле|аула|п|пос|с|столице)$/u;
const REGION_WORDS: readonly (readonly [RegExp, string, 'masculine' | 'feminine'])[] = [
  [/^област(?:ь|и|ью|ей|ях)$/u, 'область', 'feminine'],
  [/^обл$/u, 'область', 'feminine'],
  [/^кра(?:й|я|ю|ем|е)$/u, 'край', 'masculine'],
  [/^район(?:а|у|ом|е|)$/u, 'район', 'masculine'],
  [/^республик(?:а|и|у|ой|е)$/u, 'республика', 'feminine'],
];
const STREET_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^площад(?:ь|и|ью)$/u, 'площадь'],
  [/^улиц(?:а|ы|у|е|ей)$/u, 'улица'],
  [/^ул$/u, 'улица'],
  [/^проспект(?:а|у|е|ом|)$/u, 'проспект'],
  [/^парк(?:а|у|е|ом|)$/u, 'парк'],
];

/** Country counts of Russian text: names of countries and adjectives of them in any form. */
export function russianCountries(tokens: readonly Token[], counts: Map<string, number>): void {
  for (const token of tokens) {
    if (token.text.length < 4 || !/^\p{Script=Cyrillic}/u.test(token.text)) continue;
    const place =
      countryOfRussianAdjective(token.lower) ??
      (isCapital(token)
        ? baseForms(token.text)
            .flatMap((form) => placesNamed(form))
            .find((one) => one.kind === 'place.country')
        : undefined);
    if (place !== undefined) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  }
}

/** Places of a Russian sentence, names in the nominative; `taken` marks tokens of persons and quotes. */
export function russianPlaces(
  sentence: number,
  tokens: readonly Token[],
  taken: Uint8Array,
  countries: CountryCounts,
): Named[] {
  const found: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || taken[i] === 1) continue;
    const named =
      streetAt(sentence, tokens, i) ??
      (isCapital(token)
        ? (regionAt(sentence, tokens, i, countries) ?? townAt(sentence, tokens, i, countries))
        : undefined);
    if (named === undefined) continue;
    found.push(named);
    i = named.to - 1;
  }
  return found;
}

function streetAt(sentence: number, tokens: readonly Token[], i: number): Named | undefined {
  const word = STREET_WORDS.find(([pattern]) => pattern.test(tokens[i]?.lower ?? ''))?.[1];
  if (word === undefined) return undefined;
  let from = i + 1;
  if (tokens[from]?.text === '.') from++;
  let to = from;
  while (to < from + 2 && isCapital(tokens[to]) && /^\p{L}{2}/u.test(tokens[to]?.text ?? '')) to++;
  if (to === from) return undefined;
  const name = `${word} ${tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ')}`;
  return { sentence, from: i, to, name, type: 'place', kind: 'place.street', confidence: 0.7, full: true };
}

function regionAt(sentence: number, tokens: readonly Token[], i: number, countries: CountryCounts): Named | undefined {
  const token = tokens[i];
  const rule = REGION_WORDS.find(([pattern]) => pattern.test(tokens[i + 1]?.lower ?? ''));
  if (token === undefined || rule === undefined || !/(?:ск|цк)[\p{L}]+$|(?:ый|ий|ой|ого|ом|ая|ую)$/u.test(token.lower))
    return undefined;
  const [, noun, gender] = rule;
  const name = `${adjectiveBase(token.text, gender)} ${noun}`;
  const place = choosePlace(name, { located: true, level: 'region', countries });
  const kind = noun === 'район' ? 'place.district' : 'place.region';
  return {
    sentence,
    from: i,
    to: i + 2,
    name,
    type: 'place',
    kind: place?.kind ?? kind,
    confidence: 0.75,
    full: true,
    ...(place === undefined ? {} : { place }),
  };
}

function townAt(sentence: number, tokens: readonly Token[], i: number, countries: CountryCounts): Named | undefined {
  const token = tokens[i];
  if (
    token === undefined ||
    token.text.length < 2 ||
    /^\p{Lu}{2,4}$/u.test(token.text) ||
    !/^\p{Script=Cyrillic}/u.test(token.text)
  )
    return undefined;
  let before = i - 1;
  if (tokens[before]?.text === '.') before--;
  const city = CITY_WORDS.test(tokens[before]?.lower ?? '');
  const located = city || LOCATED.has(tokens[i - 1]?.lower ?? '') || i > 0;
  for (const length of [2, 1]) {
    const words = tokens.slice(i, i + length);
    if (words.length < length || !words.every(isCapital)) continue;
    const last = words.at(-1)?.text ?? '';
    const lead = words.slice(0, -1).map((word) => adjectiveBase(word.text, 'masculine'));
    for (const form of baseForms(last)) {
      const name = [...lead, form].join(' ');
      const place = choosePlace(name, { located, countries, ...(city ? { level: 'city' as const } : {}) });
      if (place === undefined || (i === 0 && place.people < 100_000)) continue;
      return {
        sentence,
        from: i,
        to: i + length,
        name,
        type: 'place',
        kind: place.kind,
        place,
        confidence: 0.85,
        full: true,
      };
    }
  }
  if (!city) return undefined;
  return {
    sentence,
    from: i,
    to: i + 1,
    name: token.text,
    type: 'place',
    kind: 'place.city',
    confidence: 0.5,
    full: true,
  };
}
