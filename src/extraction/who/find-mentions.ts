import type { Document } from '../../model/document.ts';
import type { Mentions } from '../mentions.ts';
import type { Sentence } from '../text/sentence.ts';
import { decideNames } from './decide-names.ts';
import { Discourse } from './discourse.ts';
import { NamedThings } from './named-things.ts';
import { People } from './people.ts';
import { readSentence } from './read-sentence.ts';
import type { Reading } from './reading.ts';
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
  return registry.result();
}
