import type { PlacedEvents } from '../../analysis/places.ts';
import { mapPlan } from '../../drawing/map-plan.ts';
import { recordPath } from '../parts/refs.tsx';
import { Drawing, INK, PAPER, RULE, SOFT } from './frame.tsx';

/** Events by place on the outlines of countries; near places are one mark, a place known by its region only has a dashed one. */
export function MapPicture({ places, label }: { readonly places: readonly PlacedEvents[]; readonly label: string }) {
  const { width, height, land, marks, names } = mapPlan(places);
  return (
    <Drawing width={width} height={height} label={label}>
      <path class="land" d={land} fill={PAPER} stroke={RULE} stroke-linejoin="round" />
      {marks.map(({ x, y, r, vague, places: here }) => {
        const [first] = here;
        const words = here.map((place) => `${place.label}: ${place.events}`).join('; ');
        return first === undefined ? null : (
          <a key={first.id} href={recordPath(first.id)}>
            <title>{words}</title>
            <circle
              class="f-ink s-ink"
              cx={x}
              cy={y}
              r={r}
              fill={INK}
              fill-opacity={vague ? '0.12' : '0.5'}
              stroke={INK}
              {...(vague ? { 'stroke-dasharray': '3 3' } : {})}
            />
          </a>
        );
      })}
      {names.map(({ x, y, text, r }) => (
        <text
          key={`${x}-${y}`}
          class="f-ink s-paper"
          x={x + r + 5}
          y={y + 4}
          fill={INK}
          stroke={PAPER}
          stroke-width="3"
          paint-order="stroke"
        >
          {text}
        </text>
      ))}
      <text class="f-soft" x={width - 6} y={height - 8} text-anchor="end" fill={SOFT} font-size="11">
        Natural Earth
      </text>
    </Drawing>
  );
}
