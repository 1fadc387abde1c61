import type { DraftEntity } from '../../model/draft.ts';
import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Qualifiers } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import type { EntityFact, Mention, Mentions } from '../mentions.ts';

interface FactOptions {
  readonly qualifiers?: Qualifiers;
  readonly support?: 'direct' | 'inferred';
  readonly confidence?: number;
}

/** Where in the text something is said; UTF-16 indices. */
export interface At {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Collects entities, mentions and facts while a document is read. */
export class Registry {
  readonly #entities: DraftEntity[] = [];
  readonly #mentions: Mention[] = [];
  readonly #facts: EntityFact[] = [];
  readonly #known = new Set<string>();
  readonly #counts = new Map<EntityType, number>();

  create(type: EntityType, rule: string, confidence: number): EntityId {
    const n = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, n);
    const id = `${type}-${n}` as EntityId;
    this.#entities.push({ id, type, rule, confidence });
    return id;
  }

  mention(mention: Mention): Mention {
    this.#mentions.push(mention);
    return mention;
  }

  /** Keeps a fact once: the first place that says it. */
  fact(subject: EntityId, prop: Property, value: Value, at: At, rule: string, options: FactOptions = {}): void {
    const key = `${subject} ${prop} ${JSON.stringify(value)} ${options.qualifiers?.post ?? ''}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#facts.push({
      subject,
      prop,
      value,
      start: at.start,
      end: at.end,
      sentence: at.sentence,
      support: options.support ?? 'direct',
      rule,
      confidence: options.confidence ?? 0.8,
      ...(options.qualifiers === undefined ? {} : { qualifiers: options.qualifiers }),
    });
  }

  /** Mentions by place in the text, longest first; entities that kept no mention are left out. */
  result(): Mentions {
    const mentions = [...this.#mentions].sort((a, b) => a.start - b.start || b.end - a.end);
    const used = new Set<EntityId>(mentions.map((mention) => mention.entity));
    return {
      mentions,
      entities: this.#entities.filter((entity) => used.has(entity.id)),
      facts: this.#facts.filter((fact) => used.has(fact.subject)),
    };
  }
}
