import type { Decision } from '../../model/decision.ts';
import type { Page } from '../../record/contract.ts';
import { useVisit } from '../parts/context.ts';
import { DecisionList } from '../parts/decision-list.tsx';
import { Pager } from '../parts/pager.tsx';
import type { Screen } from '../screen.ts';
import { pageRequest } from '../views/questions.ts';

/** Every decision, newest first as the record gives them; each can be taken back. */
export const decisions: Screen = async (visit) => {
  const page = await visit.reader.decisions(pageRequest(visit.url), visit.view);
  return {
    title: visit.t('nav.decisions'),
    data: page,
    csv: () => ({
      name: 'decisions',
      head: ['id', 'kind', 'by', 'at', 'why'],
      rows: page.rows.map(({ id, kind, by, at, why }) => [id, kind, by, at, why]),
    }),
    page: () => <Decisions page={page} />,
  };
};

function Decisions({ page }: { readonly page: Page<Decision> }) {
  const { t } = useVisit();
  return (
    <>
      <h1>{t('nav.decisions')}</h1>
      <DecisionList decisions={page.rows} />
      <Pager shown={page.rows.length} total={page.total} next={page.next} />
    </>
  );
}
