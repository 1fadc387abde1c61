import type { Sufferer } from '../../languages/ru/acts.ts';
import { plainWord } from '../../languages/ru/verb-forms.ts';
import type { Mention } from '../../mentions.ts';
import type { SentenceView } from '../view.ts';
import { type Case, casesOf } from './cases.ts';
import type { Predicate } from './predicates.ts';

export type Fits = (mention: Mention) => boolean;

const PREPOSITION =
  /^(?:в|во|на|с|со|у|от|для|из|к|ко|по|против|за|о|об|обо|при|перед|после|до|без|через|между|над|под|ради|около|возле|вместо|кроме|среди|про|вопреки|согласно|из-за)$/u;
/** "в отношении N", "в адрес N": prepositions of two words. */
const OPENS_PHRASE = /^(?:отношении|адрес)$/u;
const PEOPLE = new Set(['person', 'group']);
const OFFICIAL = /^(?:O\.(?:COURT|POLICE|SECURITY|PROSECUTOR|LOCAL|EXEC|LEGIS)|W\.OFFICIAL)$/;

export const fitters: Readonly<Record<'people' | 'actors' | 'orgs', Fits>> = {
  people: ({ type }) => PEOPLE.has(type),
  actors: ({ type, kind }) => PEOPLE.has(type) || (type === 'org' && !OFFICIAL.test(kind ?? '')),
  orgs: ({ type, kind }) => type === 'object' || (type === 'org' && !OFFICIAL.test(kind ?? '')),
};

/** Reads who stands in which place beside the verbs of one sentence. */
export class Places {
  private readonly view: SentenceView;
  private readonly predicates: readonly Predicate[];
  private readonly cases = new Map<Mention, ReadonlySet<Case>>();

  constructor(view: SentenceView, predicates: readonly Predicate[]) {
    this.view = view;
    this.predicates = predicates;
  }

  /** Who suffers what a predicate tells; empty where the sentence does not say. */
  sufferers(predicate: Predicate, places: Sufferer | readonly Sufferer[], fits: Fits): Mention[] {
    for (const place of [places].flat()) {
      const found = this.inPlace(predicate, place, fits);
      if (found.length > 0) return found;
    }
    return [];
  }

  private inPlace(predicate: Predicate, place: Sufferer, fits: Fits): Mention[] {
    if (place instanceof RegExp) return this.list(this.behind(predicate, place, fits), fits);
    if (place === 'owner') return this.list(this.owner(predicate, fits), fits);
    if (place === 'subject') return this.list(this.subject(predicate, fits), fits);
    // "признал его виновным и назначил 14 лет": the verb before has named him.
    if (place === 'dative')
      return this.list(this.inCase(predicate, 'dative', fits) ?? this.shared(predicate, fits), fits);
    if (predicate.kind === 'passive') return this.list(this.subject(predicate, fits), fits);
    if (predicate.kind === 'participle') return this.list(this.described(predicate, fits), fits);
    return this.list(this.object(predicate, fits), fits);
  }

  /** Who does it: in the nominative beside an active verb, in the instrumental beside a passive. */
  agent(
    predicate: Predicate,
    taken: readonly Mention[],
    role: 'perpetrator' | 'decider' | 'complainant',
  ): Mention | undefined {
    const passive = predicate.kind === 'passive' || predicate.kind === 'participle';
    const wanted: Case = passive ? 'instrumental' : 'nominative';
    const inside = this.within(predicate.from, predicate.to).filter(
      (mention) =>
        !taken.includes(mention) &&
        mention.type !== 'place' &&
        mention.type !== 'object' &&
        this.has(mention, wanted) &&
        !this.afterPreposition(mention) &&
        !taken.some((one) => mention.start < one.end && one.start < mention.end),
    );
    const official = inside.filter(({ kind }) => OFFICIAL.test(kind ?? ''));
    const courts = official.filter(({ kind }) => kind === 'O.COURT');
    if (role === 'decider') return this.nearest(courts, predicate) ?? this.nearest(official, predicate);
    const others = inside.filter((one) => !this.has(one, 'accusative') || one.start < this.startOf(predicate));
    return this.nearest(official, predicate) ?? this.nearest(others, predicate);
  }

  /** In the nominative: before the verb, else behind it, else where the clause before left it. */
  private subject(predicate: Predicate, fits: Fits): Mention | undefined {
    const nominative = (mention: Mention): boolean =>
      fits(mention) &&
      this.has(mention, 'nominative') &&
      !this.afterPreposition(mention) &&
      this.agrees(mention, predicate);
    if (predicate.relative) {
      const before = this.before(this.view.startOf(predicate.from)).filter((mention) => fits(mention));
      if (before.length > 0) return before.at(-1);
    }
    const here = this.within(predicate.from, predicate.at).filter(nominative);
    const after = this.within(predicate.at + 1, this.nextVerb(predicate)).filter(nominative);
    const earlier = this.before(this.view.startOf(predicate.from)).filter(nominative);
    return here[0] ?? after[0] ?? earlier[0];
  }

  private object(predicate: Predicate, fits: Fits): Mention | undefined {
    const accusative = (mention: Mention): boolean =>
      fits(mention) &&
      !this.afterNumber(mention) &&
      this.has(mention, 'accusative') &&
      !this.afterPreposition(mention) &&
      !this.possesses(mention);
    const after = this.within(predicate.at + 1, this.nextVerb(predicate)).filter(accusative);
    const [first] = after;
    const before = this.within(predicate.from, predicate.at).filter(accusative);
    const surely = before.filter(
      (mention) => !this.has(mention, 'nominative') || (predicate.plural && !mention.plural),
    );
    // "Двенадцать из них отпустили, ещё пятерых …": what stands behind a comma is the next verb's.
    const beyond =
      first !== undefined && this.view.text.slice(this.view.endOf(predicate.at), first.start).includes(',');
    if (first !== undefined && !(beyond && before.length > 0)) return this.named(first, after);
    const nearest = surely.at(-1) ?? (beyond ? before.at(-1) : undefined);
    if (nearest !== undefined) return nearest;
    return this.shared(predicate, fits);
  }

  /** "признал их виновными и приговорил": the object of the verb before, where they stand side by side. */
  private shared(predicate: Predicate, fits: Fits): Mention | undefined {
    const before = this.predicates.findLast(
      (other) => other.at < predicate.at && other.from === predicate.from && other.kind === predicate.kind,
    );
    return before === undefined ? undefined : this.object(before, fits);
  }

  private inCase(predicate: Predicate, wanted: Case, fits: Fits): Mention | undefined {
    const inside = this.within(predicate.from, predicate.to).filter(
      (mention) =>
        fits(mention) &&
        this.has(mention, wanted) &&
        !this.has(mention, 'nominative') &&
        !this.afterPreposition(mention),
    );
    return this.nearest(inside, predicate);
  }

  private behind(predicate: Predicate, preposition: RegExp, fits: Fits): Mention | undefined {
    return this.nearest(
      this.within(predicate.from, predicate.to).filter(
        (mention) =>
          fits(mention) &&
          preposition.test(this.view.text.slice(this.view.sentence.start, this.phraseStart(mention)).toLowerCase()),
      ),
      predicate,
    );
  }

  /** Whose home or belongings: "у N", "в доме N", "квартиру N", "его квартиру". */
  private owner(predicate: Predicate, fits: Fits): Mention | undefined {
    const inside = this.within(predicate.from, predicate.to).filter(
      (mention) => fits(mention) && (this.has(mention, 'genitive') || mention.form === 'pronoun'),
    );
    const at = inside.find((mention) =>
      /(?<!\p{L})у\s+$/iu.test(this.view.text.slice(this.view.sentence.start, this.phraseStart(mention))),
    );
    if (at !== undefined) return at;
    return this.nearest(
      inside.filter(
        (mention) =>
          mention.start > this.startOf(predicate) || mention.form === 'pronoun' || !this.has(mention, 'nominative'),
      ),
      predicate,
    );
  }

  /** Whom a participle describes: the noun before its comma, or the one behind it. */
  private described(predicate: Predicate, fits: Fits): Mention | undefined {
    const before = this.before(this.startOf(predicate)).filter(fits).at(-1);
    if (
      before !== undefined &&
      /^\s*,\s*(?:[\p{L}\d.«»" -]+\s)?$/u.test(this.view.text.slice(before.end, this.startOf(predicate)))
    )
      return before;
    return this.within(predicate.at + 1, predicate.to).find(
      (mention) => fits(mention) && !this.afterPreposition(mention),
    );
  }

  /** "журналиста 5-го канала Самата Асипова": the name, where nothing but words without a comma leads to it. */
  private named(first: Mention, candidates: readonly Mention[]): Mention {
    const next = candidates.find(
      (mention) => mention.start >= first.end && mention.form === 'name' && mention.type === 'person',
    );
    if (next === undefined || (first.type === 'person' && first.form === 'name')) return first;
    const gap = this.view.text.slice(first.end, next.start);
    return /^[\s\p{L}\d«»"-]*$/u.test(gap) && !/(?<!\p{L})и(?!\p{L})/u.test(gap) && gap.length < 80 ? next : first;
  }

  /** A mention with those listed beside it. */
  private list(first: Mention | undefined, fits: Fits): Mention[] {
    if (first === undefined) return [];
    const joined = /^\s*(?:,\s*|(?:,?\s*и\s+|,?\s+а также\s+)(?:[\p{Ll}-]+\s+){0,3})$/u;
    const list = [first];
    const { mentions, text } = this.view;
    for (const mention of mentions) {
      const last = list.at(-1) ?? first;
      if (mention.start < last.end || !fits(mention) || mention.form === 'pronoun') continue;
      if (!joined.test(text.slice(last.end, mention.start)) || this.verbBetween(last.end, mention.start)) break;
      if (![...this.casesOf(mention)].some((one) => this.has(first, one))) break;
      list.push(mention);
    }
    for (const mention of mentions.toReversed()) {
      const head = list[0] ?? first;
      if (mention.end > head.start || !fits(mention) || mention.form === 'pronoun') continue;
      if (!joined.test(text.slice(mention.end, head.start)) || this.verbBetween(mention.end, head.start)) break;
      if (![...this.casesOf(mention)].some((one) => this.has(first, one))) break;
      list.unshift(mention);
    }
    return list;
  }

  private verbBetween(from: number, to: number): boolean {
    return this.predicates.some((one) => this.startOf(one) >= from && this.startOf(one) < to);
  }

  private agrees(mention: Mention, predicate: Predicate): boolean {
    if (!predicate.plural) return !(mention.plural && mention.form !== 'description') || mention.count !== undefined;
    return true;
  }

  /** "его адвоката", "их дома": whose, not whom. */
  private possesses(mention: Mention): boolean {
    const word = this.view.text.slice(mention.start, mention.end).toLowerCase();
    if (!/^(?:его|ее|её|их)$/u.test(word)) return false;
    const next = this.view.sentence.tokens.find((token) => token.start >= mention.end);
    return (
      next !== undefined &&
      // "признал их виновными", "обязал её опубликовать": what becomes of him, not what is his.
      !/(?:ыми|ими|ым|ть|ти|чь|ться)$/u.test(next.lower) &&
      !this.predicates.some((one) => this.startOf(one) === next.start) &&
      /^\p{L}/u.test(next.text) &&
      !PREPOSITION.test(next.lower)
    );
  }

  /** "50 МРП": a unit of account, not a body. */
  private afterNumber(mention: Mention): boolean {
    return (
      mention.type === 'org' && /\d\s*$/u.test(this.view.text.slice(Math.max(0, mention.start - 4), mention.start))
    );
  }

  private afterPreposition(mention: Mention): boolean {
    const { tokens } = this.view.sentence;
    let at = tokens.findIndex((token) => token.start >= mention.start) - 1;
    // A pronoun has no adjectives: only the word right before it counts.
    const reach = mention.form === 'pronoun' ? 1 : 4;
    for (let steps = 0; at >= 0 && steps < reach; at--, steps++) {
      const word = plainWord(tokens[at]?.lower ?? '');
      if (PREPOSITION.test(word)) return true;
      if (!/^[\p{Ll}-]+(?:ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ых|их|ыми|ими)$/u.test(word)) return false;
    }
    return false;
  }

  /** Where the noun phrase of a mention begins: adjectives and posts before the name belong to it. */
  private phraseStart(mention: Mention): number {
    const { tokens } = this.view.sentence;
    let at = tokens.findIndex((token) => token.start >= mention.start);
    for (let steps = 0; at > 0 && steps < 6; steps++) {
      const word = tokens[at - 1]?.lower ?? '';
      if (
        OPENS_PHRASE.test(word) ||
        PREPOSITION.test(word) ||
        !/^[\p{L}«»"-]+$/u.test(word) ||
        this.predicates.some((one) => one.at === at - 1)
      )
        break;
      at--;
    }
    return tokens[at]?.start ?? mention.start;
  }

  private nextVerb(predicate: Predicate): number {
    const next = this.predicates.find(
      (other) => other.at > predicate.at && other.kind !== 'participle' && other.kind !== 'infinitive',
    );
    return Math.min(predicate.to, next?.at ?? predicate.to);
  }

  private within(from: number, to: number): Mention[] {
    return to <= from ? [] : this.view.mentionsIn({ from, to });
  }

  private before(end: number): Mention[] {
    return this.view.mentions.filter((mention) => mention.end <= end);
  }

  private nearest(mentions: readonly Mention[], predicate: Predicate): Mention | undefined {
    const at = this.startOf(predicate);
    const distance = (mention: Mention): number => (mention.start > at ? mention.start - at : (at - mention.end) * 1.5);
    return mentions.toSorted((a, b) => distance(a) - distance(b))[0];
  }

  private startOf(predicate: Predicate): number {
    return this.view.startOf(predicate.at);
  }

  private has(mention: Mention, wanted: Case): boolean {
    return this.casesOf(mention).has(wanted);
  }

  private casesOf(mention: Mention): ReadonlySet<Case> {
    let cases = this.cases.get(mention);
    if (cases === undefined) {
      cases = casesOf(this.view.text, mention);
      this.cases.set(mention, cases);
    }
    return cases;
  }
}
