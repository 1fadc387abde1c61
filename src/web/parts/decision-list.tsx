import type { Decision } from '../../model/decision.ts';
import { instantText } from '../text/when.ts';
import { useVisit } from './context.ts';
import { Post } from './form.tsx';

/** What was decided, by whom and when, each with the way to take it back. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { t } = useVisit();
  if (decisions.length === 0) return <p class="quiet">{t('decisions.none')}</p>;
  const closed = new Set(decisions.flatMap((row) => (row.kind === 'take back' ? [row.decision] : [])));
  return (
    <ol class="decisions">
      {decisions.map((decision) => (
        <li key={decision.id} id={`d-${decision.id}`}>
          <p>
            <b>{t(`decision.${decision.kind}`)}</b> {t('decision.size', { n: sizeOf(decision) })}{' '}
            <span class="detail">
              <bdi>{decision.by}</bdi>, <time dateTime={decision.at}>{instantText(decision.at, t)}</time>
              {decision.why === undefined ? '' : `: ${decision.why}`}
            </span>
          </p>
          {decision.kind === 'take back' ? null : closed.has(decision.id) ? (
            <span class="status">{t('decision.closed')}</span>
          ) : (
            <Post action={`/decisions/${decision.id}/undo`} class="inline">
              <button type="submit">{t('decision.takeBack')}</button>
            </Post>
          )}
        </li>
      ))}
    </ol>
  );
}

function sizeOf(decision: Decision): number {
  if ('statements' in decision) return decision.statements.length;
  if (decision.kind === 'prefer') return 1 + decision.over.length;
  return 1;
}
