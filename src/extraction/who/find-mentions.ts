import type { Document } from '../../model/document.ts';
import type { Mentions } from '../mentions.ts';
import type { Sentence } from '../text/sentence.ts';
import type { CountryCounts } from '../where/choose.ts';
import { countryByCode, countryOfPeople } from '../where/gazetteer.ts';
import { isCapital } from './capital-runs.ts';
import { decideNames } from './decide-names.ts';
import { Discourse } from './discourse.ts';
import { NamedThings } from './named-things.ts';
import { People } from './people.ts';
import { readSentence } from './read-sentence.ts';
import type { Reading } from './reading.ts';
import { note } from './reading.ts';
import { Registry } from './registry.ts';
import { prepareRussian } from './russian/prepare.ts';
import { asNamed, readRussianSentence } from './russian/read-sentence.ts';

/**
 * Who and where: every person, group, organisation, place and object that the sentences speak of, resolved to
 * entities, with what is said of them. Linear in the length of the text; every mention is verbatim at its offsets.
 */
export function findMentions(doc: Document, sentences: readonly Sentence[]): Mentions {
  const registry = new Registry();
  const reading: Reading = {
    text: doc.text,
    registry,
    people: new People(registry),
    things: new NamedThings(registry),
    discourse: new Discourse(),
    bodies: new Map(),
    employers: new Map(),
    described: new Map(),
  };
  const { named, countries } = decideNames(sentences);
  const russian = prepareRussian(sentences, countries);
  // Full names first, so that a surname alone is known wherever it stands.
  for (const list of named) for (const name of list) if (name.type === 'person' && name.full) reading.people.meet(name);
  for (const [i, prepared] of russian) {
    const sentence = sentences[i];
    if (sentence !== undefined) for (const span of prepared.persons) reading.people.meet(asNamed(sentence, span));
  }
  sentences.forEach((sentence, i) => {
    const prepared = russian.get(sentence.index);
    if (prepared === undefined) readSentence(reading, sentence, named[i] ?? []);
    else readRussianSentence(reading, sentence, prepared);
  });
  nameMainCountry(reading, sentences, countries);
  return registry.result();
}

/** Share of all that is said of countries which one must have to be what the document is about. */
const MAIN_SHARE = 0.4;

/**
 * A text may speak of "the Yemeni army" and never of Yemen. The country of the people most spoken of becomes a place;
 * towns and villages that no gazetteer has are taken to lie in the main country.
 */
function nameMainCountry(reading: Reading, sentences: readonly Sentence[], countries: CountryCounts): void {
  const all = [...countries.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...countries].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < all * MAIN_SHARE) return;
  const [code] = best;
  reading.things.placeTheRest(code);
  if (reading.things.hasPlace(code)) return;
  for (const sentence of sentences) {
    for (const token of sentence.tokens) {
      const country = countryOfPeople(token.text);
      if (country?.country !== code || !isCapital(token)) continue;
      const at = { start: token.start, end: token.end, sentence: sentence.index };
      const place = countryByCode(code);
      if (place === undefined) return;
      const id = reading.things.countryOfPeople(place, at);
      note(reading, id, 'place', at, 'description', { kind: 'place.country', confidence: 0.4 });
      return;
    }
  }
}
