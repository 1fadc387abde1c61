import { RUSSIAN_ROLES } from '../../languages/ru/roles.ts';
import type { RoleNoun } from '../../languages/who-words.ts';
import type { Token } from '../../text/sentence.ts';
import type { Named } from '../named.ts';
import { adjectiveBase, stemOf } from './inflection.ts';

/** A role noun beside a Russian name. */
export interface RussianPost {
  readonly role: RoleNoun;
  readonly stem: string;
  readonly plural: boolean;
  /** The phrase in the nominative where the stem tells it. */
  readonly post: string;
  readonly from: number;
  readonly to: number;
  readonly within: readonly Named[];
  /** Token of "его", "её" before it. */
  readonly ownerPronoun?: number;
}

/** Words between a post and the name it belongs to. */
const REACH = 9;
const VERB = /(?:л|ла|ли|ло|лся|лась|лись|ет|ит|ют|ят|ть|ться)$/u;

/** The nearest post before the name ("редактора журнала «X» Антона П.") and the one after it in commas. */
export function russianPosts(
  tokens: readonly Token[],
  name: { from: number; to: number },
  named: readonly Named[],
): RussianPost[] {
  const posts: RussianPost[] = [];
  const before = postBefore(tokens, name.from, named);
  if (before !== undefined) posts.push(before);
  const after = postAfter(tokens, name.to, named);
  if (after !== undefined) posts.push(after);
  return posts;
}

function postBefore(tokens: readonly Token[], at: number, named: readonly Named[]): RussianPost | undefined {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const inside = named.find((one) => one.from <= i && one.to > i && one.type !== 'place');
    const token = tokens[i];
    if (token === undefined) return undefined;
    if (inside === undefined) {
      if (/^[.;!?(]$/.test(token.text) || (token.text === ',' && i !== at - 1)) return undefined;
      const found = stemOf(token.lower, RUSSIAN_ROLES);
      if (found !== undefined)
        return phrase(
          tokens,
          i,
          found,
          named.filter((one) => one.from > i && one.to <= at),
        );
      if (VERB.test(token.lower) && token.text.length > 4) return undefined;
    } else i = inside.from;
  }
  return undefined;
}

function postAfter(tokens: readonly Token[], at: number, named: readonly Named[]): RussianPost | undefined {
  if (!/^[,—–-]$/.test(tokens[at]?.text ?? '')) return undefined;
  for (let i = at + 1; i < Math.min(at + 5, tokens.length); i++) {
    const token = tokens[i];
    if (token === undefined || /^[,.;:]$/.test(token.text) || (VERB.test(token.lower) && token.text.length > 4))
      return undefined;
    const found = stemOf(token.lower, RUSSIAN_ROLES);
    if (found === undefined) continue;
    const next = tokens.findIndex((one, t) => t > i && /^[,.;:]$/.test(one.text));
    return phrase(
      tokens,
      i,
      found,
      named.filter((one) => one.from > i && one.to <= (next < 0 ? tokens.length : next)),
    );
  }
  return undefined;
}

type Found = NonNullable<ReturnType<typeof stemOf<RoleNoun>>>;

function phrase(tokens: readonly Token[], at: number, found: Found, within: readonly Named[]): RussianPost {
  let from = at;
  while (
    from > 0 &&
    /(?:ый|ий|ой|ого|его|ому|ым|им|ая|ую|ые|ых|ыми|ими)$/u.test(tokens[from - 1]?.lower ?? '') &&
    (tokens[from - 1]?.text.length ?? 0) > 4
  )
    from--;
  const noun = tokens[at]?.lower ?? found.stem;
  // Most masculine nouns are their own stem: редактора, редактором, редактор.
  const whole =
    noun.startsWith(found.stem) &&
    /[бвгджзклмнпрстфхцчшщ]$/u.test(found.stem) &&
    found.value.sex !== 'female' &&
    !/(?:ш|щ|нн|ем|им)$/u.test(found.stem);
  const lead = tokens.slice(from, at).map((word) => (whole ? adjectiveBase(word.lower, 'masculine') : word.lower));
  const owner = /^(?:его|её|ее|их)$/u.test(tokens[from - 1]?.lower ?? '') ? from - 1 : undefined;
  return {
    role: found.value,
    stem: found.stem,
    plural: found.plural,
    post: [...lead, whole ? found.stem : noun].join(' '),
    from,
    to: at + 1,
    within: within.filter((one) => one.type !== 'place').slice(0, 1),
    ...(owner === undefined ? {} : { ownerPronoun: owner }),
  };
}
