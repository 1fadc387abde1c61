import { type EntityId, type EntityType, entityId } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import type { RecordReader, View } from '../../record/contract.ts';

export interface Label {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly label: string;
  /** Of an article: the law it is part of. */
  readonly within?: string;
}

/** Names of the entities a page speaks of, each asked for once. */
export class LabelBook {
  readonly #reader: RecordReader;
  readonly #view: View;
  readonly #labels = new Map<string, Label | undefined>();
  readonly #files = new Set<string>();

  constructor(reader: RecordReader, view: View) {
    this.#reader = reader;
    this.#view = view;
  }

  /** Learns every entity that the statements point to or that speaks in them. */
  async learn(statements: readonly Statement[]): Promise<void> {
    await this.learnIds(statements.flatMap(entitiesIn));
  }

  async learnIds(ids: readonly string[]): Promise<void> {
    for (const id of new Set(ids)) {
      const asked = entityId(id);
      if (asked === undefined || this.#labels.has(id)) continue;
      const found = await this.#reader.entity(asked, this.#view);
      if (found === undefined) this.#labels.set(id, undefined);
      else {
        const within = found.type === 'norm' ? await this.#lawOf(found.canonical) : undefined;
        this.#labels.set(id, {
          id: found.canonical,
          type: found.type,
          label: found.label,
          ...(within === undefined ? {} : { within }),
        });
      }
      if (found?.type !== 'source') continue;
      const source = await this.#reader.source(found.canonical, this.#view);
      if (source !== undefined) this.#files.add(source.name);
    }
  }

  async #lawOf(article: EntityId): Promise<string | undefined> {
    const statements = await this.#reader.statementsOf(article, this.#view);
    const link = statements.find(
      ({ prop, value, status }) => prop === 'part-of' && value.type === 'ref' && status !== 'rejected',
    );
    if (link?.value.type !== 'ref') return undefined;
    return (await this.#reader.entity(link.value.ref, this.#view))?.label;
  }

  /** Is the speaker a source itself, named by its file as a reader names it, or by its id? */
  isSource(who: string): boolean {
    return this.#files.has(who) || this.#labels.get(who)?.type === 'source';
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
