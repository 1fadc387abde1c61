/** What stands behind a verb, part by part. */
import type { Token } from '../text/sentence.ts';
import type { Complement, VerbGroup } from './verb-group.ts';
import { isHedge, RELATIVE } from './verb-tokens.ts';

export function complementsOf(tokens: readonly Token[], group: VerbGroup, next: VerbGroup | undefined): Complement[] {
  const limit = next === undefined ? tokens.length : Math.min(next.first, clauseStart(next, group));
  const parts: Complement[] = [];
  let preposition = '';
  let from = group.head + 1;
  const close = (to: number): void => {
    if (to > from) parts.push({ preposition, from, to });
  };
  for (let i = from; i < limit; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.lower === ';' || (RELATIVE.has(token.lower) && token.pos !== 'DET')) {
      close(i);
      return parts;
    }
    if (isHedge(tokens, i)) continue;
    if (i === from && token.lower === 'in' && tokens[i + 1]?.lower === 'absentia') {
      from = i + 2;
      i++;
      continue;
    }
    if (
      token.pos === 'ADP' ||
      token.pos === 'SCONJ' ||
      token.lower === 'to' ||
      (token.pos === 'PUNCT' && token.lower === ',')
    ) {
      close(i);
      preposition = token.lower;
      from = i + 1;
    }
  }
  close(limit);
  return parts;
}

function clauseStart(next: VerbGroup, group: VerbGroup): number {
  if (next.relative || next.form === 'participle') return next.first;
  const from = next.subject?.from;
  return from !== undefined && from > group.head ? from : next.first;
}
