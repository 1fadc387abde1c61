import type { EntityId } from '../../model/entity.ts';
import type { Sex } from '../languages/who-words.ts';
import type { KnownPerson } from './person-names.ts';

/** Several persons spoken of together. */
export interface KnownGroup {
  readonly id: EntityId;
  readonly noun: string;
  readonly kind: string | undefined;
  readonly count: number | undefined;
  last: number;
}

/** A body or other organisation spoken of, by name or not. */
export interface KnownOrg {
  readonly id: EntityId;
  readonly kind: string | undefined;
}

interface Spoken {
  readonly person: KnownPerson;
  readonly sentence: number;
  readonly block: number;
  /** First person of its sentence: mostly its subject. */
  readonly first: boolean;
  readonly position: number;
}

/** Sentences over which a pronoun or "the two men" looks back. */
const REACH = 5;
const KEPT = 40;

/** What has been spoken of so far, for pronouns and definite phrases to point back to. */
export class Discourse {
  readonly #spoken: Spoken[] = [];
  readonly #lists: { persons: readonly KnownPerson[]; sentence: number; group: EntityId | undefined }[] = [];
  readonly #groups: KnownGroup[] = [];
  readonly #orgs: { org: KnownOrg; sentence: number }[] = [];

  person(person: KnownPerson, sentence: number, block: number, position: number): void {
    const first = !this.#spoken.some((one) => one.sentence === sentence);
    this.#spoken.push({ person, sentence, block, first, position });
    if (this.#spoken.length > KEPT) this.#spoken.shift();
  }

  list(persons: readonly KnownPerson[], sentence: number): void {
    this.#lists.push({ persons, sentence, group: undefined });
    if (this.#lists.length > 10) this.#lists.shift();
  }

  group(group: KnownGroup): void {
    this.#groups.push(group);
    if (this.#groups.length > 20) this.#groups.shift();
  }

  org(org: KnownOrg, sentence: number): void {
    this.#orgs.push({ org, sentence });
    if (this.#orgs.length > 20) this.#orgs.shift();
  }

  /** The person whom "he", "her" … means; best first by nearness, place in the sentence and what is known of the sex. */
  pronoun(
    sex: Sex,
    sentence: number,
    block: number,
    position: number,
  ): { person: KnownPerson; sure: boolean } | undefined {
    let best: Spoken | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (const one of this.#spoken) {
      if (sentence - one.sentence > REACH || one.position >= position) continue;
      if (one.person.sex !== undefined && one.person.sex !== sex) continue;
      const score =
        -1.5 * (sentence - one.sentence) +
        (one.first ? 1.2 : 0) +
        (one.person.sex === sex ? 1 : 0) +
        (one.block === block ? 1 : 0) +
        (one.person.name === '' ? -0.5 : 0) +
        Math.min(one.person.mentions, 6) * 0.1 +
        (one.sentence === sentence ? 0 : one.position * 1e-7);
      if (score >= bestScore) {
        if (best?.person !== one.person) second = bestScore;
        best = one;
        bestScore = score;
      } else if (one.person !== best?.person && score > second) second = score;
    }
    return best === undefined ? undefined : { person: best.person, sure: bestScore - second > 0.8 };
  }

  /** The latest person for whom a role noun was used, or whose occupation it tells. */
  byNoun(noun: string, code: string | undefined, sex: Sex | undefined, sentence: number): KnownPerson | undefined {
    let byCode: KnownPerson | undefined;
    for (const one of this.#spoken.toReversed()) {
      const { person } = one;
      if (sex !== undefined && person.sex !== undefined && person.sex !== sex) continue;
      if (person.nouns.has(noun)) return person;
      if (sentence - one.sentence > REACH + 3) continue;
      if (code !== undefined && person.occupations.has(code)) byCode ??= person;
    }
    return byCode;
  }

  /** The only person of the last few sentences, for "the man", "the activist". */
  only(sex: Sex | undefined, sentence: number): KnownPerson | undefined {
    const persons = new Set<KnownPerson>();
    for (const one of this.#spoken) {
      if (sentence - one.sentence > 2) continue;
      if (sex !== undefined && one.person.sex !== undefined && one.person.sex !== sex) continue;
      persons.add(one.person);
    }
    return persons.size === 1 ? [...persons][0] : undefined;
  }

  /** The latest list of exactly `count` persons; without a count, the latest of two or more. */
  latestList(count: number | undefined, sentence: number): readonly KnownPerson[] | undefined {
    for (const one of this.#lists.toReversed()) {
      if (sentence - one.sentence > REACH || one.sentence === sentence) continue;
      if (count === undefined || one.persons.length === count) return one.persons;
    }
    if (count === undefined) return undefined;
    const persons = new Set<KnownPerson>();
    for (const one of this.#spoken) {
      if (one.sentence < sentence && sentence - one.sentence <= REACH - 1 && one.person.name !== '')
        persons.add(one.person);
    }
    return persons.size === count ? [...persons] : undefined;
  }

  latestGroup(noun: string, count: number | undefined, sentence: number): KnownGroup | undefined {
    return this.#groups
      .toReversed()
      .find(
        (one) => sentence - one.last <= REACH + 3 && one.noun === noun && (count === undefined || one.count === count),
      );
  }

  /** Whom "they" means: the latest list or group. */
  plural(sentence: number): { persons: readonly KnownPerson[] } | { group: KnownGroup } | undefined {
    const list = this.#lists.at(-1);
    const group = this.#groups.at(-1);
    const listAt = list?.sentence ?? -100;
    const groupAt = group?.last ?? -100;
    if (Math.max(listAt, groupAt) < sentence - 2) return undefined;
    if (list !== undefined && listAt >= groupAt) return { persons: list.persons };
    return group === undefined ? undefined : { group };
  }

  /** The latest organisation of one of these kinds. */
  latestOrg(kinds: readonly string[], sentence: number): KnownOrg | undefined {
    return this.#orgs
      .toReversed()
      .find((one) => sentence - one.sentence <= REACH + 3 && kinds.includes(one.org.kind ?? ''))?.org;
  }
}
