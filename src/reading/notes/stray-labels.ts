import type { Line } from '../layout/lines.ts';
import { urlsOf } from './citations.ts';
import { ENDS_SENTENCE } from './found.ts';
import { issuedDate } from './issued.ts';
import { markPlaces } from './mark-places.ts';

/** One label apart from its text may be a page's number; a stack that counts on is none. */
const LEAST_STACK = 2;

/** A note is hardly longer. */
const NOTE_LINES = 12;

/** A page has no more lines; texts further down belong to other labels. */
const LONGEST_PAGE = 200;

/**
 * Text taken out of a PDF in the order of its drawing gives the labels of a page's notes in one stack and their texts,
 * in the same order, at the page's end. Puts each label before its text.
 */
export function withLabelsAtTexts(lines: readonly Line[]): readonly Line[] {
  const stacks = stacksOf(lines);
  if (stacks.length === 0) return lines;
  const marks = new Set(markPlaces(lines, () => true).map(({ number }) => number));
  const labels = new Map<number, string>();
  const gone = new Set<number>();
  const opening = new Set<number>();
  for (const { from, numbers } of stacks) {
    const last = numbers.at(-1) ?? 0;
    const end = endOfTexts(lines, from + numbers.length, last + 1);
    const { starts, apart } = textStarts(lines, from + numbers.length, end, numbers.length);
    const texts = starts.map((start, i) =>
      lines
        .slice(start, starts[i + 1] ?? end)
        .map((line) => line.text)
        .join(' '),
    );
    // Texts that do not stand right below their labels must look like sources.
    const sure = !apart || texts.filter(isSource).length * 2 >= texts.length;
    if (starts.length === 0 || !sure || !numbers.every((number) => marks.has(number))) continue;
    for (const i of numbers.keys()) gone.add(from + i);
    // The first notes of a page stand as surely as those under a rule.
    const before = lines.slice(Math.max(0, from - NOTE_LINES), from);
    const goesOn = before.some((line) => line.text.split(/\s/)[0] === String((numbers[0] ?? 0) - 1));
    if (!goesOn && starts[0] !== undefined) opening.add(starts[0]);
    for (const [i, start] of starts.entries()) labels.set(start, `${numbers[i]} `);
  }
  return lines.flatMap((line, i) => {
    const label = labels.get(i);
    if (gone.has(i)) return [];
    return [label === undefined ? line : { ...line, text: label + line.text, rule: line.rule || opening.has(i) }];
  });
}

function stacksOf(lines: readonly Line[]): readonly { readonly from: number; readonly numbers: readonly number[] }[] {
  const stacks: { from: number; numbers: number[] }[] = [];
  for (const [i, line] of lines.entries()) {
    if (!/^\d{1,3}$/.test(line.text)) continue;
    const last = stacks.at(-1);
    const goesOn = last !== undefined && last.from + last.numbers.length === i && !line.gap;
    if (goesOn && last.numbers.at(-1) === Number(line.text) - 1) last.numbers.push(Number(line.text));
    else stacks.push({ from: i, numbers: [Number(line.text)] });
  }
  return stacks.filter(
    ({ from, numbers }) => numbers.length >= LEAST_STACK && lines[from + numbers.length]?.gap === true,
  );
}

/** Up to the next label of the page, or to the page's end. */
function endOfTexts(lines: readonly Line[], from: number, next: number): number {
  const page = lines[from - 1]?.page;
  let end = from;
  while (
    end < lines.length &&
    end - from < LONGEST_PAGE &&
    lines[end]?.page === page &&
    lines[end]?.text !== String(next)
  )
    end++;
  return end;
}

/** Where the texts begin: the last stretches after empty lines, or else as many lines that open anew after a full stop. */
function textStarts(
  lines: readonly Line[],
  from: number,
  end: number,
  count: number,
): { readonly starts: readonly number[]; readonly apart: boolean } {
  const rows = Array.from({ length: end - from }, (_, i) => from + i);
  const groups = rows.filter((i) => lines[i]?.gap === true);
  if (groups.length >= count) return { starts: groups.slice(-count), apart: groups.length > count };
  const anew = rows.filter((i) => i === from || opensAnew(lines[i - 1]?.text ?? '', lines[i]?.text ?? ''));
  return { starts: anew.length === count ? anew : [], apart: false };
}

function opensAnew(before: string, text: string): boolean {
  const ended = ENDS_SENTENCE.test(before) || /https?:\/\/\S+$/.test(before);
  return ended && /^["«“(]?\p{Lu}/u.test(text);
}

function isSource(text: string): boolean {
  return (
    urlsOf(text).length > 0 || issuedDate(text) !== undefined || /^(?:ibid|там же|see|см\.|сонда)(?!\p{L})/iu.test(text)
  );
}
