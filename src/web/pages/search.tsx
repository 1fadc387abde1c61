import { ENTITY_TYPES, type EntityType } from '../../model/entity.ts';
import type { Page, SearchHit } from '../../record/contract.ts';
import { NAMED_TYPES } from '../../work/named-types.ts';
import type { NamedHit } from '../../work/search-names.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Pager } from '../parts/pager.tsx';
import { passagePath, recordPath } from '../parts/refs.tsx';
import type { Screen } from '../screen.ts';
import { codeLabel } from '../text/labels.ts';
import { pageRequest, text } from '../views/questions.ts';
import type { Visit } from '../visit.ts';

const EMPTY: Page<SearchHit> = { rows: [], total: 0 };

/** Words in names and texts, in any spelling the record knows, with the place of each hit. */
export const search: Screen = async (visit) => {
  const words = text(visit.url, 'q');
  const type = text(visit.url, 'type');
  if (type !== undefined && !isType(type)) throw webErrors.error('web.bad-question', { field: 'type' });
  const page =
    words === undefined
      ? EMPTY
      : await visit.reader.search(
          { ...pageRequest(visit.url), words, ...(type === undefined ? {} : { types: [type] }) },
          visit.view,
        );
  const named = words === undefined ? [] : await namedHits(visit, words, type);
  return {
    title: words === undefined ? visit.t('search.label') : visit.t('search.title', { words }),
    data: { ...page, named },
    csv: () => ({
      name: 'search',
      head: ['type', 'id', 'label', 'start', 'snippet'],
      rows: page.rows.map((hit) => [
        hit.type,
        hit.id,
        hit.label,
        hit.start,
        hit.snippet.map((part) => part.text).join(''),
      ]),
    }),
    page: () => <Search page={page} named={named} words={words} type={type} />,
  };
};

/** Longest words that are taken for a name, in characters; what is longer is a sentence. */
const LONGEST_NAME = 100;
const MOST_NAMED = 8;

/** Persons, bodies and places by any spelling of the words, on the first page of what is found. */
async function namedHits(visit: Visit, words: string, type: string | undefined): Promise<readonly NamedHit[]> {
  const types = type === undefined ? NAMED_TYPES : NAMED_TYPES.filter((one) => one === type);
  const later = visit.url.searchParams.has('cursor');
  // The book of names knows the record as it is now: on a past day only the record itself is asked.
  const past = visit.view.asKnownOn !== undefined;
  if (types.length === 0 || words.length > LONGEST_NAME || later || past) return [];
  return visit.deps.work.searchNames(visit.view, { text: words, types, top: MOST_NAMED });
}

function isType(type: string): type is EntityType | 'passage' {
  return type === 'passage' || (ENTITY_TYPES as readonly string[]).includes(type);
}

function Search({
  page,
  named,
  words,
  type,
}: {
  readonly page: Page<SearchHit>;
  readonly named: readonly NamedHit[];
  readonly words: string | undefined;
  readonly type: string | undefined;
}) {
  const { t } = useVisit();
  return (
    <>
      <h1>{words === undefined ? t('search.label') : t('search.title', { words })}</h1>
      <form class="filters panel" method="get" action="/search">
        <div class="field wide">
          <label for="words">{t('search.words')}</label>
          <input id="words" name="q" type="search" value={words ?? ''} />
        </div>
        <div class="field">
          <label for="type">{t('search.type')}</label>
          <select id="type" name="type">
            <option value="">{t('filter.any')}</option>
            {['passage', ...ENTITY_TYPES].map((value) => (
              <option key={value} value={value} selected={value === type}>
                {t(`type.${value}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="do">
          <button type="submit">{t('search.go')}</button>
        </div>
      </form>
      <Named hits={named} />
      {named.length === 0 ? null : <h2>{t('search.found')}</h2>}
      {words === undefined ? (
        <p class="quiet">{t('search.help')}</p>
      ) : page.rows.length === 0 ? (
        <p class="quiet">{t('search.none')}</p>
      ) : (
        <ol class="hits">
          {page.rows.map((hit) => (
            <Hit key={`${hit.type}-${hit.id}-${hit.start ?? ''}`} hit={hit} />
          ))}
        </ol>
      )}
      {words === undefined ? null : <Pager shown={page.rows.length} total={page.total} next={page.next} />}
    </>
  );
}

function Named({ hits }: { readonly hits: readonly NamedHit[] }) {
  const { t } = useVisit();
  if (hits.length === 0) return null;
  return (
    <section aria-labelledby="named">
      <h2 id="named">{t('search.named')}</h2>
      <ul class="hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <span class="type">{t(`type.${hit.type}`)}</span>{' '}
            <a href={recordPath(hit.id, hit.type)} dir="auto">
              {hit.name}
            </a>
            <Variants names={hit.variants.filter((name) => name !== hit.name)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Variants({ names }: { readonly names: readonly string[] }) {
  const { t } = useVisit();
  if (names.length === 0) return null;
  return (
    <>
      {' '}
      <span class="quiet">
        {t('search.variants')} <bdi>{names.join(' · ')}</bdi>
      </span>
    </>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t } = useVisit();
  const href = hit.type === 'passage' ? passageHit(hit) : recordPath(hit.id, hit.type);
  return (
    <li>
      <p>
        <span class="type">{t(`type.${hit.type}`)}</span>{' '}
        <a href={href} dir="auto">
          {hit.type === 'event' ? codeLabel(hit.label, t) : hit.label}
        </a>
      </p>
      {hit.snippet.length === 0 ? null : (
        <p class="snippet" dir="auto">
          {hit.snippet.map((part, i) => (part.hit ? <strong key={String(i)}>{part.text}</strong> : part.text))}
        </p>
      )}
    </li>
  );
}

/** A hit in a text leads to the block that holds it. */
function passageHit(hit: SearchHit): string {
  return hit.start === undefined ? recordPath(hit.id, 'source') : passagePath(hit.id, hit.start);
}
