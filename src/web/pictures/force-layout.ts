export interface Placed {
  readonly x: number;
  readonly y: number;
}

const ROUNDS = 220;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places `count` nodes so that linked ones lie near each other and no two on one spot (after Fruchterman and Reingold,
 * Graph drawing by force-directed placement, 1991). The same graph always gives the same places: nodes start on a
 * spiral, nothing is left to chance. Fits into width × height. Quadratic in nodes: 300 take about 0.2 s.
 */
export function forceLayout(
  count: number,
  links: readonly (readonly [a: number, b: number, weight: number])[],
  width: number,
  height: number,
): Placed[] {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const dx = new Float64Array(count);
  const dy = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const radius = Math.sqrt((i + 0.5) / count) / 2;
    x[i] = 0.5 + radius * Math.cos(i * GOLDEN_ANGLE);
    y[i] = 0.5 + radius * Math.sin(i * GOLDEN_ANGLE);
  }
  const at = (array: Float64Array, i: number) => array[i] ?? 0;
  const ideal = Math.sqrt(1 / Math.max(1, count)) * 0.9;
  for (let round = 0; round < ROUNDS; round++) {
    dx.fill(0);
    dy.fill(0);
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        const ox = at(x, i) - at(x, j);
        const oy = at(y, i) - at(y, j);
        const squared = Math.max(1e-6, ox * ox + oy * oy);
        const push = (ideal * ideal) / squared;
        dx[i] = at(dx, i) + ox * push;
        dy[i] = at(dy, i) + oy * push;
        dx[j] = at(dx, j) - ox * push;
        dy[j] = at(dy, j) - oy * push;
      }
      // A weak pull to the middle keeps unlinked parts on the sheet.
      dx[i] = at(dx, i) + (0.5 - at(x, i)) * 0.6;
      dy[i] = at(dy, i) + (0.5 - at(y, i)) * 0.6;
    }
    for (const [a, b, weight] of links) {
      const ox = at(x, a) - at(x, b);
      const oy = at(y, a) - at(y, b);
      const pull = (Math.sqrt(ox * ox + oy * oy) / ideal) * Math.min(2, 0.6 + weight * 0.2);
      dx[a] = at(dx, a) - ox * pull;
      dy[a] = at(dy, a) - oy * pull;
      dx[b] = at(dx, b) + ox * pull;
      dy[b] = at(dy, b) + oy * pull;
    }
    const heat = 0.08 * (1 - round / ROUNDS) + 0.001;
    for (let i = 0; i < count; i++) {
      const length = Math.max(1e-9, Math.hypot(at(dx, i), at(dy, i)));
      const move = Math.min(length, heat) / length;
      x[i] = at(x, i) + at(dx, i) * move;
      y[i] = at(y, i) + at(dy, i) * move;
    }
  }
  return fit(x, y, width, height);
}

function fit(x: Float64Array, y: Float64Array, width: number, height: number): Placed[] {
  const [left, right] = [Math.min(...x), Math.max(...x)];
  const [top, bottom] = [Math.min(...y), Math.max(...y)];
  return Array.from(x, (value, i) => ({
    x: Math.round(((value - left) / Math.max(1e-9, right - left)) * width),
    y: Math.round((((y[i] ?? 0) - top) / Math.max(1e-9, bottom - top)) * height),
  }));
}
