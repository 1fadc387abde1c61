import type { EntityId } from '../../model/entity.ts';
import type { EntityFact, Mention } from '../mentions.ts';
import type { Telling } from './telling.ts';
import type { RoleFill } from './told-act.ts';

const PAIR =
  /^(?:both|all|each(?: of)?$|each of|every one of|the (?:two|three|four|five|six|pair|trio|men|women|couple|journalists|activists|defendants|accused))\b/i;
const COUNTED: readonly (readonly [words: RegExp, n: number])[] = [
  [/\b(?:both|two|pair|couple)\b/i, 2],
  [/\b(?:three|trio)\b/i, 3],
  [/\bfour\b/i, 4],
  [/\bfive\b/i, 5],
  [/\bsix\b/i, 6],
];
const BODIES = /\b(?:organi[sz]ations?|outlets?|newspapers?|part(?:y|ies)|groups?|companies|sites?|movements?)\b/i;
const THEM = /^(?:they|them)$/i;
const THE_ACCUSED = /^the (?:defendants?|accused|convicts?|detainees|suspects)$/i;
/** Sentences back that such words reach. */
const REACH = 3;
/** Tellings back that are looked at. */
const RECENT = 40;

/** Which persons a described group is, by what was found of it and by who was told of just before. */
export class Members {
  readonly #included = new Map<EntityId, Mention[]>();
  readonly #named = new Map<number, Mention[]>();

  constructor(mentions: readonly Mention[], facts: readonly EntityFact[]) {
    for (const mention of mentions) {
      if (mention.form !== 'name') continue;
      const here = this.#named.get(mention.sentence);
      if (here === undefined) this.#named.set(mention.sentence, [mention]);
      else here.push(mention);
    }
    const first = new Map<EntityId, Mention>();
    for (const mention of mentions) if (!first.has(mention.entity)) first.set(mention.entity, mention);
    for (const { subject, prop, value } of facts) {
      const member = prop === 'includes' && value.type === 'ref' ? first.get(value.ref) : undefined;
      if (member !== undefined) this.#included.set(subject, [...(this.#included.get(subject) ?? []), member]);
    }
  }

  /** Tellings whose victims are named one by one where the text lets us: "both men", "they", "the defendants". */
  expand(tellings: readonly Telling[], text: string): Telling[] {
    const out: Telling[] = [];
    for (const telling of tellings) {
      const { nth } = telling.act;
      const roles = telling.act.roles.flatMap((fill) => {
        const members = this.#members(fill, telling, out, text);
        return nth !== undefined && fill.role === 'victim' && members.length === nth.of
          ? members.slice(nth.at, nth.at + 1)
          : members;
      });
      out.push(
        roles.length === telling.act.roles.length && roles.every((fill, i) => fill === telling.act.roles[i])
          ? telling
          : { ...telling, act: { ...telling.act, roles } },
      );
    }
    return out;
  }

  #members(fill: RoleFill, telling: Telling, before: readonly Telling[], text: string): RoleFill[] {
    if (fill.role !== 'victim' && fill.role !== 'complainant') return [fill];
    if (fill.mention?.type === 'group') {
      const members = this.#included.get(fill.mention.entity);
      if (members !== undefined) return members.map((member) => ({ ...fill, mention: withoutCount(member) }));
    } else if (fill.mention !== undefined) return [fill];
    const earlier =
      THEM.test(fill.text) || THE_ACCUSED.test(fill.text) ? this.#lastVictims(telling, before) : undefined;
    const found =
      earlier ??
      (PAIR.test(fill.text) && !/\bother\b/i.test(fill.text)
        ? (this.#lastListed(telling, fill.text, text) ?? this.#lastCounted(telling, fill.text, before))
        : undefined);
    return found === undefined ? [fill] : found.map((mention) => ({ ...fill, mention }));
  }

  /** Whom the act told last in the block was done to. */
  #lastVictims(telling: Telling, before: readonly Telling[]): readonly Mention[] | undefined {
    const { index, block } = telling.sentence;
    const last = before
      .slice(-RECENT)
      .findLast(
        (one) =>
          one.sentence.block === block &&
          index - one.sentence.index <= REACH &&
          one.sentence.index < index &&
          one.act.roles.some((fill) => fill.role === 'victim' && fill.mention !== undefined),
      );
    if (last === undefined) return undefined;
    const same = before
      .slice(-RECENT)
      .filter((one) => one.sentence.index === last.sentence.index && one.act.start === last.act.start);
    const victims = same.flatMap((one) =>
      one.act.roles.flatMap((fill) => (fill.role === 'victim' && fill.mention !== undefined ? [fill.mention] : [])),
    );
    return victims.length === 0 ? undefined : victims;
  }

  /** As many as the words say; where more were named, those whom the sentence does not name apart ("the two men … and B."). */
  #asMany(list: readonly Mention[], n: number | undefined, telling: Telling): readonly Mention[] | undefined {
    if (n === undefined || list.length === n) return list;
    const here = new Set((this.#named.get(telling.sentence.index) ?? []).map(({ entity }) => entity));
    const others = list.filter(({ entity }) => !here.has(entity));
    return others.length === n ? others : undefined;
  }

  /** Those to whom something was done in the sentence before, where there are as many as the words say. */
  #lastCounted(telling: Telling, words: string, before: readonly Telling[]): readonly Mention[] | undefined {
    const n = COUNTED.find(([pattern]) => pattern.test(words))?.[1];
    const { index, block } = telling.sentence;
    for (let back = 0; back <= REACH; back++) {
      const victims = new Map<EntityId, Mention>();
      for (const { act, sentence } of before.slice(-RECENT)) {
        if (sentence.index !== index - back || sentence.block !== block || act.start >= telling.act.start) continue;
        for (const { role, mention } of act.roles) {
          if (role === 'victim' && mention?.type === 'person') victims.set(mention.entity, mention);
        }
      }
      if (victims.size > 1 && (n === undefined || victims.size === n)) return [...victims.values()];
    }
    return undefined;
  }

  /** The last two or more persons (or bodies) named side by side before the telling. */
  #lastListed(telling: Telling, words: string, text: string): readonly Mention[] | undefined {
    const type = BODIES.test(words) ? 'org' : 'person';
    const n = COUNTED.find(([pattern]) => pattern.test(words))?.[1];
    for (let index = telling.sentence.index; index >= telling.sentence.index - REACH; index--) {
      const here = (this.#named.get(index) ?? []).filter(
        (mention) => mention.type === type && mention.end <= telling.act.start,
      );
      for (let i = here.length - 1; i > 0; i--) {
        const list = [here[i] as Mention];
        for (let j = i - 1; j >= 0; j--) {
          const mention = here[j] as Mention;
          const gap = text.slice(mention.end, list[0]?.start);
          if (gap.length > 60 || !/^\s*(?:,|and\b|or\b)/.test(gap) || /\b(?:who|which|was|were|had|has)\b/.test(gap))
            break;
          list.unshift(mention);
        }
        if (list.length > 1) return this.#asMany(list, n, telling);
      }
    }
    return undefined;
  }
}

function withoutCount(mention: Mention): Mention {
  const { count: _count, ...rest } = mention;
  return rest;
}
