/** A shape on a picture that wants its name beside it. */
export interface Named {
  readonly x: number;
  readonly y: number;
  /** Half its width. */
  readonly radius: number;
  /** Empty: it stays nameless, but others keep off it. */
  readonly name: string;
}

export interface PlacedName {
  /** Which of the shapes. */
  readonly of: number;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Source Sans 3 at 12 px: an average letter, a line above and below the baseline, the gap to the shape. */
const LETTER = 6.1;
const ASCENT = 10;
const DESCENT = 3;
const GAP = 4;

/**
 * Names beside shapes, for the first shapes first: above, below, right or left, wherever it lies on no other shape and no
 * other name; where none of the four is free, the name is left out. At most `most` names inside `width`.
 */
export function placeNames(shapes: readonly Named[], width: number, most: number): readonly PlacedName[] {
  const bodies = shapes.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const taken: Box[] = [];
  const placed: PlacedName[] = [];
  for (const [of, { x, y, radius, name }] of shapes.entries()) {
    if (placed.length >= most) break;
    if (name === '') continue;
    const w = [...name].length * LETTER;
    const choices = [
      { x, y: y - radius - GAP, anchor: 'middle' },
      { x, y: y + radius + ASCENT + GAP / 2, anchor: 'middle' },
      { x: x + radius + GAP, y: y + GAP, anchor: 'start' },
      { x: x - radius - GAP, y: y + GAP, anchor: 'end' },
    ] as const;
    for (const choice of choices) {
      const box = boxOf(choice, w);
      const free =
        box.left >= 0 &&
        box.right <= width &&
        !taken.some((other) => overlap(box, other)) &&
        !bodies.some((body, i) => i !== of && overlap(box, body));
      if (!free) continue;
      taken.push(box);
      placed.push({ of, ...choice });
      break;
    }
  }
  return placed;
}

function boxOf({ x, y, anchor }: Omit<PlacedName, 'of'>, w: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2;
  return { left, right: left + w, top: y - ASCENT, bottom: y + DESCENT };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
