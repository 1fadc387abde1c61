import { codeLabel } from '../text/labels.ts';
import type { LabelBook } from '../views/label-book.ts';
import type { Trait, TraitCounts } from '../views/ledger.ts';
import { addressWith } from '../visit.ts';
import { useVisit } from './context.ts';
import { nameOf } from './refs.tsx';

/** How many of a list of records each further step would leave; what is narrowed already can be taken back. */
export function TraitFacets(props: {
  readonly label: string;
  readonly counts: readonly TraitCounts[];
  readonly waiting: number;
  readonly reviewed: number;
  readonly labels: LabelBook;
}) {
  const { t, url } = useVisit();
  const { label, counts, waiting, reviewed, labels } = props;
  const states = [
    { value: 'waiting', count: waiting },
    { value: 'reviewed', count: reviewed },
  ].filter(({ count }) => count > 0);
  return (
    <details class="facets" open>
      <summary>{label}</summary>
      <Facet field="state" title={t('ledger.state')} values={states} words={(value) => t(`ledger.${value}`)} cut={0} />
      {counts.map(({ trait, values, cut }) => (
        <Facet
          key={trait}
          field={trait}
          title={t(`prop.${trait}`)}
          values={values}
          words={(value) => {
            const record = labels.get(value);
            return record === undefined ? codeLabel(value, t) : nameOf(record, t);
          }}
          cut={cut}
        />
      ))}
      {url.search === '' ? null : (
        <p>
          <a href={url.pathname}>{t('filter.clear')}</a>
        </p>
      )}
    </details>
  );
}

function Facet(props: {
  readonly field: Trait | 'state';
  readonly title: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly words: (value: string) => string;
  readonly cut: number;
}) {
  const { t, url } = useVisit();
  const { field, title, values, words, cut } = props;
  const chosen = url.searchParams.get(field);
  if (values.length === 0) return null;
  return (
    <section aria-labelledby={`facet-${field}`}>
      <h2 id={`facet-${field}`}>{title}</h2>
      <ul>
        {values.map(({ value, count }) => (
          <li key={value}>
            <a
              href={addressWith(url, { [field]: chosen === value ? undefined : value, cursor: undefined })}
              aria-current={chosen === value ? 'true' : undefined}
              dir="auto"
            >
              {words(value)}
            </a>
            <span class="number">{count}</span>
          </li>
        ))}
      </ul>
      {cut > 0 ? <p class="quiet">{t('facets.cut', { n: cut })}</p> : null}
    </section>
  );
}
