import { readFileSync } from 'node:fs';
import { foldLetters, soundKey } from '../text/fold.ts';

/** A place of data/gazetteer (sources and licences there). */
export interface Place {
  /** GeoNames id of a city, ISO 3166 code of a region or country, `alias:` and a name for a place without either. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'place.country' | 'place.region' | 'place.city';
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly people: number;
  readonly point?: { readonly lat: number; readonly lon: number };
}

/** Countries whose names are compared by sound, because their spelling in Latin letters varies. */
const SOVIET = new Set('AM AZ BY EE GE KZ KG LV LT MD RU TJ TM UA UZ'.split(' '));

/** Countries whose regions are named without the country. */
const WIDELY_KNOWN = new Set(['US', 'CA', 'AU', 'IN', 'MX']);

/** Territories that are one city. */
const CITY_TERRITORIES = new Set(['HK', 'MO']);

interface Index {
  readonly byName: Map<string, Place[]>;
  /** Of the former Soviet Union, by sound. */
  readonly bySound: Map<string, Place[]>;
  readonly demonyms: Map<string, Place>;
  /** Russian adjective stems, longest first. */
  readonly stems: (readonly [string, Place])[];
  readonly countries: Map<string, Place>;
}

let index: Index | undefined;

/** All places with this name in any of its spellings, Latin or Cyrillic; base form of the name. */
export function placesNamed(name: string): readonly Place[] {
  const { byName, bySound } = load();
  const exact = byName.get(nameKey(name));
  if (exact !== undefined) return exact;
  const sound = soundKey(name);
  return sound.length < 4 ? [] : (bySound.get(sound) ?? []);
}

/** The country of `Uzbek`, `Kazakhstani`, `Filipinos`. */
export function countryOfPeople(word: string): Place | undefined {
  return load().demonyms.get(foldLetters(word));
}

/** The country of a Russian adjective or name of a people in any form: `узбекского`, `казахстанцы`. */
export function countryOfRussianAdjective(word: string): Place | undefined {
  const lower = word.toLowerCase();
  for (const [stem, place] of load().stems) {
    if (lower.startsWith(stem) && lower.length - stem.length <= 4) return place;
  }
  return undefined;
}

export function countryByCode(code: string): Place | undefined {
  return load().countries.get(code);
}

function nameKey(name: string): string {
  return foldLetters(name).replace(/[^\p{L}\p{N}]/gu, '');
}

function load(): Index {
  index ??= build();
  return index;
}

function build(): Index {
  const made: Index = {
    byName: new Map(),
    bySound: new Map(),
    demonyms: new Map(),
    stems: [],
    countries: new Map(),
  };
  addCountries(made);
  addRegions(made);
  addCities(made);
  made.stems.sort((a, b) => b[0].length - a[0].length);
  return made;
}

function add(made: Index, name: string, place: Place): void {
  push(made.byName, nameKey(name), place);
  if (SOVIET.has(place.country)) push(made.bySound, soundKey(name), place);
}

function addCountries(made: Index): void {
  for (const [code = '', names = '', people = '', adjectives = ''] of rows('countries.tsv')) {
    const [name = code] = names.split('|');
    const place: Place = { id: code, name, kind: 'place.country', country: code, people: 10_000_000 };
    made.countries.set(code, place);
    for (const other of names.split('|')) add(made, other, place);
    for (const word of parts(people)) made.demonyms.set(foldLetters(word), place);
    for (const stem of parts(adjectives)) made.stems.push([stem, place]);
  }
  for (const [code = '', name = ''] of rows('countries-ru.tsv')) {
    const place = made.countries.get(code);
    if (place !== undefined) add(made, name, place);
  }
}

function addRegions(made: Index): void {
  for (const [id = '', country = '', names = '', russian = ''] of rows('regions-fsu.tsv')) {
    const [name = id] = names.split('|');
    const place: Place = { id, name, kind: 'place.region', country, people: 500_000 };
    for (const other of [...parts(names), ...parts(russian)]) add(made, other, place);
  }
  for (const [id = '', country = '', names = '', russian = '', people = ''] of rows('territories.tsv')) {
    const [name = id] = names.split('|');
    const kind = CITY_TERRITORIES.has(id) ? 'place.city' : 'place.region';
    const place: Place = { id, name, kind, country, people: 3_000_000 };
    for (const other of [...parts(names), ...parts(russian)]) add(made, other, place);
    for (const word of parts(people)) made.demonyms.set(foldLetters(word), place);
  }
  for (const [id = '', country = '', name = ''] of rows('regions-world.tsv')) {
    add(made, name, {
      id,
      name,
      kind: 'place.region',
      country,
      people: WIDELY_KNOWN.has(country) ? 2_000_000 : 400_000,
    });
  }
}

function addCities(made: Index): void {
  for (const [id = '', name = '', country = '', , people = '0', lat = '0', lon = '0'] of rows('cities.tsv')) {
    const point = { lat: Number(lat), lon: Number(lon) };
    add(made, name, { id, name, kind: 'place.city', country, people: Number(people), point });
  }
  for (const [country = '', name = '', others = ''] of rows('aliases.tsv')) {
    const names = [name, ...parts(others)];
    const known = names
      .flatMap((other) => made.byName.get(nameKey(other)) ?? made.bySound.get(soundKey(other)) ?? [])
      .filter((place) => place.country === country && place.kind === 'place.city')
      .sort((a, b) => b.people - a.people)[0];
    const place = known ?? { id: `alias:${country}:${name}`, name, kind: 'place.city', country, people: 20_000 };
    for (const other of names) add(made, other, place);
  }
}

function push(map: Map<string, Place[]>, key: string, place: Place): void {
  if (key === '') return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [place]);
  else if (!list.includes(place)) list.push(place);
}

function parts(cell: string): string[] {
  return cell.split('|').filter((part) => part !== '');
}

function rows(file: string): string[][] {
  return readFileSync(new URL(`../../../data/gazetteer/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
