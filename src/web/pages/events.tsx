import type { CountingUnit, EventQuery, EventRow, FacetCounts, FacetName, Page } from '../../record/contract.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { EventTabs, Filters, filterNames } from '../parts/event-filters.tsx';
import { EventTable } from '../parts/event-table.tsx';
import { Facets } from '../parts/facets.tsx';
import { Pager } from '../parts/pager.tsx';
import type { Screen } from '../screen.ts';
import { codeLabel } from '../text/labels.ts';
import { eventQuery } from '../views/event-query.ts';
import { LabelBook } from '../views/label-book.ts';
import { text } from '../views/questions.ts';
import { addressWith } from '../visit.ts';
import { type SavedSearch, SavedSearches } from './saved-searches.tsx';

const FACETS: readonly FacetName[] = ['act', 'year', 'place', 'victim', 'perpetrator', 'basis', 'modality', 'status'];
/** Values of a facet before the list is cut, in words. */
const VALUES = 7;

/** The list of events, narrowed by what the address asks, with counts of what a further step would leave. */
export const events: Screen = async (visit) => {
  const query = eventQuery(visit.url);
  const unit = unitOf(text(visit.url, 'unit'));
  const page = await visit.reader.events(query, visit.view);
  const facets = await visit.reader.facets(query, { facets: FACETS, unit, most: VALUES }, visit.view);
  const named = await filterNames(visit, query);
  const searches = await visit.deps.work.savedSearches(visit.deps.user, visit.view);
  const labels = new LabelBook(visit.reader, visit.view);
  const basis = facets.facets.find(({ name }) => name === 'basis');
  await labels.learnIds(basis?.values.map(({ value }) => value) ?? []);
  const { t } = visit;
  return {
    title: t('nav.events'),
    data: { ...page, facets },
    csv: () => ({
      name: 'events',
      head: ['id', 'act', 'label', 'edtf', 'from', 'to', 'places', 'roles', 'accepted', 'waiting', 'confidence'],
      rows: page.rows.map((row) => [
        row.id,
        row.act,
        codeLabel(row.act, t),
        row.when?.edtf,
        row.when?.from,
        row.when?.to,
        row.places.map(({ label }) => label).join('; '),
        row.roles.map(({ role, label }) => `${role}: ${label}`).join('; '),
        row.statements.accepted,
        row.statements.draft,
        row.confidence,
      ]),
    }),
    page: () => <Events page={page} query={query} named={named} facets={facets} labels={labels} searches={searches} />,
  };
};

const UNITS: readonly CountingUnit[] = ['events', 'acts', 'victims', 'cases'];

function unitOf(asked: string | undefined): CountingUnit {
  const unit = UNITS.find((known) => known === (asked ?? 'events'));
  if (unit === undefined) throw webErrors.error('web.bad-question', { field: 'unit' });
  return unit;
}

function Events(props: {
  readonly page: Page<EventRow>;
  readonly query: EventQuery;
  readonly named: ReadonlyMap<string, string>;
  readonly facets: FacetCounts;
  readonly labels: LabelBook;
  readonly searches: readonly SavedSearch[];
}) {
  const { t, url } = useVisit();
  const { page, query, named, facets, labels, searches } = props;
  return (
    <>
      <h1>{t('nav.events')}</h1>
      <Filters query={query} named={named} action="/events" />
      <SavedSearches searches={searches} />
      <EventTabs current="table" />
      <div class="with-facets">
        <Facets facets={facets} units={UNITS} labels={labels} />
        <div>
          <p class="count" aria-live="polite">
            {t('events.count', { n: page.total })}{' '}
            {page.total === 0 ? null : (
              <a href={addressWith(url, { cursor: undefined }, '/events/decide')}>{t('bulk.link')}</a>
            )}
          </p>
          {page.rows.length === 0 ? (
            <p class="quiet">{t('events.none')}</p>
          ) : (
            <EventTable rows={page.rows} caption={t('events.caption')} />
          )}
          <Pager shown={page.rows.length} total={page.total} next={page.next} />
        </div>
      </div>
    </>
  );
}
