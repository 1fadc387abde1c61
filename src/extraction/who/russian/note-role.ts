import { findQuantities } from '../../../model/quantity.ts';
import type { Quantity } from '../../../model/value.ts';
import { RUSSIAN_ROLES } from '../../languages/ru/roles.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { KnownGroup } from '../discourse.ts';
import { note, place, type Reading } from '../reading.ts';
import { stemOf } from './inflection.ts';
import type { Prepared } from './prepare.ts';

export interface RoleWord {
  readonly from: number;
  readonly to: number;
  readonly stem: string;
  readonly plural: boolean;
  readonly count?: Quantity;
}

/** Role nouns that stand beside no name: groups, and persons without a name. */
export function roleWords(
  reading: Reading,
  sentence: Sentence,
  prepared: Prepared,
  used: ReadonlySet<number>,
): RoleWord[] {
  const { tokens } = sentence;
  const found: RoleWord[] = [];
  let quantities: ReturnType<typeof findQuantities>['found'] | undefined;
  tokens.forEach((token, at) => {
    if (prepared.taken[at] === 1 || used.has(at)) return;
    const role = stemOf(token.lower, RUSSIAN_ROLES);
    if (role === undefined || role.value.sort === 'title') return;
    quantities ??= findQuantities(reading.text.slice(sentence.start, sentence.end), 'человек').found;
    let from = at;
    while (
      from > 0 &&
      from > at - 4 &&
      prepared.taken[from - 1] !== 1 &&
      /(?:ых|их|ые|ие|ый|ий|ого|ыми|ими|ым|им|ая|ую)$/u.test(tokens[from - 1]?.lower ?? '')
    )
      from--;
    const end = (tokens[from]?.start ?? 0) - sentence.start;
    const count = quantities.find((one) => one.end <= end && end - one.end <= 1);
    if (count !== undefined) {
      while (from > 0 && (tokens[from - 1]?.start ?? 0) - sentence.start >= count.start) from--;
    }
    const quantity = count === undefined ? {} : { count: { ...count.quantity, unit: token.lower } };
    const plural = role.plural || (count !== undefined && count.quantity.n !== 1);
    found.push({ from, to: at + 1, stem: role.stem, plural, ...quantity });
  });
  return found;
}

export function noteRole(reading: Reading, sentence: Sentence, word: RoleWord): void {
  const role = RUSSIAN_ROLES.get(word.stem);
  if (role === undefined) return;
  const at = place(sentence, word.from, word.to);
  const { registry, discourse, described } = reading;
  if (word.plural) {
    const text = reading.text.slice(at.start, at.end).toLowerCase();
    const key = word.count === undefined ? `group:${text}` : `group:${at.start}`;
    const known = described.get(key);
    const group: KnownGroup =
      known !== undefined && 'noun' in known
        ? known
        : {
            id: registry.create('group', 'who.group', 0.6),
            noun: word.stem,
            kind: role.code,
            count: word.count?.n,
            last: sentence.index,
          };
    described.set(key, group);
    group.last = sentence.index;
    discourse.group(group);
    registry.fact(
      group.id,
      'description',
      { type: 'text', text: reading.text.slice(at.start, at.end), lang: 'ru' },
      at,
      'who.group',
    );
    if (word.count !== undefined)
      registry.fact(group.id, 'number', { type: 'quantity', quantity: word.count }, at, 'who.group-number');
    if (role.code !== undefined)
      registry.fact(group.id, 'occupation', { type: 'code', code: role.code }, at, 'who.group');
    note(reading, group.id, 'group', at, 'description', {
      kind: role.code,
      count: word.count,
      plural: true,
      confidence: word.count === undefined ? 0.5 : 0.75,
    });
    return;
  }
  const known = discourse.byNoun(word.stem, role.code, role.sex, sentence.index);
  const person = known ?? reading.people.describe(word.stem, role.sex);
  if (known === undefined) {
    registry.fact(
      person.id,
      'descriptor',
      { type: 'text', text: reading.text.slice(at.start, at.end), lang: 'ru' },
      at,
      'who.described',
    );
    if (role.code !== undefined)
      registry.fact(person.id, 'occupation', { type: 'code', code: role.code }, at, 'who.described');
  }
  note(reading, person.id, 'person', at, 'description', { kind: role.code, confidence: 0.55 });
  discourse.person(person, sentence.index, sentence.block, at.start);
}
