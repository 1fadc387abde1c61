import type { ExportChoice, Slice, SliceEntity, SliceSource } from '../../exchange/slice.ts';
import { type EntityId, entityId } from '../../model/entity.ts';
import type { Passage } from '../../model/passage.ts';
import type { Statement } from '../../model/statement.ts';
import { label as termLabel } from '../../model/vocabulary/terms.ts';
import { bestFirst, labelOf } from '../../record/compute/label.ts';
import type { RecordReader, View } from '../../record/contract.ts';
import type { Progress } from '../deps.ts';

export interface SliceQuestion {
  readonly choice: ExportChoice;
  readonly view: View;
  /** YYYY-MM-DD: printed as the day the record was asked. */
  readonly day: string;
}

const PAGE = 200;
const STATUSES = { accepted: ['accepted'], all: ['accepted', 'draft', 'disputed'] } as const;

/** Reads the record once for names and numbers; the slice then streams it as often as a writer asks. */
export async function sliceOfRecord(
  reader: RecordReader,
  question: SliceQuestion,
  progress: Progress = () => {},
): Promise<Slice> {
  const { choice, view, day } = question;
  const sources = await sourcesOf(reader, view);
  const numbers = new Map<string, number>(sources.map(({ id, number }) => [id, number]));
  const visible = { has: (id: string) => numbers.has(id) };
  const canonical = new Map<string, EntityId>();
  const labels = new Map<string, string>();
  const norms = new Map<string, { readonly code: EntityId; readonly article: string }>();
  const kinds = new Map<string, string>();
  const seen = new Set<string>();
  const pointed = new Set<string>();
  let count = 0;
  const { entities: totals } = await reader.summary(view);
  const of = Object.values(totals).reduce((sum, one) => sum + one, 0);
  for await (const entity of reader.everything(view)) {
    if (++count % PAGE === 0) progress('looking through', Math.min(count, of), of);
    seen.add(entity.id);
    const statements = chosen(entity.statements, choice, visible);
    const name = statements.length === 0 ? '' : labelOf(entity.type, statements);
    // Where nothing names it, the store's word for its type is no name.
    labels.set(entity.id, entity.type === 'event' ? termLabel(name) : name === entity.type ? '' : name);
    for (const { prop, value, says } of statements) {
      if (value.type === 'ref') pointed.add(value.ref);
      if (prop === 'kind' && value.type === 'code' && !kinds.has(entity.id)) kinds.set(entity.id, value.code);
      for (const { who } of says) if (entityId(who) !== undefined) pointed.add(who);
    }
    if (entity.type === 'norm') {
      const number = statements.find(({ prop }) => prop === 'number')?.value;
      const code = statements.find(({ prop }) => prop === 'part-of')?.value;
      if (number?.type === 'text' && code?.type === 'ref')
        norms.set(entity.id, { code: code.ref, article: number.text });
    }
  }
  for (const { id, title, name } of sources) labels.set(id, title ?? name);
  // A record that was joined with another is found under the other's id.
  for (const id of pointed) {
    if (seen.has(id)) continue;
    const found = await reader.entity(id as EntityId, view);
    if (found !== undefined && found.canonical !== id) canonical.set(id, found.canonical);
  }
  const home = (id: string): string => canonical.get(id) ?? id;
  return {
    level: view.level,
    choice,
    day,
    sources,
    sourceNumber: (id) => numbers.get(id),
    count,
    document: (source) => reader.document(source, view),
    label: (id) => labels.get(home(id)) ?? '',
    norm: (id) => norms.get(home(id)),
    kind: (id) => kinds.get(home(id)),
    async *entities() {
      let done = 0;
      for await (const { id, type, statements } of reader.everything(view)) {
        if (++done % PAGE === 0) progress('writing', Math.min(done, count), count);
        const kept = chosen(statements, choice, visible).map((statement) => rehomed(statement, home));
        if (kept.length > 0) yield { id, type, statements: kept } satisfies SliceEntity;
      }
      progress('writing', 1, 1);
    },
  };
}

/** What an export may show of an entity, best first; a passage in a source that this level does not see is left out. */
function chosen(
  statements: readonly Statement[],
  choice: ExportChoice,
  visible: Pick<ReadonlySet<string>, 'has'>,
): Statement[] {
  const statuses: readonly string[] = STATUSES[choice];
  return statements
    .filter(({ status, withheld, rank }) => statuses.includes(status) && withheld !== 'erased' && rank !== 'set aside')
    .map((one) => {
      const passages = one.passages.filter(({ source }) => visible.has(source));
      return passages.length === one.passages.length ? one : onFile(one, passages);
    })
    .sort(bestFirst);
}

/** With a source that may not be seen go its words and who spoke. */
function onFile(statement: Statement, passages: readonly Passage[]): Statement {
  const { original: _, ...open } = statement;
  return { ...open, passages, says: [], withheld: 'source' };
}

function rehomed(statement: Statement, home: (id: string) => string): Statement {
  const { value, says } = statement;
  const moved = says.some(({ who }) => home(who) !== who);
  if (value.type !== 'ref' && !moved) return statement;
  return {
    ...statement,
    value: value.type === 'ref' ? { type: 'ref', ref: home(value.ref) as EntityId } : value,
    says: moved ? says.map((one) => ({ ...one, who: home(one.who) })) : says,
  };
}

async function sourcesOf(reader: RecordReader, view: View): Promise<SliceSource[]> {
  const found: SliceSource[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await reader.sources({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }, view);
    for (const { id, name, title, mediaType, sha256, language, addedAt } of page.rows)
      found.push({
        number: found.length + 1,
        id,
        name,
        mediaType,
        sha256,
        added: addedAt.slice(0, 10),
        ...(title === undefined ? {} : { title }),
        ...(language === undefined ? {} : { language }),
      });
    cursor = page.next;
    if (cursor === undefined) return found;
  }
}
