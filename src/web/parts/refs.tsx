import { type EntityId, type EntityType, entityId } from '../../model/entity.ts';
import type { Passage } from '../../model/passage.ts';
import type { Speaker, Statement } from '../../model/statement.ts';
import { codeLabel } from '../text/labels.ts';
import type { Messages } from '../text/messages.ts';
import { describeValue } from '../text/value.ts';
import type { Label, LabelBook } from '../views/label-book.ts';
import { useVisit } from './context.ts';

/** The address of a record page. */
export function recordPath(id: string, type?: EntityType): string {
  if (type === 'source' || id.startsWith('source-')) return `/sources/${id}`;
  return id.startsWith('event-') ? `/events/${id}` : `/record/${id}`;
}

/** The address of a passage in the reading desk: the section that holds it, and the mark itself. */
export function passagePath(source: string, start: number, end?: number): string {
  return `/sources/${source}?at=${start}${end === undefined ? '' : `&to=${end}`}#p${start}`;
}

/** A record's name in words: an event by its act, an article with its law. */
export function nameOf(label: Label | undefined, t: Messages): string {
  if (label === undefined) return t('record.notVisible');
  if (label.label === '') return t('record.unnamed');
  if (label.type === 'event') return codeLabel(label.label, t);
  if (label.type !== 'norm') return label.label;
  const article = /^\d/.test(label.label) ? t('law.article', { number: label.label }) : label.label;
  return label.within === undefined ? article : t('law.within', { article, law: label.within });
}

/** An entity by its name; an event by its act. */
export function Entity({ id, labels }: { readonly id: EntityId | string; readonly labels: LabelBook }) {
  const { t } = useVisit();
  const label = labels.get(id);
  if (label === undefined) return <span class="unnamed">{t('record.notVisible')}</span>;
  return (
    <a href={recordPath(label.id, label.type)} dir="auto">
      {nameOf(label, t)}
    </a>
  );
}

/** A value in words; a reference as a link. */
export function ValueText({ statement, labels }: { readonly statement: Statement; readonly labels: LabelBook }) {
  const { t } = useVisit();
  const { value, qualifiers, polarity } = statement;
  const name = (id: string) => nameOf(labels.get(id), t);
  const core =
    value.type === 'ref' ? (
      <Entity id={value.ref} labels={labels} />
    ) : (
      <bdi lang={value.type === 'text' ? value.lang : undefined}>{describeValue(value, t, name)}</bdi>
    );
  const more = [
    qualifiers?.post,
    qualifiers?.offence === undefined ? undefined : t('value.offence', { words: qualifiers.offence }),
    qualifiers?.detail,
    qualifiers?.count === undefined
      ? undefined
      : describeValue({ type: 'quantity', quantity: qualifiers.count }, t, name),
    qualifiers?.since === undefined
      ? undefined
      : t('value.since', { when: describeValue({ type: 'when', when: qualifiers.since }, t, name) }),
    qualifiers?.until === undefined
      ? undefined
      : t('value.until', { when: describeValue({ type: 'when', when: qualifiers.until }, t, name) }),
  ].filter((part) => part !== undefined && part !== '');
  return (
    <>
      {polarity === 'no' ? <span class="negated">{t('polarity.no')} </span> : null}
      {core}
      {more.length === 0 ? null : <span class="detail"> ({more.join('; ')})</span>}
    </>
  );
}

/** Who says it, from the author inwards. */
export function Says({ says, labels }: { readonly says: readonly Speaker[]; readonly labels: LabelBook }) {
  const { t } = useVisit();
  if (says.length === 0) return <span class="says">{t('says.source')}</span>;
  return (
    <span class="says">
      {says.map(({ who, verb }, i) => (
        <span key={`${who}-${i}`}>
          {i === 0 ? '' : ' → '}
          {labels.isSource(who) ? (
            t('says.source')
          ) : entityId(who) !== undefined && labels.get(who) !== undefined ? (
            <Entity id={who} labels={labels} />
          ) : (
            <bdi>{t.has(`speaker.${who}`) ? t(`speaker.${who}`) : who}</bdi>
          )}
          {verb === undefined ? '' : ` (${verb})`}
        </span>
      ))}
    </span>
  );
}

/** The words of the source with the link to their place. */
export function Quote({
  passage,
  labels,
  original,
  short,
}: {
  readonly passage: Passage;
  readonly labels: LabelBook;
  /** The value's own words, set off inside the quote. */
  readonly original?: string | undefined;
  /** The words were quoted above: only their place is given. */
  readonly short?: boolean;
}) {
  const { t } = useVisit();
  const at = original === undefined || original === '' ? -1 : passage.exact.indexOf(original);
  const words = at < 0 ? passage.exact : (original ?? '');
  const source = labels.get(passage.source)?.label ?? t('record.notVisible');
  return (
    <figure class="quote">
      {short === true ? null : (
        <blockquote dir="auto">
          {passage.prefix === undefined ? '' : <span class="around">…{passage.prefix}</span>}
          {at > 0 ? passage.exact.slice(0, at) : ''}
          <b>{words}</b>
          {at < 0 ? '' : passage.exact.slice(at + words.length)}
          {passage.suffix === undefined ? '' : <span class="around">{passage.suffix}…</span>}
        </blockquote>
      )}
      <figcaption>
        <a href={passagePath(passage.source, passage.start, passage.end)}>
          {short === true ? `${t('passage.same')} ` : null}
          {passage.note === undefined
            ? t('passage.in', { source })
            : t('passage.note', { source, note: String(passage.note) })}
          {passage.page === undefined ? '' : t('passage.page', { page: String(passage.page) })}
        </a>
      </figcaption>
    </figure>
  );
}
