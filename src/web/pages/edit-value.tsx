import { entityType } from '../../model/entity.ts';
import type { Statement, StatementId } from '../../model/statement.ts';
import { valueLine } from '../../model/value-text.ts';
import type { EntityRow } from '../../record/contract.ts';
import { seenOf } from '../../work/editing/correct-value.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Field, Later, Post } from '../parts/form.tsx';
import { nameOf, Quote, recordPath, ValueText } from '../parts/refs.tsx';
import type { Action, Screen } from '../screen.ts';
import { codeChoices, codeLabel } from '../text/labels.ts';
import { readValue } from '../text/value-fields.ts';
import { LabelBook } from '../views/label-book.ts';

/** Records offered for a reference; the search finds the rest. */
const CHOICES = 500;

/** One value with its passages, and the form that sets a person's reading beside it. */
export const editValue: Screen = async (visit, params) => {
  const statement = await visit.reader.statement(params.id as StatementId, visit.view);
  if (statement === undefined) throw webErrors.error('web.no-record');
  const labels = new LabelBook(visit.reader, visit.view);
  await labels.learn([statement]);
  const { value } = statement;
  const seen = await seenOf(visit.reader, statement, visit.view);
  const choices =
    value.type === 'ref'
      ? (await visit.reader.entities({ type: entityType(value.ref), limit: CHOICES }, visit.view)).rows
      : [];
  return {
    title: visit.t('edit.title'),
    data: { statement, seen },
    page: () => <EditValue statement={statement} labels={labels} choices={choices} seen={seen} />,
  };
};

/** Saves the reading; a value that cannot be read is given back to be mended. */
export const saveValue: Action = async (visit, sent, params) => {
  const id = params.id as StatementId;
  const statement = await visit.reader.statement(id, visit.view);
  if (statement === undefined) throw webErrors.error('web.no-record');
  const { value = '', why } = sent.fields;
  const saved = await visit.deps.work.correctValue(
    {
      statement: id,
      value: readValue(statement.value, value),
      ...(statement.qualifiers === undefined ? {} : { qualifiers: statement.qualifiers }),
      seen: sent.all('seen') as StatementId[],
      by: visit.deps.user,
      ...(why === undefined || why === '' ? {} : { why }),
    },
    visit.view,
  );
  visit.session.flash = { message: 'flash.corrected', args: {} };
  return { to: `${recordPath(statement.subject)}#s-${saved.statement}` };
};

function EditValue(props: {
  readonly statement: Statement;
  readonly labels: LabelBook;
  readonly choices: readonly EntityRow[];
  readonly seen: readonly StatementId[];
}) {
  const { t, typed } = useVisit();
  const { statement, labels, choices, seen } = props;
  const { value, prop, passages } = statement;
  const line = typed?.get('value') ?? valueLine(value);
  return (
    <div class="prose">
      <p class="kicker">
        <a href={recordPath(statement.subject)}>{nameOf(labels.get(statement.subject), t)}</a>
      </p>
      <h1>{t('edit.title')}</h1>
      <p>
        {t(`prop.${prop}`)}: <ValueText statement={statement} labels={labels} />
      </p>
      {passages.map((passage) => (
        <Quote key={`${passage.source}-${passage.start}`} passage={passage} labels={labels} />
      ))}
      <Post
        action={`/statements/${statement.id}/edit`}
        class="panel stacked"
        back={recordPath(statement.subject)}
        draft="edit"
      >
        {seen.map((id) => (
          <input key={id} type="hidden" name="seen" value={id} />
        ))}
        <Field id="value" label={t(`prop.${prop}`)} hint={t(`edit.hint.${value.type}`)}>
          {value.type === 'code' ? (
            <select id="value" name="value" aria-describedby="value-hint">
              {codeChoices(value.code).map((code) => (
                <option key={code} value={code} selected={code === line}>
                  {codeLabel(code, t)}
                </option>
              ))}
            </select>
          ) : value.type === 'ref' ? (
            <select id="value" name="value" aria-describedby="value-hint">
              {choices.some(({ id }) => id === value.ref) ? null : (
                <option value={value.ref} selected={line === value.ref}>
                  {labels.get(value.ref)?.label ?? value.ref}
                </option>
              )}
              {choices.map(({ id, label }) => (
                <option key={id} value={id} selected={id === line}>
                  {label}
                </option>
              ))}
            </select>
          ) : value.type === 'text' && line.length > 60 ? (
            <textarea id="value" name="value" rows={4} aria-describedby="value-hint" value={line} />
          ) : (
            <input id="value" name="value" value={line} aria-describedby="value-hint" />
          )}
        </Field>
        <Field id="why" label={t('edit.why')}>
          <input id="why" name="why" value={typed?.get('why')} />
        </Field>
        <p class="do">
          <button type="submit" class="accept">
            {t('edit.save')}
          </button>{' '}
          <Later /> <a href={recordPath(statement.subject)}>{t('edit.leave')}</a>
        </p>
      </Post>
      <p class="quiet">{t('edit.kept')}</p>
    </div>
  );
}
