import type { ManuscriptId, ManuscriptVersion, Publication, VersionId } from '../../../record/manuscripts.ts';
import { type LinedFinding, type ManuscriptFinding, previewReport } from '../../../work/reports/preview-report.ts';
import { rebuildPublication } from '../../../work/reports/rebuild-publication.ts';
import { webErrors } from '../../errors.ts';
import { LevelChip } from '../../parts/chips.tsx';
import { useVisit } from '../../parts/context.ts';
import { Post } from '../../parts/form.tsx';
import type { Action, Screen } from '../../screen.ts';
import { instantText } from '../../text/when.ts';
import { openedVersion, today, writePath } from './write.tsx';

/** What publishing would do: at which level, with which errors in the way. */
export const publishForm: Screen = async (visit, params) => {
  const { version } = await openedVersion(visit, params.id ?? '');
  const { lint, findings } = await previewReport(
    visit.reader,
    { text: version.text, today: today(visit) },
    visit.deps.view,
  );
  const open = lint.filter(({ suppressed }) => suppressed === undefined);
  const errors = open.filter(({ severity }) => severity === 'error');
  const warnings = open.filter(({ severity }) => severity === 'warning').length;
  return {
    title: visit.t('reports.publish'),
    data: { version: { ...version, text: undefined }, findings, errors, warnings },
    page: () => <PublishForm version={version} faults={findings} errors={errors} warnings={warnings} />,
  };
};

export const publish: Action = async (visit, sent, params) => {
  if (sent.fields.sure !== 'yes') throw webErrors.error('web.nothing-chosen');
  const version = (sent.fields.version ?? '') as VersionId;
  const { user: by, work, view } = visit.deps;
  const publication = await work.publishReport({ version, by, today: today(visit) }, view);
  visit.session.flash = { message: 'flash.published', args: {} };
  return { to: `/reports/${params.id ?? ''}/published/${publication.id}` };
};

/** One publication: its files with their hashes, made again from the frozen answers and compared. */
export const published: Screen = async (visit, params) => {
  const { version, publication } = await publicationOf(visit, params);
  const { differs } = await rebuildPublication(version, publication);
  const { frozen: _, ...rest } = publication;
  return {
    title: version.title,
    data: { ...rest, version: version.number, differs },
    page: () => <Published version={version} publication={publication} differs={differs} />,
  };
};

/** @throws `web.no-record` */
export async function publicationOf(
  visit: Parameters<Screen>[0],
  params: Readonly<Record<string, string>>,
): Promise<{ readonly version: ManuscriptVersion; readonly publication: Publication }> {
  const all = await visit.reader.publications((params.id ?? '') as ManuscriptId, visit.view);
  const publication = all.find(({ id }) => id === params.publication);
  const version =
    publication === undefined ? undefined : await visit.reader.manuscriptVersion(publication.version, visit.view);
  if (publication === undefined || version === undefined) throw webErrors.error('web.no-record');
  return { version, publication };
}

function PublishForm(props: {
  readonly version: ManuscriptVersion;
  readonly faults: readonly ManuscriptFinding[];
  readonly errors: readonly LinedFinding[];
  readonly warnings: number;
}) {
  const { t } = useVisit();
  const { version, faults, errors, warnings } = props;
  const base = `/reports/${version.manuscript}`;
  const inTheWay = errors.length + faults.length;
  return (
    <div class="prose">
      <p class="kicker">
        <a href={writePath(version)}>{version.title === '' ? t('record.unnamed') : version.title}</a>
      </p>
      <h1>{t('reports.publish')}</h1>
      <p>{t('reports.publishLead')}</p>
      <p class="warning">
        <LevelChip level={version.level} /> {t(`reports.level.${version.level}`)}
      </p>
      {inTheWay === 0 ? null : (
        <>
          <h2>{t('reports.inTheWay', { n: inTheWay })}</h2>
          <ul>
            {faults.map(({ code, line, message }) => (
              <li key={`${code}${line}`}>
                {t('reports.line', { n: line })}: {message}
              </li>
            ))}
            {errors.map(({ code, line, start, reason, quote }) => (
              <li key={`${code}${start}`}>
                {line === undefined ? '' : `${t('reports.line', { n: line })}: `}
                {reason} <q dir="auto">{quote}</q>
              </li>
            ))}
          </ul>
          <p>
            <a href={`${base}?version=${version.id}`}>{t('reports.backToText')}</a>
          </p>
        </>
      )}
      {warnings === 0 ? null : <p>{t('reports.warnings', { n: warnings })}</p>}
      {inTheWay > 0 ? null : (
        <Post action={`${base}/publish`} class="panel">
          <input type="hidden" name="version" value={version.id} />
          <p>
            <label>
              <input type="checkbox" name="sure" value="yes" required /> {t('reports.sure', { n: version.number })}
            </label>
          </p>
          <button type="submit" class="accept">
            {t('reports.publishDo')}
          </button>
        </Post>
      )}
    </div>
  );
}

function Published(props: {
  readonly version: ManuscriptVersion;
  readonly publication: Publication;
  readonly differs: readonly string[];
}) {
  const { t } = useVisit();
  const { version, publication, differs } = props;
  const base = `/reports/${version.manuscript}`;
  return (
    <>
      <p class="kicker">
        <a href={`${base}/versions`}>{t('reports.versions')}</a>
      </p>
      <h1 dir="auto">{version.title}</h1>
      <p>
        {t('reports.publishedBy', { n: version.number })} <bdi>{publication.by}</bdi>, {instantText(publication.at, t)}{' '}
        <LevelChip level={publication.level} />
      </p>
      <p>{differs.length === 0 ? t('reports.sameAgain') : t('reports.differs', { files: differs.join(', ') })}</p>
      <table class="rows stack">
        <caption>{t('reports.files')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reports.file')}</th>
            <th scope="col">{t('reports.size')}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {publication.files.map(({ name, sha256, size }) => (
            <tr key={name}>
              <th scope="row">
                <a href={`${base}/published/${publication.id}/${name.split('.').at(-1)}`}>{name}</a>
              </th>
              <td>{t('reports.bytes', { n: size })}</td>
              <td>
                <code class="hash">{sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
