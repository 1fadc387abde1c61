import type { Document } from '../../model/document.ts';
import type { Draft, DraftEntity } from '../../model/draft.ts';
import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Passage } from '../../model/passage.ts';
import type { Property } from '../../model/property.ts';
import type { DraftStatement, Modality, Polarity, Qualifiers, Speaker, StatementId } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';

/** What was in a file and did not become a proposal: said, with how often, never with its words. */
export interface Unread {
  /** A column, a schema, a field: a name of the format, not of the content. */
  readonly what: string;
  readonly count: number;
}

/** A file of another tool as a source: its text, frozen, and what it proposes. */
export interface Imported {
  readonly document: Document;
  readonly draft: Draft;
  readonly unread: readonly Unread[];
}

export interface Said {
  readonly modality?: Modality;
  readonly polarity?: Polarity;
  readonly says?: readonly Speaker[];
  readonly qualifiers?: Qualifiers;
  readonly original?: string;
}

/**
 * The share of imported values that a person would accept is not measured: it depends on the other tool. The figure only puts
 * imports beside what extraction is fairly sure of.
 */
const CONFIDENCE = 0.9;

/** Collects proposals; the same value of the same record is proposed once, with every passage that says it. */
export class Proposals {
  readonly #entities: DraftEntity[] = [];
  readonly #statements = new Map<string, DraftStatement>();
  readonly #counts = new Map<EntityType, number>();
  readonly #unread = new Map<string, number>();
  readonly #rule: string;
  readonly #said: Required<Pick<Said, 'modality' | 'says'>>;

  /** @param said what holds of every value that says nothing else */
  constructor(rule: string, said: Required<Pick<Said, 'modality' | 'says'>>) {
    this.#rule = rule;
    this.#said = said;
  }

  entity(type: EntityType): EntityId {
    const n = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, n);
    const id = `${type}-${n}` as EntityId;
    this.#entities.push({ id, type, rule: this.#rule, confidence: CONFIDENCE });
    return id;
  }

  say(subject: EntityId, prop: Property, value: Value, passage: Passage, more: Said = {}): void {
    const key = JSON.stringify([subject, prop, value, more.modality, more.polarity, more.qualifiers]);
    const known = this.#statements.get(key);
    if (known !== undefined) {
      if (!known.passages.some(({ start, end }) => start === passage.start && end === passage.end))
        this.#statements.set(key, { ...known, passages: [...known.passages, passage] });
      return;
    }
    const { modality = this.#said.modality, says = this.#said.says, polarity = 'yes', qualifiers, original } = more;
    this.#statements.set(key, {
      id: `s${this.#statements.size + 1}` as StatementId,
      subject,
      prop,
      value,
      original: original ?? passage.exact,
      passages: [passage],
      support: 'direct',
      says,
      modality,
      polarity,
      rule: this.#rule,
      confidence: CONFIDENCE,
      ...(qualifiers === undefined ? {} : { qualifiers }),
    });
  }

  unread(what: string): void {
    this.#unread.set(what, (this.#unread.get(what) ?? 0) + 1);
  }

  finish(document: Document): Imported {
    return {
      document,
      draft: { entities: this.#entities, statements: [...this.#statements.values()] },
      unread: [...this.#unread].map(([what, count]) => ({ what, count })),
    };
  }
}
