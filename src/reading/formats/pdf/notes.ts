import { markTag } from '../../inline.ts';
import type { PrintedLine } from './printed-lines.ts';

const RAISED = /\uFDD0r([^\uFDD1]*)\uFDD1/g;
const LEADING = /^\s*\uFDD0r([^\uFDD1]*)\uFDD1\s*/;

export interface PdfNote {
  readonly label: string;
  readonly printed: string;
  readonly page: number;
  readonly lines: readonly PrintedLine[];
}

/**
 * Takes the notes out of the lines of a whole file. A note opens with a raised label at the start of a line; it stands at
 * the foot of its column, or at the end. What is left are the body's lines, marks as tags.
 */
export function takeNotes(
  lines: readonly PrintedLine[],
  bodySize: number,
): { readonly body: readonly PrintedLine[]; readonly notes: readonly PdfNote[] } {
  const inNotes = noteLines(lines, bodySize);
  const notes: { label: string; printed: string; page: number; lines: PrintedLine[] }[] = [];
  const used = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    if (!inNotes.has(i)) continue;
    const printed = LEADING.exec(line.text)?.[1];
    if (printed === undefined) {
      notes.at(-1)?.lines.push(line);
      continue;
    }
    const round = used.get(printed) ?? 0;
    used.set(printed, round + 1);
    const label = round === 0 ? printed : `${round}/${printed}`;
    notes.push({ label, printed, page: line.page, lines: [{ ...line, text: line.text.replace(LEADING, '') }] });
  }
  const body = lines.filter((_, i) => !inNotes.has(i));
  const marked = markBody(body, notes);
  return {
    body: marked,
    notes: notes.map((note) => ({ ...note, lines: note.lines.map((line) => ({ ...line, text: asPlain(line.text) })) })),
  };
}

/** Raised pieces that are no marks are what they print. */
export function asPlain(text: string): string {
  return text.replace(RAISED, '$1');
}

/** Indices of the lines that belong to notes: in each column, from the first labelled line to the foot. */
function noteLines(lines: readonly PrintedLine[], bodySize: number): ReadonlySet<number> {
  const found = new Set<number>();
  let noteSize: number | undefined;
  for (let from = 0, to = 0; from < lines.length; from = to) {
    while (to < lines.length && lines[to]?.zone === lines[from]?.zone) to++;
    const first = firstLabelled(lines, from, to, bodySize);
    const rest = (i: number): boolean => {
      const size = lines[i]?.size ?? 0;
      return (
        noteSize !== undefined &&
        size < bodySize * 0.95 &&
        Math.abs(size - noteSize) < noteSize * 0.04 &&
        lines[i]?.cells === undefined
      );
    };
    // Lines in the notes' size above the first label, or at the foot of a column without one, end a note begun before.
    let start = first ?? to;
    while (start > from && rest(start - 1)) start--;
    for (let i = start; i < to; i++) found.add(i);
    if (first !== undefined) noteSize = lines[first]?.size;
  }
  return found;
}

function firstLabelled(lines: readonly PrintedLine[], from: number, to: number, bodySize: number): number | undefined {
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined || !LEADING.test(line.text)) continue;
    // Larger letters after it: it was a line of the body that happens to open with a mark.
    const size = line.size;
    const backToBody =
      size < bodySize * 0.95 && lines.slice(i, to).some((later) => later.size > size * 1.08 && later.text.length > 20);
    if (!backToBody) return i;
  }
  return undefined;
}

/** Ties the raised labels of the body to the notes, in order; labels without a note but in step stay marks. */
function markBody(
  body: readonly PrintedLine[],
  notes: readonly { readonly label: string; readonly printed: string; readonly page: number }[],
): readonly PrintedLine[] {
  const open = [...notes];
  const isNumbered = notes.some((note) => /^\d+$/.test(note.printed));
  let last = 0;
  return body.map((line) => {
    if (!line.text.includes('\uFDD0r')) return line;
    const text = line.text.replace(RAISED, (_, printed: string) => {
      const at = open.findIndex((note) => note.printed === printed && note.page >= line.page);
      const note = open[at];
      if (note !== undefined && at <= 6) {
        open.splice(0, at + 1);
        last = Number(printed) || last;
        return markTag(note.label);
      }
      const number = Number(printed);
      if (isNumbered && Number.isInteger(number) && number > last && number <= last + 3) {
        last = number;
        return markTag(printed);
      }
      return printed;
    });
    return { ...line, text };
  });
}
