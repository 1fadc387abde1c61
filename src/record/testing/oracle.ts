/**
 * The record's contract kept the slow, obvious way: every question recomputes everything from a list of facts. Nothing
 * of the stores' code is used, so that a fault there cannot hide here. For tests only.
 */
import type { Decision } from '../../model/decision.ts';
import type { EntityId, EntityType } from '../../model/entity.ts';
import { type Property, ROLES } from '../../model/property.ts';
import type { Level, Statement } from '../../model/statement.ts';
import { nameKeys } from '../../names/index.ts';
import type { EventCondition, EventQuery, EventTerms, FacetName, RecordItem, View } from '../contract.ts';
import {
  atOf,
  better,
  chainOf,
  excludes,
  inForce,
  rankOrder,
  statusOrder,
  tokens,
  typeOf,
  words,
} from './oracle-rules.ts';

type Fact<Kind extends RecordItem['kind']> = Extract<RecordItem, { kind: Kind }>;

export interface OracleEvent {
  readonly id: EntityId;
  readonly act: string;
  readonly acts: readonly string[];
  readonly statements: readonly Statement[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly confidence: number;
  readonly at: string;
  readonly links: Readonly<Record<string, readonly string[]>>;
}

const LIVE = ['draft', 'accepted', 'disputed'];
const isLive = (one: Statement) => LIVE.includes(one.status);
const distinct = <T>(values: readonly T[]) => [...new Set(values)];

/** What one view sees of a list of facts. */
export class OracleView {
  readonly #items: readonly RecordItem[];
  readonly #level: Level;
  readonly #decisions: readonly Decision[];
  readonly #statements: readonly Statement[];
  readonly #canonical = new Map<string, EntityId>();
  readonly #cache = new Map<string, readonly Statement[]>();

  constructor(items: readonly RecordItem[], view: View) {
    const until = view.asKnownOn;
    this.#level = view.level;
    this.#items = items.filter((item) => until === undefined || atOf(item) <= until);
    this.#decisions = inForce(this.#of('decision').map((item) => item.decision));
    this.#joinEntities();
    this.#statements = this.#of('statement').map((item) => this.#standing(item.statement));
  }

  #of<Kind extends RecordItem['kind']>(kind: Kind): Fact<Kind>[] {
    return this.#items.filter((item): item is Fact<Kind> => item.kind === kind);
  }

  #standing(given: Omit<Statement, 'status' | 'rank'>): Statement {
    let status: Statement['status'] = given.method === 'manual' ? 'accepted' : 'draft';
    let rank: Statement['rank'] = 'normal';
    let subject = given.subject;
    for (const one of this.#decisions) {
      const named = 'statements' in one && one.statements.includes(given.id);
      if (named && one.kind === 'accept') status = 'accepted';
      if (named && one.kind === 'reject') status = 'rejected';
      if (named && one.kind === 'retract') status = 'retracted';
      if (named && one.kind === 'dispute') status = 'disputed';
      if (named && one.kind === 'supersede') status = 'superseded';
      if (named && one.kind === 'keep both') rank = 'normal';
      if (named && one.kind === 'split') subject = one.to;
      if (one.kind === 'prefer' && one.statement === given.id) rank = 'preferred';
      if (one.kind === 'prefer' && one.statement !== given.id && one.over.includes(given.id)) rank = 'set aside';
      if (one.kind === 'withdraw source' && given.passages.some((passage) => passage.source === one.source))
        if (status === 'draft' || status === 'accepted') status = 'disputed';
    }
    // Inside a cluster the first subject stays; a split to another cluster shows that cluster's canonical id.
    if (this.canonical(subject) === this.canonical(given.subject)) subject = given.subject;
    else subject = this.canonical(subject);
    return { ...given, subject, status, rank };
  }

  #joinEntities(): void {
    const ids = this.#of('entity')
      .map((item) => item.id)
      .concat(this.#of('source').map((item) => item.id));
    const pairs = new Map<string, Decision>();
    for (const one of this.#decisions)
      if (one.kind === 'same' || one.kind === 'not the same' || one.kind === 'unsure') {
        const key = [one.a, one.b].sort().join(' ');
        pairs.delete(key);
        pairs.set(key, one);
      }
    let groups: EntityId[][] = distinct(ids).map((id) => [id]);
    const groupOf = (id: EntityId) => groups.find((group) => group.includes(id)) ?? [id];
    for (const one of pairs.values()) {
      if (one.kind !== 'same') continue;
      const [a, b] = [groupOf(one.a), groupOf(one.b)];
      if (a === b) continue;
      const apart = [...pairs.values()].some(
        (other) =>
          other.kind === 'not the same' &&
          ((a.includes(other.a) && b.includes(other.b)) || (a.includes(other.b) && b.includes(other.a))),
      );
      if (!apart) groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b]];
    }
    for (const group of groups) {
      const first = [...group].sort()[0];
      for (const id of group) if (first) this.#canonical.set(id, first);
    }
  }

  canonical(id: string): EntityId {
    return this.#canonical.get(id) ?? (id as EntityId);
  }

  #cut(one: Statement): Statement[] {
    if (one.level > this.#level) return [];
    if (one.sourceLevel <= this.#level) return [one];
    const { original: _, derivedFrom: __, ...open } = one;
    return [{ ...open, passages: [], says: [], withheld: 'source' }];
  }

  statements(): Statement[] {
    return this.#statements.flatMap((one) => this.#cut(one));
  }

  statementsOf(id: EntityId): readonly Statement[] {
    const canonical = this.canonical(id);
    const known = this.#cache.get(canonical);
    if (known) return known;
    const found = this.statements().filter((one) => this.canonical(one.subject) === canonical);
    this.#cache.set(canonical, found);
    return found;
  }

  statementsAbout(id: EntityId): Statement[] {
    return this.statements().filter(
      ({ value }) => value.type === 'ref' && this.canonical(value.ref) === this.canonical(id),
    );
  }

  /** Statements with a passage in the source, by their first place in it. */
  statementsIn(source: EntityId): Statement[] {
    if (!this.sources().some((one) => one.id === source)) return [];
    const start = (one: Statement) =>
      Math.min(...one.passages.filter((passage) => passage.source === source).map((passage) => passage.start));
    return this.statements()
      .filter((one) => one.passages.some((passage) => passage.source === source))
      .map((one, order) => ({ one, order }))
      .sort((a, b) => start(a.one) - start(b.one) || a.order - b.order)
      .map(({ one }) => one);
  }

  sources(): Fact<'source'>[] {
    return this.#of('source').filter((item) => item.level <= this.#level);
  }

  /** Canonical entities in the order they were made. */
  #clusters(): EntityId[] {
    const ids = this.#items.flatMap((item) => (item.kind === 'entity' || item.kind === 'source' ? [item.id] : []));
    return distinct(ids).filter((id) => this.canonical(id) === id);
  }

  sees(id: EntityId): boolean {
    const source = this.#of('source').find((item) => item.id === id);
    if (source) return source.level <= this.#level;
    const canonical = this.canonical(id);
    const touching = this.#statements.filter(
      (one) =>
        this.canonical(one.subject) === canonical ||
        (one.value.type === 'ref' && this.canonical(one.value.ref) === canonical),
    );
    const there = this.#items.some((item) => item.kind === 'entity' && item.id === id);
    return there && (touching.length === 0 ? this.#level >= 2 : touching.some((one) => one.level <= this.#level));
  }

  label(id: EntityId): string {
    const type = typeOf(id);
    const named: Record<EntityType, Property[]> = {
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
    for (const prop of named[type]) {
      const found = this.best(id, prop).filter((one) => words(one) !== '');
      if (prop === 'name')
        found.sort(
          (a, b) =>
            rankOrder(a) - rankOrder(b) ||
            statusOrder(a) - statusOrder(b) ||
            words(b).split(/\s+/).length - words(a).split(/\s+/).length ||
            better(a, b),
        );
      if (found[0]) return words(found[0]);
    }
    const source = this.#of('source').find((item) => item.id === id);
    return source ? source.document.source.title || source.document.source.name : type;
  }

  best(id: EntityId, prop: Property): Statement[] {
    return this.statementsOf(id)
      .filter((one) => one.prop === prop && isLive(one))
      .sort(better);
  }

  listed(type: EntityType): EntityId[] {
    return this.#clusters()
      .filter((id) => typeOf(id) === type && this.sees(id) && this.#isListed(id))
      .map((id, order) => ({ id, order, sort: this.label(id).toLowerCase() }))
      .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.order - b.order))
      .map(({ id }) => id);
  }

  #isListed(id: EntityId): boolean {
    const type = typeOf(id);
    if (type === 'source') return true;
    const everything = this.#statements.filter((one) => this.canonical(one.subject) === id);
    const referring = this.#statements.filter(({ value }) => value.type === 'ref' && this.canonical(value.ref) === id);
    if (everything.length === 0 && referring.length === 0) return true;
    if (type === 'event') return this.event(id) !== undefined;
    return this.statementsOf(id).some(isLive) || this.statementsAbout(id).some(isLive);
  }

  conflicts(id: EntityId): { prop: Property; statements: Statement[] }[] {
    const accepted = this.statementsOf(id).filter((one) => one.status === 'accepted');
    const answered = (a: Statement, b: Statement) =>
      this.#decisions.some((one) => {
        if (one.kind === 'keep both') return one.statements.includes(a.id) && one.statements.includes(b.id);
        if (one.kind !== 'prefer') return false;
        return (
          (one.statement === a.id && one.over.includes(b.id)) || (one.statement === b.id && one.over.includes(a.id))
        );
      });
    const found: { prop: Property; statements: Statement[] }[] = [];
    for (const prop of distinct(accepted.map((one) => one.prop)).sort()) {
      const group = accepted.filter((one) => one.prop === prop);
      const against = (a: Statement) =>
        group.some((b) => a !== b && !answered(a, b) && excludes(a, b, (id) => this.canonical(id)));
      const statements = group.filter(against);
      statements.sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
      if (statements.length > 0) found.push({ prop, statements });
    }
    return found;
  }

  event(id: EntityId): OracleEvent | undefined {
    const statements = this.statementsOf(id);
    const live = statements.filter(isLive);
    const acts = this.best(id, 'act');
    if (live.length === 0 || (acts.length === 0 && statements.some((one) => one.prop === 'act'))) return undefined;
    const refs = (prop: Property) =>
      distinct(this.best(id, prop).flatMap(({ value }) => (value.type === 'ref' ? [this.canonical(value.ref)] : [])));
    const codes = (prop: Property) =>
      distinct(this.best(id, prop).flatMap(({ value }) => (value.type === 'code' ? [value.code] : [])));
    const when = this.best(id, 'when')[0]?.value;
    const links: Record<string, readonly string[]> = {
      place: refs('where'),
      source: distinct(live.flatMap((one) => one.passages.map((passage) => passage.source))),
      modality: distinct((acts.length > 0 ? acts : live).map((one) => one.modality)),
      basis: refs('basis'),
      outcome: codes('outcome'),
      right: codes('right'),
      case: refs('in-case'),
      mechanism: codes('mechanism'),
      status: [acts[0]?.status ?? 'draft'],
      act: codes('act'),
      actor: distinct(ROLES.flatMap(refs)),
    };
    for (const role of ROLES) links[role] = refs(role);
    return {
      id,
      act: acts[0] ? words(acts[0]) : '',
      acts: codes('act'),
      statements,
      from: when?.type === 'when' ? when.when.from : undefined,
      to: when?.type === 'when' ? when.when.to : undefined,
      confidence: !acts[0] ? 0 : acts[0].status === 'accepted' ? 1 : (acts[0].confidence ?? 1),
      at:
        this.#items
          .filter((item) => item.kind === 'entity' && this.canonical(item.id) === id)
          .map(atOf)
          .sort()[0] ?? '',
      links,
    };
  }

  /** Events that answer a query, in its order. */
  events(query: EventQuery): OracleEvent[] {
    const { where, sort = 'when', limit: _, cursor: __, ...terms } = query;
    const key = (event: OracleEvent): string | number =>
      sort === 'confidence'
        ? -event.confidence
        : sort === 'recorded'
          ? -Date.parse(event.at)
          : (event.from ?? event.to ?? '9999-99');
    return this.#clusters()
      .filter((id) => typeOf(id) === 'event' && this.sees(id))
      .flatMap((id) => this.event(id) ?? [])
      .filter((event) => this.#answersTerms(event, terms) && (!where || this.#answers(event, where)))
      .map((event, order) => ({ event, order, key: key(event) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.order - b.order))
      .map(({ event }) => event);
  }

  #answers(event: OracleEvent, condition: EventCondition): boolean {
    if ('all' in condition) return condition.all.every((one) => this.#answers(event, one));
    if ('any' in condition) return condition.any.some((one) => this.#answers(event, one));
    if ('not' in condition) return !this.#answers(event, condition.not);
    return this.#answersTerms(event, condition);
  }

  #answersTerms(event: OracleEvent, terms: EventTerms): boolean {
    const { acts, from, to, surely, place, actor, role, source, norm, victimKind, perpetratorKind } = terms;
    const link = (name: string) => event.links[name] ?? [];
    const oneOf = (name: string, wanted: readonly string[] | undefined) =>
      !wanted?.length || link(name).some((value) => wanted.includes(value));
    const dated = event.from !== undefined || event.to !== undefined;
    const inTime = surely
      ? (!from || (event.from !== undefined && event.from >= from)) &&
        (!to || (event.to !== undefined && event.to <= to))
      : (!from || event.to === undefined || event.to >= from) && (!to || event.from === undefined || event.from <= to);
    return (
      (!acts?.length || event.acts.some((code) => acts.some((act) => chainOf(code).includes(act)))) &&
      ((!from && !to) || (dated && inTime)) &&
      (place === undefined || link('place').some((one) => this.#over(one).includes(this.canonical(place)))) &&
      (norm === undefined || link('basis').some((one) => this.#lawOf(norm).includes(one as EntityId))) &&
      (actor === undefined || link(role ?? 'actor').includes(this.canonical(actor))) &&
      (role === undefined || link(role).length > 0) &&
      (source === undefined || link('source').includes(source)) &&
      (terms.case === undefined || link('case').includes(this.canonical(terms.case))) &&
      (!terms.words?.trim() || this.#holds(event.id, terms.words)) &&
      oneOf('modality', terms.modality) &&
      oneOf('outcome', terms.outcome) &&
      oneOf('right', terms.right) &&
      oneOf('status', terms.status) &&
      (!victimKind?.length ||
        link('victim').some((one) => this.kinds(one).some((kind) => victimKind.includes(kind)))) &&
      (!perpetratorKind?.length ||
        link('perpetrator').some((one) => this.kinds(one).some((kind) => perpetratorKind.includes(kind)))) &&
      (terms.conflict === undefined || this.conflicts(event.id).length > 0 === terms.conflict)
    );
  }

  /** A place with every place it is best said to lie in. */
  #over(place: string): string[] {
    const chain: string[] = [];
    for (let at: string | undefined = place; at !== undefined && !chain.includes(at); ) {
      chain.push(at);
      const value: Statement['value'] | undefined = this.best(at as EntityId, 'part-of')[0]?.value;
      at = value?.type === 'ref' ? this.canonical(value.ref) : undefined;
    }
    return chain;
  }

  /** A norm with its parts, predecessors and successors, and theirs. */
  #lawOf(norm: EntityId): EntityId[] {
    const reached = [this.canonical(norm)];
    for (const id of reached) {
      const add = (one: string) => {
        if (!reached.includes(this.canonical(one))) reached.push(this.canonical(one));
      };
      for (const one of this.statements()) {
        if (!isLive(one) || one.value.type !== 'ref') continue;
        const [subject, object] = [this.canonical(one.subject), this.canonical(one.value.ref)];
        if (one.prop === 'replaces' && subject === id) add(object);
        if (one.prop === 'replaces' && object === id) add(subject);
        if (one.prop === 'part-of' && object === id && this.best(subject, 'part-of')[0]?.id === one.id) add(subject);
      }
    }
    return reached;
  }

  kinds(id: string): string[] {
    return distinct(
      (['occupation', 'composition', 'kind'] as const).flatMap((prop) =>
        this.best(id as EntityId, prop).flatMap(({ value }) => (value.type === 'code' ? [value.code] : [])),
      ),
    );
  }

  /** Listed things whose words or name keys answer; no quotes in the query. */
  found(typed: string): EntityId[] {
    return this.#clusters().filter(
      (id) =>
        this.sees(id) &&
        (typeOf(id) === 'event' ? this.event(id) !== undefined || this.#isListed(id) : this.#isListed(id)) &&
        this.#holds(id, typed),
    );
  }

  #holds(id: EntityId, typed: string): boolean {
    const texts: string[] = [];
    const source = this.#of('source').find((item) => item.id === id);
    if (source) texts.push(this.label(id));
    const keys = new Set<string>();
    for (const one of this.statementsOf(id)) {
      if (one.value.type === 'text') texts.push(one.value.text);
      if (one.value.type === 'url') texts.push(one.value.url);
      if (one.prop === 'name' && one.value.type === 'text') for (const key of nameKeys(one.value.text)) keys.add(key);
      texts.push(one.original ?? '', ...one.passages.map((passage) => passage.exact));
    }
    const there = new Set(texts.flatMap(tokens));
    const has = (word: string) =>
      word.endsWith('*')
        ? [...there].some((one) => one.startsWith(tokens(word)[0] ?? '\0'))
        : tokens(word).every((token) => there.has(token));
    const typedWords = typed.split(' ').filter((word) => tokens(word).length > 0);
    const either = typed.split(' OR ');
    if (either.length === 2) return either.some(has);
    if (typedWords.length === 0) return false;
    const plain = typedWords.every((word) => !word.startsWith('-') && !word.endsWith('*'));
    const byKeys = plain && typedWords.every((word) => nameKeys(word).some((key) => keys.has(key)));
    return (
      byKeys ||
      (typedWords.some((word) => !word.startsWith('-')) &&
        typedWords.every((word) => (word.startsWith('-') ? !has(word.slice(1)) : has(word))))
    );
  }

  /** Units with a facet's value, counted one by one. */
  count(events: readonly OracleEvent[], name: FacetName | undefined, unit: string): Map<string, number> {
    const units = new Map<string, Set<string>>();
    const some = (values: readonly string[] | undefined) => (values && values.length > 0 ? values : [undefined]);
    for (const event of events)
      for (const act of some(event.links.act))
        for (const victim of some(event.links.victim))
          for (const inCase of some(event.links.case))
            for (const value of name === undefined ? [''] : this.#values(event, name, act, victim, inCase)) {
              const named = {
                events: event.id,
                acts: `${event.id} ${act} ${victim}`,
                victims: victim,
                cases: inCase,
              }[unit];
              if (named === undefined) continue;
              units.set(value, (units.get(value) ?? new Set()).add(named));
            }
    return new Map([...units].map(([value, set]) => [value, set.size]));
  }

  #values(event: OracleEvent, name: FacetName, act?: string, victim?: string, inCase?: string): readonly string[] {
    const years = [event.from?.slice(0, 4), event.to?.slice(0, 4)];
    switch (name) {
      case 'act':
        return act === undefined ? [] : [act];
      case 'victim':
        return victim === undefined ? [] : [victim];
      case 'case':
        return inCase === undefined ? [] : [inCase];
      case 'victim-kind':
        return victim === undefined ? [] : this.kinds(victim);
      case 'perpetrator-kind':
        return distinct((event.links.perpetrator ?? []).flatMap((one) => this.kinds(one)));
      case 'place':
        return distinct((event.links.place ?? []).flatMap((one) => this.#over(one)));
      case 'year':
        if (!event.from && !event.to) return ['unknown'];
        return [years[0] !== undefined && years[0] === years[1] ? years[0] : 'several'];
      default:
        return event.links[name] ?? [];
    }
  }

  /** Decisions whose every target is seen, the newest first. */
  decisions(): Decision[] {
    const all = this.#of('decision').map((item) => item.decision);
    const seen = (one: Decision): boolean => {
      if (one.kind === 'take back') {
        const target = all.find((other) => other.id === one.decision);
        return target !== undefined && seen(target);
      }
      const named: string[] = 'statements' in one ? [...one.statements] : [];
      if (one.kind === 'prefer') named.push(one.statement, ...one.over);
      if (one.kind === 'supersede') named.push(one.with);
      const entities: EntityId[] = [];
      if (one.kind === 'split') entities.push(one.from, one.to);
      if (one.kind === 'withdraw source') entities.push(one.source);
      if (one.kind === 'same' || one.kind === 'not the same' || one.kind === 'unsure') entities.push(one.a, one.b);
      const visible = this.#of('statement').filter(({ statement }) => statement.level <= this.#level);
      const shown = named.every((id) => visible.some(({ statement }) => statement.id === id));
      return shown && entities.every((id) => this.sees(id));
    };
    return all.filter(seen).sort((a, b) => (a.at + a.id < b.at + b.id ? 1 : -1));
  }
}
