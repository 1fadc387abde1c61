import type { Sufferer } from '../../languages/ru/acts.ts';
import type { Mention } from '../../mentions.ts';
import type { SentenceView } from '../view.ts';
import type { Case } from './cases.ts';
import { type Fits, Phrases } from './phrases.ts';
import type { Predicate } from './predicates.ts';

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
  private readonly phrases: Phrases;

  constructor(view: SentenceView, predicates: readonly Predicate[]) {
    this.view = view;
    this.predicates = predicates;
    this.phrases = new Phrases(view, predicates);
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
    if (place instanceof RegExp) return this.phrases.list(this.behind(predicate, place, fits), fits);
    if (place === 'owner') return this.phrases.list(this.owner(predicate, fits), fits);
    if (place === 'subject') return this.phrases.list(this.subject(predicate, fits), fits);
    // "признал его виновным и назначил 14 лет": the verb before has named him.
    if (place === 'dative')
      return this.phrases.list(this.inCase(predicate, 'dative', fits) ?? this.shared(predicate, fits), fits);
    if (predicate.kind === 'passive') return this.phrases.list(this.subject(predicate, fits), fits);
    if (predicate.kind === 'participle') return this.phrases.list(this.described(predicate, fits), fits);
    return this.phrases.list(this.object(predicate, fits), fits);
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
        this.phrases.has(mention, wanted) &&
        !this.phrases.afterPreposition(mention) &&
        !taken.some((one) => mention.start < one.end && one.start < mention.end),
    );
    const official = inside.filter(({ kind }) => OFFICIAL.test(kind ?? ''));
    const courts = official.filter(({ kind }) => kind === 'O.COURT');
    if (role === 'decider') return this.nearest(courts, predicate) ?? this.nearest(official, predicate);
    const others = inside.filter((one) => !this.phrases.has(one, 'accusative') || one.start < this.startOf(predicate));
    return this.nearest(official, predicate) ?? this.nearest(others, predicate);
  }

  /** In the nominative: before the verb, else behind it, else where the clause before left it. */
  private subject(predicate: Predicate, fits: Fits): Mention | undefined {
    const nominative = (mention: Mention): boolean =>
      fits(mention) &&
      this.phrases.has(mention, 'nominative') &&
      !this.phrases.afterPreposition(mention) &&
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
      !this.phrases.afterNumber(mention) &&
      this.phrases.has(mention, 'accusative') &&
      !this.phrases.afterPreposition(mention) &&
      !this.phrases.possesses(mention);
    const after = this.within(predicate.at + 1, this.nextVerb(predicate)).filter(accusative);
    const [first] = after;
    const before = this.within(predicate.from, predicate.at).filter(accusative);
    const surely = before.filter(
      (mention) => !this.phrases.has(mention, 'nominative') || (predicate.plural && !mention.plural),
    );
    // "Двенадцать из них отпустили, ещё пятерых …": what stands behind a comma is the next verb's.
    const beyond =
      first !== undefined && this.view.text.slice(this.view.endOf(predicate.at), first.start).includes(',');
    if (first !== undefined && !(beyond && before.length > 0)) return this.phrases.named(first, after);
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
        this.phrases.has(mention, wanted) &&
        !this.phrases.has(mention, 'nominative') &&
        !this.phrases.afterPreposition(mention),
    );
    return this.nearest(inside, predicate);
  }

  private behind(predicate: Predicate, preposition: RegExp, fits: Fits): Mention | undefined {
    return this.nearest(
      this.within(predicate.from, predicate.to).filter(
        (mention) =>
          fits(mention) &&
          preposition.test(
            this.view.text.slice(this.view.sentence.start, this.phrases.phraseStart(mention)).toLowerCase(),
          ),
      ),
      predicate,
    );
  }

  /** Whose home or belongings: "у N", "в доме N", "квартиру N", "его квартиру". */
  private owner(predicate: Predicate, fits: Fits): Mention | undefined {
    const inside = this.within(predicate.from, predicate.to).filter(
      (mention) => fits(mention) && (this.phrases.has(mention, 'genitive') || mention.form === 'pronoun'),
    );
    const at = inside.find((mention) =>
      /(?<!\p{L})у\s+$/iu.test(this.view.text.slice(this.view.sentence.start, this.phrases.phraseStart(mention))),
    );
    if (at !== undefined) return at;
    return this.nearest(
      inside.filter(
        (mention) =>
          mention.start > this.startOf(predicate) ||
          mention.form === 'pronoun' ||
          !this.phrases.has(mention, 'nominative'),
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
      (mention) => fits(mention) && !this.phrases.afterPreposition(mention),
    );
  }

  private agrees(mention: Mention, predicate: Predicate): boolean {
    if (!predicate.plural) return !(mention.plural && mention.form !== 'description') || mention.count !== undefined;
    return true;
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
}
