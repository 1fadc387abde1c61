import type { ManuscriptId, Publication, VersionId } from '../../../record/manuscripts.ts';
import { type ComparedVersions, compareVersions } from '../../../work/reports/compare-versions.ts';
import { webErrors } from '../../errors.ts';
import { LevelChip } from '../../parts/chips.tsx';
import { useVisit } from '../../parts/context.ts';
import type { Screen } from '../../screen.ts';
import { languageName } from '../../text/languages.ts';
import { instantText } from '../../text/when.ts';
import { writePath } from './write.tsx';
import type { VersionHead } from './write-page.tsx';

/** Every version of a manuscript in all its languages, what was published of it, and two of them to compare. */
export const reportVersions: Screen = async (visit, params) => {
  const id = (params.id ?? '') as ManuscriptId;
  const versions = await visit.reader.manuscriptVersions(id, visit.view);
  const publications = await visit.reader.publications(id, visit.view);
  const [first] = versions;
  if (first === undefined) throw webErrors.error('web.no-record');
  return {
    title: `${visit.t('reports.versions')}: ${first.title}`,
    data: { versions, publications: publications.map(({ frozen: _, ...rest }) => rest) },
    page: () => <Versions versions={versions} publications={publications} />,
  };
};

/** Two versions word by word. */
export const reportCompare: Screen = async (visit, params) => {
  const asked = (name: string) => (visit.url.searchParams.get(name) ?? '') as VersionId;
  const compared = await compareVersions(visit.reader, { before: asked('before'), after: asked('after') }, visit.view);
  if (compared.before.manuscript !== params.id || compared.after.manuscript !== params.id)
    throw webErrors.error('web.no-record');
  return {
    title: visit.t('reports.compare'),
    data: { changes: compared.changes },
    page: () => <Compared compared={compared} />,
  };
};

function Versions(props: { readonly versions: readonly VersionHead[]; readonly publications: readonly Publication[] }) {
  const { t } = useVisit();
  const { versions, publications } = props;
  const [newest] = versions;
  if (newest === undefined) return null;
  const base = `/reports/${newest.manuscript}`;
  const second = versions.find((one) => one.id !== newest.id && one.language === newest.language);
  return (
    <>
      <p class="kicker">
        <a href={writePath(newest)}>{newest.title === '' ? t('record.unnamed') : newest.title}</a>
      </p>
      <h1>{t('reports.versions')}</h1>
      <form method="get" action={`${base}/compare`}>
        <table class="rows stack">
          <caption class="sr">{t('reports.versions')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reports.before')}</th>
              <th scope="col">{t('reports.after')}</th>
              <th scope="col">{t('reports.version')}</th>
              <th scope="col">{t('sources.language')}</th>
              <th scope="col">{t('reports.by')}</th>
              <th scope="col">{t('sources.level')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((one) => (
              <tr key={one.id}>
                {(['before', 'after'] as const).map((side) => (
                  <td key={side}>
                    <input
                      type="radio"
                      name={side}
                      value={one.id}
                      checked={(side === 'after' ? newest : second)?.id === one.id}
                      aria-label={`${t(`reports.${side}`)}: ${t('reports.versionOf', { n: one.number })}, ${one.language}`}
                    />
                  </td>
                ))}
                <th scope="row">
                  <a href={`${base}?version=${one.id}`}>{t('reports.versionOf', { n: one.number })}</a>
                  <span class="detail">{one.title}</span>
                </th>
                <td>{languageName(one.language, t.locale)}</td>
                <td>
                  <bdi>{one.by}</bdi>, {instantText(one.at, t)}
                </td>
                <td>
                  <LevelChip level={one.level} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="do">
          <button type="submit">{t('reports.compare')}</button>
        </p>
      </form>
      <h2>{t('reports.publications')}</h2>
      {publications.length === 0 ? <p class="quiet">{t('reports.unpublished')}</p> : null}
      <ul class="plain">
        {publications.map((one) => {
          const version = versions.find(({ id }) => id === one.version);
          return (
            <li key={one.id}>
              <a href={`${base}/published/${one.id}`}>{instantText(one.at, t)}</a>{' '}
              {version === undefined ? '' : `${t('reports.versionOf', { n: version.number })}, ${version.language}`}{' '}
              <LevelChip level={one.level} /> <bdi>{one.by}</bdi>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Compared({ compared }: { readonly compared: ComparedVersions }) {
  const { t } = useVisit();
  const { before, after, changes } = compared;
  return (
    <>
      <p class="kicker">
        <a href={`/reports/${after.manuscript}/versions`}>{t('reports.versions')}</a>
      </p>
      <h1>{t('reports.compare')}</h1>
      <p>
        {t('reports.before')}: {t('reports.versionOf', { n: before.number })}, {before.language}, <bdi>{before.by}</bdi>
        , {instantText(before.at, t)}
        <br />
        {t('reports.after')}: {t('reports.versionOf', { n: after.number })}, {after.language}, <bdi>{after.by}</bdi>,{' '}
        {instantText(after.at, t)}
      </p>
      {changes.every(({ kind }) => kind === 'same') ? <p>{t('reports.noChange')}</p> : null}
      <div class="changes" dir="auto">
        {changes.map(({ kind, text }, i) =>
          kind === 'added' ? (
            <ins key={String(i)}>{text}</ins>
          ) : kind === 'removed' ? (
            <del key={String(i)}>{text}</del>
          ) : (
            <span key={String(i)}>{shortened(text)}</span>
          ),
        )}
      </div>
    </>
  );
}

/** Letters kept on either side of what changed. */
const AROUND = 400;

/** What did not change is shown near the changes only. */
function shortened(text: string): string {
  return text.length <= 2 * AROUND ? text : `${text.slice(0, AROUND)}\n\n[…]\n\n${text.slice(-AROUND)}`;
}
