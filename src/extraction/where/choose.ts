import { countryOfPeople, type Place, placesNamed } from './gazetteer.ts';

/** How often each country is spoken of in a document, by its name or its people: ISO code to count. */
export type CountryCounts = ReadonlyMap<string, number>;

export interface PlaceCues {
  /** "region", "oblast" follows, or "city" follows or goes before. */
  readonly level?: 'region' | 'city';
  /** "in X", "X, Kenya", "the city of X": the words around say that it is a place. */
  readonly located: boolean;
  readonly countries: CountryCounts;
  /** Code of the country named right after: "Paris, France". */
  readonly countryAfter?: string;
}

const SOVIET = new Set('AM AZ BY EE GE KZ KG LV LT MD RU TJ TM UA UZ'.split(' '));

/** A place so small that its name alone is no evidence. */
const SMALL = 150_000;
/** Cities that are known by their name alone. */
const KNOWN = 800_000;

/** The place that a name means in its document; undefined where it more likely means something else. */
export function choosePlace(name: string, cues: PlaceCues): Place | undefined {
  const candidates = placesNamed(name);
  let best: Place | undefined;
  let bestScore = 0;
  for (const place of candidates) {
    const score = placeScore(place, cues);
    if (score > bestScore) {
      best = place;
      bestScore = score;
    }
  }
  return best;
}

function placeScore(place: Place, cues: PlaceCues): number {
  const spoken = cues.countries.get(place.country) ?? 0;
  if (place.kind === 'place.country') return cues.level === undefined ? 100 + Math.min(spoken, 9) : 5;
  let score = Math.log10(Math.max(place.people, 1_000));
  if (cues.countryAfter !== undefined) score += cues.countryAfter === place.country ? 20 : -10;
  if (cues.level === 'region') score += place.kind === 'place.region' ? 20 : -1;
  else if (place.kind === 'place.region') score -= cues.level === 'city' ? 8 : 1;
  if (spoken > 0) score += 3 + Math.min(spoken, 5);
  const sure =
    cues.located ||
    cues.level !== undefined ||
    cues.countryAfter === place.country ||
    place.people >= KNOWN ||
    (SOVIET.has(place.country) && place.people >= 100_000);
  if (!sure && spoken === 0) return 0;
  if (place.people < SMALL && spoken === 0 && !SOVIET.has(place.country) && cues.countryAfter !== place.country)
    return 0;
  if (place.people < SMALL && !sure && !SOVIET.has(place.country)) return 0;
  return score;
}

/** The country that a capitalised word or name speaks of: `Kenya`, `Kenyan`. */
export function countrySpokenOf(name: string): string | undefined {
  const people = countryOfPeople(name);
  if (people !== undefined) return people.country;
  return placesNamed(name).find((place) => place.kind === 'place.country' || place.people >= 2_000_000)?.country;
}
