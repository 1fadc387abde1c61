import { clip } from '../../drawing/clip.ts';
import type { EventRow } from '../../record/contract.ts';
import { codeLabel } from '../text/labels.ts';
import type { Messages } from '../text/messages.ts';
import { describeWhen } from '../text/when.ts';
import { Drawing, INK, RULE, SOFT } from './frame.tsx';

const WIDTH = 980;
const LABELS = 350;
const ROW = 24;
const TOP = 34;
const DAY_MS = 86_400_000;
/** A single day is drawn as a dot of this radius; a wider date as a bar from its first to its last possible day. */
const DOT = 4.5;

/** Events one below the other against time; a fuzzy date is drawn as the span it may lie in. */
export function Timeline({
  rows,
  t,
  label,
}: {
  readonly rows: readonly EventRow[];
  readonly t: Messages;
  readonly label: string;
}) {
  const dated = rows.flatMap((row) => {
    const from = row.when?.from ?? row.when?.to;
    const to = row.when?.to ?? row.when?.from;
    return from === undefined || to === undefined ? [] : [{ row, from: time(from), to: time(to) }];
  });
  dated.sort((a, b) => a.from - b.from || a.to - b.to);
  const first = Math.min(...dated.map(({ from }) => from));
  const last = Math.max(...dated.map(({ to }) => to));
  const ticks = dated.length === 0 ? [] : ticksOf(first, last, t.locale);
  const low = Math.min(first, ticks[0]?.at ?? first);
  const high = Math.max(last, ticks.at(-1)?.at ?? last, low + DAY_MS);
  const x = (at: number) => LABELS + ((at - low) / (high - low)) * (WIDTH - LABELS - 48) + 6;
  const height = TOP + dated.length * ROW + 12;
  return (
    <Drawing width={WIDTH} height={height} label={label}>
      {ticks.map(({ at, name }) => (
        <g key={at}>
          <line class="s-rule" x1={x(at)} x2={x(at)} y1={TOP - 8} y2={height - 6} stroke={RULE} />
          <text class="f-soft" x={x(at)} y={TOP - 14} text-anchor="middle" fill={SOFT} font-size="12">
            {name}
          </text>
        </g>
      ))}
      {dated.map(({ row, from, to }, i) => {
        const y = TOP + i * ROW + ROW / 2;
        const who = row.roles.find(({ role }) => role === 'victim') ?? row.roles[0];
        const words = `${row.act === '' ? t('event.noAct') : codeLabel(row.act, t)}${who === undefined ? '' : `: ${who.label}`}`;
        return (
          <a key={row.id} href={`/events/${row.id}`}>
            <title>{`${words}, ${row.when === undefined ? '' : describeWhen(row.when, t)}`}</title>
            <text class="f-ink" x={LABELS - 12} y={y + 4} text-anchor="end" fill={INK}>
              {clip(words, 46)}
            </text>
            {to === from ? (
              <circle class="f-ink" cx={x(from)} cy={y} r={DOT} fill={INK} />
            ) : (
              <rect
                class="f-soft"
                x={x(from)}
                y={y - 4}
                width={Math.max(3, x(to) - x(from))}
                height={8}
                rx={4}
                fill={SOFT}
                fill-opacity="0.45"
              />
            )}
          </a>
        );
      })}
    </Drawing>
  );
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Five to nine round ticks: years, quarters or months. */
function ticksOf(first: number, last: number, locale: string): { at: number; name: string }[] {
  const start = new Date(first);
  const months = (last - first) / DAY_MS / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((n) => months / n <= 8) ?? 600;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    timeZone: 'UTC',
    ...(step < 12 ? { month: 'short' } : {}),
  };
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
  const ticks: { at: number; name: string }[] = [];
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  month -= month % step;
  for (let i = 0; i < 14; i++, month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    ticks.push({ at, name: format.format(at) });
    if (at > last) break;
  }
  return ticks;
}
