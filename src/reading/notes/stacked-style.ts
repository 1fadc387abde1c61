import { markTag, plain } from '../inline.ts';
import { joinsAddress } from '../layout/addresses.ts';
import type { Line } from '../layout/lines.ts';
import { ENDS_SENTENCE, type FoundNotes, type NoteLines, STARTS_LOWER } from './found.ts';
import { markPlaces } from './mark-places.ts';

/**
 * Notes of exports that put every raised character on a line of its own: the mark of a note stands alone between two
 * halves of a printed line, its label alone above the note's text. Which is which is told by the counting: a mark is
 * one more than the last mark, a label is the first mark that has no text yet.
 */
export function stackedNotes(lines: readonly Line[]): FoundNotes | undefined {
  const lone = lines.flatMap((line, i) => (i > 0 && !line.gap ? (loneNumber(line) ?? []) : []));
  // Numbers alone on lines may be a column of figures; marks and labels count on.
  const counted = lone.filter((number, i) => number === (lone[i - 1] ?? 0) + 1).length;
  if (lone.length < 2 || counted * 2 < lone.length || onlyLabels(lone, lines)) return undefined;
  const walk = new Walk(lines);
  for (let i = 0; i < lines.length; i++) walk.take(i);
  walk.close();
  return { lines: walk.body, notes: walk.notes };
}

/** Each number stands alone once, and in the lines the marks are found: what stands alone are the labels. */
function onlyLabels(lone: readonly number[], lines: readonly Line[]): boolean {
  const distinct = new Set(lone);
  const twice = [...distinct].filter((number) => lone.filter((other) => other === number).length > 1).length;
  if (twice > distinct.size * 0.3) return false;
  const inline = new Set(markPlaces(lines, () => true).map((place) => place.number));
  return [...distinct].filter((number) => inline.has(number)).length > distinct.size * 0.5;
}

const LONE = /^(?:\[(\d{1,3})\]|(\d{1,3})|([\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}))$/;
const RAISED_LETTERS = /^(?:st|nd|rd|th|er|re|e|ème|o|a|й|я|го|е|ой|ый)$/i;
const SECTION = /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}/u;
/** A mark may skip so many numbers, where the export lost some. */
const LARGEST_SKIP = 5;

function loneNumber(line: Line): number | undefined {
  const found = LONE.exec(line.text);
  if (found === null) return undefined;
  const raised = found[3];
  if (raised === undefined) return Number(found[1] ?? found[2]);
  return Number([...raised].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join(''));
}

interface OpenNote {
  readonly number: number;
  readonly label: string;
  readonly page: number;
  readonly lines: Line[];
}

class Walk {
  readonly body: Line[] = [];
  readonly notes: NoteLines[] = [];
  readonly #lines: readonly Line[];
  /** An empty line stood before the notes that are open. */
  #gapBefore = false;
  #region: OpenNote[] | undefined;
  #lastMark: number | undefined;
  /** Marks whose text has not come yet, in order. */
  #pending: number[] = [];
  /** How often the numbers have started again. */
  #round = 0;
  /** Blocks of notes that ended where a page did. */
  #closedByPage = 0;
  /** The next line is the second half of the printed line before it. */
  #half = false;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  take(i: number): void {
    const line = this.#lines[i];
    if (line === undefined) return;
    if (this.#region === undefined) this.#takeBody(line, i);
    else this.#takeNote(line, i, this.#region);
  }

  /** Ends the block of notes that is open. */
  close(): void {
    for (const { number, label, page, lines } of this.#region ?? []) {
      this.notes.push({ label, lines, page, ...(label === String(number) ? {} : { printed: String(number) }) });
    }
    this.#region = undefined;
    this.#half = false;
  }

  #takeBody(line: Line, i: number): void {
    const number = loneNumber(line);
    const before = this.body.at(-1);
    if (number !== undefined) {
      if (this.#opensNotes(line, number)) {
        this.#region = [];
        this.#gapBefore = line.gap;
        this.#openNote(number, line.page);
        return;
      }
      if (before !== undefined && this.#isMark(line, number, i)) {
        this.#mark(number, before);
        return;
      }
    }
    const raised = !line.gap && RAISED_LETTERS.test(line.text) && /\d$/.test(before?.text ?? '');
    const after = this.#lines[i + 1];
    if (raised && before !== undefined && after !== undefined && !after.gap) {
      this.body[this.body.length - 1] = { ...before, text: before.text + line.text, trailing: 1 };
      this.#half = true;
      return;
    }
    if (this.#half && before !== undefined && !line.gap && (line.indent > 0 || /^[,.;:)\]”»!?]/.test(line.text))) {
      const space = /^[,.;:)\]”»!?]/.test(line.text) && line.indent === 0 ? '' : ' ';
      this.body[this.body.length - 1] = { ...before, text: before.text + space + line.text, trailing: line.trailing };
    } else this.body.push(line);
    this.#half = false;
  }

  #opensNotes(line: Line, number: number): boolean {
    if (line.rule && (this.#pending.includes(number) || this.#lastMark === undefined)) return true;
    return this.#pending[0] === number && number !== (this.#lastMark ?? 0) + 1;
  }

  #isMark(line: Line, number: number, i: number): boolean {
    if (line.gap && (this.#lines[i + 1]?.gap ?? true)) return false;
    if (line.gap && line.pageStart) return false;
    if (this.#lastMark === undefined) return true;
    if (number > this.#lastMark && number <= this.#lastMark + LARGEST_SKIP) return true;
    return number === 1 && this.#pending.length === 0;
  }

  #mark(number: number, before: Line): void {
    if (this.#lastMark !== undefined && number <= this.#lastMark) this.#round++;
    this.#lastMark = number;
    this.#pending.push(number);
    this.body[this.body.length - 1] = { ...before, text: before.text + markTag(this.#label(number)), trailing: 1 };
    this.#half = true;
  }

  #label(number: number): string {
    return this.#round === 0 ? String(number) : `${this.#round}/${number}`;
  }

  #openNote(number: number, page: number): void {
    this.#region?.push({ number, label: this.#label(number), page, lines: [] });
    this.#pending = this.#pending.filter((mark) => mark > number);
  }

  #takeNote(line: Line, i: number, region: OpenNote[]): void {
    const last = region.at(-1);
    if (last === undefined) return;
    const number = loneNumber(line);
    if (number !== undefined && !line.pageStart && this.#isLabel(number, i, last)) {
      this.#openNote(number, line.page);
      return;
    }
    const next = (this.#lastMark ?? 0) + 1;
    if (number !== undefined && !line.gap && number >= next && number < next + LARGEST_SKIP) {
      this.#giveBack(last);
      this.take(i);
      return;
    }
    if (this.#resumesBody(line, i, last)) {
      if (line.pageStart || line.indent > 0) this.#closedByPage++;
      else if (this.#isReallyBody(last, region)) this.#giveBack(last);
      this.close();
      this.#takeBody({ ...line, pageStart: true, gap: line.gap || this.#gapBefore }, i);
      return;
    }
    last.lines.push(line);
  }

  /** A label's mark has been seen in the body; where it has not, the text below must make it one. */
  #isLabel(number: number, i: number, last: OpenNote): boolean {
    if (this.#pending.includes(number)) return true;
    if (number !== last.number + 1) return false;
    if (number !== (this.#lastMark ?? 0) + 1) return true;
    const cutBody = this.#bodyIsCut() && STARTS_LOWER.test(last.lines[0]?.text ?? '');
    return !cutBody && this.#lines[i + 1]?.gap === false;
  }

  /** Does the body go on with this line? */
  #resumesBody(line: Line, i: number, last: OpenNote): boolean {
    if (line.pageStart || SECTION.test(line.text)) return true;
    const previous = last.lines.at(-1);
    // The first line after a label always has the label's space before it.
    if (previous === undefined) return false;
    if (line.indent > 0 && this.#indentTells()) return true;
    if (line.gap) return !this.#labelFollows(i, last.number + 1);
    if (joinsAddress(previous.text, line.text) || /^(?:https?:|www\.)/i.test(line.text)) return false;
    const noteEnded = ENDS_SENTENCE.test(previous.text) || /https?:\/\/\S*\w\/?$/.test(previous.text);
    return noteEnded && STARTS_LOWER.test(line.text) && this.#bodyIsCut();
  }

  /** In exports that keep one space at the start of a page or of a run, an indent marks the new page. */
  #indentTells(): boolean {
    const inner = this.#region?.flatMap((note) => note.lines.slice(1)) ?? [];
    return inner.every((line) => line.indent === 0);
  }

  /**
   * A label whose text was lost stands straight above the body of the next page. The signs: it goes on with the body's
   * cut sentence; or texts of later marks are missing too, and no page ended here as it did after other notes.
   */
  #isReallyBody(last: OpenNote, region: readonly OpenNote[]): boolean {
    if (this.#bodyIsCut() && STARTS_LOWER.test(last.lines[0]?.text ?? '')) return true;
    return this.#pending.length > 0 && (region.length === 1 || this.#closedByPage >= 2);
  }

  #bodyIsCut(): boolean {
    const before = this.body.at(-1);
    return before !== undefined && !ENDS_SENTENCE.test(before.text);
  }

  #labelFollows(from: number, number: number): boolean {
    for (let i = from; i < Math.min(this.#lines.length, from + 12); i++) {
      const line = this.#lines[i];
      if (line !== undefined && loneNumber(line) === number) return true;
    }
    return false;
  }

  /** A mark of the body came inside a note: the body had gone on before it. */
  #giveBack(last: OpenNote): void {
    const wholeIsBody =
      this.#pending.length > 0 || (this.#bodyIsCut() && STARTS_LOWER.test(plain(last.lines[0]?.text ?? '')));
    const gap = wholeIsBody ? 0 : last.lines.findIndex((line, i) => i > 0 && line.gap);
    const back = last.lines.splice(Math.max(0, gap));
    this.close();
    for (const [i, line] of back.entries())
      this.body.push(i === 0 ? { ...line, pageStart: true, gap: line.gap || this.#gapBefore } : line);
  }
}
