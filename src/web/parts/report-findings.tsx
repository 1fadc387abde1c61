import type { LinedFinding, ManuscriptFinding } from '../../work/reports/preview-report.ts';
import { useVisit } from './context.ts';

/** Letters of a quote that are shown. */
const QUOTE = 160;

/** How a form names one finding of the text that stands in it. */
export function findingKey({ code, start }: LinedFinding): string {
  return `${code}@${start}`;
}

/** What lint says of the text, by line, each with the button that mends it where a machine can. */
export function ReportFindings(props: {
  readonly manuscript: readonly ManuscriptFinding[];
  readonly lint: readonly LinedFinding[];
  /** Id of the form whose text is meant, and where it is sent to be mended. */
  readonly form: string;
  readonly mend: string;
}) {
  const { t } = useVisit();
  const { manuscript, lint, form, mend } = props;
  const open = lint.filter(({ suppressed }) => suppressed === undefined);
  const allowed = lint.length - open.length;
  const mendable = open.filter((finding) => isMendable(finding));
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">{t('reports.findings', { n: open.length + manuscript.length })}</h2>
      {mendable.length > 1 ? (
        <p>
          <button type="submit" form={form} formAction={mend} name="mend" value="all">
            {t('reports.mendAll', { n: mendable.length })}
          </button>
        </p>
      ) : null}
      <ul class="plain findings">
        {manuscript.map(({ code, line, message }) => (
          <li key={`${code}${line}${message}`} class="finding-error">
            <p class="kicker">
              {t('severity.error')} · <LineLink line={line} /> · <code>{code}</code>
            </p>
            <p>{message}</p>
          </li>
        ))}
        {open.map((finding) => (
          <li key={findingKey(finding)} class={`finding-${finding.severity}`}>
            <p class="kicker">
              {t(`severity.${finding.severity}`)}
              {finding.line === undefined ? '' : ' · '}
              <LineLink line={finding.line} {...(finding.written === undefined ? {} : { written: finding.written })} />
              {' · '}
              <code>{finding.code}</code>
            </p>
            {finding.quote === '' ? null : (
              <blockquote dir="auto">
                {finding.quote.length > QUOTE ? `${finding.quote.slice(0, QUOTE)}…` : finding.quote}
              </blockquote>
            )}
            <p>
              {finding.reason}{' '}
              {finding.fix !== undefined && 'advice' in finding.fix ? <em>{finding.fix.advice}</em> : null}
            </p>
            {isMendable(finding) && finding.fix !== undefined && 'replacement' in finding.fix ? (
              <button type="submit" form={form} formAction={mend} name="mend" value={findingKey(finding)}>
                {finding.fix.replacement === ''
                  ? t('reports.mendOut')
                  : t('reports.mend', { words: finding.fix.replacement })}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {allowed === 0 ? null : <p class="quiet">{t('reports.allowed', { n: allowed })}</p>}
    </section>
  );
}

function isMendable({ fix, written }: LinedFinding): boolean {
  return fix !== undefined && 'replacement' in fix && written !== undefined;
}

/** With script on, leads to the place in the text field. */
function LineLink(props: {
  readonly line: number | undefined;
  readonly written?: { readonly start: number; readonly end: number };
}) {
  const { t } = useVisit();
  const { line, written } = props;
  if (line === undefined) return null;
  return (
    <a href="#text" data-line={String(line)} data-start={written?.start} data-end={written?.end}>
      {t('reports.line', { n: line })}
    </a>
  );
}
