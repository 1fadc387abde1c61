import { diffArrays, diffLines } from 'diff';

/** One stretch of text that stayed, came or went; in the order of reading, what went before what came. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Letters of a changed stretch up to which it is compared word by word; a longer one is shown as a whole. */
const LONGEST = 20_000;

/**
 * What was changed between two texts, by words inside the lines that changed. Joining all that is not `added` gives the
 * first text, all that is not `removed` the second.
 */
export function textChanges(before: string, after: string): readonly TextChange[] {
  const changes: TextChange[] = [];
  const lines = diffLines(before, after);
  for (let i = 0; i < lines.length; i++) {
    const part = lines[i];
    const next = lines[i + 1];
    if (part === undefined) continue;
    if (part.removed && next?.added === true && part.value.length + next.value.length <= LONGEST) {
      changes.push(...diffArrays(wordsOf(part.value), wordsOf(next.value)).map(changeOf));
      i++;
    } else changes.push(changeOf(part));
  }
  return joined(changes);
}

/** Words of any script, blanks and signs. The library's own words are Latin ones. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

function changeOf(part: {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: string | readonly string[];
}): TextChange {
  const text = typeof part.value === 'string' ? part.value : part.value.join('');
  return { kind: part.added ? 'added' : part.removed ? 'removed' : 'same', text };
}

/** Neighbours of one kind are one. */
function joined(changes: readonly TextChange[]): TextChange[] {
  const result: TextChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last?.kind === change.kind) result[result.length - 1] = { kind: last.kind, text: last.text + change.text };
    else result.push(change);
  }
  return result;
}
