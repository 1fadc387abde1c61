import type { Series } from '../../analysis/series.ts';
import { clip } from '../../drawing/clip.ts';
import { codeLabel } from '../text/labels.ts';
import type { Messages } from '../text/messages.ts';
import { Drawing, INK, RULE, SOFT } from './frame.tsx';

const COLUMNS = 3;
const CELL = 316;
const GAP = 16;
const PLOT = 84;
const HEAD = 26;
const FOOT = 24;
const WIDEST_BAR = 28;

/** Small multiples: one plot an act, all on one scale, so that they can be compared. */
export function SeriesPicture({
  series,
  t,
  label,
}: {
  readonly series: Series;
  readonly t: Messages;
  readonly label: string;
}) {
  const { lines, periods } = series;
  const most = Math.max(1, ...lines.flatMap(({ counts }) => counts));
  const rows = Math.max(1, Math.ceil(lines.length / COLUMNS));
  const cellHeight = HEAD + PLOT + FOOT + 14;
  const bar = Math.min(WIDEST_BAR, CELL / Math.max(1, periods.length));
  return (
    <Drawing width={COLUMNS * CELL + (COLUMNS - 1) * GAP} height={rows * cellHeight} label={label}>
      {lines.map(({ act, counts, total }, i) => {
        const x0 = (i % COLUMNS) * (CELL + GAP);
        const y0 = Math.floor(i / COLUMNS) * cellHeight;
        const floor = y0 + HEAD + PLOT;
        return (
          <g key={act}>
            <text class="f-ink" x={x0} y={y0 + 16} fill={INK} font-weight="600">
              {clip(codeLabel(act, t), 38)}
            </text>
            <text class="f-soft" x={x0 + CELL} y={y0 + 16} fill={SOFT} text-anchor="end">
              {total}
            </text>
            {counts.map((n, at) =>
              n === 0 ? null : (
                <rect
                  key={periods[at]}
                  class="f-ink"
                  x={round(x0 + at * bar + bar * 0.08)}
                  y={round(floor - (n / most) * PLOT)}
                  width={round(Math.max(1, bar * 0.84))}
                  height={round((n / most) * PLOT)}
                  fill={INK}
                >
                  <title>{`${periods[at]}: ${n}`}</title>
                </rect>
              ),
            )}
            <line class="s-rule" x1={x0} x2={x0 + CELL} y1={floor + 0.5} y2={floor + 0.5} stroke={RULE} />
            <text class="f-soft" x={x0} y={floor + 16} fill={SOFT} font-size="12">
              {periods[0]}
            </text>
            <text class="f-soft" x={x0 + CELL} y={floor + 16} fill={SOFT} font-size="12" text-anchor="end">
              {periods.length > 1 ? periods.at(-1) : ''}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
