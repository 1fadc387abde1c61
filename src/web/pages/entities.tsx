import type { EntityType } from '../../model/entity.ts';
import type { EntityRow, Page } from '../../record/contract.ts';
import { useVisit } from '../parts/context.ts';
import { Pager } from '../parts/pager.tsx';
import { nameOf, recordPath } from '../parts/refs.tsx';
import type { Screen } from '../screen.ts';
import { LabelBook } from '../views/label-book.ts';
import { pageRequest } from '../views/questions.ts';

/** A list of one type of record. */
export function entities(type: EntityType, title: string): Screen {
  return async function entities(visit) {
    const page = await visit.reader.entities({ ...pageRequest(visit.url), type }, visit.view);
    const labels = new LabelBook(visit.reader, visit.view);
    if (type === 'norm') await labels.learnIds(page.rows.map(({ id }) => id));
    const name = (row: EntityRow) => nameOf(labels.get(row.id) ?? row, visit.t);
    return {
      title: visit.t(title),
      data: page,
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
      page: () => <Entities page={page} title={title} type={type} name={name} />,
    };
  };
}

function Entities({
  page,
  title,
  type,
  name,
}: {
  readonly page: Page<EntityRow>;
  readonly title: string;
  readonly type: EntityType;
  readonly name: (row: EntityRow) => string;
}) {
  const { t } = useVisit();
  return (
    <>
      <h1>{t(title)}</h1>
      {type === 'person' || type === 'group' ? (
        <p class="tabs">
          <a href="/people" aria-current={type === 'person' ? 'page' : undefined}>
            {t('people.persons')}
          </a>
          <a href="/groups" aria-current={type === 'group' ? 'page' : undefined}>
            {t('people.groups')}
          </a>
        </p>
      ) : null}
      {page.rows.length === 0 ? (
        <p class="quiet">{t('entities.none')}</p>
      ) : (
        <table class="rows stack">
          <caption class="sr">{t(title)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('prop.name')}</th>
              <th scope="col">{t('entities.accepted')}</th>
              <th scope="col">{t('entities.waiting')}</th>
              <th scope="col">{t('entities.sources')}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
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
      )}
      <Pager shown={page.rows.length} total={page.total} next={page.next} />
    </>
  );
}
