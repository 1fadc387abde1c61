import { collectEvents } from '../../analysis/collect.ts';
import { type EntityId, entityId } from '../../model/entity.ts';
import type { EventQuery, EventRow } from '../../record/contract.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { EventTable } from '../parts/event-table.tsx';
import { Post } from '../parts/form.tsx';
import type { Action, Screen } from '../screen.ts';
import { eventQuery } from '../views/event-query.ts';
import { addressWith } from '../visit.ts';

/** Events that one decision may take in. */
const MOST = 500;
const SHOWN = 50;

/** What a decision on all events of a question would touch, before it is taken. */
export const bulkPreview: Screen = async (visit) => {
  const query = eventQuery(visit.url);
  const { rows, total } = await collectEvents(visit.reader, query, visit.view, MOST);
  const waiting = rows.filter(({ statements }) => statements.draft > 0);
  return {
    title: visit.t('bulk.title'),
    data: { question: query, total, waiting: waiting.map(({ id }) => id) },
    page: () => <Preview waiting={waiting} looked={rows.length} total={total} query={query} />,
  };
};

export const bulkDecide: Action = async (visit, sent) => {
  const { answer } = sent.fields;
  if (answer !== 'accept' && answer !== 'reject') throw webErrors.error('web.nothing-chosen');
  const events = sent.all('event').map((text): EntityId => {
    const id = entityId(text);
    if (id === undefined) throw webErrors.error('web.bad-id');
    return id;
  });
  if (events.length === 0) throw webErrors.error('web.nothing-chosen');
  if (events.length > MOST) throw webErrors.error('web.bad-question', { field: 'event' });
  const done = await visit.deps.work.decideEvents({ events, answer, by: visit.deps.user }, visit.view);
  visit.session.flash = {
    message: done.statements === 0 ? 'flash.nothing' : `flash.${answer}`,
    args: { n: done.statements },
    ...(done.decision === undefined ? {} : { undo: done.decision }),
  };
  return { to: sent.fields.back ?? '/events' };
};

function Preview(props: {
  readonly waiting: readonly EventRow[];
  readonly looked: number;
  readonly total: number;
  readonly query: EventQuery;
}) {
  const { t, url } = useVisit();
  const { waiting, looked, total } = props;
  const values = waiting.reduce((sum, { statements }) => sum + statements.draft, 0);
  const back = addressWith(url, {}, '/events');
  return (
    <>
      <p class="kicker">
        <a href={back}>{t('nav.events')}</a>
      </p>
      <h1>{t('bulk.title')}</h1>
      <p class="lead">{t('bulk.lead', { events: waiting.length, values })}</p>
      {looked < total ? <p class="warning">{t('bulk.cut', { looked, total })}</p> : null}
      {waiting.length === 0 ? null : (
        <>
          <Post action="/events/decide" class="answer" back={back}>
            {waiting.map(({ id }) => (
              <input key={id} type="hidden" name="event" value={id} />
            ))}
            <button type="submit" name="answer" value="accept" class="accept">
              {t('bulk.accept', { n: waiting.length })}
            </button>
            <button type="submit" name="answer" value="reject">
              {t('bulk.reject', { n: waiting.length })}
            </button>
          </Post>
          <EventTable rows={waiting.slice(0, SHOWN)} caption={t('bulk.title')} />
          {waiting.length > SHOWN ? (
            <p class="count">{t('pager.some', { shown: SHOWN, total: waiting.length })}</p>
          ) : null}
        </>
      )}
    </>
  );
}
