import type { Sex } from '../languages/who-words.ts';
import type { Named } from './named.ts';
import { type KnownPerson, keysOf, namesAgree, sexOfName } from './person-names.ts';
import type { Registry } from './registry.ts';

/** Of a word that very many names share, the latest are looked at: keeps long lists of names linear. */
const KEPT = 100;

/** The named persons of one document. */
export class People {
  readonly #registry: Registry;
  /** Key of a word of a name to the persons who have it. */
  readonly #byKey = new Map<string, KnownPerson[]>();

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** Makes or finds a person for every full name before single words are looked at. */
  meet(named: Named): KnownPerson {
    const keys = keysOf(named.name);
    const same = this.#candidates(keys).find((person) => namesAgree(keys, person.keys) || equal(keys, person.keys));
    if (same === undefined) return this.#add(named.name, keys, named.confidence);
    if (keys.join('').length > same.keys.join('').length) {
      same.keys = keys;
      same.name = named.name;
      for (const key of keys) this.#index(key, same);
    }
    return same;
  }

  /** A person without a name: "his wife", "a medical doctor". */
  describe(noun: string, sex: Sex | undefined): KnownPerson {
    const person: KnownPerson = {
      id: this.#registry.create('person', 'who.described', 0.6),
      name: '',
      keys: [],
      sex,
      occupations: new Set(),
      nouns: new Set([noun]),
      last: -1,
      mentions: 0,
    };
    return person;
  }

  /** The person whom one word of a name means here: the latest spoken of who has it, of a fitting sex where known. */
  byWord(word: string, sentence: number, sex?: Sex): KnownPerson | undefined {
    const [key = ''] = keysOf(word);
    const all = this.#byKey.get(key)?.slice(-KEPT) ?? [];
    const surnames = all.filter((person) => person.keys.at(-1) === key || person.keys[0] !== key);
    const some = surnames.length > 0 ? surnames : all;
    const fitting = sex === undefined ? some : some.filter((person) => person.sex === undefined || person.sex === sex);
    let best: KnownPerson | undefined;
    for (const person of fitting.length > 0 ? fitting : some) {
      if (best === undefined || (person.last <= sentence && person.last > best.last)) best = person;
    }
    return best;
  }

  #candidates(keys: readonly string[]): KnownPerson[] {
    const found = new Set<KnownPerson>();
    for (const key of keys) for (const person of this.#byKey.get(key)?.slice(-KEPT) ?? []) found.add(person);
    return [...found];
  }

  #add(name: string, keys: readonly string[], confidence: number): KnownPerson {
    const person: KnownPerson = {
      id: this.#registry.create('person', 'who.name', confidence),
      name,
      keys,
      sex: sexOfName(name),
      occupations: new Set(),
      nouns: new Set(),
      last: -1,
      mentions: 0,
    };
    for (const key of keys) this.#index(key, person);
    return person;
  }

  #index(key: string, person: KnownPerson): void {
    if (key.length < 2) return;
    const list = this.#byKey.get(key);
    if (list === undefined) this.#byKey.set(key, [person]);
    else if (!list.includes(person)) list.push(person);
  }
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}
