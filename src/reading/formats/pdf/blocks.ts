import type { DraftBlock } from '../../draft.ts';
import { largest } from '../../extremes.ts';
import { plain, tidySpaces } from '../../inline.ts';
import { isCapitals, numberedHeading, plainHeading } from '../../layout/heading-shapes.ts';
import type { Hyphens } from '../../layout/hyphens.ts';
import { joinLines } from '../../layout/join-lines.ts';
import { listSign } from '../../layout/list-signs.ts';
import { ENDS_SENTENCE, STARTS_LOWER } from '../../notes/found.ts';
import type { PrintedLine } from './printed-lines.ts';
import { toTable } from './tables.ts';

/** What holds for the pages as a whole, measured before blocks are made. */
export interface PageHabits {
  readonly bodySize: number;
  readonly bodyFont: string;
  /** Distance of baselines within a paragraph, as a multiple of the letter size. */
  readonly leading: number;
  /** Paragraphs open with an indent. */
  readonly indents: boolean;
}

/** Lines of the body to headings, paragraphs, items and tables. */
export function toPdfBlocks(
  lines: readonly PrintedLine[],
  habits: PageHabits,
  hyphens: Hyphens,
  paged: boolean,
): readonly DraftBlock[] {
  const groups: PrintedLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1);
    const before = lines[i - 1];
    if (group === undefined || before === undefined || breaks(before, line, group, habits)) groups.push([line]);
    else group.push(line);
  }
  return groups.flatMap((group, i) => toBlock(group, groups[i + 1], habits, hyphens, paged));
}

function breaks(before: PrintedLine, line: PrintedLine, group: readonly PrintedLine[], habits: PageHabits): boolean {
  if ((before.cells === undefined) !== (line.cells === undefined)) return true;
  if (line.cells !== undefined) return line.page === before.page && before.y - line.y > line.size * 4;
  const first = plain(before.text);
  const second = plain(line.text);
  const sign = listSign(second);
  if (sign !== undefined && !sign.weak) return true;
  if (Math.abs(line.size - before.size) > before.size * 0.06) return true;
  const ended = ENDS_SENTENCE.test(before.text);
  const lower = STARTS_LOWER.test(second);
  const sameColumn = line.zone === before.zone;
  const heading = numberedHeading(second);
  if (heading !== undefined && (ended || line.font !== habits.bodyFont || line.size > habits.bodySize * 1.05))
    return true;
  // "A. International law" under "II. Legal framework", both set as headings.
  if (/^\p{Lu}[.)]\s+\p{Lu}/u.test(second) && isAlone([line], habits) && isAlone(group, habits)) return true;
  if (sign?.number !== undefined && (ended || line.x > line.left + line.size)) return true;
  if (sign !== undefined && ended) return true;
  if (!sameColumn) return breaksOverPages(before, line, habits, ended, lower, group);
  const step = (before.y - line.y) / line.size;
  if (step > habits.leading * 1.28 || step < -1) return !(lower && !ended && step < habits.leading * 1.6);
  if (before.font !== line.font && before.font !== habits.bodyFont && isAlone(group, habits) && !lower) return true;
  const indent = line.x - before.x;
  const isItem = listSign(plain(group[0]?.text ?? '')) !== undefined;
  if (!isItem && indent > line.size * 0.8 && indent < line.size * 6 && ended) return true;
  if (isItem && indent < -line.size * 0.8 && ended && line.x < (group[0]?.x ?? 0) + line.size * 0.5) return true;
  return ended && hasRoom(before, line, first, second);
}

/** Between columns and pages nothing but the words and the indent tell. */
function breaksOverPages(
  before: PrintedLine,
  line: PrintedLine,
  habits: PageHabits,
  ended: boolean,
  lower: boolean,
  group: readonly PrintedLine[],
): boolean {
  if (!ended) return isAlone(group, habits) && group.length === 1 && before.font !== line.font;
  if (lower) return false;
  if (habits.indents) return line.x > line.left + line.size * 0.8;
  if (
    listSign(plain(group[0]?.text ?? '')) !== undefined &&
    Math.abs(line.x - line.left - (before.x - before.left)) > line.size
  )
    return true;
  return hasRoom(before, line, plain(before.text), plain(line.text));
}

/** The first word of the line would have found room at the end of the line before. */
function hasRoom(before: PrintedLine, line: PrintedLine, first: string, second: string): boolean {
  const word = /^\S+/.exec(second)?.[0] ?? '';
  const letter = (before.right - before.x) / Math.max(1, first.length);
  return before.edge - before.right > (word.length + 1) * letter * 1.05 + line.size * 0.5;
}

function isAlone(group: readonly PrintedLine[], habits: PageHabits): boolean {
  return group.every((line) => line.font !== habits.bodyFont || line.size > habits.bodySize * 1.05);
}

function toBlock(
  group: readonly PrintedLine[],
  next: readonly PrintedLine[] | undefined,
  habits: PageHabits,
  hyphens: Hyphens,
  paged: boolean,
): readonly DraftBlock[] {
  const head = group[0];
  if (head === undefined) return [];
  const at = paged ? { page: head.page } : {};
  if (head.cells !== undefined) {
    const rows = toTable(group);
    return rows.length === 0 ? [] : [{ kind: 'table', inline: '', rows, ...at }];
  }
  const width = largest(
    group.map((line) => line.text.length),
    0,
  );
  const inline = tidySpaces(
    joinLines(
      group.map((line) => line.text),
      hyphens,
      width,
    ),
  );
  if (plain(inline) === '') return [];
  const heading = headingOf(inline, group, next, habits);
  if (heading !== undefined) return [{ kind: 'heading', ...heading, inline, ...at }];
  const sign = listSign(inline);
  if (sign !== undefined && (!sign.weak || head.x > head.left + head.size * 0.8 || sign.number !== undefined)) {
    const level = 1 + Math.max(0, Math.min(4, Math.round((head.x - head.left) / (head.size * 1.6)) - 1));
    if (sign.number !== undefined) return [{ kind: 'item', level, number: sign.number, inline, ...at }];
    return [{ kind: 'item', level, inline: inline.slice(sign.length).trim(), ...at }];
  }
  return [{ kind: 'paragraph', inline, ...at }];
}

function headingOf(
  inline: string,
  group: readonly PrintedLine[],
  next: readonly PrintedLine[] | undefined,
  habits: PageHabits,
): { readonly level: number; readonly number?: string } | undefined {
  const head = group[0];
  const text = plain(inline);
  if (head === undefined || group.length > 4 || text.length > 220 || listSign(text)?.weak === false) return undefined;
  const ratio = head.size / habits.bodySize;
  const large = group.every((line) => line.size > habits.bodySize * 1.08);
  const other = group.every((line) => line.font !== habits.bodyFont);
  const numbered = numberedHeading(text);
  if (
    numbered?.number !== undefined &&
    numbered.level !== undefined &&
    (large || other || numbered.number.includes('.'))
  )
    return { number: numbered.number, level: numbered.level };
  if (large && /\p{L}{2}/u.test(text)) return { level: ratio > 1.35 ? 1 : 2 };
  if (other && next !== undefined && plainHeading(text) && next[0]?.font === habits.bodyFont)
    return { level: isCapitals(text) ? 1 : 3 };
  return undefined;
}
