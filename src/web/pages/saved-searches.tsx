import type { DeskWork } from '../desk-work.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Field, Post } from '../parts/form.tsx';
import { localPath } from '../paths.ts';
import type { Action } from '../screen.ts';
import { eventAddress, eventQuery } from '../views/event-query.ts';
import { addressWith } from '../visit.ts';

export type SavedSearch = Awaited<ReturnType<DeskWork['savedSearches']>>[number];

/** Keeps the question of a list of events under a name. */
export const keepSearch: Action = async (visit, sent) => {
  const { name = '', question = '', shared } = sent.fields;
  if (!localPath(question)) throw webErrors.error('web.bad-question', { field: 'question' });
  const query = eventQuery(new URL(question, visit.url));
  await visit.deps.work.saveSearch({ name, query, shared: shared === 'yes', by: visit.deps.user }, visit.view);
  visit.session.flash = { message: 'flash.searchKept', args: {} };
  return { to: question };
};

export const dropKeptSearch: Action = async (visit, sent, params) => {
  await visit.deps.work.dropSearch({ id: (params.id ?? '') as SavedSearch['id'], by: visit.deps.user });
  visit.session.flash = { message: 'flash.searchDropped', args: {} };
  return { to: sent.fields.back ?? '/events' };
};

/** Questions that were kept, and the form that keeps this one. */
export function SavedSearches({ searches }: { readonly searches: readonly SavedSearch[] }) {
  const { t, url, deps } = useVisit();
  return (
    <details class="saved-searches">
      <summary>{t('searches.title', { n: searches.length })}</summary>
      {searches.length === 0 ? null : (
        <ul class="plain">
          {searches.map(({ id, name, query, by, shared }) => {
            const address = eventAddress(query);
            return (
              <li key={id}>
                {address === undefined ? <bdi>{name}</bdi> : <a href={address}>{name}</a>}{' '}
                <span class="detail">
                  {shared ? t('searches.sharedBy', { by }) : t('searches.own')}
                  {address === undefined ? ` · ${t('searches.noAddress')}` : ''}
                </span>
                {by === deps.user ? (
                  <Post action={`/searches/${id}/drop`} class="inline">
                    <button type="submit">{t('searches.drop')}</button>
                  </Post>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      <Post action="/searches" class="bulk">
        <input type="hidden" name="question" value={addressWith(url, { cursor: undefined }, '/events')} />
        <Field id="search-name" label={t('searches.name')}>
          <input id="search-name" name="name" required maxLength={120} />
        </Field>
        <label>
          <input type="checkbox" name="shared" value="yes" /> {t('searches.share')}
        </label>
        <button type="submit">{t('searches.keep')}</button>
      </Post>
    </details>
  );
}
