import type { EntityId } from './entity.ts';
import type { StatementId } from './statement.ts';

export type DecisionId = string & { readonly __brand: 'DecisionId' };

/**
 * What a person decided. Decisions are only added; `take back` closes an earlier one. What they amount to does not
 * depend on the order in which they arrive: each names its targets, and the latest `at` (then id) wins where two disagree.
 */
export type DecisionAct =
  | { readonly kind: 'accept' | 'reject' | 'retract' | 'dispute'; readonly statements: readonly StatementId[] }
  /** One value goes before the others of its property; the others are kept. */
  | { readonly kind: 'prefer'; readonly statement: StatementId; readonly over: readonly StatementId[] }
  /** A later wording takes the place of earlier ones: an edit. The earlier ones stay readable in the history. */
  | { readonly kind: 'supersede'; readonly statements: readonly StatementId[]; readonly with: StatementId }
  | { readonly kind: 'keep both'; readonly statements: readonly StatementId[] }
  | { readonly kind: 'same' | 'not the same' | 'unsure'; readonly a: EntityId; readonly b: EntityId }
  /** These statements are about another entity. */
  | {
      readonly kind: 'split';
      readonly from: EntityId;
      readonly to: EntityId;
      readonly statements: readonly StatementId[];
    }
  | { readonly kind: 'withdraw source'; readonly source: EntityId }
  /** Value and passage blanked for safety; the row stays. */
  | { readonly kind: 'erase'; readonly statements: readonly StatementId[] }
  | { readonly kind: 'take back'; readonly decision: DecisionId };

export type Decision = DecisionAct & {
  readonly id: DecisionId;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly why?: string;
};
