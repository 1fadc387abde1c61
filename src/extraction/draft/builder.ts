import { CodePoints } from '../../model/code-points.ts';
import type { Document } from '../../model/document.ts';
import type { Draft, DraftEntity } from '../../model/draft.ts';
import type { EntityId, EntityType } from '../../model/entity.ts';
import { CONTEXT_LENGTH, type Passage } from '../../model/passage.ts';
import type { Property } from '../../model/property.ts';
import type {
  DraftStatement,
  Modality,
  Polarity,
  Qualifiers,
  Speaker,
  StatementId,
  Support,
} from '../../model/statement.ts';
import type { Value, When } from '../../model/value.ts';

/** UTF-16 indices into the document's text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** How a statement is said: shared by the statements of one telling. */
export interface Saying {
  readonly passages: readonly Passage[];
  readonly says: readonly Speaker[];
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly asOf?: When;
  readonly rule: string;
  readonly confidence: number;
}

/** Collects a draft. It turns UTF-16 indices into code points, the one place where that happens. */
export class DraftBuilder {
  readonly #doc: Document;
  readonly #points: CodePoints;
  readonly #entities = new Map<EntityId, DraftEntity>();
  readonly #statements: DraftStatement[] = [];
  readonly #counts = new Map<EntityType, number>();
  /** Passages made so far: one sentence stands under many statements. */
  readonly #passages = new Map<string, Passage>();
  #next = 0;

  constructor(doc: Document) {
    this.#doc = doc;
    this.#points = new CodePoints(doc.text);
  }

  /** Takes what another finder proposes; its ids must not clash with ours, so ours count on from them. */
  take(entities: readonly DraftEntity[]): void {
    for (const entity of entities) {
      this.#entities.set(entity.id, entity);
      const n = Number(/-(\d+)$/.exec(entity.id)?.[1] ?? 0);
      this.#counts.set(entity.type, Math.max(this.#counts.get(entity.type) ?? 0, n));
    }
  }

  entity(type: EntityType, rule: string, confidence: number): EntityId {
    const n = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, n);
    const id = `${type}-${n}` as EntityId;
    this.#entities.set(id, { id, type, rule, confidence });
    return id;
  }

  /** The text between two UTF-16 indices as a passage, white space at its ends left out. */
  passage(place: Place, note?: number): Passage {
    const key = `${place.start} ${place.end} ${note ?? ''}`;
    const known = this.#passages.get(key);
    if (known !== undefined) return known;
    const made = this.#passage(place, note);
    this.#passages.set(key, made);
    return made;
  }

  #passage(place: Place, note?: number): Passage {
    const { text } = this.#doc;
    let { start, end } = place;
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    const from = this.#points.fromUnits(start);
    const to = this.#points.fromUnits(end);
    const page = this.#pageAt(from);
    return {
      source: this.#doc.source.name,
      start: from,
      end: to,
      exact: text.slice(start, end),
      prefix: this.#points.slice(Math.max(0, from - CONTEXT_LENGTH), from),
      suffix: this.#points.slice(to, Math.min(this.#points.length, to + CONTEXT_LENGTH)),
      ...(page === undefined ? {} : { page }),
      ...(note === undefined ? {} : { note }),
    };
  }

  /** A note's text as a passage; of a note whose text is missing, the place of the text that carries its mark. */
  notePassage(n: number, marked: Place): Passage {
    const note = this.#doc.notes.find((one) => one.n === n);
    if (note?.start === undefined || note.end === undefined) return this.passage(marked, n);
    return this.passage({ start: this.#points.toUnits(note.start), end: this.#points.toUnits(note.end) }, n);
  }

  say(
    subject: EntityId,
    prop: Property,
    value: Value,
    saying: Saying,
    more: {
      readonly original?: string;
      readonly qualifiers?: Qualifiers;
      readonly support?: Support;
      readonly derivedFrom?: readonly StatementId[];
      readonly modality?: Modality;
    } = {},
  ): StatementId {
    const id = `what-${++this.#next}` as StatementId;
    const { qualifiers } = more;
    this.#statements.push({
      id,
      subject,
      prop,
      value,
      ...(more.original === undefined ? {} : { original: more.original }),
      ...(qualifiers === undefined || Object.keys(qualifiers).length === 0 ? {} : { qualifiers }),
      passages: saying.passages,
      support: more.support ?? 'direct',
      says: saying.says,
      modality: more.modality ?? saying.modality,
      polarity: saying.polarity,
      ...(saying.asOf === undefined ? {} : { asOf: saying.asOf }),
      ...(more.derivedFrom === undefined || more.derivedFrom.length === 0 ? {} : { derivedFrom: more.derivedFrom }),
      rule: saying.rule,
      confidence: saying.confidence,
    });
    return id;
  }

  draft(): Draft {
    return { entities: [...this.#entities.values()], statements: this.#statements };
  }

  #pageAt(point: number): number | undefined {
    const { blocks } = this.#doc;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.start ?? 0) <= point) low = middle + 1;
      else high = middle;
    }
    return blocks[low - 1]?.page;
  }
}
