import { codeLabel } from '../text/labels.ts';
import type { EventView } from '../views/event-view.ts';
import type { LabelBook } from '../views/label-book.ts';
import { Confidence, ModalityChip } from './chips.tsx';
import { useVisit } from './context.ts';
import { EventSentence } from './event-sentence.tsx';
import { Post } from './form.tsx';
import { Says } from './refs.tsx';

/** An event beside the words it came from, with the answer to it. */
export function EventCard({
  event,
  labels,
  source,
  back,
}: {
  readonly event: EventView;
  readonly labels: LabelBook;
  readonly source: string;
  readonly back: string;
}) {
  const { t } = useVisit();
  const says = (event.by.get('act')?.[0]?.says ?? []).filter(({ who }, i) => i > 0 || !labels.isSource(who));
  return (
    <article class="card" id={`c-${event.id}`} data-drafts={event.drafts}>
      <EventSentence event={event} labels={labels} link={`/events/${event.id}`} />
      <div class="foot">
        <p class="meta">
          {event.modalities.map((modality) => (
            <ModalityChip key={modality} modality={modality} />
          ))}
          {says.length === 0 ? null : (
            <span>
              {t('card.says')} <Says says={says} labels={labels} />
            </span>
          )}
          {event.notes.map((n) => (
            <a key={n} href={`#n${n}`}>
              {t('card.note', { n: String(n) })}
            </a>
          ))}
          {event.drafts === 0 ? <span class="status status-accepted">{t('status.accepted')}</span> : null}
          <Confidence value={event.confidence} />
        </p>
        {event.drafts === 0 ? null : (
          <Answer source={source} entity={event.id} back={`${back}#c-${event.id}`} of={codeLabel(event.act, t)} />
        )}
      </div>
    </article>
  );
}

/** Accept or reject what is proposed of one entity. */
export function Answer({
  source,
  entity,
  back,
  of,
}: {
  readonly source: string;
  readonly entity: string;
  readonly back: string;
  readonly of: string;
}) {
  const { t } = useVisit();
  return (
    <Post action={`/sources/${source}/decide`} class="answer" back={back}>
      <input type="hidden" name="entity" value={entity} />
      <button type="submit" name="answer" value="accept" class="accept" aria-label={t('answer.accept.of', { of })}>
        {t('answer.accept')}
      </button>
      <button type="submit" name="answer" value="reject" aria-label={t('answer.reject.of', { of })}>
        {t('answer.reject')}
      </button>
    </Post>
  );
}
