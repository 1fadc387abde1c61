import type { EntityRow } from '../../record/contract.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Pager } from '../parts/pager.tsx';
import { nameOf, recordPath } from '../parts/refs.tsx';
import { TraitFacets } from '../parts/trait-facets.tsx';
import type { Screen } from '../screen.ts';
import { LabelBook } from '../views/label-book.ts';
import {
  idsIn,
  isNamed,
  type LedgerRow,
  type ListedType,
  ledger,
  MOST_COUNTED,
  type Narrowing,
  narrow,
  TRAITS,
  type TraitCounts,
  traitCounts,
} from '../views/ledger.ts';
import { pageRequest, text } from '../views/questions.ts';
import type { Visit } from '../visit.ts';

/** A place in a list that is counted in memory. */
const COUNTED = /^\d{1,6}$/;

interface Listing {
  readonly rows: readonly EntityRow[];
  readonly total: number;
  readonly next?: string;
  /** Absent: too many records to count. */
  readonly facets?: {
    readonly counts: readonly TraitCounts[];
    readonly waiting: number;
    readonly reviewed: number;
  };
}

/** A list of one type of record, narrowed by what is known of them, with how many each step would leave. */
export function entities(type: ListedType, title: string): Screen {
  return async function entities(visit) {
    const plain = await plainList(visit, type);
    const all = type === 'group' ? await unnamedToo(visit, plain) : await ledger(visit, type, plain.total);
    const question = narrowing(visit.url, type);
    const listed = type === 'person' ? all?.filter(isNamed) : all;
    const page = listed === undefined ? plain : listing(visit, listed, question, type);
    const labels = new LabelBook(visit.reader, visit.view);
    const norms = type === 'norm' ? page.rows.map(({ id }) => id) : [];
    await labels.learnIds([
      ...norms,
      ...idsIn(page.facets?.counts ?? []),
      ...question.traits.map(({ value }) => value),
    ]);
    const name = (row: EntityRow) => nameOf(labels.get(row.id) ?? row, visit.t);
    return {
      title: visit.t(title),
      data: { unit: type, question, ...page },
      csv: () => ({
        name: type,
        head: ['id', 'type', 'label', 'accepted', 'waiting', 'sources'],
        rows: page.rows.map((row) => [
          row.id,
          row.type,
          name(row),
          row.statements.accepted,
          row.statements.draft,
          row.sources,
        ]),
      }),
      page: () => <Entities page={page} title={title} type={type} name={name} labels={labels} />,
    };
  };
}

/** Groups, and persons whom no name is known of: both are told by a description. */
async function unnamedToo(visit: Visit, plain: Listing): Promise<readonly LedgerRow[] | undefined> {
  const { total } = await visit.reader.entities({ type: 'person', limit: 1 }, visit.view);
  const [groups, persons] = [await ledger(visit, 'group', plain.total), await ledger(visit, 'person', total)];
  if (groups === undefined || persons === undefined) return undefined;
  return [...groups, ...persons.filter((row) => !isNamed(row))].sort((a, b) => a.label.localeCompare(b.label));
}

function narrowing(url: URL, type: ListedType): Narrowing {
  const state = text(url, 'state');
  if (state !== undefined && state !== 'waiting' && state !== 'reviewed')
    throw webErrors.error('web.bad-question', { field: 'state' });
  const words = text(url, 'words');
  const traits = TRAITS[type].flatMap((trait) => {
    const value = text(url, trait);
    return value === undefined ? [] : [{ trait, value }];
  });
  return { traits, ...(state === undefined ? {} : { state }), ...(words === undefined ? {} : { words }) };
}

function listing(visit: Visit, all: readonly LedgerRow[], question: Narrowing, type: ListedType): Listing {
  const { limit = 50, cursor = '0' } = pageRequest(visit.url);
  if (!COUNTED.test(cursor)) throw webErrors.error('web.bad-question', { field: 'cursor' });
  const found = narrow(all, question);
  const from = Number(cursor);
  const waiting = found.filter(({ statements }) => statements.draft > 0).length;
  return {
    rows: found.slice(from, from + limit),
    total: found.length,
    ...(from + limit < found.length ? { next: String(from + limit) } : {}),
    facets: { counts: traitCounts(found, [type]), waiting, reviewed: found.length - waiting },
  };
}

async function plainList(visit: Visit, type: ListedType): Promise<Listing> {
  const { cursor, ...rest } = pageRequest(visit.url);
  // A cursor of digits belongs to a list that is counted here.
  const mark = cursor === undefined || COUNTED.test(cursor) ? {} : { cursor };
  return visit.reader.entities({ ...rest, ...mark, type }, visit.view);
}

function Entities(props: {
  readonly page: Listing;
  readonly title: string;
  readonly type: ListedType;
  readonly name: (row: EntityRow) => string;
  readonly labels: LabelBook;
}) {
  const { t, url } = useVisit();
  const { page, title, type, name, labels } = props;
  const count = t(`ledger.of.${type}`, { n: page.total });
  return (
    <>
      <h1>{t(title)}</h1>
      {type === 'person' || type === 'group' ? (
        <nav class="tabs" aria-label={t('nav.people')}>
          <a href="/people" aria-current={type === 'person' ? 'page' : undefined}>
            {t('people.persons')}
          </a>
          <a href="/groups" aria-current={type === 'group' ? 'page' : undefined}>
            {t('people.groups')}
          </a>
        </nav>
      ) : null}
      <div class="with-facets">
        {page.facets === undefined ? (
          <p class="quiet">{t('ledger.tooMany', { most: MOST_COUNTED })}</p>
        ) : (
          <TraitFacets label={t('ledger.narrow', { count })} labels={labels} {...page.facets} />
        )}
        <div>
          {page.facets === undefined ? null : (
            <form class="find-in" method="get" action={url.pathname}>
              {[...url.searchParams]
                .filter(([field]) => field !== 'words' && field !== 'cursor')
                .map(([field, value]) => (
                  <input key={field} type="hidden" name={field} value={value} />
                ))}
              <label for="words">{t('ledger.words')}</label>
              <input id="words" name="words" type="search" value={url.searchParams.get('words') ?? ''} />
              <button type="submit">{t('filter.do')}</button>
            </form>
          )}
          <p class="count">{count}</p>
          {page.rows.length === 0 ? (
            <p class="quiet">{t('entities.none')}</p>
          ) : (
            <EntityTable rows={page.rows} name={name} caption={t(title)} />
          )}
          <Pager shown={page.rows.length} total={page.total} next={page.next} />
        </div>
      </div>
    </>
  );
}

function EntityTable(props: {
  readonly rows: readonly EntityRow[];
  readonly name: (row: EntityRow) => string;
  readonly caption: string;
}) {
  const { t } = useVisit();
  const { rows, name, caption } = props;
  return (
    <table class="rows stack">
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('prop.name')}</th>
          <th scope="col" class="number">
            {t('entities.accepted')}
          </th>
          <th scope="col" class="number">
            {t('entities.waiting')}
          </th>
          <th scope="col" class="number">
            {t('entities.sources')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={recordPath(row.id, row.type)} dir="auto">
                {name(row)}
              </a>
            </th>
            <td class="number" data-label={t('entities.accepted')}>
              {row.statements.accepted}
            </td>
            <td class="number" data-label={t('entities.waiting')}>
              {row.statements.draft}
            </td>
            <td class="number" data-label={t('entities.sources')}>
              {row.sources}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
