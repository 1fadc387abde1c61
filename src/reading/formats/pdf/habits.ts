import { largest, smallest } from '../../extremes.ts';
import type { PageHabits } from './blocks.ts';
import type { PrintedLine } from './printed-lines.ts';
import type { Run } from './runs.ts';

/** Counts letters by their size, page by page. */
export class SizeCount {
  readonly #letters = new Map<number, number>();

  add(runs: readonly Run[]): void {
    for (const { size, text } of runs) {
      const step = Math.round(size * 4) / 4;
      this.#letters.set(step, (this.#letters.get(step) ?? 0) + text.length);
    }
  }

  /** The size most of the text is set in. */
  most(): number {
    return mostLetters([...this.#letters]) ?? 10;
  }
}

/** Leading, face and indents of the body, measured over all its lines. */
export function habitsOf(lines: readonly PrintedLine[], bodySize: number): PageHabits {
  const body = lines.filter((line) => Math.abs(line.size - bodySize) < bodySize * 0.06);
  const steps: [number, number][] = [];
  let indented = 0;
  let starts = 0;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined || before.zone !== line.zone || Math.abs(line.size - bodySize) > bodySize * 0.06) continue;
    const step = (before.y - line.y) / line.size;
    if (step > 0.7 && step < 3) steps.push([Math.round(step * 20) / 20, 1]);
    if (/[.!?»”"]$/.test(before.text) && before.right < before.edge - line.size * 4) {
      starts++;
      if (line.x > before.left + line.size * 0.8 && line.x < before.left + line.size * 5) indented++;
    }
  }
  return {
    bodySize,
    bodyFont: mostLetters(body.map((line) => [line.font, line.text.length])) ?? '',
    leading: leadingOf(steps),
    indents: starts >= 2 && indented > starts * 0.5,
  };
}

/** The step most lines take; of several that are about as common the narrowest, for paragraphs stand wider apart. */
function leadingOf(steps: readonly (readonly [number, number])[]): number {
  const counts = new Map<number, number>();
  for (const [step] of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  const most = largest(counts.values(), 0);
  return smallest(
    [...counts].filter(([, count]) => count > most * 0.75).map(([step]) => step),
    most === 0 ? 1.2 : undefined,
  );
}

function mostLetters<T>(counts: readonly (readonly [T, number])[]): T | undefined {
  const sums = new Map<T, number>();
  for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}
