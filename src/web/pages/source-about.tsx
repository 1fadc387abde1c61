import type { ComponentChildren } from 'preact';
import type { Warning } from '../../model/document.ts';
import { entityId } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import type { EventRow, Page, SourceRow } from '../../record/contract.ts';
import { webErrors } from '../errors.ts';
import { LevelChip } from '../parts/chips.tsx';
import { useVisit } from '../parts/context.ts';
import { EventTable } from '../parts/event-table.tsx';
import { Post } from '../parts/form.tsx';
import { Entity } from '../parts/refs.tsx';
import type { Action, Screen } from '../screen.ts';
import { languageName } from '../text/languages.ts';
import { instantText } from '../text/when.ts';
import { isLive } from '../views/event-view.ts';
import { LabelBook } from '../views/label-book.ts';

/** Events listed here; the list of events, narrowed to the source, has the rest. */
const EVENTS = 25;

interface About {
  readonly source: SourceRow;
  readonly warnings: readonly Warning[];
  readonly events: Page<EventRow>;
  /** Records other than events that rest on it, by number of values. */
  readonly rests: readonly { readonly id: string; readonly values: number }[];
  readonly accepted: number;
  readonly labels: LabelBook;
}

/** Where a source comes from, what was repaired in reading it, and what in the record rests on it. */
export const sourceAbout: Screen = async (visit, params) => {
  const id = entityId(params.id ?? '');
  if (id === undefined) throw webErrors.error('web.bad-id');
  const source = await visit.reader.source(id, visit.view);
  if (source === undefined) throw webErrors.error('web.no-record');
  const document = await visit.reader.document(id, visit.view);
  const statements = (await visit.reader.statementsIn(id, {}, visit.view)).filter(isLive);
  const labels = new LabelBook(visit.reader, visit.view);
  const rests = countBySubject(statements.filter(({ subject }) => !subject.startsWith('event-')));
  await labels.learnIds(rests.map((row) => row.id));
  const about: About = {
    source,
    warnings: document?.warnings ?? [],
    events: await visit.reader.events({ source: id, limit: EVENTS }, visit.view),
    rests,
    accepted: statements.filter(({ status }) => status === 'accepted').length,
    labels,
  };
  return {
    title: source.title ?? source.name,
    data: { source, warnings: about.warnings, events: about.events, rests, accepted: about.accepted },
    page: () => <SourceAbout about={about} />,
  };
};

/** The source is taken back: everything that rests on it becomes disputed, and nothing is deleted. */
export const withdrawSource: Action = async (visit, sent, params) => {
  const source = entityId(params.id ?? '');
  if (source === undefined) throw webErrors.error('web.bad-id');
  const { why = '' } = sent.fields;
  if (why.trim() === '') throw webErrors.error('web.no-reason');
  const decision = await visit.deps.work.decide({ act: { kind: 'withdraw source', source }, by: visit.deps.user, why });
  visit.session.flash = { message: 'flash.withdraw', args: {}, undo: decision };
  return { to: sent.fields.back ?? `/sources/${source}/about` };
};

function countBySubject(statements: readonly Statement[]): { id: string; values: number }[] {
  const counts = new Map<string, number>();
  for (const { subject } of statements) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return [...counts].map(([id, values]) => ({ id, values })).sort((a, b) => b.values - a.values);
}

function SourceAbout({ about }: { readonly about: About }) {
  const { t, typed } = useVisit();
  const { source, warnings, events, rests, accepted, labels } = about;
  return (
    <>
      <header class="title">
        <p class="kicker">
          <a href="/sources">{t('nav.sources')}</a>
        </p>
        <h1 dir="auto">{source.title ?? source.name}</h1>
        <p>
          <a href={`/sources/${source.id}`}>{t('source.read')}</a> ·{' '}
          <a href={`/sources/${source.id}/beside`}>{t('beside.link')}</a>
        </p>
      </header>
      <dl class="properties">
        <Row name={t('source.file')}>
          <bdi>{source.name}</bdi> ({source.mediaType})
        </Row>
        {source.language === undefined ? null : (
          <Row name={t('sources.language')}>{languageName(source.language, t.locale)}</Row>
        )}
        <Row name={t('sources.added')}>{instantText(source.addedAt, t)}</Row>
        <Row name={t('sources.level')}>
          <LevelChip level={source.level} />
        </Row>
        <Row name="SHA-256">
          <code>{source.sha256}</code>
        </Row>
        <Row name={t('sources.review')}>{t('sources.counts', source.counts)}</Row>
      </dl>
      {warnings.length === 0 ? null : (
        <section aria-labelledby="warnings">
          <h2 id="warnings">{t('source.warnings', { n: warnings.length })}</h2>
          <ul class="plain">
            {warnings.map(({ code, at, message }) => (
              <li key={`${code}${at ?? ''}`}>
                {at === undefined ? message : <a href={`/sources/${source.id}?at=${at}#p${at}`}>{message}</a>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="rests">
        <h2 id="rests">{t('source.rests')}</h2>
        <p>
          {t('source.restsCount', { events: events.total, records: rests.length, accepted })}{' '}
          <a href={`/events?source=${source.id}`}>{t('record.allEvents')}</a>
        </p>
        {events.rows.length === 0 ? null : <EventTable rows={events.rows} caption={t('source.rests')} />}
        <ul class="inline-list">
          {rests.map(({ id, values }) => (
            <li key={id}>
              <Entity id={id} labels={labels} /> <span class="detail">{values}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="withdraw">
        <h2 id="withdraw">{t('source.withdraw')}</h2>
        <p class="prose">{t('source.withdraw.text', { n: accepted })}</p>
        <Post action={`/sources/${source.id}/withdraw`} class="bulk" draft="withdraw">
          <label for="why">{t('source.withdraw.why')}</label>
          <input id="why" name="why" required value={typed?.get('why')} />
          <button type="submit">{t('source.withdraw')}</button>
        </Post>
      </section>
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="property">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
