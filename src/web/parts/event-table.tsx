import type { EntityId } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { EventRow } from '../../record/contract.ts';
import { codeLabel } from '../text/labels.ts';
import { describeWhen } from '../text/when.ts';
import { Confidence } from './chips.tsx';
import { useVisit } from './context.ts';
import { recordPath } from './refs.tsx';

/** Everybody once, with every role they have in the event. */
function byActor(rows: EventRow['roles']) {
  const actors = new Map<string, { id?: EntityId; label: string; roles: Property[] }>();
  for (const { role, id, label } of rows) {
    const known = actors.get(id ?? label);
    if (known === undefined) actors.set(id ?? label, { ...(id === undefined ? {} : { id }), label, roles: [role] });
    else if (!known.roles.includes(role)) known.roles.push(role);
  }
  return [...actors.values()];
}

/** Events as a table that a narrow screen reads as cards. */
export function EventTable({ rows, caption }: { readonly rows: readonly EventRow[]; readonly caption: string }) {
  const { t } = useVisit();
  return (
    <table class="rows stack">
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('prop.when')}</th>
          <th scope="col">{t('prop.act')}</th>
          <th scope="col">{t('events.who')}</th>
          <th scope="col">{t('prop.where')}</th>
          <th scope="col">{t('events.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td class="when">{row.when === undefined ? t('when.unknown') : describeWhen(row.when, t)}</td>
            <th scope="row">
              <a href={`/events/${row.id}`}>{row.act === '' ? t('event.noAct') : codeLabel(row.act, t)}</a>
            </th>
            <td>
              {byActor(row.roles).map(({ id, label, roles }) => (
                <span class="role" key={id ?? label}>
                  <span class="type">{roles.map((role) => t(`prop.${role}`)).join(', ')}</span>{' '}
                  {id === undefined ? (
                    <bdi>{label}</bdi>
                  ) : (
                    <a href={recordPath(id)} dir="auto">
                      {label}
                    </a>
                  )}
                </span>
              ))}
            </td>
            <td>
              {row.places.map(({ id, label }, i) => (
                <span key={id}>
                  {i === 0 ? '' : ', '}
                  <a href={recordPath(id)} dir="auto">
                    {label}
                  </a>
                </span>
              ))}
            </td>
            <td>
              {row.statements.draft === 0 ? (
                <span class="status status-accepted">{t('status.accepted')}</span>
              ) : (
                <>
                  <span class="status status-draft">
                    {t(row.statements.accepted === 0 ? 'status.draft' : 'status.partly')}
                  </span>{' '}
                  <Confidence value={row.confidence} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
