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
  const { named } = decideNames(sentences);
  // Full names first, so that a surname alone is known wherever it stands.
  for (const list of named) for (const name of list) if (name.type === 'person' && name.full) reading.people.meet(name);
  sentences.forEach((sentence, i) => {
    readSentence(reading, sentence, named[i] ?? []);
  });
  return registry.result();
}
