import { clean } from '../../inline.ts';
import { ligaturesApart, type Run } from './runs.ts';

/** A printed line has no more pieces. */
const MOST_PIECES = 300;
/** A gap wider than this parts two pieces, in letter sizes; a lent letter is hardly ever narrower. */
const GAP = 0.12;

/**
 * Letters that a second font lends to words of the first (as for Kazakh in a face without its letters) lie over gaps of
 * a longer piece. pdf.js does not say where within a piece its letters stand; such files are read letter by letter.
 */
export function hasLentLetters(runs: readonly Run[]): boolean {
  const byLine = new Map<number, Run[]>();
  for (const run of runs) {
    const own = byLine.get(Math.round(run.y));
    if (own === undefined) byLine.set(Math.round(run.y), [run]);
    else own.push(run);
  }
  for (const line of byLine.values()) {
    if (line.length > MOST_PIECES) continue;
    for (const lent of line) {
      const middle = lent.x + lent.width / 2;
      const over = line.some(
        (own) =>
          own.font !== lent.font &&
          own.text.length > lent.text.length &&
          own.x < lent.x - own.size * 0.1 &&
          middle < own.x + own.width - own.size * 0.2 &&
          Math.abs(own.size - lent.size) < own.size * 0.1,
      );
      if (over && /\p{L}/u.test(lent.text)) return true;
    }
  }
  return false;
}

/** Reads a PDF letter by letter with mupdf (WASM, inside the cage); gives the runs of a page, from 1, and what is turned. */
export async function glyphReader(
  bytes: Uint8Array,
): Promise<(page: number) => { readonly runs: readonly Run[]; readonly turned: number }> {
  const mupdf = await import('mupdf');
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  return (page) => {
    const loaded = document.loadPage(page - 1);
    const [, , , height] = loaded.getBounds();
    const text = loaded.toStructuredText('preserve-whitespace,preserve-ligatures');
    const pieces = new Pieces(height);
    text.walk({
      onChar: (letter, origin, font, size, quad) => pieces.add(letter, origin, font.getName(), size, quad),
    });
    text.destroy();
    loaded.destroy();
    return { runs: pieces.runs, turned: pieces.turned };
  };
}

class Pieces {
  turned = 0;
  readonly #height: number;
  readonly #runs: { text: string; x: number; y: number; width: number; size: number; font: string }[] = [];

  constructor(height: number) {
    this.#height = height;
  }

  get runs(): readonly Run[] {
    return this.#runs
      .map((run) => ({ ...run, text: ligaturesApart(clean(run.text.normalize('NFC'))) }))
      .filter((run) => run.text.trim() !== '');
  }

  /** `quad`: corners from the upper left, by rows; places in points from the top. */
  add(letter: string, origin: readonly number[], font: string, size: number, quad: readonly number[]): void {
    const [x = 0, down = 0] = origin;
    const [left = 0, top = 0, right = 0, topRight = 0] = quad;
    // The engine fills gaps with spaces of its own; the rows put them where the places show them.
    if (letter.trim() === '') return;
    if (size < 1 || Math.abs(topRight - top) > Math.abs(right - left) * 0.2 + size * 0.02) {
      this.turned++;
      return;
    }
    const y = this.#height - down;
    const last = this.#runs.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - (last.x + last.width);
    const goesOn =
      last !== undefined &&
      last.font === font &&
      Math.abs(last.size - size) < size * 0.02 &&
      Math.abs(last.y - y) < size * 0.05 &&
      gap > -size * GAP &&
      gap < size * GAP;
    if (last === undefined || !goesOn) {
      this.#runs.push({ text: letter, x, y, width: right - x, size, font });
      return;
    }
    last.text += letter;
    last.width = Math.max(last.width, right - last.x);
  }
}
