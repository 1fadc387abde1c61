import type { ComponentChildren, VNode } from 'preact';
import { withCases } from '../../analysis/cases.ts';
import { collectEvents } from '../../analysis/collect.ts';
import { eventNetwork, type Network } from '../../analysis/network.ts';
import { eventPlaces, type PlaceCounts } from '../../analysis/places.ts';
import { eventSeries, type Series } from '../../analysis/series.ts';
import type { Table } from '../../exchange/csv.ts';
import type { EventRow } from '../../record/contract.ts';
import { useVisit } from '../parts/context.ts';
import { EventTabs, Filters, filterNames } from '../parts/event-filters.tsx';
import { EventTable } from '../parts/event-table.tsx';
import { recordPath } from '../parts/refs.tsx';
import { Picture, svgFile } from '../pictures/frame.tsx';
import { MapPicture } from '../pictures/map.tsx';
import { NetworkPicture } from '../pictures/network.tsx';
import { SeriesPicture } from '../pictures/series.tsx';
import { Timeline } from '../pictures/timeline.tsx';
import type { Answer, Screen } from '../screen.ts';
import { codeLabel } from '../text/labels.ts';
import { eventQuery } from '../views/event-query.ts';
import type { Visit } from '../visit.ts';

/** Events that one picture rests on at most, and records that a network shows; what is left out is said. */
const MOST_EVENTS = 2_000;
const MOST_ON_TIMELINE = 150;
const MOST_NODES = 300;

interface Drawn {
  readonly data: unknown;
  readonly drawing: VNode;
  readonly label: string;
  readonly caption: string;
  readonly table: Table;
  readonly words: ComponentChildren;
}

type Draw = (visit: Visit, rows: readonly EventRow[]) => Promise<Drawn> | Drawn;

/** The list of events in another view: the same question, drawn. */
function picture(view: 'timeline' | 'series' | 'network' | 'map', most: number, draw: Draw): Screen {
  return async function picture(visit): Promise<Answer> {
    const query = eventQuery(visit.url);
    const { rows, total } = await collectEvents(visit.reader, query, visit.view, most);
    const names = await filterNames(visit, query);
    const drawn = await draw(visit, rows);
    const { t } = visit;
    return {
      title: t(`view.${view}`),
      data: { question: query, total, drawnFrom: rows.length, ...(drawn.data as object) },
      csv: () => drawn.table,
      svg: () => svgFile(drawn.drawing),
      page: () => (
        <>
          <h1>{t(`view.${view}`)}</h1>
          <Filters query={query} named={names} action={`/events/${view}`} />
          <EventTabs current={view} />
          <p class="count">{t('events.count', { n: total })}</p>
          {rows.length < total ? <p class="warning">{t('picture.cut', { shown: rows.length, total })}</p> : null}
          {rows.length === 0 ? (
            <p class="quiet">{t('events.none')}</p>
          ) : (
            <Picture label={drawn.label} caption={drawn.caption} words={drawn.words}>
              {drawn.drawing}
            </Picture>
          )}
        </>
      ),
    };
  };
}

export const timeline = picture('timeline', MOST_ON_TIMELINE, ({ t }, rows) => {
  const label = t('timeline.label', { n: rows.length });
  const undated = rows.filter(({ when }) => when?.from === undefined && when?.to === undefined).length;
  return {
    data: { rows },
    label,
    caption: t('timeline.caption', { undated }),
    drawing: <Timeline rows={rows} t={t} label={label} />,
    table: {
      name: 'timeline',
      head: ['id', 'act', 'edtf', 'from', 'to'],
      rows: rows.map(({ id, act, when }) => [id, act, when?.edtf, when?.from, when?.to]),
    },
    words: <EventTable rows={rows} caption={label} />,
  };
});

export const series = picture('series', MOST_EVENTS, ({ t }, rows) => {
  const found = eventSeries(rows);
  const label = t('series.label', { period: found.period });
  return {
    data: found,
    label,
    caption: t('series.caption', { counted: found.counted, undated: found.undated }),
    drawing: <SeriesPicture series={found} t={t} label={label} />,
    table: {
      name: 'series',
      head: ['act', 'label', ...found.periods, 'all'],
      rows: found.lines.map(({ act, counts, total }) => [act, codeLabel(act, t), ...counts, total]),
    },
    words: <SeriesTable series={found} caption={label} />,
  };
});

export const network = picture('network', MOST_EVENTS, async ({ t, reader, view }, rows) => {
  const found = eventNetwork(await withCases(reader, rows, view), MOST_NODES);
  const names = new Map(found.nodes.map(({ id, label }) => [id, label]));
  const label = t('network.label', { n: found.nodes.length });
  return {
    data: found,
    label,
    caption: t('network.caption', { links: found.links.length, left: found.left, alone: found.alone }),
    drawing: <NetworkPicture network={found} label={label} />,
    table: {
      name: 'network',
      head: ['a', 'name a', 'b', 'name b', 'events', 'roles'],
      rows: found.links.map(({ a, b, events, roles }) => [a, names.get(a), b, names.get(b), events, roles.join('; ')]),
    },
    words: <NetworkTable network={found} names={names} caption={label} />,
  };
});

export const map = picture('map', MOST_EVENTS, async ({ t, reader, view }, rows) => {
  const found = await eventPlaces(reader, rows, view);
  const label = t('map.label', { n: found.places.length });
  return {
    data: found,
    label,
    caption: t('map.caption', { unplaced: found.unplaced }),
    drawing: <MapPicture places={found.places} label={label} />,
    table: {
      name: 'map',
      head: ['id', 'name', 'lat', 'lon', 'precision', 'events'],
      rows: found.places.map((row) => [row.id, row.label, row.point.lat, row.point.lon, row.precision, row.events]),
    },
    words: <PlaceTable found={found} caption={label} />,
  };
});

function SeriesTable({ series: found, caption }: { readonly series: Series; readonly caption: string }) {
  const { t } = useVisit();
  return (
    <table>
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('prop.act')}</th>
          <th scope="col">{t('series.all')}</th>
          <th scope="col">{t('series.periods')}</th>
        </tr>
      </thead>
      <tbody>
        {found.lines.map(({ act, counts, total }) => (
          <tr key={act}>
            <th scope="row">{codeLabel(act, t)}</th>
            <td class="number">{total}</td>
            <td>{counts.flatMap((n, i) => (n === 0 ? [] : [`${found.periods[i]}: ${n}`])).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NetworkTable(props: {
  readonly network: Network;
  readonly names: ReadonlyMap<string, string>;
  readonly caption: string;
}) {
  const { t } = useVisit();
  const { names, caption } = props;
  return (
    <table>
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('network.first')}</th>
          <th scope="col">{t('network.second')}</th>
          <th scope="col">{t('nav.events')}</th>
          <th scope="col">{t('network.roles')}</th>
        </tr>
      </thead>
      <tbody>
        {props.network.links.map(({ a, b, events, roles }) => (
          <tr key={`${a}${b}`}>
            <th scope="row">
              <a href={recordPath(a)} dir="auto">
                {names.get(a)}
              </a>
            </th>
            <td>
              <a href={recordPath(b)} dir="auto">
                {names.get(b)}
              </a>
            </td>
            <td class="number">{events}</td>
            <td>{roles.map((role) => t(`prop.${role}`)).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlaceTable({ found, caption }: { readonly found: PlaceCounts; readonly caption: string }) {
  const { t } = useVisit();
  return (
    <table>
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('type.place')}</th>
          <th scope="col">{t('nav.events')}</th>
          <th scope="col">{t('map.precision')}</th>
        </tr>
      </thead>
      <tbody>
        {found.places.map((place) => (
          <tr key={place.id}>
            <th scope="row">
              <a href={recordPath(place.id)} dir="auto">
                {place.label}
              </a>
            </th>
            <td class="number">{place.events}</td>
            <td>{t(`map.precision.${place.precision}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
