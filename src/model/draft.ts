import type { EntityId, EntityType } from './entity.ts';
import type { DraftStatement } from './statement.ts';

/** An entity that extraction proposes. */
export interface DraftEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly rule: string;
  readonly confidence: number;
}

/** What extraction gives for one document. */
export interface Draft {
  readonly entities: readonly DraftEntity[];
  readonly statements: readonly DraftStatement[];
}
