import { eventPlaces, type PlaceCounts } from '../../analysis/places.ts';
import { mapPlan } from '../../drawing/map-plan.ts';
import type { EventQuery, EventRow, RecordReader, View } from '../../record/contract.ts';
import type { MBlock, MInline } from '../manuscript/manuscript.ts';

const MOST_EVENTS = 2_000;
const PAGE = 200;

const WORDS = {
  map: { en: 'Map', ru: 'Карта' },
  caption: { en: 'Events by place', ru: 'События по местам' },
  place: { en: 'Place', ru: 'Место' },
  events: { en: 'Events', ru: 'Событий' },
  unplaced: { en: 'without a known place', ru: 'без известного места' },
} as const;

/** A map of the events that answer a question, and the same in words: a table by place. */
export async function mapBlocks(
  reader: RecordReader,
  query: EventQuery,
  view: View,
  tongue: 'en' | 'ru',
): Promise<readonly MBlock[]> {
  const rows: EventRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await reader.events(
      { status: ['accepted'], ...query, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      view,
    );
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== undefined && rows.length < MOST_EVENTS);
  const found = await eventPlaces(reader, rows, view);
  const words = (of: string): readonly MInline[] => [{ kind: 'text', text: of }];
  const table: MBlock = {
    kind: 'table',
    caption: words(WORDS.caption[tongue]),
    rows: [
      [words(WORDS.place[tongue]), words(WORDS.events[tongue])],
      ...found.places.map(({ label, events }) => [words(label), words(String(events))]),
      ...(found.unplaced === 0 ? [] : [[words(WORDS.unplaced[tongue]), words(String(found.unplaced))]]),
    ],
    line: 0,
  };
  if (found.places.length === 0) return [table];
  return [
    {
      kind: 'picture',
      svg: mapSvg(found),
      alt: altOf(found, tongue),
      caption: words(WORDS.caption[tongue]),
      line: 0,
    },
    table,
  ];
}

/** Places named in a picture's text equivalent; the table has them all. */
const NAMED = 12;

function altOf({ places }: PlaceCounts, tongue: 'en' | 'ru'): string {
  const named = places.slice(0, NAMED).map(({ label, events }) => `${label} ${events}`);
  const more = places.length > NAMED ? ' …' : '';
  return `${WORDS.map[tongue]}: ${named.join(', ')}${more}`;
}

/** The picture on paper: grey land, black marks, no link. */
function mapSvg({ places }: PlaceCounts): string {
  const { width, height, land, marks, names } = mapPlan(places);
  const circles = marks.map(
    ({ x, y, r, vague }) =>
      `<circle cx="${x}" cy="${y}" r="${r}" fill="#1f1c18" fill-opacity="${vague ? 0.12 : 0.5}" stroke="#1f1c18"${vague ? ' stroke-dasharray="3 3"' : ''}/>`,
  );
  // The name once in the paper's colour and wide, once in ink: it is read on land and on borders.
  const labels = names.flatMap(({ x, y, r, text }) =>
    ['stroke="#ffffff" stroke-width="4" fill="#ffffff"', 'fill="#1f1c18"'].map(
      (look) => `<text x="${x + r + 5}" y="${y + 5}" ${look}>${escaped(text)}</text>`,
    ),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Noto Serif" font-size="17">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<path d="${land}" fill="#efece4" stroke="#b9b2a2" stroke-linejoin="round"/>`,
    ...circles,
    ...labels,
    `<text x="${width - 6}" y="${height - 8}" text-anchor="end" fill="#5d564b" font-size="13">Natural Earth</text>`,
    '</svg>',
  ].join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
