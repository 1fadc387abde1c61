import type { Sentence } from '../../text/sentence.ts';
import type { CountryCounts } from '../../where/choose.ts';
import { isSite } from '../name-spans.ts';
import type { Named } from '../named.ts';
import { quotedTokens, type RussianOrg, russianOrgs } from './organisations.ts';
import { type PersonSpan, personSpans } from './persons.ts';
import { russianCountries, russianPlaces } from './places.ts';

/** A Russian sentence with its names found, before the document is read in order. */
export interface Prepared {
  readonly persons: readonly PersonSpan[];
  readonly named: readonly Named[];
  readonly bodies: readonly Exclude<RussianOrg, { readonly named: Named }>[];
  /** 1 for tokens that a name or a quotation has taken. */
  readonly taken: Uint8Array;
}

/** Names of every Russian sentence, by its index; others are left out. */
export function prepareRussian(sentences: readonly Sentence[], english: CountryCounts): ReadonlyMap<number, Prepared> {
  const russian = sentences.filter((sentence) => sentence.language === 'ru');
  const countries = new Map(english);
  for (const sentence of russian) russianCountries(sentence.tokens, countries);
  return new Map(russian.map((sentence) => [sentence.index, prepare(sentence, countries)]));
}

function prepare(sentence: Sentence, countries: CountryCounts): Prepared {
  const { tokens, index } = sentence;
  const quoted = quotedTokens(tokens);
  const persons = personSpans(tokens, quoted);
  const taken = Uint8Array.from(quoted);
  for (const person of persons) taken.fill(1, person.from, person.to);
  const places = russianPlaces(index, tokens, taken, countries);
  const orgs = russianOrgs(index, tokens, withoutQuotes(taken, quoted));
  const named: Named[] = [...places];
  const bodies: Prepared['bodies'][number][] = [];
  for (const org of orgs) {
    if ('named' in org) named.push(org.named);
    else bodies.push(org);
  }
  tokens.forEach((token, at) => {
    if (isSite(token) && !named.some((one) => one.from <= at && one.to > at)) {
      named.push({
        sentence: index,
        from: at,
        to: at + 1,
        name: token.text,
        type: 'object',
        kind: 'object.website',
        confidence: 0.9,
        full: true,
      });
    }
  });
  for (const one of named) taken.fill(1, one.from, one.to);
  return { persons, named: named.sort((a, b) => a.from - b.from), bodies, taken };
}

/** An organisation's name in quotes is found from its head noun, so quotes alone do not take it. */
function withoutQuotes(taken: Uint8Array, quoted: Uint8Array): Uint8Array {
  return taken.map((value, i) => (quoted[i] === 1 ? 0 : value));
}
