import type { Decision } from '../../model/decision.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Rank, StatementId, Status } from '../../model/statement.ts';

/** What decisions made of a statement. */
export interface Standing {
  readonly status: Status;
  readonly rank: Rank;
  /** The entity it is about, after splits. */
  readonly subject: EntityId;
  /** Blanked for safety. */
  readonly erased: boolean;
}

export interface ToStand {
  readonly id: StatementId;
  readonly subject: EntityId;
  readonly method: 'manual' | 'import' | 'rule';
  /** Sources of its passages. */
  readonly sources: readonly string[];
}

/** A person's own value is accepted by being stated; what a rule or an import brings is a draft. */
export function firstStatus(method: ToStand['method']): Status {
  return method === 'manual' ? 'accepted' : 'draft';
}

/** Decisions on one statement, told one after the other. `decisions` are those in force, in order. */
export function standingOf(statement: ToStand, decisions: readonly Decision[]): Standing {
  let status = firstStatus(statement.method);
  let rank: Rank = 'normal';
  let subject = statement.subject;
  let erased = false;
  for (const one of decisions) {
    switch (one.kind) {
      case 'accept':
        if (one.statements.includes(statement.id)) status = 'accepted';
        break;
      case 'reject':
        if (one.statements.includes(statement.id)) status = 'rejected';
        break;
      case 'retract':
        if (one.statements.includes(statement.id)) status = 'retracted';
        break;
      case 'dispute':
        if (one.statements.includes(statement.id)) status = 'disputed';
        break;
      case 'supersede':
        if (one.statements.includes(statement.id)) status = 'superseded';
        break;
      case 'withdraw source':
        // Everything still held that rests on it; what was given up before stays given up.
        if ((status === 'draft' || status === 'accepted') && statement.sources.includes(one.source))
          status = 'disputed';
        break;
      case 'prefer':
        if (one.statement === statement.id) rank = 'preferred';
        else if (one.over.includes(statement.id)) rank = 'set aside';
        break;
      case 'keep both':
        if (one.statements.includes(statement.id)) rank = 'normal';
        break;
      case 'split':
        if (one.statements.includes(statement.id)) subject = one.to;
        break;
      case 'erase':
        if (one.statements.includes(statement.id)) erased = true;
        break;
    }
  }
  return { status, rank, subject, erased };
}

/** Held: what a list, a label or a count may rest on. */
export function isLive(status: Status): boolean {
  return status === 'draft' || status === 'accepted' || status === 'disputed';
}
