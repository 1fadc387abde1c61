import { ROLE_MODIFIERS } from '../languages/en/roles.ts';
import { endsMoment } from '../text/moments.ts';
import type { Sentence, Token } from '../text/sentence.ts';
import { isCapital, isPossessive } from './capital-runs.ts';
import { type RoleMatch, roleEnding } from './lexicon.ts';
import type { Named } from './named.ts';

/** What the words beside a name say of its person: a role noun, whose, and where. Token indices. */
export interface Post {
  readonly role: RoleMatch;
  /** The whole phrase of the post: "Deputy Chief Editor". */
  readonly from: number;
  readonly to: number;
  /** Organisations, sites or places that the post is in. */
  readonly within: readonly Named[];
  /** "Petrov's lawyer": a named owner; "his wife": the token of the pronoun. */
  readonly owner?: Named;
  readonly ownerPronoun?: number;
  /** Everything from the first word of the description to its last. */
  readonly spanFrom: number;
  readonly spanTo: number;
}

const POSSESSIVES = new Set(['his', 'her', 'their', 'its']);

/** Posts of the person named by tokens `from` to `to`, from the words before and after. */
export function postsOf(sentence: Sentence, name: { from: number; to: number }, others: readonly Named[]): Post[] {
  const posts: Post[] = [];
  const left = leftPost(sentence.tokens, name.from, others);
  if (left !== undefined) {
    posts.push(left);
    // "the Director of the Office, Ambassador X": a second post before the first.
    const further =
      sentence.tokens[left.spanFrom - 1]?.text === ','
        ? complementPost(sentence.tokens, left.spanFrom - 2, others)
        : undefined;
    if (further !== undefined) posts.push(further);
  }
  const right = rightPost(sentence.tokens, name.to, others);
  if (right !== undefined) posts.push(right);
  return posts;
}

/** "Alga party leader X", "Viniavskii's lawyer X", "the head of the agency, X". */
function leftPost(tokens: readonly Token[], nameFrom: number, others: readonly Named[]): Post | undefined {
  let at = nameFrom - 1;
  if (tokens[at]?.text === '.' && roleEnding(tokens, at - 1) !== undefined) at--;
  const comma = tokens[at]?.text === ',';
  if (comma) at--;
  const role = roleEnding(tokens, at);
  if (role === undefined)
    return comma ? complementPost(tokens, at, others) : capitalComplement(tokens, nameFrom, others);
  // "the mayor, X": an apposition; "…for the lawyer, X said" is one too, "a journalist, Y and Z" may be a list.
  if (comma && role.plural) return undefined;
  return around(tokens, role, others);
}

/** "Vice Minister for Trade and Industry X": capitals joined by small words from a role noun to the name. */
function capitalComplement(tokens: readonly Token[], nameFrom: number, others: readonly Named[]): Post | undefined {
  for (let i = nameFrom - 1; i >= Math.max(0, nameFrom - 10); i--) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    const role = roleEnding(tokens, i);
    if (role !== undefined && /^(?:of|for)$/.test(tokens[role.to]?.lower ?? '')) {
      const post = around(tokens, role, others);
      const inside = others.find((other) => other.type === 'org' && other.from > role.to && other.to <= nameFrom);
      return {
        ...post,
        to: inside === undefined ? nameFrom : role.to,
        within: inside === undefined ? post.within : [inside],
        spanTo: nameFrom,
      };
    }
    if (!isCapital(token) && !/^(?:and|of|for|the|&|,)$/.test(token.lower)) return undefined;
  }
  return undefined;
}

/** "the head of the agency, X": a role noun with its complement before a comma. */
function complementPost(tokens: readonly Token[], last: number, others: readonly Named[]): Post | undefined {
  for (let i = last; i >= Math.max(0, last - 14); i--) {
    const token = tokens[i];
    if (token === undefined || /^[,;:.]$/.test(token.text) || isVerb(token)) return undefined;
    const role = roleEnding(tokens, i);
    if (role === undefined || !/^(?:of|for|at|in)$/.test(tokens[role.to]?.lower ?? '')) continue;
    if (role.plural) return undefined;
    const post = around(tokens, role, others);
    const within = others.filter((other) => other.type !== 'person' && other.from > role.to && other.to <= last + 1);
    const [first] = within;
    return { ...post, to: role.to, within: first === undefined ? post.within : [first], spanTo: last + 1 };
  }
  return undefined;
}

/** The phrase around a role noun that stands before a name. */
export function around(tokens: readonly Token[], role: RoleMatch, others: readonly Named[]): Post {
  let from = role.from;
  const ends = (at: number): Named | undefined => others.find((other) => other.to === at && other.type !== 'person');
  const covering = (): Named | undefined =>
    others.find((other) => other.type !== 'person' && other.from < from && other.to >= from && other.to < role.to);
  let org = covering();
  while (org === undefined && from > 0) {
    const token = tokens[from - 1];
    org = ends(from);
    if (org !== undefined || token === undefined) break;
    if ((!ROLE_MODIFIERS.has(token.lower) && !isPlainModifier(token)) || endsMoment(tokens, from - 1)) break;
    // "after the unrest President X": a small word before a capital post is no part of it.
    if (
      isCapital(tokens[role.from]) &&
      from <= role.from &&
      !isCapital(token) &&
      role.from > 0 &&
      isCapital(tokens[from])
    )
      break;
    from--;
    org = covering();
  }
  const start = org === undefined ? from : Math.min(from, org.from);
  const within = org === undefined ? [] : [org];
  // "Alga party and People's Front activist".
  if (org !== undefined && tokens[org.from - 1]?.lower === 'and') {
    const before = org.from - 1;
    const second = others.find((other) => other.to === before && other.type === 'org');
    if (second !== undefined) within.push(second);
  }
  const phrase = {
    role,
    from: Math.min(Math.max(from, org?.to ?? 0), role.from),
    to: role.to,
  };
  const before = tokens[start - 1];
  if (isPossessive(before)) {
    const owner = others.find((other) => other.to === start - 1);
    if (owner?.type === 'person') return { ...phrase, within, owner, spanFrom: owner.from, spanTo: role.to };
    if (owner !== undefined) return { ...phrase, within: [...within, owner], spanFrom: owner.from, spanTo: role.to };
  }
  if (before !== undefined && POSSESSIVES.has(before.lower)) {
    return { ...phrase, within, ownerPronoun: start - 1, spanFrom: start - 1, spanTo: role.to };
  }
  const article = /^(?:the|a|an|another)$/.test(before?.lower ?? '') ? 1 : 0;
  return { ...phrase, within, spanFrom: start - article, spanTo: role.to };
}

/** "X, pastor of the Y church in Z", "X (34), a reporter with W", "X is the head of V", "X, who works as a driver". */
function rightPost(tokens: readonly Token[], nameTo: number, others: readonly Named[]): Post | undefined {
  let at = nameTo;
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.text === '(') {
    while (at < Math.min(nameTo + 6, tokens.length) && tokens[at]?.text !== ')') at++;
    at++;
  }
  const opener = tokens[at]?.text ?? '';
  const copula = /^(?:is|was|are|were|became|remains)$/.test(tokens[at]?.lower ?? '');
  if (opener !== ',' && opener !== '–' && opener !== '—' && !copula) return undefined;
  at++;
  if (/^\d{1,2}$/.test(tokens[at]?.text ?? '')) at += tokens[at + 1]?.text === ',' ? 2 : 1;
  if (/^(?:who|himself|herself)$/.test(tokens[at]?.lower ?? '')) {
    at++;
    while (/^(?:is|was|has|had|been|also|works|worked|serves|served|as|the|a|an)$/.test(tokens[at]?.lower ?? '')) at++;
    if (!/^(?:is|was|as|a|an|the|also)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  }
  if (copula && !/^(?:a|an|the|also|one)$/.test(tokens[at]?.lower ?? '') && roleEnding(tokens, at) === undefined)
    return undefined;
  return roleWithin(tokens, at, others);
}

function roleWithin(tokens: readonly Token[], start: number, others: readonly Named[]): Post | undefined {
  for (let i = start; i < Math.min(start + 9, tokens.length); i++) {
    const token = tokens[i];
    if (token === undefined || /^[,;:.()]$/.test(token.text) || isVerb(token)) return undefined;
    if (/^(?:of|in|at|for|from|who|whose|to|by|on|with|and)$/.test(token.lower)) return undefined;
    let role = roleEnding(tokens, i);
    if (role === undefined || role.from < start) continue;
    // "police officer", "party member": the longest role noun that starts here or later wins.
    const longer = roleEnding(tokens, i + 1);
    if (longer !== undefined && longer.from <= role.to) role = longer;
    if (role.plural || others.some((other) => other.type === 'person' && other.from === role.to)) return undefined;
    return withComplement(tokens, around(tokens, role, others), others);
  }
  return undefined;
}

/** Adds "of the New Life Church", "at Example University" after a role noun. */
function withComplement(tokens: readonly Token[], post: Post, others: readonly Named[]): Post {
  const at = post.role.to;
  if (!/^(?:of|at|for|from|with|in)$/.test(tokens[at]?.lower ?? '')) return post;
  let end = at + 1;
  while (end < Math.min(at + 10, tokens.length) && !/^[,;:.)]$/.test(tokens[end]?.text ?? '') && !isVerb(tokens[end]))
    end++;
  const next = others.find((other) => other.type !== 'person' && other.from > at && other.from < end);
  if (next === undefined) return post;
  return { ...post, within: [...post.within, next], spanTo: next.to };
}

function isPlainModifier(token: Token): boolean {
  return (
    /^\p{Ll}/u.test(token.text) && (token.pos === 'ADJ' || token.pos === 'NOUN') && !/^(?:s|of)$/.test(token.lower)
  );
}

function isVerb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === 'VERB' || token.pos === 'AUX') &&
    !isCapital(token) &&
    !/(?:ed|ing)$/.test(token.lower)
  );
}
