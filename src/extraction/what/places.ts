import type { Document } from '../../model/document.ts';
import type { EntityId } from '../../model/entity.ts';
import type { EntityFact, Mention } from '../mentions.ts';
import type { Sentence } from '../text/sentence.ts';
import { isLocated } from '../where/located.ts';
import { holdsFrom } from '../where/reach.ts';
import type { TownSetting } from '../where/setting.ts';
import type { RoleFill, ToldAct } from './told-act.ts';

/** Where an act took place, and how near the text says it. */
export interface AttachedPlaces {
  readonly places: readonly Mention[];
  /** `near`: named a sentence before. `document`: the country that the document is about. */
  readonly how: 'sentence' | 'near' | 'document';
  /** The town that the text around it speaks of, where no place above is a town. */
  readonly town?: Mention;
}

/** Places to which no town is added. */
const EXACT = /^place\.(?:city|village|district)$/;
/** Share of all places named that one country must have to be what the document is about. */
const MAIN_SHARE = 0.25;
/** A place named in the first sentences counts for as many later ones. */
const LEAD_WEIGHT = 3;
const LEAD_SENTENCES = 4;

/** The places of a document in order, with what is needed to choose among them. */
export class PlaceContext {
  readonly #text: string;
  readonly #places: readonly Mention[];
  readonly #main: Mention | undefined;
  readonly #country: ReadonlyMap<EntityId, string>;

  readonly #towns: TownSetting;

  /** Number of the first sentence from which a place still holds, by sentence. */
  readonly #holdsFrom: (sentence: number) => number;

  constructor(
    doc: Document,
    sentences: readonly Sentence[],
    mentions: readonly Mention[],
    facts: readonly EntityFact[],
    towns: TownSetting,
  ) {
    this.#text = doc.text;
    this.#holdsFrom = holdsFrom(doc, sentences);
    this.#towns = towns;
    this.#places = mentions.filter((mention) => mention.type === 'place').toSorted((a, b) => a.start - b.start);
    const country = new Map<EntityId, string>();
    for (const { subject, prop, value } of facts)
      if (prop === 'country' && value.type === 'code') country.set(subject, value.code);
    this.#country = country;
    this.#main = this.#mainPlace();
  }

  attach(act: ToldAct, here: readonly Mention[], sentence: number): AttachedPlaces | undefined {
    const own = inSentence(this.#text, act, here);
    if (/^[UN]\./.test(act.code)) return own.length === 0 ? undefined : { places: own, how: 'sentence' };
    if (own.length > 0) return { places: own, how: 'sentence', ...this.#townIn(own, sentence) };
    const near = this.#before(act.start, sentence);
    if (near !== undefined) return { places: [near], how: 'near', ...this.#townIn([near], sentence) };
    if (this.#main === undefined) return undefined;
    const town = this.#towns.townFor(sentence, this.#country.get(this.#main.entity));
    return { places: [town ?? this.#main], how: 'document' };
  }

  /** ISO 3166 code of the country that a sentence speaks of: of the last place up to its end that still holds, else the document's. */
  countryOf(sentence: Sentence): string | undefined {
    for (let i = this.#firstAfter(sentence.end) - 1; i >= 0; i--) {
      const place = this.#places[i];
      if (place === undefined || place.sentence < this.#holdsFrom(sentence.index)) break;
      const country = this.#country.get(place.entity);
      if (country !== undefined) return country;
    }
    return this.#main === undefined ? undefined : this.#country.get(this.#main.entity);
  }

  #townIn(places: readonly Mention[], sentence: number): { town?: Mention } {
    if (places.length === 0 || places.some((place) => EXACT.test(place.kind ?? ''))) return {};
    const country = places.map((place) => this.#country.get(place.entity)).find((code) => code !== undefined);
    const main = this.#main === undefined ? undefined : this.#country.get(this.#main.entity);
    const town = this.#towns.townFor(sentence, country ?? main);
    return town === undefined ? {} : { town };
  }

  /** The last place told with "in" or "at" in the sentences just before, of the country the document is about. */
  #before(at: number, sentence: number): Mention | undefined {
    const low = this.#firstAfter(at);
    const main = this.#main === undefined ? undefined : this.#country.get(this.#main.entity);
    for (let i = low - 1; i >= 0 && i >= low - 6; i--) {
      const place = this.#places[i];
      if (place === undefined || place.sentence < this.#holdsFrom(sentence) || place.sentence === sentence) continue;
      if (main !== undefined && this.#country.get(place.entity) !== main) continue;
      if (isLocated(this.#text, place)) return place;
    }
    return undefined;
  }

  /** Index of the first place that starts at or after a UTF-16 index. */
  #firstAfter(at: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #mainPlace(): Mention | undefined {
    const weights = new Map<string, number>();
    let all = 0;
    for (const place of this.#places) {
      const country = this.#country.get(place.entity);
      if (country === undefined) continue;
      const weight = place.sentence < LEAD_SENTENCES ? LEAD_WEIGHT : 1;
      weights.set(country, (weights.get(country) ?? 0) + weight);
      all += weight;
    }
    const [best] = [...weights].sort((a, b) => b[1] - a[1]);
    if (best === undefined || best[1] < all * MAIN_SHARE) return undefined;
    const inside = this.#places.filter((place) => this.#country.get(place.entity) === best[0]);
    return inside.find((place) => place.kind === 'place.country') ?? inside[0];
  }
}

/** With the act, before it, or anywhere in its sentence. */
function inSentence(text: string, act: ToldAct, places: readonly Mention[]): readonly Mention[] {
  const inClause = places.filter((place) => place.start >= act.clause.start && place.end <= act.clause.end);
  const after = inClause.filter((place) => place.start >= act.start && isLocated(text, place));
  if (after.length > 0) return listed(text, after);
  // "sentenced by the Chinaz District Court": a court sits where its name says.
  const court = places.filter((place) => act.roles.some((fill) => fill.role === 'decider' && holds(fill, place)));
  if (court.length > 0) return court.slice(0, 1);
  const before = inClause.filter((place) => place.end <= act.start);
  if (before.length > 0) return listed(text, before.slice(-1));
  const elsewhere = places.filter((place) => isLocated(text, place));
  return elsewhere.length === 0 ? [] : listed(text, elsewhere.slice(0, 1), elsewhere);
}

function holds({ mention }: RoleFill, place: Mention): boolean {
  return mention !== undefined && place.start >= mention.start && place.end <= mention.end;
}

/** The first place with those listed beside it: "in A, B and C", "in Udi, Enugu State". */
function listed(text: string, found: readonly Mention[], among: readonly Mention[] = found): readonly Mention[] {
  const [first] = found;
  if (first === undefined) return [];
  const list = [first];
  for (const place of among) {
    const last = list.at(-1) ?? first;
    const gap = text.slice(last.end, place.start);
    if (place.start > last.end && /^\s*(?:,|,?\s+and|\s+in)\s+(?:the\s+)?(?:\w+\s+)?$/.test(gap)) list.push(place);
  }
  return list;
}
