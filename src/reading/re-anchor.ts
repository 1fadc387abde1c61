import { CodePoints } from '../model/code-points.ts';

/** A quote with its surroundings, as a passage stores it (Web Annotation TextQuoteSelector and TextPositionSelector). */
export interface AnchoredQuote {
  readonly id: string;
  /** Code points of the text the quote was taken from. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface ReAnchored {
  /** New places, in code points of the new text. */
  readonly moved: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** For a person: the quote is not there, or stands at several places with equal surroundings. */
  readonly failed: readonly { readonly id: string; readonly reason: 'gone' | 'several' }[];
}

/** Letters of surroundings kept with a quote, and compared. */
export const SURROUNDINGS = 32;

/** Takes the quote between two places of a text, with its surroundings. */
export function anchorQuote(id: string, text: CodePoints, start: number, end: number): AnchoredQuote {
  return {
    id,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - SURROUNDINGS), start),
    suffix: text.slice(end, Math.min(text.length, end + SURROUNDINGS)),
  };
}

/**
 * Finds quotes again in a new reading of the same source. White space may differ (a line break that became a space); a
 * quote at several places goes where its surroundings fit best, and to a person where two fit equally well.
 */
export function reAnchor(quotes: readonly AnchoredQuote[], newText: string): ReAnchored {
  const points = new CodePoints(newText);
  const folded = new Folded(newText);
  const moved: { id: string; start: number; end: number }[] = [];
  const failed: { id: string; reason: 'gone' | 'several' }[] = [];
  for (const quote of quotes) {
    const places = folded.find(quote.exact);
    const ranked = places.map((place) => ({ place, fit: fitOf(quote, newText, place) })).sort((a, b) => b.fit - a.fit);
    const best = ranked[0];
    const second = ranked[1];
    if (best === undefined) failed.push({ id: quote.id, reason: 'gone' });
    else if (second !== undefined && second.fit === best.fit) failed.push({ id: quote.id, reason: 'several' });
    else moved.push({ id: quote.id, start: points.fromUnits(best.place.start), end: points.fromUnits(best.place.end) });
  }
  return { moved, failed };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Letters of the surroundings that agree, counted outwards from the quote. */
function fitOf(quote: AnchoredQuote, text: string, place: Place): number {
  const before = letters(text.slice(Math.max(0, place.start - SURROUNDINGS * 4), place.start));
  const after = letters(text.slice(place.end, place.end + SURROUNDINGS * 4));
  return sharedEnd(letters(quote.prefix), before) + sharedStart(letters(quote.suffix), after);
}

function letters(text: string): string {
  return text.replace(/\s+/gu, '');
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

/** A text without its white space, and where each letter stood. */
class Folded {
  readonly #text: string;
  readonly #places: Uint32Array;

  constructor(text: string) {
    const places: number[] = [];
    const kept: string[] = [];
    for (let i = 0; i < text.length; i++) {
      const unit = text[i] ?? '';
      if (/\s/u.test(unit)) continue;
      kept.push(unit);
      places.push(i);
    }
    this.#text = kept.join('');
    this.#places = Uint32Array.from(places);
  }

  /** Every place of a quote, as UTF-16 indices of the text with its white space. */
  find(quote: string): readonly Place[] {
    const wanted = letters(quote);
    if (wanted === '') return [];
    const found: Place[] = [];
    for (let at = this.#text.indexOf(wanted); at >= 0; at = this.#text.indexOf(wanted, at + 1)) {
      const start = this.#places[at] ?? 0;
      const last = this.#places[at + wanted.length - 1] ?? start;
      found.push({ start, end: last + 1 });
    }
    return found;
  }
}
