import { warningTag } from '../inline.ts';
import type { DraftWarning } from '../warnings.ts';
import type { Line } from './lines.ts';

/** Fewer lines than this may repeat by design (refrains, forms). */
const LEAST_LINES = 4;
/** Two printings of a line share a run of at least so many characters. */
const LEAST_SHARED = 24;

interface Pair {
  readonly first: number;
  readonly second: number;
}

/**
 * Finds passages printed twice, as overlapping print areas or a page scanned twice give them, and puts one line together
 * from the two printings: each may be cut where the other is whole. The passage stays once; every join and every place
 * damaged in both is a warning.
 */
export function joinTwicePrinted(
  lines: readonly Line[],
  warn: (warning: DraftWarning) => number,
): { readonly lines: readonly Line[]; readonly found: number } {
  const runs = runsOfPairs(pairsOf(lines));
  if (runs.length === 0) return { lines, found: 0 };
  let result = [...lines];
  // From the end, so that earlier places keep their index.
  for (const run of runs.reverse()) result = withRunJoined(result, run, warn);
  return { lines: result, found: runs.length };
}

function pairsOf(lines: readonly Line[]): readonly Pair[] {
  const byShingle = new Map<string, number>();
  const pairs: Pair[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.text.length < LEAST_SHARED) continue;
    const votes = new Map<number, number>();
    for (const key of shingles(line.text)) {
      const earlier = byShingle.get(key);
      if (earlier === undefined) byShingle.set(key, i);
      else if (earlier !== i) votes.set(earlier, (votes.get(earlier) ?? 0) + 1);
    }
    const best = [...votes].sort((a, b) => b[1] - a[1])[0];
    if (best === undefined) continue;
    const other = lines[best[0]]?.text ?? '';
    const shared = sharedRun(other, line.text);
    if (shared.length >= LEAST_SHARED && shared.length >= 0.6 * Math.min(other.length, line.text.length))
      pairs.push({ first: best[0], second: i });
  }
  return pairs;
}

function shingles(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.slice(0, -2).map((_, i) => words.slice(i, i + 3).join(' '));
}

/** Pairs that follow each other in both printings, with at most two lines missed in between. */
function runsOfPairs(pairs: readonly Pair[]): Pair[][] {
  const runs: Pair[][] = [];
  let run: Pair[] = [];
  const close = (): void => {
    if (run.length >= LEAST_LINES && (run.at(-1)?.first ?? 0) < (run[0]?.second ?? 0)) runs.push(run);
    run = [];
  };
  for (const pair of pairs) {
    const last = run.at(-1);
    const follows =
      last !== undefined &&
      pair.first > last.first &&
      pair.first - last.first <= 3 &&
      pair.second - last.second <= 3 &&
      pair.first < (run[0]?.second ?? 0);
    if (!follows) close();
    run.push(pair);
  }
  close();
  return runs;
}

function withRunJoined(lines: readonly Line[], run: readonly Pair[], warn: (warning: DraftWarning) => number): Line[] {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [...lines];
  let joined = 0;
  let lost = 0;
  const merged: Line[] = [];
  let from = { first: first.first, second: first.second };
  for (const pair of run) {
    // Lines that only one printing has, between two that both have.
    merged.push(...lines.slice(from.first, pair.first), ...lines.slice(from.second, pair.second));
    const a = lines[pair.first];
    const b = lines[pair.second];
    from = { first: pair.first + 1, second: pair.second + 1 };
    if (a === undefined || b === undefined) continue;
    const line = union(a.text, b.text);
    if (line.joined) joined++;
    if (line.disputed) lost++;
    const tag = line.joined || line.disputed ? warningTag(warn({ code: 'joined-from-two' })) : '';
    merged.push({
      ...a,
      text: tag + line.text,
      gap: a.gap || (b.gap && merged.length > 0),
      trailing: Math.max(a.trailing, b.trailing),
    });
  }
  const between = lines.slice(last.first + 1, first.second);
  const whole = warningTag(warn({ code: 'printed-twice', facts: { lines: run.length, joined, lost } }));
  const head = merged[0];
  if (head !== undefined) merged[0] = { ...head, text: whole + head.text, gap: true };
  // Printed one under the other: what stands between the printings (a heading) leads the joined passage.
  const adjacent = between.length <= 3;
  return [
    ...lines.slice(0, first.first),
    ...(adjacent ? between : []),
    ...merged,
    ...(adjacent ? [] : between),
    ...lines.slice(last.second + 1),
  ];
}

/** The longest text two printings of one line give together. */
export function union(
  a: string,
  b: string,
): { readonly text: string; readonly joined: boolean; readonly disputed: boolean } {
  const shared = sharedRun(a, b);
  const before = [a.slice(0, shared.a), b.slice(0, shared.b)] as const;
  const after = [a.slice(shared.a + shared.length), b.slice(shared.b + shared.length)] as const;
  const head = longer(before[0], before[1], 'end');
  const tail = longer(after[0], after[1], 'start');
  const text = head.text + a.slice(shared.a, shared.a + shared.length) + tail.text;
  return { text, joined: text !== a || text !== b, disputed: head.disputed || tail.disputed };
}

function longer(a: string, b: string, touch: 'start' | 'end'): { readonly text: string; readonly disputed: boolean } {
  const [short, long] = a.trim().length <= b.trim().length ? [a, b] : [b, a];
  const fits = touch === 'end' ? long.endsWith(short) : long.startsWith(short);
  return { text: long, disputed: short.trim() !== '' && !fits };
}

/** The longest run of characters two lines share. */
function sharedRun(a: string, b: string): { readonly a: number; readonly b: number; readonly length: number } {
  let best = { a: 0, b: 0, length: 0 };
  let previous = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue;
      const length = (previous[j - 1] ?? 0) + 1;
      row[j] = length;
      if (length > best.length) best = { a: i - length, b: j - length, length };
    }
    previous = row;
  }
  return best;
}
