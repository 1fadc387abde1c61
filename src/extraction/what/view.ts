import type { Mention } from '../mentions.ts';
import { endsMoment } from '../text/moments.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Complement, Range, VerbGroup } from './verb-group.ts';

/** Somebody in a role: a mention of an entity, or the words of the text where no entity was found. */
export interface Filler {
  readonly mention?: Mention;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PEOPLE = new Set(['person', 'group']);
const ACTORS = new Set(['person', 'group', 'org']);
const HUMAN =
  /\b(?:people|persons?|individuals?|men|women|man|woman|workers?|activists?|journalists?|reporters?|protest[eo]rs?|demonstrators?|students?|residents?|refugees?|believers?|participants?|members?|supporters?|pastors?|lawyers?|others?|civilians?|villagers?|defendants?|detainees?|prisoners?|suspects?|leaders?|officials?|officers?|police\w*|soldiers?|troops|gunmen|militants?|assailants?|attackers?|court|judge|authorities|authority|prosecutors?|government|security (?:forces|services)|witnesses|children|girls?|boys?|editors?|bloggers?|colleagues?|relatives?|family|wife|husband|brother|sister|son|daughter|mother|father|monks?|teachers?|farmers?|some|many|few|those|all|one|both|observers?|monitors?|missionar(?:y|ies)|visitors?|artists?|writers?|poets?|singers?|actors?|scientists?|scholars?|academics?|researchers?|doctors?|nurses?|engineers?|drivers?|miners?|inmates?|convicts?|voters?|candidates?|deput(?:y|ies)|owners?|employees?|staff|crew|pupils?|pensioners?|veterans?|migrants?|citizens?|nationals?|foreigners?|muslims?|christians?|baptists?|imams?|priests?|clergy|organi[sz]ers?|passers-by|bystanders?|victims?|widows?|neighbou?rs?|friends?|cousins?|uncles?|photographers?|correspondents?|unionists?|followers?|sympathi[sz]ers?|several|dozens|hundreds|thousands|two|three|four|five|six|seven|eight|nine|ten)\b/i;
/** A size or a paper, whatever number or post stands in it: "two years", "an official warning". */
const SIZE =
  /\b(?:years?|months?|weeks?|days?|hours?|minutes?|times|counts?|warnings?|charges?|articles?|letters?|documents?|statements?|requests?|permission|cases?|claims?|fines?|sentences?|terms?|occasions|rubles|roubles|tenge|euros?|dollars|soms?|flats|teeth|ribs?|arms?|apartments|homes|houses|offices|computers?|laptops?|phones?)$/i;
const OTHERS =
  /^,?\s+(?:and|as well as|along with)\s+((?:(?:\d+|[a-z]+)\s+){1,2}(?:others|other \w+|more \w+|colleagues|friends|companions|relatives))/i;
const DATE_END =
  /^(?:1[89]\d\d|20\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|day|morning|evening|night|week|month|year|time|later|afterwards|earlier)$/;
const NOUNS = /^(?:NOUN|PROPN|NUM)$/;
const RUN_ON = new Set(['', 'of', ',', 'as', 'at', 'on', 'in']);

/** One sentence with its verbs and the mentions that stand in it: what the act rules look at. */
export class SentenceView {
  readonly text: string;
  readonly sentence: Sentence;
  readonly groups: readonly VerbGroup[];
  readonly mentions: readonly Mention[];
  /** Whom the entry of a list is about: what a sentence without a subject tells befell them. */
  readonly entry?: Filler;

  constructor(
    text: string,
    sentence: Sentence,
    groups: readonly VerbGroup[],
    mentions: readonly Mention[],
    entry?: Mention,
  ) {
    if (entry !== undefined) this.entry = this.filler(entry, text);
    this.text = text;
    this.sentence = sentence;
    this.groups = groups;
    this.mentions = mentions;
  }

  startOf(token: number): number {
    return this.sentence.tokens[token]?.start ?? this.sentence.end;
  }

  endOf(token: number): number {
    return this.sentence.tokens[token]?.end ?? this.sentence.end;
  }

  words(range: Range): string {
    return range.to <= range.from ? '' : this.text.slice(this.startOf(range.from), this.endOf(range.to - 1));
  }

  /** Text of the sentence after a token, and before one; at most 240 characters each. */
  after(token: number): string {
    const from = this.endOf(token);
    return this.text.slice(from, Math.min(this.sentence.end, from + 240));
  }

  before(token: number): string {
    const to = this.startOf(token);
    return this.text.slice(Math.max(this.sentence.start, to - 240), to);
  }

  /** The text around a token, over the bounds of the sentence. */
  around(token: number): string {
    const at = this.startOf(token);
    return this.text.slice(Math.max(0, at - 400), at + 240);
  }

  /** Of "the suit that X brought": what stands before the relative word, where the verb has a subject of its own. */
  antecedent(group: VerbGroup): Range | undefined {
    const from = group.subject?.from;
    // "A complaint she lodged with the police": the relative word is left out.
    if (
      from !== undefined &&
      group.subject?.to === from + 1 &&
      this.sentence.tokens[from]?.pos === 'PRON' &&
      this.sentence.tokens[from - 1]?.pos === 'NOUN'
    ) {
      let start = from - 1;
      while (start > 0 && /^(?:DET|ADJ|NOUN|PRON)$/.test(this.sentence.tokens[start - 1]?.pos ?? '')) start--;
      return { from: start, to: from };
    }
    if (
      from === undefined ||
      group.relative ||
      !/^(?:that|which|whom|who)$/.test(this.sentence.tokens[from - 1]?.lower ?? '')
    )
      return undefined;
    let start = from - 1;
    while (start > 0 && !/^(?:VERB|AUX|SCONJ|ADP)$/.test(this.sentence.tokens[start - 1]?.pos ?? '')) start--;
    return start < from - 1 ? { from: start, to: from - 1 } : undefined;
  }

  mentionsIn(range: Range): Mention[] {
    const from = this.startOf(range.from);
    const to = range.to <= range.from ? from : this.endOf(range.to - 1);
    return this.mentions.filter((mention) => mention.start >= from && mention.end <= to);
  }

  /** The subject's stretch, through verbs that share one. */
  subjectOf(group: VerbGroup): Range | undefined {
    let seen: VerbGroup | undefined = group;
    for (let hops = 0; seen !== undefined && hops < 12; hops++) {
      if (seen.subject !== undefined) return seen.subject;
      if (seen.form === 'infinitive' && seen.governor !== undefined) {
        const governor: VerbGroup | undefined = this.groups[seen.governor];
        const object = governor && governor.voice === 'active' ? this.object(governor) : undefined;
        if (object !== undefined && this.heads(object).some((filler) => filler.mention !== undefined)) return object;
      }
      seen = seen.shares === undefined ? undefined : this.groups[seen.shares];
    }
    return undefined;
  }

  /** The direct object's stretch with the list and the "of" phrase that belong to it. */
  object(group: VerbGroup, particle?: string): Range | undefined {
    const [first, ...more] = group.complements;
    // "broke up the rally": the particle of the verb opens no phrase of its own.
    if (first === undefined || (first.preposition !== '' && first.preposition !== particle)) return undefined;
    let to = first.to;
    for (const [i, part] of more.entries()) {
      if (part.preposition === 'of') to = part.to;
      else if (part.preposition === ',' && this.listGoesOn(more.slice(i))) to = part.to;
      else break;
    }
    return { from: first.from, to };
  }

  /** Of "let the verdict stand": what is let stands as the subject of the next verb. */
  caused(group: VerbGroup): Range | undefined {
    if (group.lemma !== 'let') return undefined;
    return this.groups.find((next) => next.subject?.from === group.head + 1)?.subject;
  }

  /** Everything a premises or belongings phrase runs over: "the office of A, as well as the home of B". */
  wideObject(group: VerbGroup, particle?: string): Range | undefined {
    const [first, ...more] = group.complements;
    if (first === undefined || (first.preposition !== '' && first.preposition !== particle)) return undefined;
    let to = first.to;
    for (const part of more) {
      if (!RUN_ON.has(part.preposition)) break;
      if ((part.preposition === 'on' || part.preposition === 'in') && !this.hasActor(part)) break;
      to = part.to;
    }
    return { from: first.from, to };
  }

  private hasActor(range: Range): boolean {
    return this.mentionsIn(range).some((mention) => ACTORS.has(mention.type));
  }

  /** A comma opens a list item where people stand behind it and an "and" is still to come or stands in it. */
  private listGoesOn(parts: readonly Complement[]): boolean {
    const [part] = parts;
    if (part === undefined || this.heads(part).length === 0) return false;
    const joint = parts.findIndex((one) =>
      this.sentence.tokens.slice(one.from, one.to).some((token) => token.pos === 'CCONJ'),
    );
    return joint >= 0 && parts.slice(0, joint + 1).every((one) => one.preposition === ',' || one.preposition === 'of');
  }

  withPreposition(group: VerbGroup, preposition: string): Range | undefined {
    const at = group.complements.findIndex((part) => part.preposition === preposition);
    const first = group.complements[at];
    if (first === undefined) return undefined;
    let to = first.to;
    const rest = group.complements.slice(at + 1);
    for (const [i, part] of rest.entries()) {
      if (part.preposition !== 'of' && (part.preposition !== ',' || !this.listGoesOn(rest.slice(i)))) break;
      to = part.to;
    }
    return { from: first.from, to };
  }

  /** Who did it, of a passive: the "by" phrase, where no size stands in it ("extended by two months"). */
  doneBy(group: VerbGroup): Range | undefined {
    const range = this.withPreposition(group, 'by');
    return range !== undefined && SIZE.test(this.words(range).replace(/[\s.,]+$/, '')) ? undefined : range;
  }

  /**
   * The people and bodies a stretch is about: heads of its noun phrases, not what stands behind a preposition in it
   * ("the editor of X"), nor a body that only describes a person ("Vremia journalist N").
   */
  heads(range: Range): Filler[] {
    const mentions = this.mentionsIn(range).filter((mention) => ACTORS.has(mention.type));
    const heads: Mention[] = [];
    mentions.forEach((mention, i) => {
      const next = mentions.find((other, j) => j > i && other.start >= mention.end);
      if (next !== undefined && this.describes(mention, next)) return;
      if (mentions.some((other, j) => j < i && other.end >= mention.end && other.start <= mention.start)) return;
      if (this.isOwner(mention) || (this.isPossessor(mention) && next !== undefined)) return;
      if (this.behindPreposition(range, mention, mentions)) return;
      heads.push(mention);
    });
    return [
      ...apposed(this.text, heads).map((mention) => this.filler(mention)),
      ...this.othersAfter(heads.at(-1), range),
    ];
  }

  /** "A, B and two others": those whom a list counts without naming them. */
  private othersAfter(last: Mention | undefined, range: Range): Filler[] {
    if (last === undefined || last.type === 'org') return [];
    const end = range.to <= range.from ? last.end : this.endOf(range.to - 1);
    const rest = this.text.slice(last.end, end);
    const others = OTHERS.exec(rest);
    if (others?.[1] === undefined) return [];
    const start = last.end + others.index + others[0].length - others[1].length;
    return [{ text: others[1], start, end: start + others[1].length }];
  }

  filler(mention: Mention, text = this.text): Filler {
    return { mention, text: text.slice(mention.start, mention.end), start: mention.start, end: mention.end };
  }

  /**
   * The words of a stretch as a role, where they speak of people or of a body: its last part between commas that does.
   * `anyNoun`: whatever noun stands there is somebody.
   */
  described(range: Range, anyNoun = false): Filler[] {
    const tokens = this.sentence.tokens;
    const parts: Range[] = [];
    let from = range.from;
    for (let i = range.from; i <= range.to; i++) {
      if (i < range.to && tokens[i]?.pos !== 'PUNCT') continue;
      if (i > from) parts.push({ from, to: i });
      from = i + 1;
    }
    for (const part of parts.toReversed()) {
      const filler = this.nounPhrase(part, anyNoun);
      if (filler !== undefined) return [filler];
    }
    return [];
  }

  private nounPhrase(part: Range, anyNoun: boolean): Filler | undefined {
    const tokens = this.sentence.tokens;
    let { from } = part;
    if (
      tokens[from]?.pos === 'ADP' &&
      from > 0 &&
      part.from !== 0 &&
      !/^(?:about|around|over|up|at|as)$/.test(tokens[from]?.lower ?? '')
    )
      return undefined;
    if (part.from === 0 && tokens[0]?.pos === 'ADP') return undefined;
    while (from < part.to && /^(?:ADV|CCONJ|SCONJ|ADP)$/.test(tokens[from]?.pos ?? '')) from++;
    if (tokens[from]?.lower === 'close' && tokens[from + 1]?.lower === 'to') from += 2;
    let end = from;
    while (end < part.to && !/^(?:PUNCT|VERB|AUX|SCONJ|CCONJ|ADP)$/.test(tokens[end]?.pos ?? '')) end++;
    // "a total of 12 activists", "a number of Baptists": the count's noun stands behind the "of".
    if (
      /\b(?:number|total|group|couple|dozens?|hundreds|thousands|scores|some|many|several|most|members?|part|each|both|all|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/i.test(
        this.words({ from, to: end }),
      ) &&
      tokens[end]?.lower === 'of'
    ) {
      end++;
      // "fined each of them 60 minimum wages": the pronoun closes the phrase.
      if (tokens[end]?.pos === 'PRON' && !/^(?:his|her|their|its)$/.test(tokens[end]?.lower ?? '')) end++;
      else while (end < part.to && !/^(?:PUNCT|VERB|AUX|SCONJ|CCONJ|ADP)$/.test(tokens[end]?.pos ?? '')) end++;
    }
    const words = this.words({ from, to: end });
    if (words === '' || words.length > 80) return undefined;
    const inside = tokens.slice(from, end);
    const ofThem = /\bof (?:them|whom|us)$/i.test(words);
    const noun = inside.some((token) => token.pos === 'NOUN' || token.pos === 'PROPN');
    const counted = inside.length > 0 && inside.every((token) => token.pos === 'NUM');
    if (SIZE.test(words) || (!HUMAN.test(words) && !counted && !ofThem && !(anyNoun && noun))) return undefined;
    if (
      /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i.test(
        words.replace(/^\d+\s*/, ''),
      )
    )
      return undefined;
    return { text: words, start: this.startOf(from), end: this.endOf(end - 1) };
  }

  private between(a: Mention, b: Mention): string {
    return this.text.slice(a.end, Math.max(a.end, b.start));
  }

  /** "Vremia journalist Kuchukov", "KIBHR director N": nothing but nouns between a body and a person. */
  private describes(mention: Mention, next: Mention): boolean {
    if (!PEOPLE.has(next.type) || mention.type === 'person') return false;
    const gap = this.between(mention, next);
    return gap.length < 60 && !/[,;:()]|\b(?:and|or|of|in|at|by|with|for|who|was|were|is|are)\b/i.test(gap);
  }

  /** "his", "their", "her lawyer": whose, not who. */
  private isOwner(mention: Mention): boolean {
    if (mention.form !== 'pronoun') return false;
    const word = this.text.slice(mention.start, mention.end).toLowerCase();
    if (/^(?:his|their|its|my|our|your)$/.test(word)) return true;
    if (word !== 'her') return false;
    const next = this.sentence.tokens.find((token) => token.start >= mention.end);
    return /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next?.pos ?? '');
  }

  private isPossessor(mention: Mention): boolean {
    return (
      /^['’]s?\b/.test(this.text.slice(mention.end, mention.end + 2)) &&
      !/^['’]\s*[,.]/.test(this.text.slice(mention.end, mention.end + 3))
    );
  }

  private behindPreposition(range: Range, mention: Mention, mentions: readonly Mention[]): boolean {
    const tokens = this.sentence.tokens;
    let at = range.from;
    while (at < range.to && (tokens[at]?.start ?? 0) < mention.start) at++;
    if (tokens[at]?.pos === 'DET' && at > range.from && NOUNS.test(tokens[at - 1]?.pos ?? '')) return false;
    for (let j = at - 1; j >= range.from; j--) {
      const token = tokens[j];
      if (token === undefined) return false;
      // "On 5 May 2014 N was …", "In the north a court …": the phrase of time or place ends before a new noun phrase.
      if (DATE_END.test(token.lower) || endsMoment(tokens, j)) return false;
      if (token.pos === 'DET' && NOUNS.test(tokens[j - 1]?.pos ?? '')) return false;
      if (mentions.some((other) => other !== mention && other.start <= token.start && token.end <= other.end)) {
        // A list member stands as its neighbour stands.
        if (/^\s*(?:,|,?\s*and|,?\s*or|as well as)\s*/i.test(this.text.slice(token.end, mention.start))) return false;
        continue;
      }
      if (token.lower === 'as' && tokens[j - 1]?.lower === 'well') return false;
      if (token.pos === 'ADP') return j > range.from || at - j <= 6;
      if (token.lower === ',' || token.pos === 'CCONJ' || token.lower === '(') return false;
    }
    return false;
  }
}

/** "the three activists, A, B and C": the list says whom the description means, so the description goes. */
function apposed(text: string, heads: readonly Mention[]): readonly Mention[] {
  const [first, second] = heads;
  const last = heads.at(-1);
  const before = heads.at(-2);
  // "A and B, members of X, were …": what follows says who the named are.
  if (
    last?.type === 'group' &&
    before?.type === 'person' &&
    /^\s*,\s*(?:both\s+|all\s+)?$/.test(text.slice(before.end, last.start))
  )
    return apposed(text, heads.slice(0, -1));
  if (first === undefined || second === undefined) return heads;
  const alike = second.type === 'person' ? first.type !== 'org' : second.type === 'org' && first.type !== 'person';
  if (!alike || first.form === 'name' || first.form === 'pronoun' || second.form !== 'name') return heads;
  const gap = text.slice(first.end, second.start);
  return /^(?:\s+(?:of|from|at|in|for|with)\s+[^,;]{1,60})?\s*,?\s*(?:[–—-]\s*)?(?:including\s+|(?:\w+\s+){0,3})$/.test(
    gap,
  ) && !/\band\b/.test(gap)
    ? heads.slice(1)
    : heads;
}
