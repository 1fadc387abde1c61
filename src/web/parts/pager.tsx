import { addressWith } from '../visit.ts';
import { useVisit } from './context.ts';

/** How many rows are shown of how many, and the way to the next; nothing is cut without a word. */
export function Pager({
  shown,
  total,
  next,
}: {
  readonly shown: number;
  readonly total: number;
  readonly next: string | undefined;
}) {
  const { t, url } = useVisit();
  const later = url.searchParams.has('cursor');
  if (next === undefined && !later) return <p class="count">{t('pager.all', { total })}</p>;
  return (
    <nav class="pager" aria-label={t('pager.label')}>
      <p class="count">{t('pager.some', { shown, total })}</p>
      {later ? <a href={addressWith(url, { cursor: undefined })}>{t('pager.first')}</a> : null}
      {next === undefined ? null : (
        <a rel="next" href={addressWith(url, { cursor: next })}>
          {t('pager.next')}
        </a>
      )}
    </nav>
  );
}
