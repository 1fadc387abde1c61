import { type EntityId, entityId } from '../../../model/entity.ts';
import type { Level } from '../../../model/statement.ts';
import type { EventQuery } from '../../../record/contract.ts';
import { type PlannedReport, planReport } from '../../../work/reports/plan-report.ts';
import { webErrors } from '../../errors.ts';
import { useVisit } from '../../parts/context.ts';
import { Field, Post } from '../../parts/form.tsx';
import type { Action, Screen } from '../../screen.ts';
import { codeLabel } from '../../text/labels.ts';
import { inclusiveDay } from '../../views/questions.ts';
import { LanguageChoice } from './language-choice.tsx';

/** Languages that the program itself can write. */
const DRAFTED = ['en', 'ru'];

/** The sections by country and right that the record gives for a time and place: what a draft would be made of. */
export const reportPlan: Screen = async (visit) => {
  const query = queryOf((name) => visit.url.searchParams.get(name) ?? '');
  const plan = await planReport(visit.reader, query, visit.view);
  return {
    title: visit.t('reports.plan'),
    data: plan,
    csv: () => ({
      name: 'plan',
      head: ['country', 'right', 'label', 'cases', 'events'],
      rows: plan.sections.map(({ country, right, cases, events }) => [
        country,
        right,
        codeLabel(right, visit.t),
        cases,
        events,
      ]),
    }),
    page: () => <Plan plan={plan} />,
  };
};

/** Writes the chosen sections as the first version of a manuscript. */
export const draftFromPlan: Action = async (visit, sent) => {
  const { fields } = sent;
  const sections = sent.all('section');
  if (sections.length === 0) throw webErrors.error('web.nothing-chosen');
  const language = DRAFTED.find((one) => one === fields.language) ?? 'en';
  const asked = Number(fields.level ?? 0);
  const level = Math.min(Number.isInteger(asked) && asked >= 0 ? asked : 0, visit.view.level) as Level;
  const { manuscript: text } = await visit.deps.work.draftReport({
    title: fields.title?.trim() || visit.t('reports.untitled'),
    language,
    level,
    date: visit.deps.clock().toISOString().slice(0, 10),
    query: queryOf((name) => fields[name] ?? ''),
    sections,
  });
  const { user: by, work, view } = visit.deps;
  const { manuscript } = await work.saveVersion({ text, by, most: view.level });
  return { to: `/reports/${manuscript}` };
};

/** @throws `web.bad-question` */
function queryOf(asked: (name: string) => string): EventQuery {
  const [from, to] = [inclusiveDay(asked('from'), 'from'), inclusiveDay(asked('to'), 'to')];
  const place: EntityId | undefined = asked('place') === '' ? undefined : entityId(asked('place'));
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(place === undefined ? {} : { place }),
  };
}

function Plan({ plan }: { readonly plan: PlannedReport }) {
  const { t, typed, url, deps } = useVisit();
  const asked = (name: string) => typed?.get(name) ?? url.searchParams.get(name) ?? '';
  const levels = [0, 1, 2, 3, 4].filter((level) => level <= deps.view.level);
  const chosen = typed?.all('section');
  return (
    <>
      <p class="kicker">
        <a href="/reports">{t('nav.reports')}</a>
      </p>
      <h1>{t('reports.plan')}</h1>
      <p class="lead">{t('reports.planLead')}</p>
      <form method="get" action="/reports/plan" class="filters">
        <Field id="from" label={t('filter.from')}>
          <input id="from" name="from" value={asked('from')} placeholder="2011-08" inputMode="numeric" />
        </Field>
        <Field id="to" label={t('filter.to')}>
          <input id="to" name="to" value={asked('to')} placeholder="2012" inputMode="numeric" />
        </Field>
        <input type="hidden" name="place" value={asked('place')} />
        <button type="submit">{t('reports.ask')}</button>
      </form>
      <p>{t('reports.planCount', { events: plan.events, untold: plan.untold })}</p>
      {plan.sections.length === 0 ? (
        <p class="quiet">
          {t('reports.planNone')} <a href="/sources">{t('reports.planReview')}</a>
        </p>
      ) : (
        <Post action="/reports/plan" class="stacked">
          {['from', 'to', 'place'].map((name) => (
            <input key={name} type="hidden" name={name} value={asked(name)} />
          ))}
          <fieldset>
            <legend>{t('reports.sections')}</legend>
            <ul class="plain">
              {plan.sections.map(({ key, country, right, cases, events }) => (
                <li key={key}>
                  <label>
                    <input
                      type="checkbox"
                      name="section"
                      value={key}
                      checked={chosen === undefined || chosen.includes(key)}
                    />{' '}
                    {country === undefined ? '' : `${country}: `}
                    {codeLabel(right, t)} <span class="detail">{t('reports.planCases', { cases, events })}</span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <Field id="title" label={t('reports.title')}>
            <input id="title" name="title" required value={asked('title')} />
          </Field>
          <LanguageChoice only={DRAFTED} />
          <Field id="level" label={t('sources.level')}>
            <select id="level" name="level">
              {levels.map((level) => (
                <option key={level} value={String(level)} selected={String(level) === asked('level')}>
                  {t(`level.${level}`)}
                </option>
              ))}
            </select>
          </Field>
          <p class="do">
            <button type="submit" class="accept">
              {t('reports.draft')}
            </button>
          </p>
        </Post>
      )}
    </>
  );
}
