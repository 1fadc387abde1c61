import type { ComponentChildren } from 'preact';
import { collectEvents } from '../../analysis/collect.ts';
import { eventSeries } from '../../analysis/series.ts';
import type { Decision } from '../../model/decision.ts';
import { type EntityId, type EntityType, entityId } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import { webErrors } from '../errors.ts';
import { StatusChip } from '../parts/chips.tsx';
import { useVisit } from '../parts/context.ts';
import { DecisionList } from '../parts/decision-list.tsx';
import { EventSentence } from '../parts/event-sentence.tsx';
import { NormLife, type PartUses } from '../parts/norm-life.tsx';
import { NormUses } from '../parts/norm-uses.tsx';
import { Entity, nameOf, recordPath, ValueText } from '../parts/refs.tsx';
import { Properties } from '../parts/statement-rows.tsx';
import type { Screen } from '../screen.ts';
import { describeValue } from '../text/value.ts';
import { eventView } from '../views/event-view.ts';
import type { RecordView } from '../views/record-view.ts';
import { recordView } from '../views/record-view.ts';
import type { Visit } from '../visit.ts';
import { ConsentForm } from './consent.tsx';

const LISTS: Readonly<Partial<Record<EntityType, readonly [path: string, label: string]>>> = {
  person: ['/people', 'nav.people'],
  group: ['/people', 'nav.people'],
  org: ['/organisations', 'nav.organisations'],
  place: ['/places', 'nav.places'],
  norm: ['/laws', 'nav.laws'],
  case: ['/cases', 'nav.cases'],
  figure: ['/figures', 'nav.figures'],
  object: ['/objects', 'nav.objects'],
  event: ['/events', 'nav.events'],
};

/** Uses of a law that its plots rest on. */
const MOST_USES = 2_000;
const MOST_PARTS = 500;

/** Any record of the record: a person, a body, a place, a law, a figure, an event. */
export const record: Screen = async (visit, params) => {
  const id = entityId(params.id ?? '');
  if (id === undefined) throw webErrors.error('web.bad-id');
  const found = await recordView(visit.reader, id, visit.view);
  if (found === undefined) throw webErrors.error('web.no-record');
  // One address a record: a joined record and one of another kind lead to their own.
  const home = recordPath(found.id, found.type);
  if (home !== visit.path) return { to: `${home}${visit.url.search}` };
  const uses =
    found.type === 'norm' ? await collectEvents(visit.reader, { norm: id }, visit.view, MOST_USES) : undefined;
  const partUses = found.type === 'norm' ? await usesOfParts(visit, found.id) : undefined;
  const history = await visit.reader.decisions({ target: id, limit: 50 }, visit.view);
  const { t } = visit;
  const label = nameOf(found.labels.get(id), t);
  return {
    title: label,
    data: {
      id: found.id,
      type: found.type,
      label: found.label,
      statements: found.properties.flatMap(({ accounts }) => accounts.flatMap(({ statements }) => statements)),
      past: found.past,
      events: found.events.map(({ event, roles }) => ({ id: event.id, act: event.act, roles })),
      mentionedBy: found.mentionedBy,
      ...(uses === undefined ? {} : { uses: eventSeries(uses.rows) }),
      decisions: history.rows,
    },
    csv: () => ({
      name: found.id,
      head: [
        'property',
        'value',
        'original',
        'modality',
        'polarity',
        'status',
        'says',
        'source',
        'start',
        'end',
        'quote',
      ],
      rows: found.properties.flatMap(({ prop, accounts }) =>
        accounts.flatMap(({ statements }) => statements.flatMap((statement) => rowsOf(prop, statement, found, t))),
      ),
    }),
    page: () => (
      <RecordPage found={found} label={label} history={history.rows}>
        {partUses === undefined ? null : <NormLife found={found} uses={partUses} />}
        {uses === undefined ? null : <NormUses id={found.id} uses={eventSeries(uses.rows)} total={uses.total} />}
      </RecordPage>
    ),
  };
};

/** Events by the article they rest on, of one law. */
async function usesOfParts({ reader, view }: Visit, law: EntityId): Promise<PartUses> {
  const counts = await reader.facets({ norm: law }, { facets: ['basis'], most: MOST_PARTS }, view);
  return new Map(counts.facets.flatMap(({ values }) => values.map(({ value, count }) => [value, count] as const)));
}

function rowsOf(prop: string, statement: Statement, found: RecordView, t: Parameters<typeof describeValue>[1]) {
  const value = describeValue(statement.value, t, (ref) => found.labels.get(ref)?.label ?? ref);
  const says = statement.says.map(({ who }) => found.labels.get(who)?.label ?? who).join(' > ');
  const head = [prop, value, statement.original, statement.modality, statement.polarity, statement.status, says];
  if (statement.passages.length === 0) return [head];
  return statement.passages.map((passage) => [...head, passage.source, passage.start, passage.end, passage.exact]);
}

function RecordPage({
  found,
  label,
  history,
  children,
}: {
  readonly found: RecordView;
  readonly label: string;
  readonly history: readonly Decision[];
  /** What a type of record shows besides. */
  readonly children?: ComponentChildren;
}) {
  const { t } = useVisit();
  const list = LISTS[found.type];
  const own = found.properties.flatMap(({ accounts }) => accounts.flatMap(({ statements }) => statements));
  return (
    <>
      <header class="title">
        <p class="kicker">{list === undefined ? t(`type.${found.type}`) : <a href={list[0]}>{t(list[1])}</a>}</p>
        <h1 dir="auto">{label}</h1>
        {found.type === 'event' ? <EventSentence event={eventView(found.id, own)} labels={found.labels} bare /> : null}
        <p class="meta">
          <span>{t('record.sources', { n: found.sources.length })}</span>
          {found.drafts > 0 ? (
            <span class="status status-draft">{t('record.waiting', { n: found.drafts })}</span>
          ) : null}
        </p>
        {found.type === 'event' ? null : (
          <p class="meta">
            <a href={`/record/${found.id}/same`}>{t('same.link')}</a>
            {/^(person|group|org)$/.test(found.type) ? (
              <a href={`/exchange?id=${found.id}#document`}>{t('exchange.link')}</a>
            ) : null}
            <a href={`/record/${found.id}/split`}>{t('split.link')}</a>
          </p>
        )}
      </header>
      {found.events.length === 0 ? null : <EventsOf found={found} />}
      {children}
      <section aria-labelledby="known">
        <h2 id="known">{t('record.known')}</h2>
        <Properties properties={found.properties} labels={found.labels} />
      </section>
      {found.type === 'person' ? <ConsentForm person={found.id} /> : null}
      {found.mentionedBy.length === 0 ? null : <Mentions found={found} />}
      <section aria-labelledby="sources">
        <h2 id="sources">{t('record.restsOn')}</h2>
        <ul class="plain">
          {found.sources.map((id) => (
            <li key={id}>
              <Entity id={id} labels={found.labels} />
            </li>
          ))}
        </ul>
      </section>
      {found.past.length === 0 ? null : <Past found={found} />}
      <section aria-labelledby="history">
        <h2 id="history">{t('record.history')}</h2>
        <DecisionList decisions={history} />
        <p class="quiet">
          <code>{found.id}</code>
        </p>
      </section>
    </>
  );
}

/** The question of the list of events that finds those of a record. */
const NARROWED: Readonly<Partial<Record<EntityType, string>>> = {
  person: 'actor',
  group: 'actor',
  org: 'actor',
  place: 'place',
  norm: 'norm',
  case: 'case',
};
const ACTORS: readonly EntityType[] = ['person', 'group', 'org'];

function EventsOf({ found }: { readonly found: RecordView }) {
  const { t } = useVisit();
  const narrowed = NARROWED[found.type];
  const label = ACTORS.includes(found.type) ? 'record.events' : 'record.namedIn';
  return (
    <section aria-labelledby="events">
      <h2 id="events">{t(label, { n: found.events.length })}</h2>
      <ol class="chronicle">
        {found.events.map(({ event, roles }) => (
          <li key={event.id}>
            <EventSentence event={event} labels={found.labels} link={`/events/${event.id}`} />
            <p class="meta">
              <span class="type">{roles.map((role) => t(`prop.${role}`)).join(', ')}</span>
              {event.drafts > 0 ? <StatusChip status="draft" /> : <StatusChip status="accepted" />}
            </p>
          </li>
        ))}
      </ol>
      {narrowed === undefined ? null : (
        <p>
          <a href={`/events?${narrowed}=${found.id}`}>{t('record.allEvents')}</a>
        </p>
      )}
    </section>
  );
}

function Mentions({ found }: { readonly found: RecordView }) {
  const { t } = useVisit();
  return (
    <section aria-labelledby="mentions">
      <h2 id="mentions">{t('record.mentions')}</h2>
      <ul class="plain">
        {found.mentionedBy.map((statement) => (
          <li key={statement.id}>
            <Entity id={statement.subject} labels={found.labels} />: {t(`prop.${statement.prop}`)}{' '}
            <ValueText statement={statement} labels={found.labels} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Past({ found }: { readonly found: RecordView }) {
  const { t } = useVisit();
  return (
    <details>
      <summary>{t('record.past', { n: found.past.length })}</summary>
      <ul class="plain">
        {found.past.map((statement) => (
          <li key={statement.id}>
            <StatusChip status={statement.status} /> {t(`prop.${statement.prop}`)}{' '}
            <ValueText statement={statement} labels={found.labels} />
          </li>
        ))}
      </ul>
    </details>
  );
}
