import type { ManuscriptVersion } from '../../../record/manuscripts.ts';
import type { PreviewedReport } from '../../../work/reports/preview-report.ts';
import { LevelChip } from '../../parts/chips.tsx';
import { useVisit } from '../../parts/context.ts';
import { Later, Post } from '../../parts/form.tsx';
import { ReportBody } from '../../parts/report-body.tsx';
import { ReportClaims } from '../../parts/report-claims.tsx';
import { ReportFindings } from '../../parts/report-findings.tsx';
import { languageName } from '../../text/languages.ts';
import { instantText } from '../../text/when.ts';
import type { LabelBook } from '../../views/label-book.ts';
import { ClaimBook } from '../../views/report-facts.ts';
import { REPORT_LANGUAGES } from './language-choice.tsx';

/** A version without its text. */
export type VersionHead = Omit<ManuscriptVersion, 'text'>;

/** Formats in which a version can be taken away; `defence` is the folder for a lawyer, zipped. */
export const DOWNLOADS = ['docx', 'pdf', 'html', 'md', 'txt', 'defence'] as const;

/** Rows of the text field. */
const ROWS = 32;

export function WritePage(props: {
  readonly versions: readonly VersionHead[];
  readonly version: ManuscriptVersion;
  readonly text: string;
  readonly preview: PreviewedReport;
  readonly labels: LabelBook;
}) {
  const { t } = useVisit();
  const { versions, version, text, preview, labels } = props;
  const base = `/reports/${version.manuscript}`;
  const newest = versions.find((one) => one.language === version.language);
  const claims = new ClaimBook(preview.claims);
  return (
    <>
      <header class="title">
        <p class="kicker">
          <a href="/reports">{t('nav.reports')}</a>
        </p>
        <h1 dir="auto">{version.title === '' ? t('record.unnamed') : version.title}</h1>
        <p>
          {t('reports.versionOf', { n: version.number })} · {languageName(version.language, t.locale)} ·{' '}
          <bdi>{version.by}</bdi>, {instantText(version.at, t)} <LevelChip level={version.level} />
        </p>
        {newest === undefined || newest.id === version.id ? null : (
          <p class="warning">
            {t('reports.older')} <a href={`${base}?language=${version.language}`}>{t('reports.newest')}</a>
          </p>
        )}
        <p>
          <a href={`${base}/versions`}>{t('reports.versions')}</a> ·{' '}
          <a href={`${base}/publish?version=${version.id}`}>{t('reports.publish')}</a> · {t('reports.download')}{' '}
          {DOWNLOADS.map((format) => (
            <span key={format}>
              <a href={`${base}/files/${format}?version=${version.id}`}>{t(`reports.format.${format}`)}</a>{' '}
            </span>
          ))}
        </p>
      </header>
      <div class="write">
        <div class="write-text">
          <Post action={base} id="write" draft="report" back={`${base}?language=${version.language}`}>
            <input type="hidden" name="seen" value={version.id} />
            <label for="text">{t('reports.text')}</label>
            <textarea
              id="text"
              name="text"
              rows={ROWS}
              spellcheck
              lang={version.language}
              dir="auto"
              data-preview={`${base}/preview`}
            >
              {text}
            </textarea>
            <p class="do">
              <button type="submit" class="accept">
                {t('reports.save')}
              </button>{' '}
              <button type="submit" formAction={`${base}/preview`}>
                {t('reports.preview')}
              </button>{' '}
              <Later />
            </p>
          </Post>
          <details>
            <summary>{t('reports.help')}</summary>
            <p class="prose">{t('reports.helpText')}</p>
          </details>
          <Variants versions={versions} version={version} />
        </div>
        <div class="write-seen" id="seen" aria-live="polite">
          <ReportFindings manuscript={preview.findings} lint={preview.lint} form="write" mend={`${base}/preview`} />
          <section aria-labelledby="preview-title">
            <h2 id="preview-title">{t('reports.previewTitle')}</h2>
            <ReportBody report={preview.report} claims={claims} />
          </section>
          <ReportClaims claims={preview.claims} labels={labels} />
        </div>
      </div>
    </>
  );
}

/** The manuscript in other languages, and the way to begin one. */
function Variants({ versions, version }: { readonly versions: readonly VersionHead[]; readonly version: VersionHead }) {
  const { t } = useVisit();
  const languages = [...new Set(versions.map(({ language }) => language))];
  const others = languages.filter((language) => language !== version.language);
  const free = REPORT_LANGUAGES.filter((language) => !languages.includes(language));
  const base = `/reports/${version.manuscript}`;
  return (
    <section aria-labelledby="variants">
      <h2 id="variants">{t('reports.variants')}</h2>
      {others.length === 0 ? null : (
        <ul class="inline-list">
          {others.map((language) => (
            <li key={language}>
              <a href={`${base}?language=${language}`}>{languageName(language, t.locale)}</a>
            </li>
          ))}
        </ul>
      )}
      <Post action={`${base}/language`} class="filters">
        <input type="hidden" name="seen" value={version.id} />
        <label for="variant">{t('reports.variant')}</label>
        <select id="variant" name="language">
          {free.map((language) => (
            <option key={language} value={language}>
              {languageName(language, t.locale)}
            </option>
          ))}
        </select>
        <button type="submit">{t('reports.begin')}</button>
      </Post>
    </section>
  );
}
