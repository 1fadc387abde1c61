import type { Document } from '../../model/document.ts';
import type { Mentions } from '../mentions.ts';
import type { Sentence } from '../text/sentence.ts';
import { decideNames, type Named } from './decide-names.ts';
import { NamedThings } from './named-things.ts';
import { People } from './people.ts';
import { Registry } from './registry.ts';

/**
 * Who and where: every person, group, organisation, place and object that the sentences speak of, resolved to
 * entities, with what is said of them. Linear in the length of the text; every mention is verbatim at its offsets.
 */
export function findMentions(_doc: Document, sentences: readonly Sentence[]): Mentions {
  const registry = new Registry();
  const people = new People(registry);
  const things = new NamedThings(registry);
  const { named } = decideNames(sentences);
  for (const list of named) for (const name of list) if (name.type === 'person' && name.full) people.meet(name);
  sentences.forEach((sentence, i) => {
    for (const name of named[i] ?? []) note(name, sentence, registry, people, things);
  });
  return registry.result();
}

function note(name: Named, sentence: Sentence, registry: Registry, people: People, things: NamedThings): void {
  const start = sentence.tokens[name.from]?.start ?? sentence.start;
  const end = sentence.tokens[name.to - 1]?.end ?? start;
  const at = { start, end, sentence: sentence.index };
  const mention = (entity: ReturnType<NamedThings['place']>): void => {
    registry.mention({
      entity,
      type: name.type,
      ...at,
      form: 'name',
      plural: false,
      confidence: name.confidence,
      ...(name.kind === undefined ? {} : { kind: name.kind }),
    });
  };
  switch (name.type) {
    case 'person': {
      const person = name.full ? people.meet(name) : (people.byWord(name.name, sentence.index) ?? people.meet(name));
      person.last = sentence.index;
      person.mentions++;
      registry.fact(person.id, 'name', { type: 'text', text: person.name }, at, 'who.name');
      mention(person.id);
      return;
    }
    case 'org':
      mention(things.org(name, sentence.tokens, at));
      return;
    case 'place':
      mention(things.place(name, at));
      return;
    case 'object':
      mention(things.object(name, at));
      return;
    default:
  }
}
