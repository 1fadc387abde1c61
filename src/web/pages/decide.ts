import type { DecisionAct, DecisionId } from '../../model/decision.ts';
import { entityId } from '../../model/entity.ts';
import type { Statement, StatementId } from '../../model/statement.ts';
import { webErrors } from '../errors.ts';
import type { Action } from '../screen.ts';
import type { Visit } from '../visit.ts';

/** Accepts or rejects proposals of a source: of one entity, of a stretch of text, or all above a confidence. */
export const decideInSource: Action = async (visit, sent, params) => {
  const source = entityId(params.id ?? '');
  if (source === undefined) throw webErrors.error('web.bad-id');
  const answer = sent.fields.answer;
  if (answer !== 'accept' && answer !== 'reject') throw webErrors.error('web.nothing-chosen');
  const entities = sent.all('entity').map((text) => {
    const id = entityId(text);
    if (id === undefined) throw webErrors.error('web.bad-id');
    return id;
  });
  const { from, to } = rangeOf(sent.fields.range);
  const { min } = sent.fields;
  if (min !== undefined && !/^\d{1,3}$/.test(min)) throw webErrors.error('web.bad-question', { field: 'min' });
  if (entities.length === 0 && from === undefined && sent.fields.range !== 'all')
    throw webErrors.error('web.nothing-chosen');
  const { statements, decision } = await visit.deps.work.decideProposals(
    {
      source,
      answer,
      by: visit.deps.user,
      ...(entities.length === 0 ? {} : { entities }),
      ...(from === undefined || to === undefined ? {} : { from, to }),
      ...(min === undefined ? {} : { minConfidence: Number(min) / 100 }),
    },
    visit.view,
  );
  visit.session.flash = {
    message: statements === 0 ? 'flash.nothing' : `flash.${answer}`,
    args: { n: statements },
    ...(decision === undefined ? {} : { undo: decision }),
  };
  return { to: sent.fields.back ?? `/sources/${source}` };
};

function rangeOf(range: string | undefined): { from?: number; to?: number } {
  if (range === undefined || range === 'all') return {};
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(range);
  if (match === null) throw webErrors.error('web.bad-question', { field: 'range' });
  return { from: Number(match[1]), to: Number(match[2]) };
}

/** Takes a decision back; the decision stays in the history with the one that closed it. */
export const undo: Action = async (visit, sent, params) => {
  await visit.deps.work.decide({
    act: { kind: 'take back', decision: params.id as DecisionId },
    by: visit.deps.user,
  });
  visit.session.flash = { message: 'flash.undone', args: {} };
  return { to: sent.fields.back ?? '/' };
};

/** One value accepted, rejected, disputed, or preferred over the other accounts of its property. */
export const decideStatement: Action = async (visit, sent, params) => {
  const id = params.id as StatementId;
  const statement = await visit.reader.statement(id, visit.view);
  if (statement === undefined) throw webErrors.error('web.no-record');
  const { kind } = sent.fields;
  const act = await actOf(visit, statement, kind);
  const decision = await visit.deps.work.decide({ act, by: visit.deps.user });
  visit.session.flash = { message: `flash.${kind}`, args: { n: 1 }, undo: decision };
  return { to: `${sent.fields.back ?? `/record/${statement.subject}`}#s-${id}` };
};

async function actOf(visit: Visit, statement: Statement, kind: string | undefined): Promise<DecisionAct> {
  if (kind === 'accept' || kind === 'reject' || kind === 'dispute') return { kind, statements: [statement.id] };
  if (kind !== 'prefer') throw webErrors.error('web.nothing-chosen');
  const others = await visit.reader.statementsOf(statement.subject, visit.view);
  const over = others.filter(
    ({ prop, id, status }) => prop === statement.prop && id !== statement.id && status === 'accepted',
  );
  return { kind, statement: statement.id, over: over.map(({ id }) => id) };
}
