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
import type { Visit } from '../visit.ts';

/** Days shown of those ahead and of those past; the table and the calendar hold them all. */
const MOST_SHOWN = 100;

/** Everything that falls due; worked out once for each state of the record. */
export function due({ remembered, reader, view }: Visit): Promise<Watch> {
  return remembered.get('due', reader, view, () => dueDates(reader, view));
}

/** What falls due: terms that end and promises, from the statements they are computed from; also as a calendar. */
export const watch: Screen = async (visit) => {
  const found = await due(visit);
  const labels = new LabelBook(visit.reader, visit.view);
  const events = new Map<string, EventView>();
  const today = visit.deps.clock().toISOString().slice(0, 10);
  const shown = split(found, today);
  const listed = [...shown.ahead, ...shown.past];
  const told = [...new Set(listed.map(({ event }) => event))];
  const own = await visit.reader.statementsOfMany(told, visit.view);
  await labels.learn([...own.values(), ...listed.map(({ statements }) => statements)].flat());
  for (const [event, statements] of own) events.set(event, eventView(event, statements));
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
    page: () => <WatchPage found={found} shown={shown} labels={labels} events={events} />,
  };
};

interface Shown {
  readonly ahead: readonly DueDate[];
  readonly past: readonly DueDate[];
  /** How many there are in all. */
  readonly total: { readonly ahead: number; readonly past: number };
}

/** What is still to come, the nearest first, and what is over, the latest first. */
function split({ rows }: Watch, today: string): Shown {
  const ahead = rows.filter(({ to }) => to >= today);
  const past = rows.filter(({ to }) => to < today).reverse();
  return {
    ahead: ahead.slice(0, MOST_SHOWN),
    past: past.slice(0, MOST_SHOWN),
    total: { ahead: ahead.length, past: past.length },
  };
}

function WatchPage(props: {
  readonly found: Watch;
  readonly shown: Shown;
  readonly labels: LabelBook;
  readonly events: ReadonlyMap<string, EventView>;
}) {
  const { t } = useVisit();
  const { found, shown, labels, events } = props;
  return (
    <>
      <h1>{t('watch.title')}</h1>
      <p class="lead">{t('watch.lead')}</p>
      {found.left > 0 ? (
        <p class="warning">{t('picture.cut', { shown: found.looked, total: found.looked + found.left })}</p>
      ) : null}
      {(['ahead', 'past'] as const).map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{t(`watch.${part}`, { n: shown.total[part] })}</h2>
          {shown[part].length === 0 ? (
            <p class="quiet">{t('watch.none')}</p>
          ) : (
            <DueList rows={shown[part]} labels={labels} events={events} />
          )}
          {shown[part].length < shown.total[part] ? (
            <p class="quiet">{t('watch.cut', { n: shown.total[part] - shown[part].length })}</p>
          ) : null}
        </section>
      ))}
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
