import type { Statement } from '../../model/statement.ts';
import type { DeskBlock, DeskView, Mention } from '../views/desk-view.ts';
import { Confidence } from './chips.tsx';
import { useVisit } from './context.ts';
import { Answer as AnswerForm } from './event-card.tsx';
import { Entity, ValueText } from './refs.tsx';

/** What a block names besides its events: persons, bodies, places, laws, figures. */
export function Mentions({
  row,
  desk,
  source,
  here,
}: {
  readonly row: DeskBlock;
  readonly desk: DeskView;
  readonly source: string;
  readonly here: string;
}) {
  const { t } = useVisit();
  return (
    <details class="mentions" open={row.events.length === 0 && row.mentions.length < 4}>
      <summary>
        {t('desk.mentions', { n: row.mentions.length })}
        <span class="names">
          {row.mentions
            .slice(0, 6)
            .map(({ id }) => desk.labels.get(id)?.label ?? '')
            .join(', ')}
        </span>
      </summary>
      <ul>
        {row.mentions.map((mention) => (
          <MentionRow key={mention.id} mention={mention} desk={desk} source={source} here={here} />
        ))}
      </ul>
    </details>
  );
}

/** What a line about a name tells beside it; the rest is on its page. */
const TOLD: readonly string[] = [
  'descriptor',
  'post-in',
  'occupation',
  'description',
  'number',
  'member-of',
  'kin-of',
  'quantity',
  'what',
  'part-of',
];

function told(mention: Mention, label: string): readonly Statement[] {
  const isLabel = ({ value }: Statement) => value.type === 'text' && value.text.toLowerCase() === label.toLowerCase();
  return mention.statements.filter((statement) => TOLD.includes(statement.prop) && !isLabel(statement)).slice(0, 4);
}

function MentionRow({
  mention,
  desk,
  source,
  here,
}: {
  readonly mention: Mention;
  readonly desk: DeskView;
  readonly source: string;
  readonly here: string;
}) {
  const { t } = useVisit();
  const more = told(mention, desk.labels.get(mention.id)?.label ?? '');
  return (
    <li id={`c-${mention.id}`} data-drafts={mention.drafts}>
      <div>
        <span class="type">{t(`type.${mention.type}`)}</span> <Entity id={mention.id} labels={desk.labels} />
        {more.map((statement) => (
          <span class="detail" key={statement.id}>
            {' · '}
            {t(`prop.${statement.prop}`)} <ValueText statement={statement} labels={desk.labels} />
          </span>
        ))}{' '}
        {mention.drafts === 0 ? (
          <span class="status status-accepted">{t('status.accepted')}</span>
        ) : (
          <Confidence value={mention.confidence} />
        )}
      </div>
      {mention.drafts === 0 ? null : (
        <AnswerForm
          source={source}
          entity={mention.id}
          back={`${here}#c-${mention.id}`}
          of={desk.labels.get(mention.id)?.label ?? ''}
        />
      )}
    </li>
  );
}
