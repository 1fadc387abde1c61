import type { EntityId } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import { describeWhen } from '../text/when.ts';
import type { RecordView } from '../views/record-view.ts';
import { useVisit } from './context.ts';
import { Entity } from './refs.tsx';

/** The steps of a law's life, in the order in which they come. */
const STEPS = ['adopted', 'signed', 'in-force', 'out-of-force'] as const satisfies readonly Property[];

/** Events that rest on each part of a law. */
export type PartUses = ReadonlyMap<string, number>;

/** The life of a law or an article: its dates, what it replaced and what replaced it, its parts with how often each was used. */
export function NormLife({ found, uses }: { readonly found: RecordView; readonly uses: PartUses }) {
  const { t } = useVisit();
  const { labels } = found;
  const told = (prop: Property) =>
    found.properties
      .filter((row) => row.prop === prop)
      .flatMap(({ accounts }) => accounts.flatMap((a) => a.statements));
  const steps = STEPS.flatMap((prop) =>
    told(prop).flatMap(({ id, value }) => (value.type === 'when' ? [{ prop, id, when: value.when }] : [])),
  );
  const before = told('replaces').flatMap(({ value }) => (value.type === 'ref' ? [value.ref] : []));
  const referring = (prop: Property): readonly EntityId[] => [
    ...new Set(found.mentionedBy.filter((row) => row.prop === prop).map(({ subject }) => subject)),
  ];
  const after = referring('replaces');
  const parts = referring('part-of');
  if (steps.length + before.length + after.length + parts.length === 0) return null;
  return (
    <section aria-labelledby="life">
      <h2 id="life">{t('law.life')}</h2>
      <dl class="life">
        {steps.map(({ prop, id, when }) => (
          <div key={id}>
            <dt>{t(`prop.${prop}`)}</dt>
            <dd>{describeWhen(when, t)}</dd>
          </div>
        ))}
        {before.length === 0 ? null : (
          <div>
            <dt>{t('law.before')}</dt>
            <dd>
              {before.map((id) => (
                <Entity key={id} id={id} labels={labels} />
              ))}
            </dd>
          </div>
        )}
        {after.length === 0 ? null : (
          <div>
            <dt>{t('law.after')}</dt>
            <dd>
              {after.map((id) => (
                <Entity key={id} id={id} labels={labels} />
              ))}
            </dd>
          </div>
        )}
      </dl>
      {parts.length === 0 ? null : (
        <table class="rows">
          <caption class="sr">{t('law.parts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('law.parts')}</th>
              <th scope="col" class="number">
                {t('nav.events')}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((id) => (
              <tr key={id}>
                <th scope="row">
                  <Entity id={id} labels={labels} />
                </th>
                <td class="number">
                  <a href={`/events?norm=${id}`}>{t('number', { n: uses.get(id) ?? 0 })}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
