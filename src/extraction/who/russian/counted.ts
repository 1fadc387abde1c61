import type { EntityId } from '../../../model/entity.ts';
import { findQuantities } from '../../../model/quantity.ts';
import type { Quantity } from '../../../model/value.ts';
import { RUSSIAN_ROLES } from '../../languages/ru/roles.ts';
import type { Sentence } from '../../text/sentence.ts';
import { groupOf, note, place, type Reading } from '../reading.ts';
import { stemOf } from './inflection.ts';

/** A number that stands for people by itself: "двое из них", "ещё пятерых", "всех троих". */
export interface CountedPeople {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** All who were spoken of, not some of them. */
  readonly all: boolean;
}

const COLLECTIVE: readonly (readonly [RegExp, number])[] = [
  [/^(?:оба|обе|обоих|обеих|обоим|обеим|обоими|обеими)$/u, 2],
  [/^дво(?:е|их|им|ими)$/u, 2],
  [/^тро(?:е|их|им|ими)$/u, 3],
  [/^четвер(?:о|ых|ым|ыми)$/u, 4],
  [/^пятер(?:о|ых|ым|ыми)$/u, 5],
  [/^шестер(?:о|ых|ым|ыми)$/u, 6],
  [/^семер(?:о|ых|ым|ыми)$/u, 7],
];

export function countedPeople(reading: Reading, sentence: Sentence, taken: (at: number) => boolean): CountedPeople[] {
  const { tokens } = sentence;
  const found: CountedPeople[] = [];
  tokens.forEach((token, at) => {
    if (taken(at) || stemOf(tokens[at + 1]?.lower ?? '', RUSSIAN_ROLES) !== undefined) return;
    const next = tokens[at + 1]?.lower;
    const n = COLLECTIVE.find(([pattern]) => pattern.test(token.lower))?.[1];
    const ofThem = next === 'из' && /^(?:них|задержанн\p{L}+|участник\p{L}+)$/u.test(tokens[at + 2]?.lower ?? '');
    if (n !== undefined) {
      const all = /^об/u.test(token.lower) || /^(?:все|всех|всем|всеми)$/u.test(tokens[at - 1]?.lower ?? '');
      found.push({ from: all && !/^об/u.test(token.lower) ? at - 1 : at, to: ofThem ? at + 3 : at + 1, n, all });
      return;
    }
    const amongThem =
      /^\d{1,4}$/u.test(token.text) && tokens[at - 1]?.lower === 'них' && tokens[at - 2]?.lower === 'из';
    if (!ofThem && !amongThem) return;
    const words = reading.text.slice(token.start, token.end);
    const [quantity] = findQuantities(`${words} человек`, 'человек').found;
    if (quantity?.quantity.n !== undefined)
      found.push({ from: at, to: ofThem ? at + 3 : at + 1, n: quantity.quantity.n, all: false });
  });
  return found;
}

export function noteCounted(reading: Reading, sentence: Sentence, people: CountedPeople): void {
  const at = place(sentence, people.from, people.to);
  const persons = people.all ? reading.discourse.latestList(people.n, sentence.index) : undefined;
  if (persons !== undefined) {
    note(reading, groupOf(reading, persons, at), 'group', at, 'pronoun', { plural: true, confidence: 0.7 });
    return;
  }
  const id: EntityId = reading.registry.create('group', 'who.counted', 0.55);
  const count: Quantity = { n: people.n, unit: 'человек' };
  const text = reading.text.slice(at.start, at.end);
  reading.registry.fact(id, 'description', { type: 'text', text, lang: 'ru' }, at, 'who.counted');
  reading.registry.fact(id, 'number', { type: 'quantity', quantity: count }, at, 'who.counted');
  note(reading, id, 'group', at, 'description', { count, plural: true, confidence: 0.55 });
}
