import type { Document } from '../../model/document.ts';
import type { EntityId } from '../../model/entity.ts';
import type { EntityFact, Mention } from '../mentions.ts';
import type { Sentence } from '../text/sentence.ts';
import { isLocated } from './located.ts';
import { isOneStory } from './reach.ts';

/**
 * What speaks for a town as the place of an act, and how much must speak for it. Fitted on the 300 training articles of
 * HRDsAttack as a choice among the towns of an article and none of them (conditional logit, five folds, l2 0.02) and
 * rounded: on the folds 0.53 of the stated cities were right and 0.58 of the unstated ones left out.
 */
const WEIGHT = {
  /** Named in the sentence of the act, in the one before, in the one after. */
  same: 0.25,
  before: 0.45,
  after: 0.4,
  /** Named in the opening of the section; there with "in" or "at". */
  opening: 0.5,
  openingLocated: 0.3,
  /** Times the logarithm of how often it is named; times its share among all towns named; the only town. */
  often: 0.65,
  share: 0.4,
  only: 0.2,
} as const;
const LEAST = { base: 0.35, longSection: 0.7, manyCountries: 0.5, lateAct: 0.5 } as const;

const OPENING = 2;
const OPENING_LOCATED = 3;
/** Sentences of a section that is long, and after which an act comes late in it. */
const LONG = 60;
const LATE = 10;
const MANY_COUNTRIES = 5;

interface Town {
  readonly mention: Mention;
  readonly country: string | undefined;
  readonly section: number;
  times: number;
  opening: boolean;
  openingLocated: boolean;
  base: number;
}

interface Section {
  readonly start: number;
  length: number;
  towns: Town[];
  named: number;
  readonly countries: Set<string>;
}

/**
 * The town in which acts took place whose own words name none: the one that the story speaks of most, or beside it. A
 * report is no story: there only the sentences beside it in the same block count.
 */
export class TownSetting {
  readonly #text: string;
  readonly #oneStory: boolean;
  readonly #blockOf: readonly number[];
  readonly #sectionOf: readonly number[];
  readonly #sections: readonly Section[];
  /** Towns named in a sentence. */
  readonly #bySentence = new Map<number, Town[]>();
  /** The likeliest town of a section by what speaks for it everywhere in it; key: section and country. */
  readonly #leading = new Map<string, Town>();

  constructor(
    doc: Document,
    sentences: readonly Sentence[],
    mentions: readonly Mention[],
    facts: readonly EntityFact[],
  ) {
    this.#text = doc.text;
    this.#oneStory = isOneStory(doc);
    this.#blockOf = sentences.map(({ block }) => block);
    this.#sectionOf = sectionsOf(doc, sentences);
    this.#sections = measured(this.#sectionOf);
    const countries = new Map<EntityId, string>();
    for (const { subject, prop, value } of facts) {
      if (prop === 'country' && value.type === 'code') countries.set(subject, value.code);
    }
    this.#collect(mentions, countries);
    this.#weigh();
  }

  /** A mention of the town, of that country; undefined where too little speaks for one. All of it is inferred. */
  townFor(sentence: number, country: string | undefined): Mention | undefined {
    const at = this.#sectionOf[sentence] ?? 0;
    const section = this.#sections[at];
    if (section === undefined) return undefined;
    const scores = new Map<Town, number>();
    const leading = this.#leading.get(`${at} ${country}`);
    if (leading !== undefined && this.#oneStory) scores.set(leading, leading.base);
    for (const [step, weight] of [
      [-1, WEIGHT.before],
      [0, WEIGHT.same],
      [1, WEIGHT.after],
    ] as const) {
      if (!this.#oneStory && this.#blockOf[sentence + step] !== this.#blockOf[sentence]) continue;
      for (const town of new Set(this.#bySentence.get(sentence + step))) {
        if (town.country !== country || town.section !== at) continue;
        scores.set(town, (scores.get(town) ?? town.base) + weight);
      }
    }
    const [best] = [...scores].sort((a, b) => b[1] - a[1]);
    return best === undefined || best[1] < leastFor(section, sentence) ? undefined : best[0].mention;
  }

  #collect(mentions: readonly Mention[], countries: ReadonlyMap<EntityId, string>): void {
    const towns = new Map<string, Town>();
    for (const mention of mentions) {
      if (mention.type !== 'place') continue;
      const at = this.#sectionOf[mention.sentence] ?? 0;
      const section = this.#sections[at];
      if (section === undefined) continue;
      const country = countries.get(mention.entity);
      if (country !== undefined) section.countries.add(country);
      if (mention.form !== 'name' || (mention.kind !== 'place.city' && mention.kind !== 'place.village')) continue;
      const key = `${at} ${mention.entity}`;
      const known = towns.get(key);
      const town = known ?? { mention, country, section: at, times: 0, opening: false, openingLocated: false, base: 0 };
      if (known === undefined) {
        towns.set(key, town);
        section.towns.push(town);
      }
      const offset = mention.sentence - section.start;
      town.times++;
      section.named++;
      town.opening ||= offset < OPENING;
      town.openingLocated ||= offset < OPENING_LOCATED && isLocated(this.#text, mention);
      const here = this.#bySentence.get(mention.sentence);
      if (here === undefined) this.#bySentence.set(mention.sentence, [town]);
      else here.push(town);
    }
  }

  #weigh(): void {
    this.#sections.forEach((section, at) => {
      for (const town of section.towns) {
        town.base =
          WEIGHT.often * Math.log(town.times) +
          WEIGHT.share * (town.times / section.named) +
          (section.towns.length === 1 ? WEIGHT.only : 0) +
          (town.opening ? WEIGHT.opening : 0) +
          (town.openingLocated ? WEIGHT.openingLocated : 0);
        const key = `${at} ${town.country}`;
        if (town.base > (this.#leading.get(key)?.base ?? Number.NEGATIVE_INFINITY)) this.#leading.set(key, town);
      }
    });
  }
}

function leastFor(section: Section, sentence: number): number {
  return (
    LEAST.base +
    (section.length > LONG ? LEAST.longSection : 0) +
    (section.countries.size > MANY_COUNTRIES ? LEAST.manyCountries : 0) +
    (sentence - section.start > LATE ? LEAST.lateAct : 0)
  );
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

function measured(sectionOf: readonly number[]): Section[] {
  const sections: Section[] = [];
  sectionOf.forEach((at, sentence) => {
    sections[at] ??= { start: sentence, length: 0, towns: [], named: 0, countries: new Set() };
    const section = sections[at];
    if (section !== undefined) section.length++;
  });
  return sections;
}
