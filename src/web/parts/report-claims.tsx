import type { Claim } from '../../work/reports/preview-report.ts';
import type { LabelBook } from '../views/label-book.ts';
import { useVisit } from './context.ts';
import { Quote } from './refs.tsx';

/** What every noted sentence rests on: its passages, each with the way to its place in the source. */
export function ReportClaims({ claims, labels }: { readonly claims: readonly Claim[]; readonly labels: LabelBook }) {
  const { t } = useVisit();
  return (
    <section aria-labelledby="claims-title">
      <h2 id="claims-title">{t('reports.claims', { n: claims.length })}</h2>
      <ol class="claims">
        {claims.map((claim, i) => (
          <li key={String(i)} id={`claim-${i + 1}`} tabIndex={-1}>
            <p class="sentence" dir="auto">
              {claim.sentence}
            </p>
            {claim.sources.length === 0 ? <p class="quiet">{t('reports.claimEmpty')}</p> : null}
            {claim.sources.map(({ row, passages }, j) =>
              row === undefined ? (
                <p key={String(j)} class="quiet">
                  {t('reports.onFile')}
                </p>
              ) : passages.length === 0 ? (
                <p key={row.id}>
                  <a href={`/sources/${row.id}`}>{row.title ?? row.name}</a>
                </p>
              ) : (
                passages.map((passage) => (
                  <Quote key={`${row.id}${passage.start}${passage.end}`} passage={passage} labels={labels} />
                ))
              ),
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
