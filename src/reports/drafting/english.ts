import { term } from '../../model/vocabulary/terms.ts';
import { moneyWords, quantityWords, spanWords } from './amount-words.ts';
import type { EventFacts, Named } from './facts.ts';
import { ENGLISH_VERBS, type EnglishVerb } from './verbs-en.ts';
import { whenWords } from './when-words.ts';

/** One English sentence for an event, in the modality of its source. `short`: names known from the sentence before. */
export function englishSentence(
  facts: EventFacts,
  short: ReadonlySet<string> = new Set(),
  before?: EventFacts,
): string {
  const verb = ENGLISH_VERBS[facts.act] ?? { nobody: `${term(facts.act)?.label.en ?? 'an event'} is on record` };
  const subjects = subjectsOf(facts);
  const clause = clauseOf(verb, facts, subjects, short);
  // What the sentence before said of the same day is not said again.
  const follows = before !== undefined && sameTime(facts, before);
  const sameBasis = follows && JSON.stringify(facts.basis) === JSON.stringify(before.basis);
  const told = (part: (facts: EventFacts) => string): string => {
    const words = part(facts);
    return follows && words !== '' && words === part(before) ? '' : words;
  };
  const when = timeOf(facts, before);
  const tail = [told(byWhom), told(inPlace), sameBasis ? '' : forWhat(facts)].filter(Boolean).join(' ');
  const words = [clause, tail].filter(Boolean).join(' ');
  const source = attribution(facts);
  if (facts.polarity === 'unknown')
    return sentence([`it is not known whether ${words}`, when ?? ''].filter(Boolean).join(' ') + source);
  return sentence((when === undefined ? words : `${when}, ${words}`) + source);
}

/** Whom the sentence is about: victims or accused, else what was acted on. */
export function subjectsOf(facts: EventFacts): readonly Named[] {
  if (facts.act.startsWith('X.')) return facts.roles.organiser ?? facts.roles.participant ?? [];
  if (actsOnThing(facts) && facts.target !== undefined) return [facts.target];
  const people = facts.roles.victim ?? facts.roles.accused ?? facts.roles.respondent ?? facts.roles.participant ?? [];
  return people.length > 0 ? people : facts.target === undefined ? [] : [facts.target];
}

/** Acts that are told of a thing where one is named: a site is blocked, a rally broken up, a flat searched. */
function actsOnThing({ act }: EventFacts): boolean {
  return /^(A\.(BLOCK|DISPERSE|SEARCH|SEIZE)|P\.(UPHELD|REVERSED|DISMISS)|S\.ORGSUSP|N\.\w+)$/.test(act);
}

/** The day of the sentence before is not said again. */
function timeOf(facts: EventFacts, before: EventFacts | undefined): string | undefined {
  if (facts.when === undefined) return undefined;
  if (before === undefined || !sameTime(facts, before)) return whenWords(facts.when, 'en');
  return facts.when.from === facts.when.to ? 'on the same day' : undefined;
}

function sameTime(a: EventFacts, b: EventFacts): boolean {
  return a.when !== undefined && b.when !== undefined && a.when.from === b.when.from && a.when.to === b.when.to;
}

function clauseOf(
  verb: EnglishVerb,
  facts: EventFacts,
  subjects: readonly Named[],
  short: ReadonlySet<string>,
): string {
  if (subjects.length === 0) return negated(filled(verb.nobody, facts), facts);
  const who = whoWords(subjects, short);
  const thing = actsOnThing(facts) && facts.target !== undefined && verb.passive !== undefined;
  if (verb.about !== undefined && !thing) return negated(filled(verb.about, facts).replace('{who}', who), facts);
  const plural = subjects.length > 1 || subjects[0]?.plural === true;
  const adverb = ADVERBS[facts.modality] ?? '';
  if (verb.active !== undefined) {
    const phrase = verb.active[plural ? 1 : 0];
    return facts.polarity === 'no'
      ? `${who} is not known to have ${phrase}`
      : [who, adverb, phrase].filter(Boolean).join(' ');
  }
  if (verb.passive === undefined) return `${filled(verb.nobody, facts)} with the participation of ${who}`;
  const not = facts.polarity === 'no' || facts.act === 'P.NOCHARGE' ? 'not' : '';
  const be = facts.modality === 'm.planned' ? (plural ? 'are to be' : 'is to be') : plural ? 'were' : 'was';
  return [who, be, not, adverb, filled(verb.passive, facts)].filter(Boolean).join(' ');
}

/** Adverbs that keep what the source leaves open. */
const ADVERBS: Readonly<Partial<Record<EventFacts['modality'], string>>> = {
  'm.reported': 'reportedly',
  'm.alleged': 'allegedly',
  'm.charge': 'allegedly',
};

function attribution(facts: EventFacts): string {
  // Whoever tells of what was done to them is not named twice in one sentence.
  const own = subjectsOf(facts).some(({ words }) => words === facts.speaker);
  const who = own ? 'the person concerned' : facts.speaker;
  switch (facts.modality) {
    case 'm.official':
      return `, according to ${who ?? 'official information'}`;
    case 'm.witness':
      return `, according to ${who ?? 'eyewitnesses'}`;
    case 'm.party':
      return `, according to ${who ?? 'the person concerned'}`;
    case 'm.assess':
      return who === undefined ? ', in the assessment of the source' : `, in the assessment of ${who}`;
    default:
      return who === undefined || facts.modality === 'm.fact' ? '' : `, according to ${who}`;
  }
}

function negated(clause: string, facts: EventFacts): string {
  const adverb = ADVERBS[facts.modality];
  const not = facts.polarity === 'no' ? 'not ' : '';
  if (adverb === undefined && not === '') return clause;
  return clause.replace(/(?<![\p{L}])(was|were) /u, `$1 ${not}${adverb === undefined ? '' : `${adverb} `}`);
}

function byWhom(facts: EventFacts): string {
  const verb = ENGLISH_VERBS[facts.act];
  if (verb === undefined) return '';
  const agents = facts.roles.perpetrator ?? facts.roles.decider ?? [];
  if (agents.length === 0 || verb.active !== undefined || /^(a court|force|police) /.test(verb.about ?? '')) return '';
  return `by ${listed(agents.map(({ words }) => withArticle(spelledAs(words, facts.places))))}`;
}

/** "almaty court" in Almaty: a name inside a description is spelled as the place is. */
function spelledAs(words: string, places: readonly Named[]): string {
  const place = places.find((one) => words.toLowerCase().startsWith(`${one.words.toLowerCase()} `));
  return place === undefined ? words : place.words + words.slice(place.words.length);
}

/** One of a kind where it stands: "the Supreme Court", "the security service". */
const ONE_OF_A_KIND =
  /^(Supreme|Constitutional|High)\s|(^|\s)(authorities|police department|security services?|secret service|committee|ministry|government|parliament|administration|prosecutor's office|prosecutor general|interior ministry|akimat|mayor's office)$/iu;

/** "an Aktau court", "the National Security Committee": a body that the source named without an article. */
function withArticle(words: string): string {
  if (/^(the|a|an|his|her|their|its|one|two|same|several|some|\d+)(?![\p{L}])/iu.test(words)) return words;
  if (ONE_OF_A_KIND.test(words)) return `the ${words}`;
  if (!/(^|\s)(court|judge|tribunal|prosecutor|man|woman|officer|official|crowd|company|policeman)$/iu.test(words))
    return words;
  return `${/^[aeiou]/iu.test(words) ? 'an' : 'a'} ${words}`;
}

function forWhat(facts: EventFacts): string {
  const offences = facts.basis.flatMap(({ offence }) =>
    offence === undefined ? [] : [`“${offence.replace(/[“”"]/g, '')}”`],
  );
  const norms = [...new Set(facts.basis.flatMap(({ norm }) => (norm === undefined ? [] : [norm])))];
  const lead =
    facts.act === 'P.CHARGE' || facts.act === 'P.NOCHARGE'
      ? 'with'
      : facts.act === 'P.CONVICT'
        ? 'on charges of'
        : 'on the grounds of';
  const what = offences.length === 0 ? '' : `${lead} ${listed([...new Set(offences)])}`;
  return [what, norms.length === 0 ? '' : `under ${listed(norms)}`].filter(Boolean).join(' ');
}

function inPlace(facts: EventFacts): string {
  const smallest = facts.places[0];
  return smallest === undefined ? '' : `in ${smallest.words}`;
}

/** Fills `{span}` and the like; a place without a value takes the words before it along. */
function filled(phrase: string, facts: EventFacts): string {
  const span = facts.span === undefined ? undefined : spanWords(facts.span, 'en');
  const days = facts.days === undefined ? undefined : quantityWords(facts.days, 'day', 'en');
  const hours = facts.hours === undefined ? undefined : quantityWords(facts.hours, 'hour', 'en');
  const money = facts.money === undefined ? undefined : moneyWords(facts.money, 'en');
  const values: Readonly<Record<string, string | undefined>> = {
    span,
    days: days ?? span,
    hours: hours ?? span,
    money,
    'for span': span === undefined ? '' : `for ${span}`,
  };
  return phrase
    .replace(
      /( of| to)? \{(span|days|hours|money|for span)\}( in (?=prison)| of (?=restricted|public|administrative))?/g,
      (_, before = '', key: string, after = '') => {
        const value = values[key];
        if (value !== undefined) return value === '' ? '' : `${before} ${value}${after}`;
        return before === ' to' ? ' to ' : '';
      },
    )
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** "some twenty people, among them A and B,": a number of people and those of them who are named. */
function whoWords(subjects: readonly Named[], short: ReadonlySet<string>): string {
  const many = subjects.filter(({ id, plural }) => plural === true && id?.startsWith('person-') !== true);
  const [group] = many;
  const named = subjects.filter((one) => !many.includes(one));
  if (group === undefined || many.length > 1 || named.length === 0)
    return listed(subjects.map((one) => nameFor(one, short)));
  return `${group.words}, among them ${listed(named.map((one) => nameFor(one, short)))},`;
}

function nameFor(named: Named, short: ReadonlySet<string>): string {
  const last = named.words.split(' ').at(-1) ?? named.words;
  return named.id?.startsWith('person-') && short.has(named.words) ? last : named.words;
}

export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

export function sentence(words: string): string {
  const text = words.trim().replace(/[ \n\t]+/g, ' ');
  // A site's name keeps its small letter.
  const opened = /^\S+\.\p{L}{2,}(\s|$)/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(opened) ? opened : `${opened}.`;
}
