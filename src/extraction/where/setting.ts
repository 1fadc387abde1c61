import type { Document } from '../../model/document.ts';
import type { EntityId } from '../../model/entity.ts';
import type { EntityFact, Mention } from '../mentions.ts';
import type { Sentence } from '../text/sentence.ts';

/** What speaks for a town as the place of an act; tried out on the 300 training articles of HRDsAttack. */
const WEIGHT = { same: 2, near: 1, opening: 3, early: 1, each: 0.1 } as const;
/** Sentences on either side that count as near. */
const NEAR = 2;
/** Sentences of a section that are its opening, and its early part. */
const OPENING = 2;
const EARLY = 5;
const LEAST = 1.5;

interface Town {
  readonly mention: Mention;
  readonly country: string | undefined;
  /** By section: how much its opening and the number of mentions speak for the town. */
  readonly base: Map<number, number>;
}

/** The town in which acts took place whose own sentence names none: the one beside it or at the opening of its section. */
export class TownSetting {
  readonly #sections: readonly number[];
  readonly #bySentence = new Map<number, Town[]>();
  /** The likeliest towns of a section by what speaks for them everywhere in it; key: section and country. */
  readonly #leading = new Map<string, Town>();

  constructor(
    doc: Document,
    sentences: readonly Sentence[],
    mentions: readonly Mention[],
    facts: readonly EntityFact[],
  ) {
    this.#sections = sectionsOf(doc, sentences);
    const countries = new Map<EntityId, string>();
    for (const { subject, prop, value } of facts) {
      if (prop === 'country' && value.type === 'code') countries.set(subject, value.code);
    }
    this.#collect(mentions, countries);
  }

  /** A mention of the town, of that country; undefined where nothing speaks for one. All of it is inferred. */
  townFor(sentence: number, country: string | undefined): Mention | undefined {
    const section = this.#sections[sentence] ?? 0;
    const scores = new Map<Town, number>();
    const leading = this.#leading.get(`${section} ${country}`);
    if (leading !== undefined) scores.set(leading, leading.base.get(section) ?? 0);
    for (let at = sentence - NEAR; at <= sentence + NEAR; at++) {
      if (this.#sections[at] !== section) continue;
      for (const town of this.#bySentence.get(at) ?? []) {
        if (town.country !== country) continue;
        const before = scores.get(town) ?? town.base.get(section) ?? 0;
        scores.set(town, before + (at === sentence ? WEIGHT.same : WEIGHT.near));
      }
    }
    let best: Town | undefined;
    let bestScore: number = LEAST;
    for (const [town, score] of scores) {
      if (score < bestScore) continue;
      best = town;
      bestScore = score;
    }
    return best?.mention;
  }

  #collect(mentions: readonly Mention[], countries: ReadonlyMap<EntityId, string>): void {
    const towns = new Map<EntityId, Town>();
    const starts = new Map<number, number>();
    this.#sections.forEach((section, i) => {
      if (!starts.has(section)) starts.set(section, i);
    });
    for (const mention of mentions) {
      if (mention.form !== 'name' || (mention.kind !== 'place.city' && mention.kind !== 'place.village')) continue;
      const town = towns.get(mention.entity) ?? { mention, country: countries.get(mention.entity), base: new Map() };
      towns.set(mention.entity, town);
      const here = this.#bySentence.get(mention.sentence);
      if (here === undefined) this.#bySentence.set(mention.sentence, [town]);
      else here.push(town);
      const section = this.#sections[mention.sentence] ?? 0;
      const offset = mention.sentence - (starts.get(section) ?? 0);
      const opening = offset < OPENING ? WEIGHT.opening : offset < EARLY ? WEIGHT.early : 0;
      const base = (town.base.get(section) ?? 0) + opening + WEIGHT.each;
      town.base.set(section, base);
      const key = `${section} ${town.country}`;
      if (base > (this.#leading.get(key)?.base.get(section) ?? 0)) this.#leading.set(key, town);
    }
  }
}

/** Number of the section of each sentence: a heading opens one. */
function sectionsOf(doc: Document, sentences: readonly Sentence[]): number[] {
  let section = 0;
  let block = -1;
  return sentences.map((sentence) => {
    for (; block < sentence.block; block++) if (doc.blocks[block + 1]?.kind === 'heading') section++;
    return section;
  });
}
