import type { EventRow } from '../../record/contract.ts';
import { useVisit } from '../parts/context.ts';
import { EventSentence } from '../parts/event-sentence.tsx';
import { Pager } from '../parts/pager.tsx';
import type { Screen } from '../screen.ts';
import { codeLabel } from '../text/labels.ts';
import { describeWhen } from '../text/when.ts';
import { type EventView, eventView } from '../views/event-view.ts';
import { LabelBook } from '../views/label-book.ts';
import { pageRequest } from '../views/questions.ts';
import type { Visit } from '../visit.ts';

const PROMISE = 'U.COMMIT';

interface Commitment {
  readonly row: EventRow;
  readonly event: EventView;
  /** The last day it can fall due on, `YYYY-MM-DD`. */
  readonly due?: string;
  /** What came of it, where the record holds it; else whether its day is over. */
  readonly state: { readonly outcome: string } | 'open' | 'late' | 'no day';
}

/** Promises with a day or without: who gave them, when they fall due, and what came of them. */
export const commitments: Screen = async (visit) => {
  const page = await visit.reader.events({ ...pageRequest(visit.url), acts: [PROMISE] }, visit.view);
  const told = await visit.reader.statementsOfMany(
    page.rows.map(({ id }) => id),
    visit.view,
  );
  const labels = new LabelBook(visit.reader, visit.view);
  await labels.learn([...told.values()].flat());
  const rows = page.rows.map((row) => commitment(visit, row, eventView(row.id, told.get(row.id) ?? [])));
  const { t } = visit;
  return {
    title: t('nav.commitments'),
    data: { unit: 'commitments', total: page.total, rows: rows.map(({ row, due, state }) => ({ ...row, due, state })) },
    csv: () => ({
      name: 'commitments',
      head: ['id', 'said', 'by', 'due', 'state'],
      rows: rows.map(({ row, due, state }) => [
        row.id,
        row.when?.edtf,
        row.roles.map(({ label }) => label).join('; '),
        due,
        typeof state === 'string' ? state : state.outcome,
      ]),
    }),
    page: () => (
      <>
        <h1>{t('nav.commitments')}</h1>
        <p class="lead">{t('commitments.lead')}</p>
        <p class="count">
          {t('commitments.count', { n: page.total })} <a href={`/events?act=${PROMISE}`}>{t('record.allEvents')}</a>
        </p>
        {rows.length === 0 ? <p class="quiet">{t('commitments.none')}</p> : <List rows={rows} labels={labels} />}
        <Pager shown={rows.length} total={page.total} next={page.next} />
      </>
    ),
  };
};

function commitment({ deps }: Visit, row: EventRow, event: EventView): Commitment {
  const when = event.by.get('due')?.flatMap(({ value }) => (value.type === 'when' ? [value.when] : []))[0];
  const due = when?.to ?? when?.from;
  const outcome = event.by.get('outcome')?.flatMap(({ value }) => (value.type === 'code' ? [value.code] : []))[0];
  const today = deps.clock().toISOString().slice(0, 10);
  const state = outcome !== undefined ? { outcome } : due === undefined ? 'no day' : due < today ? 'late' : 'open';
  return { row, event, ...(due === undefined ? {} : { due }), state };
}

function List({ rows, labels }: { readonly rows: readonly Commitment[]; readonly labels: LabelBook }) {
  const { t } = useVisit();
  return (
    <ol class="chronicle">
      {rows.map(({ row, event, due, state }) => (
        <li key={row.id}>
          <EventSentence event={event} labels={labels} link={`/events/${row.id}`} />
          <p class="meta">
            <b>{typeof state === 'string' ? t(`commitments.${state}`) : codeLabel(state.outcome, t)}</b>
            {due === undefined ? null : (
              <span>{t('commitments.due', { day: describeWhen({ edtf: due, from: due, to: due }, t) })}</span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
