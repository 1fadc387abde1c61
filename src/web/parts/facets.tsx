import type { CountingUnit, FacetCounts, FacetName } from '../../record/contract.ts';
import { codeLabel } from '../text/labels.ts';
import type { Messages } from '../text/messages.ts';
import type { LabelBook } from '../views/label-book.ts';
import { addressWith } from '../visit.ts';
import { useVisit } from './context.ts';
import { nameOf } from './refs.tsx';

/** Fields of the address that a facet's value fills. */
const FIELDS: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  act: ['act'],
  year: ['from', 'to'],
  place: ['place'],
  victim: ['actor'],
  perpetrator: ['actor'],
  basis: ['norm'],
  modality: ['modality'],
  status: ['status'],
};

/** How many of what each further step would leave; the unit counted is named and can be changed. */
export function Facets(props: {
  readonly facets: FacetCounts;
  readonly units: readonly CountingUnit[];
  /** Names of norms, which are told with the law they are part of. */
  readonly labels: LabelBook;
}) {
  const { facets, units, labels } = props;
  const { t, url } = useVisit();
  return (
    <details class="facets" open>
      <summary>
        {t('facets.label', { n: facets.total, unit: t(`unit.of.${facets.unit}`, { n: facets.total }) })}
      </summary>
      <p class="units">
        {t('facets.count')}{' '}
        {units.map((unit) => (
          <a
            key={unit}
            href={addressWith(url, { unit: unit === 'events' ? undefined : unit, cursor: undefined })}
            aria-current={unit === facets.unit ? 'true' : undefined}
          >
            {t(`unit.name.${unit}`)}
          </a>
        ))}
      </p>
      {facets.facets
        .filter(({ values }) => values.length > 0)
        .map(({ name, values, cut }) => (
          <section key={name} aria-labelledby={`facet-${name}`}>
            <h2 id={`facet-${name}`}>{t(`facet.${name}`)}</h2>
            <ul>
              {values.map(({ value, label, count }) => (
                <li key={value}>
                  {name === 'year' && !/^\d{4}$/.test(value) ? (
                    t('when.unknown')
                  ) : (
                    <a href={addressWith(url, narrowed(name, value))} dir="auto">
                      {name === 'basis' ? nameOf(labels.get(value), t) : facetLabel(name, value, label, t)}
                    </a>
                  )}
                  <span class="number">{count}</span>
                </li>
              ))}
            </ul>
            {cut > 0 ? <p class="quiet">{t('facets.cut', { n: cut })}</p> : null}
          </section>
        ))}
    </details>
  );
}

function narrowed(name: FacetName, value: string): Record<string, string | undefined> {
  const fields = FIELDS[name] ?? [];
  return { ...Object.fromEntries(fields.map((field) => [field, value])), cursor: undefined };
}

function facetLabel(name: FacetName, value: string, label: string, t: Messages): string {
  if (name === 'act') return codeLabel(value, t);
  if (name === 'modality') return t(`modality.${value}`);
  if (name === 'status') return t(`status.${value}`);
  return label === '' ? t('record.unnamed') : label;
}
