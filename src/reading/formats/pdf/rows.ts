import { largest, smallest } from '../../extremes.ts';
import type { Run } from './runs.ts';

/** A stretch of a printed line without a wide gap in it. Raised labels stand as tags (`raised.ts`). */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  readonly font: string;
  /** Its pieces as they were printed one after the other. */
  readonly pieces: readonly { readonly x: number; readonly right: number; readonly text: string }[];
}

export interface Row {
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** A gap wider than so many letter sizes may part columns or cells; what turns out to be one line is joined again. */
const WIDE_GAP = 0.85;
/** A gap wider than this is a space. */
const SPACE_GAP = 0.16;

export function raisedTag(label: string): string {
  return `\uFDD0r${label}\uFDD1`;
}

/** Gathers the runs of a page into rows from top to bottom, raised pieces with the line they stand on. */
export function toRows(runs: readonly Run[]): readonly Row[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: OpenLine[] = [];
  // Full-sized pieces make the lines; what is smaller may belong to one that is already there.
  for (const run of sorted) {
    const line = lines.findLast(
      (own) => Math.abs(own.y - run.y) <= 0.22 * Math.max(own.size, run.size) && similar(own.size, run.size),
    );
    if (line !== undefined) line.runs.push(run);
    else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  const whole = withOneBaseline(lines);
  const kept: OpenLine[] = [];
  for (const line of whole) {
    const host = whole.find((own) => own !== line && line.size < own.size * 0.86 && isRaisedOn(line, own));
    if (host === undefined) kept.push(line);
    else for (const run of line.runs) if (touches(run, host)) host.runs.push(run);
    const strays = host === undefined ? [] : line.runs.filter((run) => !host.runs.includes(run));
    if (strays.length > 0) kept.push({ ...line, runs: strays });
  }
  return kept.map(toRow).sort((a, b) => b.y - a.y);
}

interface OpenLine {
  readonly y: number;
  readonly size: number;
  readonly runs: Run[];
}

/** Pieces of two sizes that follow each other on one baseline, as a label before a note in small print. */
function withOneBaseline(lines: readonly OpenLine[]): readonly OpenLine[] {
  const joined: OpenLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const size = Math.max(line.size, last?.size ?? 0);
    if (last === undefined || Math.abs(last.y - line.y) > size * 0.04 || !followEachOther(last, line, size)) {
      joined.push(line);
      continue;
    }
    const longer = letters(last) >= letters(line) ? last : line;
    joined[joined.length - 1] = { y: longer.y, size: longer.size, runs: [...last.runs, ...line.runs] };
  }
  return joined;
}

function followEachOther(a: OpenLine, b: OpenLine, size: number): boolean {
  const edges = ({ runs }: OpenLine): { readonly left: number; readonly right: number } => ({
    left: smallest(runs.map((run) => run.x)),
    right: largest(runs.map((run) => run.x + run.width)),
  });
  const one = edges(a);
  const other = edges(b);
  const gap = Math.max(one.left - other.right, other.left - one.right);
  return gap > -size * 0.3 && gap < size * 0.9;
}

function letters({ runs }: OpenLine): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}

function similar(a: number, b: number): boolean {
  return Math.min(a, b) / Math.max(a, b) > 0.86;
}

/** A small line is raised on (or sunk under) a larger one when their heights overlap and it touches it. */
function isRaisedOn(small: OpenLine, large: OpenLine): boolean {
  const lift = small.y - large.y;
  return lift > -0.35 * large.size && lift < 0.8 * large.size && small.runs.some((run) => touches(run, large));
}

/** Raised marks and endings are short; what is longer is a line of its own. */
const LONGEST_RAISED = 12;

function touches(run: Run, line: OpenLine): boolean {
  const reach = line.size * 0.9;
  if (run.text.trim().length > LONGEST_RAISED) return false;
  return line.runs.some(
    (own) =>
      !(own === run) && own.size > run.size && run.x <= own.x + own.width + reach && run.x + run.width >= own.x - reach,
  );
}

function toRow(line: OpenLine): Row {
  const runs = [...line.runs].sort((a, b) => a.x - b.x);
  const segments: Segment[] = [];
  let group: Run[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    if (group.length > 0 && run.x - right > WIDE_GAP * line.size) {
      segments.push(toSegment(group, line));
      group = [];
    }
    group.push(run);
    right = Math.max(right, run.x + run.width);
  }
  if (group.length > 0) segments.push(toSegment(group, line));
  return { y: line.y, segments };
}

const LABELS = /^(?:\d{1,4}|[ivxlc]{1,9}|[*†‡§]{1,4}|[a-z])$/;

function toSegment(runs: readonly Run[], line: OpenLine): Segment {
  let text = '';
  let raised = '';
  let right = runs[0]?.x ?? 0;
  const closeRaised = (): void => {
    const words = raised.trim();
    const labels = words.split(/\s*[,;]\s*|\s+/);
    if (words !== '')
      text = labels.every((label) => LABELS.test(label))
        ? text.trimEnd() + labels.map(raisedTag).join('')
        : text.trimEnd() + words;
    raised = '';
  };
  for (const run of runs) {
    const gap = run.x - right;
    const isRaised = run.size < line.size * 0.86 && run.y > line.y + line.size * 0.1;
    if (isRaised) raised += (gap > SPACE_GAP * line.size && raised !== '' ? ' ' : '') + run.text;
    else {
      const had = raised !== '';
      const spaced = /\s$/.test(raised);
      closeRaised();
      const needsSpace = gap > SPACE_GAP * line.size || spaced;
      text +=
        needsSpace && !/\s$/.test(text) && !/^\s/.test(run.text) && (text !== '' || had) ? ` ${run.text}` : run.text;
    }
    right = Math.max(right, run.x + run.width);
  }
  closeRaised();
  const main = runs.filter((run) => run.size >= line.size * 0.86);
  const widest = [...(main.length > 0 ? main : runs)].sort((a, b) => b.text.length - a.text.length)[0];
  return {
    text: text.trim(),
    x: runs[0]?.x ?? 0,
    right,
    y: line.y,
    size: widest?.size ?? line.size,
    font: widest?.font ?? '',
    pieces: runs.map((run) => ({ x: run.x, right: run.x + run.width, text: run.text.trim() })),
  };
}
