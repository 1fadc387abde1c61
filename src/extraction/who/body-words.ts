import type { Token } from '../text/sentence.ts';
import { ownsName, type Run } from './capital-runs.ts';
import { headEnding, roleEnding } from './lexicon.ts';
import { kindOf } from './org-extent.ts';
import { isGiven } from './personal.ts';

/** Words that open the name of an outlet: "Radio Liberty". */
const OUTLET = /^(?:radio|televisi[oó]n|televisão|tele|canal|daily|weekly)$/;

/** The kind of body that a run of capitals names by a word in it other than its last; undefined where none does. */
export function bodyByWord(tokens: readonly Token[], run: Run): string | undefined {
  return ownedByMany(tokens, run) ?? outlet(tokens, run) ?? international(tokens, run);
}

/** "Young Lawyers' Association Amparo": those it is of are no post, and what follows its head noun is its own name. */
function ownedByMany(tokens: readonly Token[], run: Run): string | undefined {
  for (let at = run.from + 1; at < run.to - 1; at++) {
    if (!/^['’]$/.test(tokens[at]?.text ?? '') || !ownsName(tokens, at - 1)) continue;
    for (let i = at + 1; i < run.to; i++) {
      const head = headEnding(tokens, i);
      if (head?.head.type !== 'org') continue;
      return endsName(tokens, i + 1, run.to) ? (kindOf(head).kind ?? 'O') : undefined;
    }
    // "Miners' Union": owned by many, and one word.
    if (at === run.to - 2 && !isGiven(tokens[at + 1])) return 'O';
  }
  return undefined;
}

function outlet(tokens: readonly Token[], run: Run): string | undefined {
  return OUTLET.test(tokens[run.from]?.lower ?? '') && run.to - run.from >= 2 && endsName(tokens, run.from + 1, run.to)
    ? 'O.OUTLET'
    : undefined;
}

/** "Transparency International Kenya". */
function international(tokens: readonly Token[], run: Run): string | undefined {
  const at = tokens.findIndex((token, i) => i > run.from && i < run.to && token.lower === 'international');
  if (at < 0 || isGiven(tokens[run.from])) return undefined;
  return endsName(tokens, at + 1, run.to) && headEnding(tokens, run.to - 1)?.head.type !== 'place'
    ? 'O.NGO'
    : undefined;
}

/** Are the words left of a run at most two, and neither a post nor a person's? */
function endsName(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 2 || isGiven(tokens[from])) return false;
  for (let i = from; i < to; i++) if (roleEnding(tokens, i) !== undefined) return false;
  return true;
}
