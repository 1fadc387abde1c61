import type { EntityId } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Level, Rank, Statement, StatementId, Status } from '../../model/statement.ts';
import type { Context } from './context.ts';

/** A statement with the small numbers that this store knows it by. */
export interface Held {
  readonly n: number;
  readonly statement: Statement;
  readonly about: number;
  readonly refers: number | null;
}

/** What stands in `body`: the fields without a column. */
export type StatementBody = Omit<
  Statement,
  'id' | 'subject' | 'prop' | 'level' | 'sourceLevel' | 'by' | 'at' | 'method' | 'status' | 'rank'
>;

export function bodyOf(statement: Omit<Statement, 'status' | 'rank'> | Statement): string {
  const { value, original, qualifiers, passages, support, says, modality, polarity } = statement;
  const { asOf, derivedFrom, rule, confidence, reliability, withheld } = statement;
  return JSON.stringify({
    value,
    original,
    qualifiers,
    passages,
    support,
    says,
    modality,
    polarity,
    asOf,
    derivedFrom,
    rule,
    confidence,
    reliability,
    withheld,
  } satisfies { [K in keyof StatementBody]: unknown });
}

/** Statements with the ids they speak of; callers add their conditions. */
export function selectStatements({ db }: Context) {
  return db
    .selectFrom('statement as s')
    .innerJoin('entity as subject', 'subject.n', 's.subject')
    .innerJoin('entity as held', 'held.n', 's.about')
    .select([
      's.n',
      's.id',
      's.prop',
      's.level',
      's.source_level',
      's.at',
      's.by',
      's.method',
      's.body',
      's.status',
      's.rank',
      's.about',
      's.refers',
      'subject.id as subject_id',
      'subject.canonical as subject_canonical',
      'held.id as about_id',
    ]);
}

export type SelectedStatement = Awaited<ReturnType<ReturnType<typeof selectStatements>['execute']>>[number];

export function toHeld(row: SelectedStatement): Held {
  const body = JSON.parse(row.body) as StatementBody;
  const statement: Statement = {
    id: row.id as StatementId,
    // A split moved it where its first subject's cluster is not the one it is about.
    subject: (row.subject_canonical === row.about ? row.subject_id : row.about_id) as EntityId,
    prop: row.prop as Property,
    ...body,
    level: row.level as Level,
    sourceLevel: row.source_level as Level,
    by: row.by,
    at: row.at,
    method: row.method as Statement['method'],
    status: row.status as Status,
    rank: row.rank as Rank,
  };
  return { n: row.n, statement, about: row.about, refers: row.refers };
}
