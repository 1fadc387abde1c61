import { type DueDate, dueDates, type Watch } from '../../analysis/watch.ts';
import { dueCalendar } from '../../exchange/calendar.ts';
import { useVisit } from '../parts/context.ts';
import { EventSentence } from '../parts/event-sentence.tsx';
import { Quote } from '../parts/refs.tsx';
import type { Screen } from '../screen.ts';
import { codeLabel } from '../text/labels.ts';
import { describeWhen } from '../text/when.ts';
import { type EventView, eventView } from '../views/event-view.ts';
import { LabelBook } from '../views/label-book.ts';

/** Events told in full; beyond these only the act is named. */
const MOST_TOLD = 200;

/** What falls due: terms that end and promises, from the statements they are computed from; also as a calendar. */
export const watch: Screen = async (visit) => {
  const found = await dueDates(visit.reader, visit.view);
  const labels = new LabelBook(visit.reader, visit.view);
  const events = new Map<string, EventView>();
  for (const { event, statements } of found.rows) {
    await labels.learn(statements);
    if (events.size >= MOST_TOLD || events.has(event)) continue;
    const own = await visit.reader.statementsOf(event, visit.view);
    await labels.learn(own);
    events.set(event, eventView(event, own));
  }
  const today = visit.deps.clock().toISOString().slice(0, 10);
  const { t } = visit;
  return {
    title: t('watch.title'),
    data: {
      ...found,
      rows: found.rows.map(({ statements, ...row }) => ({ ...row, statements: statements.map(({ id }) => id) })),
    },
    csv: () => ({
      name: 'watch',
      head: ['event', 'act', 'label', 'kind', 'from', 'to'],
      rows: found.rows.map(({ event, act, kind, from, to }) => [event, act, codeLabel(act, t), kind, from, to]),
    }),
    ics: () => dueCalendar(found.rows, t.locale, today),
    page: () => <WatchPage found={found} labels={labels} today={today} events={events} />,
  };
};

function WatchPage({
  found,
  labels,
  today,
  events,
}: {
  readonly found: Watch;
  readonly labels: LabelBook;
  readonly today: string;
  readonly events: ReadonlyMap<string, EventView>;
}) {
  const { t } = useVisit();
  const ahead = found.rows.filter(({ to }) => to >= today);
  const past = found.rows.filter(({ to }) => to < today).reverse();
  return (
    <>
      <h1>{t('watch.title')}</h1>
      <p class="lead">{t('watch.lead')}</p>
      {found.left > 0 ? (
        <p class="warning">{t('picture.cut', { shown: found.looked, total: found.looked + found.left })}</p>
      ) : null}
      <h2>{t('watch.ahead', { n: ahead.length })}</h2>
      {ahead.length === 0 ? (
        <p class="quiet">{t('watch.none')}</p>
      ) : (
        <DueList rows={ahead} labels={labels} events={events} />
      )}
      <h2>{t('watch.past', { n: past.length })}</h2>
      {past.length === 0 ? (
        <p class="quiet">{t('watch.none')}</p>
      ) : (
        <DueList rows={past} labels={labels} events={events} />
      )}
    </>
  );
}

function DueList(props: {
  readonly rows: readonly DueDate[];
  readonly labels: LabelBook;
  readonly events: ReadonlyMap<string, EventView>;
}) {
  const { t } = useVisit();
  const { rows, labels, events } = props;
  return (
    <ol class="chronicle due">
      {rows.map(({ event, act, kind, from, to, statements }) => (
        <li key={`${event}${kind}`}>
          <p class="value">
            <time dateTime={to}>{describeWhen({ edtf: from === to ? to : `${from}/${to}`, from, to }, t)}</time>
          </p>
          <Told event={event} act={act} kind={kind} view={events.get(event)} labels={labels} />
          <details>
            <summary>{t('watch.why')}</summary>
            {statements.flatMap((statement) =>
              statement.passages.map((passage) => (
                <Quote
                  key={`${statement.id}${passage.start}`}
                  passage={passage}
                  labels={labels}
                  original={statement.original}
                />
              )),
            )}
          </details>
        </li>
      ))}
    </ol>
  );
}

/** What it is that ends: the event as a sentence, or its act where there are too many to tell each. */
function Told(props: {
  readonly event: string;
  readonly act: string;
  readonly kind: DueDate['kind'];
  readonly view: EventView | undefined;
  readonly labels: LabelBook;
}) {
  const { t } = useVisit();
  const { event, act, kind, view, labels } = props;
  return (
    <>
      <p class="kicker">{t(`watch.kind.${kind}`)}</p>
      {view === undefined ? (
        <p>
          <a href={`/events/${event}`}>{codeLabel(act, t)}</a>
        </p>
      ) : (
        <EventSentence event={view} labels={labels} link={`/events/${event}`} />
      )}
    </>
  );
}
