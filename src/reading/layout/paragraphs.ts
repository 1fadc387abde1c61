import type { DraftBlock } from '../draft.ts';
import { plain, tidySpaces, warningTag } from '../inline.ts';
import { ENDS_SENTENCE, STARTS_LOWER } from '../notes/found.ts';
import type { DraftWarning } from '../warnings.ts';
import { isCapitals, letteredHeading, numberedHeading, plainHeading } from './heading-shapes.ts';
import type { Hyphens } from './hyphens.ts';
import { joinLines } from './join-lines.ts';
import type { Line } from './lines.ts';
import { follows, listSign } from './list-signs.ts';
import { edges, printedWidth } from './printed-width.ts';
import { type TextTable, tablesIn } from './text-tables.ts';

/** A paragraph's lines before it is known what kind of block they are. */
interface Group {
  readonly lines: Line[];
  /** An empty line or a table stood before it. */
  readonly gap: boolean;
  /** Of a table: its cells by row. */
  readonly rows?: readonly (readonly string[])[];
}

/** Puts lines together into headings, paragraphs and list items. */
export function toBlocks(
  lines: readonly Line[],
  hyphens: Hyphens,
  pages: number,
  warn: (warning: DraftWarning) => number,
): readonly DraftBlock[] {
  const width = typicalWidth(lines);
  const unwrapped = isUnwrapped(lines);
  const trails = keepsTrailingSpace(lines);
  const groups = toGroups(lines, unwrapped, trails);
  let unreadable = 0;
  const blocks = groups.map((group, i): DraftBlock => {
    const texts = group.lines.map((line, at) => {
      const cut = trails && at + 1 < group.lines.length && isCut(line);
      return cut ? line.text + warningTag(warn({ code: 'cut-edge' })) : line.text;
    });
    const inline = tidySpaces(joinLines(texts, hyphens, width));
    const page = group.lines[0]?.page;
    const at = pages > 1 && page !== undefined ? { page } : {};
    if (group.rows !== undefined) return { kind: 'table', inline: '', rows: group.rows, ...at };
    const next = groups[i + 1];
    const heading =
      opensText(groups, i) && numberedHeading(inline) === undefined
        ? { level: i + 1 }
        : headingOf(inline, group, next, width, unwrapped);
    if (heading !== undefined) return { kind: 'heading', inline, ...heading, ...at };
    const sign = listSign(inline);
    if (sign !== undefined && (!sign.weak || isListed(groups, i))) {
      if (sign.unreadable) unreadable++;
      if (sign.number !== undefined) return { kind: 'item', inline, level: 1, number: sign.number, ...at };
      return { kind: 'item', inline: inline.slice(sign.length).trim(), level: 1, ...at };
    }
    return { kind: 'paragraph', inline, ...at };
  });
  if (unreadable > 0) warn({ code: 'bullets-unreadable', facts: { count: unreadable } });
  return blocks.filter((block) => block.rows !== undefined || plain(block.inline) !== '');
}

/** Most lines of a wrapped text end near the same column; this is that column. */
export function typicalWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => plain(line.text).length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 80;
}

/** Each line is a whole paragraph: many lines longer than any page is wide. */
function isUnwrapped(lines: readonly Line[]): boolean {
  const long = lines.filter((line) => line.text.length > 180).length;
  return long >= 1 && long / lines.length > 0.15;
}

/** Exports that keep the space at which a line was broken; more than one then was typed at a paragraph's end. */
function keepsTrailingSpace(lines: readonly Line[]): boolean {
  return lines.length >= 20 && lines.filter((line) => line.trailing === 1).length / lines.length > 0.7;
}

/** A line without the space that every other line ends in, and not by a hyphen or a note mark. */
function isCut(line: Line): boolean {
  return line.trailing === 0 && !/[-\u2010]$/.test(line.text) && /[\p{L}\p{N}]$/u.test(line.text);
}

function toGroups(lines: readonly Line[], unwrapped: boolean, trails: boolean): readonly Group[] {
  const groups: Group[] = [];
  const right = edges(lines);
  const tables = new Map<number, TextTable>();
  for (const table of unwrapped ? [] : tablesIn(lines))
    for (let i = table.from; i < table.to; i++) tables.set(i, table);
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1);
    const before = lines[i - 1];
    const table = tables.get(i);
    if (table !== undefined) {
      if (table.from === i) groups.push({ lines: lines.slice(i, table.to), gap: line.gap, rows: table.rows });
      continue;
    }
    if (group?.rows !== undefined) {
      groups.push({ lines: [line], gap: true });
      continue;
    }
    if (group === undefined || before === undefined) groups.push({ lines: [line], gap: line.gap });
    else {
      const edge = right[i - 1] ?? 0;
      const room =
        edge - printedWidth(plain(before.text)) - printedWidth(` ${/^\S+/.exec(plain(line.text))?.[0] ?? ''}`);
      const meant = !trails ? 'unknown' : before.trailing > 1 ? 'yes' : 'no';
      const place: Place = {
        room: room / Math.max(1, edge),
        meant,
        single: group.lines.length === 1,
        outdented: outdented(group, line),
      };
      if (unwrapped ? breaksUnwrapped(before, line) : breaks(before, line, place))
        groups.push({ lines: [line], gap: line.gap });
      else group.lines.push(line);
    }
  }
  return groups;
}

interface Place {
  /** Room left on the line before after taking in this line's first word, as a share of the whole line. */
  readonly room: number;
  /** Do spaces typed at the end of the line before say that its end was meant? */
  readonly meant: 'yes' | 'no' | 'unknown';
  /** The paragraph has one line so far. */
  readonly single: boolean;
  /** The line stands left of the list sign that the paragraph opens with. */
  readonly outdented: boolean;
}

function outdented(group: Group, line: Line): boolean {
  const first = group.lines[0];
  return first !== undefined && line.indent < first.indent && listSign(plain(first.text)) !== undefined;
}

function breaksUnwrapped(before: Line, line: Line): boolean {
  const cut = STARTS_LOWER.test(line.text) && !ENDS_SENTENCE.test(before.text) && before.text.length > 60;
  return line.gap || !cut;
}

function breaks(before: Line, line: Line, place: Place): boolean {
  const first = plain(before.text);
  const second = plain(line.text);
  const sign = listSign(second);
  if (sign !== undefined && !sign.weak) return true;
  const ended = ENDS_SENTENCE.test(before.text);
  const lower = STARTS_LOWER.test(second) && !/^(?:https?:|www\.)/i.test(second);
  const short = place.room > 0.3;
  // A sentence cut by a page goes on, whatever stands between its halves.
  if (line.pageStart && !ended && lower) return false;
  const heading = numberedHeading(second);
  if (heading !== undefined && (ended || line.gap || line.pageStart || heading.number?.includes('.') === true))
    return true;
  if (place.single && !lower && letteredHeading(first)) return true;
  // A heading leaves room; a numbered paragraph fills its line.
  if (place.single && numberedHeading(first) !== undefined && !lower && place.room > 0.1) return true;
  if (letteredHeading(second) && (ended || place.single)) return true;
  if (line.pageStart && !ended && !short && !isCapitals(first)) return false;
  if (line.gap || line.rule) return !(lower && !ended && !short);
  if (sign !== undefined && (ended || short)) return true;
  if (place.single && /:$/.test(first) && first.length < 30) return true;
  if (line.indent >= before.indent + 2 && line.indent < 12 && ended && !place.single) return true;
  if (lower) return false;
  if (place.outdented && ended) return true;
  if (place.meant === 'yes' && ended) return true;
  // The first word of this line would have found room on the line before: its end was meant.
  return place.room > (ended && place.meant === 'unknown' ? 0.06 : 0.15);
}

/** The title and its second line: short lines that open a text before its first paragraph. */
function opensText(groups: readonly Group[], i: number): boolean {
  if (i > 1 || groups.length < 4) return false;
  return groups.slice(0, i + 1).every(({ lines }) => lines.length === 1 && plainHeading(lines[0]?.text ?? ''));
}

function headingOf(
  inline: string,
  group: Group,
  next: Group | undefined,
  width: number,
  unwrapped: boolean,
): { readonly level: number; readonly number?: string } | undefined {
  if (group.lines.length > 3) return undefined;
  const text = plain(inline);
  const numbered = numberedHeading(text);
  const deep = numbered?.number?.includes('.') === true;
  const single = group.lines.length === 1;
  if (numbered?.level !== undefined && numbered.number !== undefined && (deep || leadsText(group, next)))
    return { level: numbered.level, number: numbered.number };
  if (letteredHeading(text) && next !== undefined) return { level: 2, number: text.slice(0, 1) };
  if (!plainHeading(text)) return undefined;
  if (/:$/.test(text)) return single ? { level: 2 } : undefined;
  if (!group.gap || next === undefined) return undefined;
  if (isCapitals(text)) return { level: 1 };
  if (!single || text.length > Math.min(width * 0.9, 110)) return undefined;
  // A line of an address or a signature has its like below it; a heading has a text below it.
  const body = next.lines.length > 1 || plain(next.lines[0]?.text ?? '').length > (unwrapped ? 120 : width * 0.75);
  return (next.gap && (body || plainHeading(next.lines[0]?.text ?? ''))) || body
    ? { level: next.gap ? 1 : 2 }
    : undefined;
}

/** A numbered line with a text below it; without an empty line before it, that text must be a whole paragraph. */
function leadsText(group: Group, next: Group | undefined): boolean {
  if (next === undefined) return false;
  return group.gap || (group.lines.length === 1 && next.lines.length > 2);
}

/** Is a weak sign part of a list: does its neighbour carry the same kind, or is it the first of a counted one? */
function isListed(groups: readonly Group[], i: number): boolean {
  const own = listSign(plain(groups[i]?.lines[0]?.text ?? ''));
  if (own === undefined) return false;
  return [i - 1, i + 1].some((near) => {
    const other = listSign(plain(groups[near]?.lines[0]?.text ?? ''));
    if (other === undefined) return false;
    if (own.number === undefined || other.number === undefined) return own.number === other.number;
    return follows(own.number, other.number) || follows(other.number, own.number);
  });
}
