import { type EntityId, type EntityType, entityId } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import type { RecordReader, SourceRow, View } from '../../record/contract.ts';

export interface Label {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly label: string;
  /** Of an article: the law it is part of. */
  readonly within?: string;
}

/** Names of the entities a page speaks of, each asked for once, and many at a time. */
export class LabelBook {
  readonly #reader: RecordReader;
  readonly #view: View;
  readonly #labels = new Map<string, Label | undefined>();
  readonly #files = new Map<string, string>();

  constructor(reader: RecordReader, view: View) {
    this.#reader = reader;
    this.#view = view;
  }

  /** Learns every entity that the statements point to or that speaks in them. */
  async learn(statements: readonly Statement[]): Promise<void> {
    await this.learnIds(statements.flatMap(entitiesIn));
  }

  /** A source the page has read already. */
  knowSource({ id, name }: Pick<SourceRow, 'id' | 'name'>): void {
    this.#files.set(id, name);
  }

  async learnIds(ids: readonly string[]): Promise<void> {
    const asked = [...new Set(ids)].filter((id) => !this.#labels.has(id)).flatMap((id) => entityId(id) ?? []);
    if (asked.length === 0) return;
    const found = await this.#reader.entitiesByIds(asked, this.#view);
    const seen = [...found.values()];
    const laws = await this.#lawsOf(seen.filter(({ type }) => type === 'norm').map(({ canonical }) => canonical));
    for (const id of asked) this.#labels.set(id, undefined);
    for (const { id, canonical, type, label } of seen) {
      const within = laws.get(canonical);
      this.#labels.set(id, { id: canonical, type, label, ...(within === undefined ? {} : { within }) });
      if (type !== 'source' || this.#files.has(canonical)) continue;
      const source = await this.#reader.source(canonical, this.#view);
      if (source !== undefined) this.knowSource(source);
    }
  }

  async #lawsOf(articles: readonly EntityId[]): Promise<ReadonlyMap<EntityId, string>> {
    if (articles.length === 0) return new Map();
    const statements = await this.#reader.statementsOfMany(articles, this.#view);
    const links = articles.flatMap((id) => {
      const link = statements
        .get(id)
        ?.find(({ prop, value, status }) => prop === 'part-of' && value.type === 'ref' && status !== 'rejected');
      return link?.value.type === 'ref' ? [{ id, law: link.value.ref }] : [];
    });
    const laws = await this.#reader.entitiesByIds([...new Set(links.map(({ law }) => law))], this.#view);
    return new Map(links.flatMap(({ id, law }) => (laws.has(law) ? [[id, laws.get(law)?.label ?? '']] : [])));
  }

  /** Is the speaker a source itself, named by its file as a reader names it, or by its id? */
  isSource(who: string): boolean {
    return [...this.#files.values()].includes(who) || this.#labels.get(who)?.type === 'source';
  }

  /** Undefined: not learned, or not visible at this level. */
  get(id: string): Label | undefined {
    return this.#labels.get(id);
  }
}

function entitiesIn(statement: Statement): string[] {
  const speakers = statement.says.map(({ who }) => who).filter((who) => entityId(who) !== undefined);
  return [
    statement.subject,
    ...(statement.value.type === 'ref' ? [statement.value.ref] : []),
    ...speakers,
    ...statement.passages.map(({ source }) => source),
  ];
}
