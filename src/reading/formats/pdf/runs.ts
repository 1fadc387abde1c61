import { clean } from '../../inline.ts';

/** A piece of text with its place on the page, in points; `y` is the baseline, counted from the bottom. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** What pdf.js gives for a piece of text. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Upright pieces that print something; text turned on its side is counted, not read. */
export function toRuns(items: readonly unknown[]): { readonly runs: readonly Run[]; readonly turned: number } {
  const runs: Run[] = [];
  let turned = 0;
  for (const item of items) {
    if (!isItem(item)) continue;
    const text = ligaturesApart(clean(item.str.normalize('NFC')));
    if (text.trim() === '') continue;
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
    const size = Math.hypot(b, d) || Math.abs(d) || Math.abs(a);
    if (Math.abs(b) > Math.abs(a) * 0.2 || size < 1 || ![x, y, item.width].every(Number.isFinite)) {
      turned++;
      continue;
    }
    const lead = text.length - text.trimStart().length;
    const letter = item.width / Math.max(1, text.length);
    runs.push({
      text,
      x: x + (lead === text.length ? 0 : lead * letter * 0.6),
      y,
      width: item.width,
      size,
      font: item.fontName,
    });
  }
  return { runs, turned };
}

export function ligaturesApart(text: string): string {
  return text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
}

function isItem(item: unknown): item is PdfItem {
  return (
    typeof item === 'object' &&
    item !== null &&
    'str' in item &&
    typeof item.str === 'string' &&
    'transform' in item &&
    Array.isArray(item.transform)
  );
}
