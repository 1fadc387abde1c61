import type { Page } from '../../../record/contract.ts';
import type { ManuscriptRow } from '../../../record/manuscripts.ts';
import { type ShakenPublication, shakenPublications } from '../../../work/reports/shaken-publications.ts';
import { LevelChip } from '../../parts/chips.tsx';
import { useVisit } from '../../parts/context.ts';
import { Field, Post } from '../../parts/form.tsx';
import { Pager } from '../../parts/pager.tsx';
import type { Action, Screen } from '../../screen.ts';
import { languageName } from '../../text/languages.ts';
import { instantText } from '../../text/when.ts';
import { pageRequest } from '../../views/questions.ts';
import { LanguageChoice } from './language-choice.tsx';

/** Every report that is being written or was published, and the ways to begin one. */
export const reports: Screen = async (visit) => {
  const page = await visit.reader.manuscripts(pageRequest(visit.url), visit.view);
  const shaken = await shakenPublications(visit.reader, visit.view);
  const titles = await titlesOf(visit.reader, shaken, visit.view);
  return {
    title: visit.t('nav.reports'),
    data: { ...page, shaken },
    csv: () => ({
      name: 'reports',
      head: ['manuscript', 'title', 'language', 'version', 'level', 'by', 'at', 'published'],
      rows: page.rows.map((row) => [
        row.manuscript,
        row.title,
        row.language,
        row.number,
        row.level,
        row.by,
        row.at,
        row.publishedAt,
      ]),
    }),
    page: () => <Reports page={page} shaken={shaken} titles={titles} />,
  };
};

/** An empty report with its head, to write from nothing. */
export const newReport: Action = async (visit, sent) => {
  const { title = '', language = 'en' } = sent.fields;
  const head = `---\ntitle: ${title.replace(/\s+/g, ' ').trim()}\nlanguage: ${language}\nlevel: 0\n---\n\n`;
  const { user: by, work, view } = visit.deps;
  const { manuscript } = await work.saveVersion({ text: head, by, most: view.level });
  return { to: `/reports/${manuscript}` };
};

/** Title of the version behind each shaken publication. */
async function titlesOf(
  reader: Parameters<Screen>[0]['reader'],
  shaken: readonly ShakenPublication[],
  view: Parameters<Screen>[0]['view'],
): Promise<ReadonlyMap<string, { readonly title: string; readonly manuscript: string }>> {
  const titles = new Map<string, { title: string; manuscript: string }>();
  for (const { publication } of shaken) {
    const version = await reader.manuscriptVersion(publication.version, view);
    if (version !== undefined) titles.set(publication.id, version);
  }
  return titles;
}

function Reports(props: {
  readonly page: Page<ManuscriptRow>;
  readonly shaken: readonly ShakenPublication[];
  readonly titles: Awaited<ReturnType<typeof titlesOf>>;
}) {
  const { t, typed } = useVisit();
  const { page, shaken, titles } = props;
  return (
    <>
      <h1>{t('nav.reports')}</h1>
      <p class="lead">{t('reports.lead')}</p>
      {shaken.length === 0 ? null : (
        <section class="warning" aria-labelledby="shaken">
          <h2 id="shaken">{t('reports.shaken')}</h2>
          <ul>
            {shaken.map(({ publication, statements }) => (
              <li key={publication.id}>
                <a href={`/reports/${titles.get(publication.id)?.manuscript}/published/${publication.id}`}>
                  {titles.get(publication.id)?.title}
                </a>
                , {instantText(publication.at, t)}: {t('reports.shakenBy', { n: statements.length })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {page.rows.length === 0 ? (
        <p class="quiet">{t('reports.none')}</p>
      ) : (
        <>
          <ReportTable rows={page.rows} />
          <Pager shown={page.rows.length} total={page.total} next={page.next} />
        </>
      )}
      <p>
        <a href="/reports/plan">{t('reports.planLink')}</a>
      </p>
      <Post action="/reports" class="panel">
        <h2>{t('reports.new')}</h2>
        <Field id="title" label={t('reports.title')}>
          <input id="title" name="title" required value={typed?.get('title')} />
        </Field>
        <LanguageChoice />
        <p class="do">
          <button type="submit" class="accept">
            {t('reports.begin')}
          </button>
        </p>
      </Post>
    </>
  );
}

function ReportTable({ rows }: { readonly rows: readonly ManuscriptRow[] }) {
  const { t } = useVisit();
  return (
    <table class="rows stack">
      <caption class="sr">{t('nav.reports')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reports.title')}</th>
          <th scope="col">{t('sources.language')}</th>
          <th scope="col">{t('reports.version')}</th>
          <th scope="col">{t('reports.published')}</th>
          <th scope="col">{t('sources.level')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/reports/${row.manuscript}?language=${row.language}`} dir="auto">
                {row.title === '' ? t('record.unnamed') : row.title}
              </a>
            </th>
            <td>{languageName(row.language, t.locale)}</td>
            <td>
              {row.number}
              <span class="detail">
                <bdi>{row.by}</bdi>, {instantText(row.at, t)}
              </span>
            </td>
            <td>{row.publishedAt === undefined ? '' : instantText(row.publishedAt, t)}</td>
            <td>
              <LevelChip level={row.level} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
