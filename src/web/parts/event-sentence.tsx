import type { ComponentChildren } from 'preact';
import type { Property } from '../../model/property.ts';
import type { Statement } from '../../model/statement.ts';
import { codeLabel } from '../text/labels.ts';
import { type EventView, SENTENCE_ORDER } from '../views/event-view.ts';
import type { LabelBook } from '../views/label-book.ts';
import { useVisit } from './context.ts';
import { ValueText } from './refs.tsx';

/**
 * An event read as one sentence: "Imprisonment of Natalia S., by Aktau city court, in Aktau, on 8 August 2011, under
 * article 164; six years". Each language has its own phrase for a part; languages that inflect name the part instead.
 */
export function EventSentence({
  event,
  labels,
  link,
  bare,
}: {
  readonly event: EventView;
  readonly labels: LabelBook;
  readonly link?: string;
  /** Without the act: the page's title says it. */
  readonly bare?: boolean;
}) {
  const { t } = useVisit();
  const act = event.act === '' ? t('event.noAct') : codeLabel(event.act, t);
  const said: ComponentChildren[] = [];
  for (const prop of SENTENCE_ORDER) {
    const statements = distinct(event.by.get(prop) ?? []).filter((statement) => !saidAsVictim(prop, statement, event));
    if (statements.length === 0) continue;
    said.push(
      <span class="part" key={prop}>
        {t.rich<ComponentChildren>(`phrase.${prop}`, {
          x: <List prop={prop} statements={statements} labels={labels} />,
        })}
      </span>,
    );
  }
  return (
    <p class="sentence">
      {event.negated ? <span class="negated">{t('polarity.no')} </span> : null}
      {event.attempted ? <span class="negated">{t('event.attempted')} </span> : null}
      {bare === true ? null : link === undefined ? (
        <b>{act}</b>
      ) : (
        <a class="act" href={link}>
          {act}
        </a>
      )}
      {said.map((part, i) => (
        <>
          {i === 0 ? ' ' : ', '}
          {part}
        </>
      ))}
    </p>
  );
}

function List(props: {
  readonly prop: Property;
  readonly statements: readonly Statement[];
  readonly labels: LabelBook;
}) {
  const { t } = useVisit();
  return (
    <>
      {props.statements.map((statement, i) => (
        <span key={statement.id}>
          {i === 0 ? '' : i === props.statements.length - 1 ? t('list.and') : t('list.comma')}
          <ValueText statement={statement} labels={props.labels} />
        </span>
      ))}
    </>
  );
}

/** Whom a court convicts is victim and accused at once: one mention will do. */
function saidAsVictim(prop: Property, { value }: Statement, event: EventView): boolean {
  const key = JSON.stringify(value);
  return prop === 'accused' && (event.by.get('victim') ?? []).some((other) => JSON.stringify(other.value) === key);
}

/** One value said in several places is named once. */
function distinct(statements: readonly Statement[]): Statement[] {
  const seen = new Map<string, Statement>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.value, statement.polarity]);
    if (!seen.has(key)) seen.set(key, statement);
  }
  return [...seen.values()];
}
