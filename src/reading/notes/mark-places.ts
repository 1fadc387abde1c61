import { largest, smallest } from '../extremes.ts';
import type { Line } from '../layout/lines.ts';
import { romanNumber } from '../roman.ts';

/** A place where a mark may stand; `start` to `end` are UTF-16 indices of the line's text to be taken out. */
export interface MarkPlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** A small Roman number. */
  readonly roman: boolean;
  readonly shape: 'bracket' | 'raised' | 'glued' | 'spaced' | 'figure';
}

const SHAPES: readonly { readonly shape: MarkPlace['shape']; readonly pattern: RegExp }[] = [
  { shape: 'bracket', pattern: /(?<=\S)\s?\[(\d{1,3})\]/gu },
  { shape: 'raised', pattern: /(?<=\S)\s?([\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3})/gu },
  { shape: 'raised', pattern: /(?<=[\p{L}\p{N}.,;:!?»”"’)\]])\^\{?(\d{1,3})\}?/gu },
  // After a letter or the punctuation of a word; not a part of "2.3", "374-1", "A4/2".
  {
    shape: 'glued',
    pattern:
      /(?<=\p{L}{2}[.,;:!?]?[»”"’')\]]{0,2}[.,;:!?]?|[»”"’')\]][.,;:!?]?|(?:19|20)\d{2}[.,;:]|\d{4}[»”"’')\]])(?<![-/])(\d{1,3})(?![\d\p{L}%/°-]|[.,]\d)/gu,
  },
  {
    // After a number that ends a sentence, "Forum 18.9 She": told from 18.9 by the count alone.
    shape: 'figure',
    pattern: /(?<=\s\d{1,3}[.,]|\d{1,3}[»”"’')\]])(\d{1,3})(?=\s+["“«(]?\p{Lu}|\s*$)/gu,
  },
  {
    // Exports of typeset pages may leave a space before a raised number.
    shape: 'spaced',
    pattern: /(?<=[\p{L}\d»”"’')\]][.,;:!?][»”"’')\]]?|[.»”"’')\]])\s(\d{1,3})(?=\s+["“«(]?\p{L}|\s*$)/gu,
  },
  {
    // Small Roman numbers stand only after the end of a word's punctuation, where no word of a text is one.
    shape: 'spaced',
    pattern: /(?<=[.,;:!?»”"’')\]])\s?([ivxlc]{1,9})(?=\s+["“«(]?\p{L}|\s*$)/gu,
  },
];

/** Letters looked back to see whether a number stands in an address. */
const LONGEST_ADDRESS = 400;

function numberOf(label: string): number {
  if (/^\d+$/.test(label)) return Number(label);
  if (/^[ivxlc]+$/.test(label)) return romanNumber(label) ?? 0;
  return Number([...label].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join(''));
}

export function markPlaces(lines: readonly Line[], isBody: (line: number) => boolean): readonly MarkPlace[] {
  const places: MarkPlace[] = [];
  for (const [i, line] of lines.entries()) {
    if (!isBody(i)) continue;
    for (const { shape, pattern } of SHAPES) {
      for (const match of line.text.matchAll(pattern)) {
        const digits = match[1] ?? '';
        const number = numberOf(digits);
        const inAddress = /(?:https?:\/\/|www\.)\S*$/i.test(
          line.text.slice(Math.max(0, match.index - LONGEST_ADDRESS), match.index + 1),
        );
        // "A/HRC/99/12/Add.1" ends in no mark.
        const inSymbol =
          shape === 'glued' && /\/\S*$/.test(line.text.slice(Math.max(0, match.index - 40), match.index));
        if (number > 0 && !inAddress && !inSymbol)
          places.push({
            line: i,
            start: match.index,
            end: endOf(line.text, match.index, match.index + match[0].length),
            number,
            shape,
            roman: /^[ivxlc]/.test(digits),
          });
      }
    }
  }
  return places.sort((a, b) => a.line - b.line || a.start - b.start);
}

/** `word.1)`: a bracket that nothing opens belongs to the mark. */
function endOf(text: string, start: number, end: number): number {
  if (text[end] !== ')') return end;
  const before = text.slice(0, start);
  return before.lastIndexOf('(') > before.lastIndexOf(')') ? end : end + 1;
}

interface Wanted {
  readonly number: number;
  readonly roman: boolean;
  /** Page the note's text stands on; undefined for notes at the end. */
  readonly page: number | undefined;
}

/**
 * Picks for each wanted note the place of its mark, so that marks follow each other in the order of the notes, as many
 * as possible, and numbers between them that have no text are found too (their notes are missing).
 */
export function chooseMarks(
  places: readonly MarkPlace[],
  wanted: readonly Wanted[],
  lines: readonly Line[],
): readonly { readonly place: MarkPlace; readonly index?: number }[] {
  const chain = longestChain(places, wanted, lines);
  const chosen: { place: MarkPlace; index?: number }[] = [...chain];
  const numbers = new Set(wanted.map((note) => note.number));
  const shapes = new Set(chain.map(({ place }) => place.shape));
  const used = new Set(chain.map(({ place }) => place));
  // Marks without a text: of the shape this text uses, in step with the marks around them.
  const strong = places.filter(
    (place) =>
      !used.has(place) &&
      !numbers.has(place.number) &&
      place.shape !== 'figure' &&
      (shapes.has(place.shape) || (shapes.size === 0 && place.shape !== 'glued')),
  );
  // A text whose notes were all left out by the export: the marks count from 1 without a break.
  if (shapes.size === 0) return countedFromOne(places).map((place) => ({ place }));
  for (const place of strong) {
    const before = chosen.filter((other) => isBefore(other.place, place)).map((other) => other.place.number);
    const after = chosen.filter((other) => isBefore(place, other.place)).map((other) => other.place.number);
    const low = largest(before, 0);
    const high = smallest(after);
    const inStep =
      place.number > low &&
      place.number < high &&
      (place.shape === 'bracket' || place.shape === 'raised' || place.number === low + 1);
    if (inStep) chosen.push({ place });
  }
  return chosen;
}

/** Fewer marks in a row may be chance: numbers glued to words by a slip. */
const LEAST_COUNT = { bracket: 2, raised: 2, glued: 4 } as const;

function countedFromOne(places: readonly MarkPlace[]): readonly MarkPlace[] {
  let best: readonly MarkPlace[] = [];
  for (const shape of ['bracket', 'raised', 'glued'] as const) {
    const run: MarkPlace[] = [];
    for (const place of places) if (place.shape === shape && place.number === run.length + 1) run.push(place);
    if (run.length >= LEAST_COUNT[shape] && run.length > best.length) best = run;
  }
  return best;
}

function isBefore(a: MarkPlace, b: MarkPlace): boolean {
  return a.line < b.line || (a.line === b.line && a.start < b.start);
}

/** How surely a shape is a mark. */
const WORTH = { bracket: 1.2, raised: 1.2, glued: 1, spaced: 0.9, figure: 0.6 } as const;

interface Link {
  readonly place: MarkPlace;
  readonly index: number;
  readonly score: number;
  readonly previous: Link | undefined;
}

function longestChain(
  places: readonly MarkPlace[],
  wanted: readonly Wanted[],
  lines: readonly Line[],
): { place: MarkPlace; index: number }[] {
  // best[k]: the best chain whose last note is k, over the places seen so far.
  const best: (Link | undefined)[] = wanted.map(() => undefined);
  for (const place of places) {
    const page = lines[place.line]?.page ?? 0;
    const ends: { readonly k: number; readonly link: Link }[] = [];
    for (const [k, note] of wanted.entries()) {
      if (note.number !== place.number || note.roman !== place.roman) continue;
      if (note.page !== undefined && page !== note.page && page !== note.page - 1) continue;
      let previous: Link | undefined;
      for (let j = 0; j < k; j++) {
        const link = best[j];
        if (link !== undefined && (previous === undefined || link.score >= previous.score)) previous = link;
      }
      const worth = WORTH[place.shape] + (note.page === page ? 0.3 : 0);
      const score = (previous?.score ?? 0) + worth;
      ends.push({ k, link: { place, index: k, score, previous } });
    }
    for (const { k, link } of ends) if ((best[k]?.score ?? 0) < link.score) best[k] = link;
  }
  let last = best.reduce<Link | undefined>(
    (a, b) => (b !== undefined && (a === undefined || b.score > a.score) ? b : a),
    undefined,
  );
  const chain: { place: MarkPlace; index: number }[] = [];
  for (; last !== undefined; last = last.previous) chain.unshift({ place: last.place, index: last.index });
  return chain;
}
