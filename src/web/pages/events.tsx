import { entityId } from '../../model/entity.ts';
import type { Modality } from '../../model/statement.ts';
import type { EventQuery, EventRow, Page } from '../../record/contract.ts';
import { webErrors } from '../errors.ts';
import { Confidence } from '../parts/chips.tsx';
import { useVisit } from '../parts/context.ts';
import { Pager } from '../parts/pager.tsx';
import { recordPath } from '../parts/refs.tsx';
import type { Screen } from '../screen.ts';
import { actCodes, codeLabel } from '../text/labels.ts';
import { MODALITIES } from '../text/modalities.ts';
import { describeWhen } from '../text/when.ts';
import { day, pageRequest, text } from '../views/questions.ts';

/** The list of events, narrowed by what the address asks. */
export const events: Screen = async (visit) => {
  const query = eventQuery(visit.url);
  const page = await visit.reader.events(query, visit.view);
  const named = new Map<string, string>();
  for (const id of [query.place, query.actor, query.source]) {
    if (id !== undefined) named.set(id, (await visit.reader.entity(id, visit.view))?.label ?? id);
  }
  const { t } = visit;
  return {
    title: t('nav.events'),
    data: page,
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
    page: () => <Events page={page} query={query} named={named} />,
  };
};

/** What an address asks of the events; unknown fields are left alone, unreadable ones refused. */
export function eventQuery(url: URL): EventQuery {
  const id = (field: string) => {
    const value = text(url, field);
    if (value === undefined) return undefined;
    const found = entityId(value);
    if (found === undefined) throw webErrors.error('web.bad-question', { field });
    return found;
  };
  const from = day(url, 'from');
  const to = day(url, 'to');
  const words = text(url, 'words');
  const place = id('place');
  const actor = id('actor');
  const source = id('source');
  const acts = url.searchParams.getAll('act').filter((code) => code !== '');
  if (acts.some((code) => !/^[A-Z](\.[A-Z0-9]+)?$/.test(code)))
    throw webErrors.error('web.bad-question', { field: 'act' });
  const modality = url.searchParams.getAll('modality').filter((code) => code !== '');
  if (!modality.every(isModality)) throw webErrors.error('web.bad-question', { field: 'modality' });
  const sort = text(url, 'sort');
  if (sort !== undefined && sort !== 'when' && sort !== 'confidence' && sort !== 'recorded')
    throw webErrors.error('web.bad-question', { field: 'sort' });
  return {
    ...pageRequest(url),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(words === undefined ? {} : { words }),
    ...(place === undefined ? {} : { place }),
    ...(actor === undefined ? {} : { actor }),
    ...(source === undefined ? {} : { source }),
    ...(acts.length === 0 ? {} : { acts }),
    ...(modality.length === 0 ? {} : { modality }),
    ...(sort === undefined ? {} : { sort }),
  };
}

function isModality(code: string): code is Modality {
  return (MODALITIES as readonly string[]).includes(code);
}

function Events(props: {
  readonly page: Page<EventRow>;
  readonly query: EventQuery;
  readonly named: ReadonlyMap<string, string>;
}) {
  const { t } = useVisit();
  const { page, query, named } = props;
  return (
    <>
      <h1>{t('nav.events')}</h1>
      <Filters query={query} named={named} />
      <p class="count" aria-live="polite">
        {t('events.count', { n: page.total })}
      </p>
      {page.rows.length === 0 ? (
        <p class="quiet">{t('events.none')}</p>
      ) : (
        <EventTable rows={page.rows} caption={t('events.caption')} />
      )}
      <Pager shown={page.rows.length} total={page.total} next={page.next} />
    </>
  );
}

/** Events as a table that a narrow screen reads as cards. */
export function EventTable({ rows, caption }: { readonly rows: readonly EventRow[]; readonly caption: string }) {
  const { t } = useVisit();
  return (
    <table class="rows stack">
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('prop.when')}</th>
          <th scope="col">{t('prop.act')}</th>
          <th scope="col">{t('events.who')}</th>
          <th scope="col">{t('prop.where')}</th>
          <th scope="col">{t('events.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td class="when">{row.when === undefined ? t('when.unknown') : describeWhen(row.when, t)}</td>
            <th scope="row">
              <a href={`/events/${row.id}`}>{row.act === '' ? t('event.noAct') : codeLabel(row.act, t)}</a>
            </th>
            <td>
              {row.roles.map(({ role, id, label }, i) => (
                <span class="role" key={`${role}-${id ?? label}-${i}`}>
                  <span class="type">{t(`prop.${role}`)}</span>{' '}
                  {id === undefined ? (
                    <bdi>{label}</bdi>
                  ) : (
                    <a href={recordPath(id)} dir="auto">
                      {label}
                    </a>
                  )}
                </span>
              ))}
            </td>
            <td>
              {row.places.map(({ id, label }, i) => (
                <span key={id}>
                  {i === 0 ? '' : ', '}
                  <a href={recordPath(id)} dir="auto">
                    {label}
                  </a>
                </span>
              ))}
            </td>
            <td>
              {row.statements.draft === 0 ? (
                <span class="status status-accepted">{t('status.accepted')}</span>
              ) : (
                <>
                  <span class="status status-draft">
                    {t(row.statements.accepted === 0 ? 'status.draft' : 'status.partly')}
                  </span>{' '}
                  <Confidence value={row.confidence} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Filters({ query, named }: { readonly query: EventQuery; readonly named: ReadonlyMap<string, string> }) {
  const { t, url } = useVisit();
  const fixed = (['place', 'actor', 'source'] as const).flatMap((field) => {
    const id = query[field];
    return id === undefined ? [] : [{ field, id, label: named.get(id) ?? id }];
  });
  return (
    <form class="filters panel" method="get" action="/events">
      <div class="field">
        <label for="act">{t('prop.act')}</label>
        <select id="act" name="act">
          <option value="">{t('filter.any')}</option>
          {actCodes().map(({ group, codes }) => (
            <optgroup key={group} label={t(`acts.${group}`)}>
              {codes.map((code) => (
                <option key={code} value={code} selected={query.acts?.includes(code)}>
                  {codeLabel(code, t)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div class="field short">
        <label for="from">{t('filter.from')}</label>
        <input
          id="from"
          name="from"
          value={url.searchParams.get('from') ?? ''}
          placeholder="2011-08"
          inputMode="numeric"
        />
      </div>
      <div class="field short">
        <label for="to">{t('filter.to')}</label>
        <input id="to" name="to" value={url.searchParams.get('to') ?? ''} placeholder="2012" inputMode="numeric" />
      </div>
      <div class="field">
        <label for="words">{t('filter.words')}</label>
        <input id="words" name="words" type="search" value={query.words ?? ''} />
      </div>
      <div class="field">
        <label for="modality">{t('filter.modality')}</label>
        <select id="modality" name="modality">
          <option value="">{t('filter.any')}</option>
          {MODALITIES.map((code) => (
            <option key={code} value={code} selected={query.modality?.includes(code)}>
              {t(`modality.${code}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="sort">{t('filter.sort')}</label>
        <select id="sort" name="sort">
          {(['when', 'confidence', 'recorded'] as const).map((sort) => (
            <option key={sort} value={sort} selected={query.sort === sort}>
              {t(`sort.${sort}`)}
            </option>
          ))}
        </select>
      </div>
      {fixed.map(({ field, id, label }) => (
        <label class="fixed" key={field}>
          <input type="checkbox" name={field} value={id} checked /> {t(`filter.${field}`)}: <bdi>{label}</bdi>
        </label>
      ))}
      <div class="do">
        <button type="submit">{t('filter.do')}</button> <a href="/events">{t('filter.clear')}</a>
      </div>
    </form>
  );
}
