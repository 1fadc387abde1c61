import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Quantity } from '../../model/value.ts';
import type { Mention } from '../mentions.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Discourse, KnownGroup } from './discourse.ts';
import type { NamedThings } from './named-things.ts';
import type { People } from './people.ts';
import type { KnownPerson } from './person-names.ts';
import type { At, Registry } from './registry.ts';

/** What reading a document keeps between sentences. */
export interface Reading {
  readonly text: string;
  readonly registry: Registry;
  readonly people: People;
  readonly things: NamedThings;
  readonly discourse: Discourse;
  /** Bodies without a name by kind and words: "police", "local authorities". */
  readonly bodies: Map<string, EntityId>;
  /** Organisations that persons work for or belong to, for "his party". */
  readonly employers: Map<EntityId, EntityId[]>;
  /** Groups and persons without name or number, by their words. */
  readonly described: Map<string, KnownGroup | KnownPerson>;
}

/** UTF-16 indices of tokens `from` up to (not with) `to`. */
export function place(sentence: Sentence, from: number, to: number): At {
  const start = sentence.tokens[from]?.start ?? sentence.start;
  return { start, end: sentence.tokens[to - 1]?.end ?? start, sentence: sentence.index };
}

interface NoteOptions {
  readonly kind?: string | undefined;
  readonly count?: Quantity | undefined;
  readonly plural?: boolean;
  readonly confidence: number;
}

/** Keeps a mention. */
export function note(
  reading: Reading,
  entity: EntityId,
  type: EntityType,
  at: At,
  form: Mention['form'],
  options: NoteOptions,
): void {
  reading.registry.mention({
    entity,
    type,
    start: at.start,
    end: at.end,
    sentence: at.sentence,
    form,
    plural: options.plural ?? false,
    confidence: options.confidence,
    ...(options.kind === undefined ? {} : { kind: options.kind }),
    ...(options.count === undefined ? {} : { count: options.count }),
  });
}

/** One group for a list of persons, however often it is spoken of. */
export function groupOf(reading: Reading, persons: readonly KnownPerson[], at: At): EntityId {
  const key = `list:${persons.map((person) => person.id).join()}`;
  const known = reading.described.get(key);
  if (known !== undefined) return known.id;
  const id = reading.registry.create('group', 'who.list', 0.7);
  reading.described.set(key, { id, noun: '', kind: undefined, count: persons.length, last: at.sentence });
  for (const person of persons)
    reading.registry.fact(id, 'includes', { type: 'ref', ref: person.id }, at, 'who.list', { support: 'inferred' });
  return id;
}
