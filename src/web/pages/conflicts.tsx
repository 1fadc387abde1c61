import type { StatementId } from '../../model/statement.ts';
import type { ConflictRow, Page } from '../../record/contract.ts';
import { webErrors } from '../errors.ts';
import { ModalityChip } from '../parts/chips.tsx';
import { useVisit } from '../parts/context.ts';
import { Post } from '../parts/form.tsx';
import { Pager } from '../parts/pager.tsx';
import { Entity, Quote, Says, ValueText } from '../parts/refs.tsx';
import type { Action, Screen } from '../screen.ts';
import { LabelBook } from '../views/label-book.ts';
import { pageRequest } from '../views/questions.ts';

/** Accepted values that cannot all be true, both accounts side by side, and the editor's answers to them. */
export const conflicts: Screen = async (visit) => {
  const page = await visit.reader.conflicts(pageRequest(visit.url), visit.view);
  const labels = new LabelBook(visit.reader, visit.view);
  for (const { entity, statements } of page.rows) {
    await labels.learnIds([entity]);
    await labels.learn(statements);
  }
  return {
    title: visit.t('conflicts.title'),
    data: page,
    csv: () => ({
      name: 'conflicts',
      head: ['record', 'name', 'property', 'statements'],
      rows: page.rows.map((row) => [row.entity, row.label, row.prop, row.statements.map(({ id }) => id).join('; ')]),
    }),
    page: () => <Conflicts page={page} labels={labels} />,
  };
};

/** Keeps every account: the editor has seen that they differ. */
export const keepBoth: Action = async (visit, sent) => {
  const statements = sent.all('statement') as StatementId[];
  if (statements.length < 2) throw webErrors.error('web.nothing-chosen');
  const decision = await visit.deps.work.decide({ act: { kind: 'keep both', statements }, by: visit.deps.user });
  visit.session.flash = { message: 'flash.keep both', args: {}, undo: decision };
  return { to: sent.fields.back ?? '/conflicts' };
};

function Conflicts({ page, labels }: { readonly page: Page<ConflictRow>; readonly labels: LabelBook }) {
  const { t } = useVisit();
  return (
    <>
      <h1>{t('conflicts.title')}</h1>
      <p class="lead">{t('conflicts.lead')}</p>
      {page.rows.length === 0 ? <p class="quiet">{t('conflicts.none')}</p> : null}
      <ol class="pairs">
        {page.rows.map(({ entity, prop, statements }) => (
          <li key={`${entity}${prop}`}>
            <p class="meta">
              <Entity id={entity} labels={labels} />
              <span>{t(`prop.${prop}`)}</span>
            </p>
            <div class="pair">
              {statements.map((statement) => (
                <div key={statement.id}>
                  <p class="value">
                    <ValueText statement={statement} labels={labels} />
                  </p>
                  <p class="meta">
                    <ModalityChip modality={statement.modality} always />
                    <Says says={statement.says} labels={labels} />
                  </p>
                  {statement.passages.slice(0, 2).map((passage) => (
                    <Quote key={passage.start} passage={passage} labels={labels} original={statement.original} />
                  ))}
                  <Post action={`/statements/${statement.id}/decide`} class="inline" back="/conflicts">
                    <button type="submit" name="kind" value="prefer">
                      {t('decide.prefer')}
                    </button>
                  </Post>
                </div>
              ))}
            </div>
            <Post action="/conflicts" class="answer" back="/conflicts">
              {statements.map(({ id }) => (
                <input key={id} type="hidden" name="statement" value={id} />
              ))}
              <button type="submit">{t('conflicts.keep')}</button>
            </Post>
          </li>
        ))}
      </ol>
      <Pager shown={page.rows.length} total={page.total} next={page.next} />
    </>
  );
}
