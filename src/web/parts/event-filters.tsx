import type { EventQuery } from '../../record/contract.ts';
import { actCodes, codeLabel } from '../text/labels.ts';
import { MODALITIES } from '../text/modalities.ts';
import { addressWith, type Visit } from '../visit.ts';
import { useVisit } from './context.ts';

const VIEWS = ['table', 'timeline', 'map', 'network', 'series'] as const;

/** The same question as a table or as one of the pictures. */
export function EventTabs({ current }: { readonly current: (typeof VIEWS)[number] }) {
  const { t, url } = useVisit();
  return (
    <nav class="tabs" aria-label={t('view.label')}>
      {VIEWS.map((view) => (
        <a
          key={view}
          href={addressWith(url, { cursor: undefined }, view === 'table' ? '/events' : `/events/${view}`)}
          aria-current={view === current ? 'page' : undefined}
        >
          {t(`view.${view}`)}
        </a>
      ))}
    </nav>
  );
}

/** Names of the records that narrow a question. */
export async function filterNames(visit: Visit, query: EventQuery): Promise<ReadonlyMap<string, string>> {
  const named = new Map<string, string>();
  for (const id of [query.place, query.actor, query.source, query.norm, query.case]) {
    if (id !== undefined) named.set(id, (await visit.reader.entity(id, visit.view))?.label ?? id);
  }
  return named;
}

/** The form that narrows a list of events; everything it asks is in the address. */
export function Filters({
  query,
  named,
  action,
}: {
  readonly query: EventQuery;
  readonly named: ReadonlyMap<string, string>;
  readonly action: string;
}) {
  const { t, url } = useVisit();
  const fixed = (['place', 'actor', 'source', 'norm', 'case'] as const).flatMap((field) => {
    const id = query[field];
    return id === undefined ? [] : [{ field, id, label: named.get(id) ?? id }];
  });
  return (
    <form class="filters panel" method="get" action={action}>
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
        <button type="submit">{t('filter.do')}</button> <a href={action}>{t('filter.clear')}</a>
      </div>
    </form>
  );
}
