import type { EntityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Statement } from '../../model/statement.ts';
import { isLive } from './standing.ts';

/** Properties that can name an entity, the better first. */
const NAMING: Readonly<Record<EntityType, readonly Property[]>> = {
  person: ['name', 'descriptor', 'description'],
  group: ['description', 'descriptor', 'name', 'composition'],
  org: ['name', 'description'],
  place: ['name', 'description'],
  object: ['title', 'name', 'url', 'description'],
  norm: ['title', 'name', 'number', 'description'],
  case: ['name', 'number', 'description'],
  event: ['act', 'description'],
  figure: ['what'],
  source: ['title', 'name'],
};

const STATUS_ORDER = { accepted: 0, disputed: 1, draft: 2, rejected: 9, superseded: 9, retracted: 9 } as const;
const RANK_ORDER = { preferred: 0, normal: 1, 'set aside': 2 } as const;

/** What a choice among values depends on. */
type Named = Pick<Statement, 'id' | 'prop' | 'value' | 'status' | 'rank' | 'at' | 'confidence'>;

/** Best first: preferred, then accepted, disputed, draft; then the surer, then the longer, then the older. */
export function bestFirst(a: Named, b: Named): number {
  return (
    RANK_ORDER[a.rank] - RANK_ORDER[b.rank] ||
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    (b.confidence ?? 1) - (a.confidence ?? 1) ||
    textOf(b).length - textOf(a).length ||
    compare(a.at, b.at) ||
    compare(a.id, b.id)
  );
}

/** The live statements of one property, best first. */
export function bestOf<S extends Named>(statements: readonly S[], prop: Property): S[] {
  return statements.filter((one) => one.prop === prop && isLive(one.status)).sort(bestFirst);
}

/** Its best name; for an event its act's code; the type's word where nothing names it. */
export function labelOf(type: EntityType, statements: readonly Statement[]): string {
  for (const prop of NAMING[type]) {
    // A longer name beats a surer one: "Natalia Sokolova" before "Sokolova", whatever the rule's confidence.
    const found = bestOf(statements, prop)
      .map((one) => ({ one, text: textOf(one) }))
      .filter(({ text }) => text !== '');
    const sorted = prop === 'name' ? found.sort((a, b) => nameOrder(a.one, b.one)) : found;
    const best = sorted[0];
    if (best) return best.text;
  }
  return type;
}

function nameOrder(a: Statement, b: Statement): number {
  return (
    RANK_ORDER[a.rank] - RANK_ORDER[b.rank] ||
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    wordCount(textOf(b)) - wordCount(textOf(a)) ||
    bestFirst(a, b)
  );
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** Plain words of a value that has some. */
export function textOf(statement: Pick<Statement, 'value'>): string {
  const { value } = statement;
  switch (value.type) {
    case 'text':
      return value.text;
    case 'code':
      return value.code;
    case 'url':
      return value.url;
    case 'quantity':
      return String(value.quantity.n ?? value.quantity.min ?? value.quantity.max ?? '');
    default:
      return '';
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
