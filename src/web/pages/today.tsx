import type { Watch } from '../../analysis/watch.ts';
import { addDays } from '../../model/calendar.ts';
import type { Decision } from '../../model/decision.ts';
import type { Page, RecordSummary, SourceRow } from '../../record/contract.ts';
import type { KeptDraft } from '../drafts/drafts.ts';
import type { Jobs } from '../jobs.ts';
import { useVisit } from '../parts/context.ts';
import { DecisionList } from '../parts/decision-list.tsx';
import type { Screen } from '../screen.ts';
import { isNamed, ledger } from '../views/ledger.ts';
import type { Visit } from '../visit.ts';
import { DraftList } from './drafts.tsx';
import { due } from './watch.tsx';

/** What waits, what was done, and one search field. */
export const today =
  (jobs: Jobs): Screen =>
  async (visit) => {
    const summary = await visit.reader.summary(visit.view);
    const sources = await visit.reader.sources({ limit: LOOKED_AT }, visit.view);
    const decisions = await visit.reader.decisions({ limit: 5 }, visit.view);
    const conflicts = (await visit.reader.conflicts({ limit: 1 }, visit.view)).total;
    const small = summary.entities.person + summary.entities.org + summary.entities.event <= COUNTED;
    const { remembered, reader, view } = visit;
    const pairs = small ? await visit.deps.work.suggestMatches(view, PAIRS) : undefined;
    const dates = small ? await due(visit) : await remembered.known<Watch>('due', reader, view);
    const drafts = await visit.drafts.list(visit.session.person);
    const named = (await ledger(visit, 'person', summary.entities.person))?.filter(isNamed).length;
    const waiting = sources.rows.filter(({ counts }) => counts.draft > 0);
    return {
      title: visit.t('nav.today'),
      data: {
        summary,
        waiting,
        conflicts,
        pairs: pairs?.rows.length,
        due: dates && soon(visit, dates),
        drafts: drafts.map(({ kind, page, at }) => ({ kind, page, at })),
        decisions: decisions.rows,
      },
      page: () => (
        <Today
          summary={summary}
          persons={named ?? summary.entities.person}
          sources={sources}
          waiting={waiting}
          drafts={drafts}
          readings={[
            ...jobs.inState('running', visit.view.level).map((one) => ({ ...one, id: 'today.running', job: one.id })),
            ...jobs.inState('failed', visit.view.level).map((one) => ({ ...one, id: 'today.failedOne', job: one.id })),
          ]}
          decisions={decisions.rows}
          more={[
            { href: '/conflicts', id: 'today.conflicts', n: conflicts },
            { href: '/matches', id: 'today.matches', n: pairs?.rows.length },
            { href: '/watch', id: 'today.due', n: dates && soon(visit, dates) },
          ]}
        />
      ),
    };
  };

/** Sources whose proposals the first page counts; the library counts them all. */
const LOOKED_AT = 12;

/** In a larger record the first page does not wait for pairs and dates: their own pages count them. */
const COUNTED = 3_000;

/** Pairs of names counted at most. */
const PAIRS = 100;

/** Days ahead that the first page looks. */
const SOON = 31;

function soon({ deps }: Visit, { rows }: Watch): number {
  const today = deps.clock().toISOString().slice(0, 10);
  const last = addDays(today, SOON);
  return rows.filter(({ to }) => to >= today && to <= last).length;
}

const COUNTS = [
  ['event', '/events', 'nav.events'],
  ['person', '/people', 'nav.people'],
  ['org', '/organisations', 'nav.organisations'],
  ['place', '/places', 'nav.places'],
  ['norm', '/laws', 'nav.laws'],
  ['figure', '/figures', 'nav.figures'],
] as const;

function Today(props: {
  readonly summary: RecordSummary;
  /** With a name, as the list of people counts them. */
  readonly persons: number;
  readonly sources: Page<SourceRow>;
  readonly waiting: readonly SourceRow[];
  readonly drafts: readonly KeptDraft[];
  /** Files being read, and those that could not be. */
  readonly readings: readonly { readonly job: string; readonly id: string; readonly name: string }[];
  readonly decisions: readonly Decision[];
  /** What else waits, each with its page. */
  readonly more: readonly { readonly href: string; readonly id: string; readonly n: number | undefined }[];
}) {
  const { t, deps } = useVisit();
  const { summary, sources, waiting, decisions } = props;
  const more = props.more.filter(({ n }) => n !== 0);
  const day = new Intl.DateTimeFormat(t.locale === 'en' ? 'en-GB' : t.locale, { dateStyle: 'full', timeZone: 'UTC' });
  return (
    <>
      <header class="title front">
        <p class="kicker">{day.format(deps.clock())}</p>
        <h1>{t('today.title')}</h1>
        <form class="find-large" method="get" action="/search">
          <label class="sr" for="find">
            {t('search.label')}
          </label>
          <input id="find" name="q" type="search" placeholder={t('search.placeholder.long')} />
          <button type="submit">{t('search.go')}</button>
        </form>
      </header>
      {sources.total === 0 ? (
        <p class="lead">
          {t('today.empty')} <a href="/sources">{t('today.addFirst')}</a>
        </p>
      ) : null}
      <DraftList drafts={props.drafts} />
      <div class="front-columns">
        <section aria-labelledby="waits">
          <h2 id="waits">{t('today.waits')}</h2>
          {waiting.length + more.length + props.readings.length === 0 ? (
            <p class="quiet">{t('today.nothingWaits')}</p>
          ) : (
            <ul class="plain waits">
              {props.readings.map(({ job, id, name }) => (
                <li key={job}>
                  <a href={`/reading/${job}`} dir="auto">
                    {t(id, { name })}
                  </a>
                </li>
              ))}
              {waiting.map((row) => (
                <li key={row.id}>
                  <a href={`/sources/${row.id}`} dir="auto">
                    {row.title ?? row.name}
                  </a>
                  <span class="detail">{t('today.proposals', { n: row.counts.draft })}</span>
                </li>
              ))}
              {sources.next === undefined ? null : (
                <li>
                  <a href="/sources">{t('today.allSources', { n: sources.total })}</a>
                </li>
              )}
              {more.map(({ href, id, n }) => (
                <li key={href}>
                  <a href={href}>
                    {n === undefined
                      ? t(id === 'today.matches' ? 'today.matches.open' : 'today.due.open')
                      : t(id, { n })}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="holds">
          <h2 id="holds">{t('today.holds')}</h2>
          <table class="counts">
            <caption class="sr">{t('today.holds')}</caption>
            <tbody>
              <tr>
                <th scope="row">
                  <a href="/sources">{t('nav.sources')}</a>
                </th>
                <td class="number">{t('number', { n: summary.sources })}</td>
              </tr>
              {COUNTS.map(([type, href, label]) => (
                <tr key={type}>
                  <th scope="row">
                    <a href={href}>{t(label)}</a>
                  </th>
                  <td class="number">
                    {t('number', { n: type === 'person' ? props.persons : summary.entities[type] })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section aria-labelledby="recent">
          <h2 id="recent">{t('today.recent')}</h2>
          <DecisionList decisions={decisions} />
        </section>
      </div>
    </>
  );
}
