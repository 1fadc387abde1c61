import type { Page, SourceRow } from '../../record/contract.ts';
import { LevelChip } from '../parts/chips.tsx';
import { useVisit } from '../parts/context.ts';
import { Field, Post } from '../parts/form.tsx';
import { Pager } from '../parts/pager.tsx';
import type { Screen } from '../screen.ts';
import { languageName } from '../text/languages.ts';
import { dayText } from '../text/when.ts';
import { pageRequest } from '../views/questions.ts';

/** Each row counts what was reviewed of a whole source, so a page holds fewer than other lists. */
const ROWS = 25;

/** The library: every source with how much of it was reviewed, and the form that takes another. */
export const sources: Screen = async (visit) => {
  const page = await visit.reader.sources(pageRequest(visit.url, ROWS), visit.view);
  return {
    title: visit.t('nav.sources'),
    data: page,
    csv: () => ({
      name: 'sources',
      head: [
        'id',
        'name',
        'title',
        'media type',
        'language',
        'added',
        'level',
        'waiting',
        'accepted',
        'rejected',
        'warnings',
        'sha256',
      ],
      rows: page.rows.map((row) => [
        row.id,
        row.name,
        row.title,
        row.mediaType,
        row.language,
        row.addedAt,
        row.level,
        row.counts.draft,
        row.counts.accepted,
        row.counts.rejected,
        row.warnings,
        row.sha256,
      ]),
    }),
    page: () => <Sources page={page} />,
  };
};

function Sources({ page }: { readonly page: Page<SourceRow> }) {
  const { t } = useVisit();
  return (
    <>
      <h1>{t('nav.sources')}</h1>
      <UploadForm />
      {page.rows.length === 0 ? (
        <p class="quiet">{t('sources.none')}</p>
      ) : (
        <table class="rows stack">
          <caption class="sr">{t('sources.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sources.title')}</th>
              <th scope="col">{t('sources.language')}</th>
              <th scope="col">{t('sources.added')}</th>
              <th scope="col">{t('sources.review')}</th>
              <th scope="col">{t('sources.level')}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Pager shown={page.rows.length} total={page.total} next={page.next} />
    </>
  );
}

function Row({ row }: { readonly row: SourceRow }) {
  const { t } = useVisit();
  const { draft, accepted, rejected } = row.counts;
  const total = draft + accepted + rejected;
  return (
    <tr>
      <th scope="row">
        <a href={`/sources/${row.id}`} dir="auto">
          {row.title ?? row.name}
        </a>
        <span class="detail">
          <bdi>{row.name}</bdi>
          {row.warnings > 0 ? ` · ${t('sources.warnings', { n: row.warnings })}` : ''}
        </span>
      </th>
      <td>{row.language === undefined ? '' : languageName(row.language, t.locale)}</td>
      <td>{dayText(row.addedAt.slice(0, 10), t)}</td>
      <td>
        <progress max={Math.max(1, total)} value={accepted + rejected} aria-label={t('sources.review')} />
        <span class="detail">{t('sources.counts', { draft, accepted, rejected })}</span>
      </td>
      <td>
        <LevelChip level={row.level} />
      </td>
    </tr>
  );
}

export function UploadForm({ typed }: { readonly typed?: Readonly<Record<string, string>> }) {
  const { t, deps } = useVisit();
  const levels = [0, 1, 2, 3, 4].filter((level) => level <= deps.view.level);
  return (
    <Post action="/sources" upload class="upload panel" back="/sources">
      <h2>{t('upload.title')}</h2>
      <Field id="file" label={t('upload.file')} hint={t('upload.hint', { megabytes: deps.uploadMegabytes ?? 50 })}>
        <input id="file" name="file" type="file" required aria-describedby="file-hint" />
      </Field>
      <Field id="published" label={t('upload.published')} hint={t('upload.publishedHint')}>
        <input
          id="published"
          name="published"
          value={typed?.published}
          placeholder="2012-02-20"
          inputMode="numeric"
          aria-describedby="published-hint"
        />
      </Field>
      <Field id="level" label={t('upload.level')}>
        <select id="level" name="level">
          {levels.map((level) => (
            <option key={level} value={String(level)} selected={String(level) === (typed?.level ?? '2')}>
              {t(`level.${level}`)}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit">{t('upload.do')}</button>
    </Post>
  );
}
