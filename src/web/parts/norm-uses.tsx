import type { Series } from '../../analysis/series.ts';
import { SeriesPicture } from '../pictures/series.tsx';
import { useVisit } from './context.ts';
import { Scroll } from './scroll.tsx';

/** How a law or an article was used over time: one small plot an act, with the list and the numbers one link away. */
export function NormUses({ id, uses, total }: { readonly id: string; readonly uses: Series; readonly total: number }) {
  const { t } = useVisit();
  const label = t('law.uses', { n: total });
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">{label}</h2>
      {total === 0 ? (
        <p class="quiet">{t('law.unused')}</p>
      ) : (
        <>
          <div class="picture">
            <Scroll label={t('law.plots', { uses: label })}>
              <SeriesPicture series={uses} t={t} label={label} />
            </Scroll>
          </div>
          <p>
            {t('series.caption', { counted: uses.counted, undated: uses.undated })}{' '}
            <a href={`/events?norm=${id}`}>{t('record.allEvents')}</a>{' '}
            <a href={`/events/series?norm=${id}`}>{t('view.series')}</a>
          </p>
        </>
      )}
    </section>
  );
}
