import type { Draft } from '../../model/draft.ts';
import type { EntityId } from '../../model/entity.ts';
import type { DraftStatement } from '../../model/statement.ts';
import type { When } from '../../model/value.ts';

/** An event of a draft, flattened for comparison with a gold record. */
export interface FlatEvent {
  readonly id: EntityId;
  readonly act: string;
  readonly rule: string;
  readonly modality: string;
  readonly polarity: string;
  readonly attempted: boolean;
  readonly start: number;
  readonly victims: readonly FlatActor[];
  readonly actors: readonly FlatActor[];
  readonly when?: When;
  readonly whenStatement?: DraftStatement;
  readonly places: readonly EntityId[];
  readonly whereRule?: string;
  readonly placeNames: readonly string[];
  readonly notes: readonly number[];
  readonly articles: readonly string[];
  readonly span?: string;
  readonly days?: number;
  readonly hours?: number;
  readonly money?: readonly [amount: string, currency: string];
  readonly text: string;
  /** Words and names of what it was done to. */
  readonly target: string;
}

export interface FlatActor {
  readonly role: string;
  readonly id?: EntityId;
  readonly type?: string;
  readonly names: readonly string[];
  readonly kind?: string;
}

/** Everything that a comparison asks of a draft, by entity. */
export class FlatDraft {
  readonly events: readonly FlatEvent[];
  readonly #bySubject = new Map<EntityId, DraftStatement[]>();

  constructor(draft: Draft) {
    for (const statement of draft.statements) {
      const list = this.#bySubject.get(statement.subject);
      if (list === undefined) this.#bySubject.set(statement.subject, [statement]);
      else list.push(statement);
    }
    this.events = draft.entities
      .filter((entity) => entity.type === 'event')
      .flatMap((entity) => this.#flat(entity.id) ?? []);
  }

  of(id: EntityId): readonly DraftStatement[] {
    return this.#bySubject.get(id) ?? [];
  }

  names(id: EntityId): string[] {
    return this.of(id).flatMap(({ prop, value }) =>
      (prop === 'name' || prop === 'title' || prop === 'descriptor' || prop === 'description') && value.type === 'text'
        ? [value.text]
        : [],
    );
  }

  /** The longest name of every person. */
  people(): string[] {
    return [...this.#bySubject.keys()]
      .filter((id) => id.startsWith('person-'))
      .flatMap((id) => this.properNames(id).sort((a, b) => b.length - a.length)[0] ?? []);
  }

  properNames(id: EntityId): string[] {
    return this.of(id).flatMap(({ prop, value }) => (prop === 'name' && value.type === 'text' ? [value.text] : []));
  }

  code(id: EntityId, prop: 'kind' | 'country' | 'occupation'): string | undefined {
    for (const { prop: own, value } of this.of(id)) if (own === prop && value.type === 'code') return value.code;
    return undefined;
  }

  #flat(id: EntityId): FlatEvent | undefined {
    const statements = this.of(id);
    const act = statements.find((statement) => statement.prop === 'act');
    if (act?.value.type !== 'code') return undefined;
    const actors = statements.flatMap((statement): FlatActor[] => {
      const { prop, value } = statement;
      if (
        !/^(?:victim|perpetrator|decider|speaker|participant|organiser|complainant|accused|subject-of-criticism)$/.test(
          prop,
        )
      )
        return [];
      if (value.type === 'text') return [{ role: prop, names: [value.text] }];
      if (value.type !== 'ref') return [];
      const kind = this.code(value.ref, 'kind') ?? this.code(value.ref, 'occupation');
      const names = [...this.names(value.ref), ...(statement.original === undefined ? [] : [statement.original])];
      return [
        {
          role: prop,
          id: value.ref,
          type: value.ref.slice(0, value.ref.indexOf('-')),
          names,
          ...(kind === undefined ? {} : { kind }),
        },
      ];
    });
    const when = statements.find((statement) => statement.prop === 'when');
    const places = statements.flatMap(({ prop, value }) =>
      prop === 'where' && value.type === 'ref' ? [value.ref] : [],
    );
    const span = statements.find(({ prop }) => prop === 'span')?.value;
    const days = statements.find(({ prop }) => prop === 'days')?.value;
    const hours = statements.find(({ prop }) => prop === 'hours')?.value;
    const money = statements.find(({ prop }) => prop === 'money')?.value;
    const target = statements.flatMap(({ prop, value }) =>
      prop === 'target' && value.type === 'text' ? [value.text] : [],
    );
    const passage = act.passages[0];
    return {
      id,
      act: act.value.code,
      rule: act.rule,
      modality: act.modality,
      polarity: act.polarity,
      attempted: statements.some(({ prop }) => prop === 'attempted'),
      start: passage?.start ?? 0,
      text: [passage?.exact ?? '', ...target].join(' '),
      target: target.join(' '),
      victims: actors.filter((actor) => actor.role === 'victim'),
      actors: actors.filter((actor) => actor.role !== 'victim'),
      ...(when?.value.type === 'when' ? { when: when.value.when, whenStatement: when } : {}),
      places,
      ...whereRule(statements),
      placeNames: places.flatMap((place) => this.names(place)),
      notes: [...new Set(act.passages.flatMap((one) => one.note ?? []))],
      articles: statements.flatMap(({ prop, value }) =>
        prop === 'basis' && value.type === 'ref' ? this.#number(value.ref) : [],
      ),
      ...(span?.type === 'span' ? { span: span.span.duration } : {}),
      ...(days?.type === 'quantity' && days.quantity.n !== undefined ? { days: days.quantity.n } : {}),
      ...(hours?.type === 'quantity' && hours.quantity.n !== undefined ? { hours: hours.quantity.n } : {}),
      ...(money?.type === 'money' ? { money: [money.money.amount, money.money.currency] as const } : {}),
    };
  }

  #number(id: EntityId): string[] {
    return this.of(id).flatMap(({ prop, value }) => (prop === 'number' && value.type === 'text' ? [value.text] : []));
  }
}

function whereRule(statements: readonly DraftStatement[]): { whereRule?: string } {
  const rule = statements.find(({ prop }) => prop === 'where')?.rule;
  return rule === undefined ? {} : { whereRule: rule };
}
