import { entityId } from '../../model/entity.ts';
import type { Statement, StatementId } from '../../model/statement.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Later, Post } from '../parts/form.tsx';
import { Entity, recordPath, ValueText } from '../parts/refs.tsx';
import type { Action, Screen } from '../screen.ts';
import { isLive } from '../views/event-view.ts';
import { LabelBook } from '../views/label-book.ts';

/** Which statements of a record speak of somebody else. */
export const splitForm: Screen = async (visit, params) => {
  const id = entityId(params.id ?? '');
  if (id === undefined) throw webErrors.error('web.bad-id');
  const entity = await visit.reader.entity(id, visit.view);
  if (entity === undefined) throw webErrors.error('web.no-record');
  const own = (await visit.reader.statementsOf(id, visit.view)).filter(isLive);
  const about = (await visit.reader.statementsAbout(id, visit.view)).filter(isLive);
  const labels = new LabelBook(visit.reader, visit.view);
  await labels.learn([...own, ...about]);
  return {
    title: visit.t('split.title'),
    data: { id: entity.canonical, statements: [...own, ...about] },
    page: () => <SplitForm id={entity.canonical} label={entity.label} own={own} about={about} labels={labels} />,
  };
};

export const split: Action = async (visit, sent, params) => {
  const from = entityId(params.id ?? '');
  if (from === undefined) throw webErrors.error('web.bad-id');
  const statements = sent.all('statement') as StatementId[];
  if (statements.length === 0) throw webErrors.error('web.nothing-chosen');
  const { to, decision } = await visit.deps.work.splitRecord({ from, statements, by: visit.deps.user }, visit.view);
  visit.session.flash = {
    message: 'flash.split',
    args: { n: statements.length },
    ...(decision === undefined ? {} : { undo: decision }),
  };
  return { to: recordPath(to) };
};

function SplitForm(props: {
  readonly id: string;
  readonly label: string;
  readonly own: readonly Statement[];
  readonly about: readonly Statement[];
  readonly labels: LabelBook;
}) {
  const { t, typed } = useVisit();
  const chosen = typed?.all('statement') ?? [];
  const { id, label, own, about, labels } = props;
  return (
    <div class="prose">
      <p class="kicker">
        <a href={recordPath(id)}>{label === '' ? t('record.unnamed') : label}</a>
      </p>
      <h1>{t('split.title')}</h1>
      <p>{t('split.lead')}</p>
      <Post action={`/record/${id}/split`} back={recordPath(id)} draft="split">
        <ul class="plain">
          {own.map((statement) => (
            <li key={statement.id}>
              <label>
                <input type="checkbox" name="statement" value={statement.id} checked={chosen.includes(statement.id)} />{' '}
                {t(`prop.${statement.prop}`)}: <ValueText statement={statement} labels={labels} />
              </label>
            </li>
          ))}
          {about.map((statement) => (
            <li key={statement.id}>
              <label>
                <input type="checkbox" name="statement" value={statement.id} checked={chosen.includes(statement.id)} />{' '}
                <Entity id={statement.subject} labels={labels} />: {t(`prop.${statement.prop}`)}
              </label>
            </li>
          ))}
        </ul>
        <p class="do">
          <button type="submit" class="accept">
            {t('split.do')}
          </button>{' '}
          <Later />
        </p>
      </Post>
    </div>
  );
}
