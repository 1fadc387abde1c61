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

/** The noun phrases of one sentence: their cases, what stands before them, and what is listed beside them. */
export class Phrases {
  private readonly view: SentenceView;
  private readonly predicates: readonly Predicate[];
  private readonly cases = new Map<Mention, ReadonlySet<Case>>();

  constructor(view: SentenceView, predicates: readonly Predicate[]) {
    this.view = view;
    this.predicates = predicates;
  }

  has(mention: Mention, wanted: Case): boolean {
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

  /** "журналиста 5-го канала Самата Асипова": the name, where nothing but words without a comma leads to it. */
  named(first: Mention, candidates: readonly Mention[]): Mention {
    const next = candidates.find(
      (mention) => mention.start >= first.end && mention.form === 'name' && mention.type === 'person',
    );
    if (next === undefined || (first.type === 'person' && first.form === 'name')) return first;
    const gap = this.view.text.slice(first.end, next.start);
    return /^[\s\p{L}\d«»"-]*$/u.test(gap) && !/(?<!\p{L})и(?!\p{L})/u.test(gap) && gap.length < 80 ? next : first;
  }

  /** A mention with those listed beside it. */
  list(first: Mention | undefined, fits: Fits): Mention[] {
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
    return this.predicates.some((one) => this.view.startOf(one.at) >= from && this.view.startOf(one.at) < to);
  }

  /** "его адвоката", "их дома": whose, not whom. */
  possesses(mention: Mention): boolean {
    const word = this.view.text.slice(mention.start, mention.end).toLowerCase();
    if (!/^(?:его|ее|её|их)$/u.test(word)) return false;
    const next = this.view.sentence.tokens.find((token) => token.start >= mention.end);
    return (
      next !== undefined &&
      // "признал их виновными", "обязал её опубликовать": what becomes of him, not what is his.
      !/(?:ыми|ими|ым|ть|ти|чь|ться)$/u.test(next.lower) &&
      !this.predicates.some((one) => this.view.startOf(one.at) === next.start) &&
      /^\p{L}/u.test(next.text) &&
      !PREPOSITION.test(next.lower)
    );
  }

  /** "50 МРП": a unit of account, not a body. */
  afterNumber(mention: Mention): boolean {
    return (
      mention.type === 'org' && /\d\s*$/u.test(this.view.text.slice(Math.max(0, mention.start - 4), mention.start))
    );
  }

  afterPreposition(mention: Mention): boolean {
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
  phraseStart(mention: Mention): number {
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
}
