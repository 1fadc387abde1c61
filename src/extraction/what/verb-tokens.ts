/** Words that the reading of verbs goes by. */
import type { Token } from '../text/sentence.ts';
import type { VerbGroup } from './verb-group.ts';

export const BE = new Set('am is are was were be been being'.split(' '));

export const GET = new Set('get gets got getting gotten'.split(' '));

export const HAVE = new Set("have has had having 've".split(' '));

export const DO = new Set('do does did'.split(' '));

export const MODALS = new Set("will would shall should may might can could must 'll wo ca".split(' '));

export const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'no']);

export const INSIDE_GROUP = new Set(
  "himself herself themselves itself not n't n’t never also all both each then already twice once since again now later first only just yet still too even once subsequently".split(
    ' ',
  ),
);

export const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

/** The last verb that is no gerund or infinitive hanging on another: what "and sentenced" continues. */
export function mainVerb(groups: readonly VerbGroup[]): VerbGroup | undefined {
  let group = groups.at(-1);
  for (let hops = 0; group !== undefined && hops < 12; hops++) {
    if ((group.form !== 'ing' && group.form !== 'infinitive') || group.governor === undefined) return group;
    group = groups[group.governor];
  }
  return group;
}

/** The "at" of "at least 16", the "than" of "more than 30": no preposition of a new phrase. */
export function isHedge(tokens: readonly Token[], i: number): boolean {
  const pair = `${tokens[i]?.lower} ${tokens[i + 1]?.lower}`;
  if (/^(?:at (?:least|most)|up to|as many)$/.test(pair)) return true;
  const back = `${tokens[i - 1]?.lower} ${tokens[i]?.lower}`;
  return (
    /^(?:up to|more than|less than|fewer than|many as)$/.test(back) ||
    (/^(?:about|around|over|under)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.pos === 'NUM')
  );
}

export function isQuote(token: Token | undefined): boolean {
  return token !== undefined && /^["“”'‘’«»]$/.test(token.text);
}
