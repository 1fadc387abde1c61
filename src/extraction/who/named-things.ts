import type { EntityId } from '../../model/entity.ts';
import { foldLetters } from '../text/fold.ts';
import type { Token } from '../text/sentence.ts';
import { countryOfPeople, type Place } from '../where/gazetteer.ts';
import type { Named } from './named.ts';
import type { At, Registry } from './registry.ts';
import { isBracketedAcronym } from './votes.ts';

/** The named organisations, places and objects of one document. */
export class NamedThings {
  readonly #registry: Registry;
  readonly #orgs = new Map<string, { id: EntityId; kind: string | undefined }>();
  readonly #byId = new Map<EntityId, { id: EntityId; kind: string | undefined }>();
  readonly #places = new Map<string, EntityId>();
  /** Places without a gazetteer entry, with their first mention. */
  readonly #unplaced = new Map<EntityId, At>();
  readonly #objects = new Map<string, EntityId>();

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** Kind of an organisation met so far. */
  kindOf(id: EntityId): string | undefined {
    return this.#byId.get(id)?.kind;
  }

  org(named: Named, tokens: readonly Token[], at: At): EntityId {
    const key = orgKey(named.name);
    const short = orgKey(withoutOpening(named.name));
    const known = this.#orgs.get(key) ?? this.#orgs.get(short);
    const org = known ?? { id: this.#registry.create('org', 'who.org-name', named.confidence), kind: named.kind };
    if (org.kind === undefined || (org.kind === 'O' && named.kind !== undefined)) org.kind = named.kind;
    this.#orgs.set(key, org);
    this.#byId.set(org.id, org);
    if (short !== key && !this.#orgs.has(short)) this.#orgs.set(short, org);
    this.#registry.fact(org.id, 'name', { type: 'text', text: named.name }, at, 'who.org-name');
    if (isBracketedAcronym(tokens, named.to)) {
      const acronym = tokens[named.to + 1];
      if (acronym !== undefined) {
        this.#orgs.set(orgKey(acronym.text), org);
        const where = { start: acronym.start, end: acronym.end, sentence: at.sentence };
        this.#registry.fact(org.id, 'name', { type: 'text', text: acronym.text }, where, 'who.acronym');
      }
    }
    if (org.kind !== undefined)
      this.#registry.fact(org.id, 'kind', { type: 'code', code: org.kind }, at, 'who.org-kind');
    return org.id;
  }

  /** What a post of its people tells of an organisation whose kind no word told. */
  inferKind(id: EntityId, kind: string, at: At): void {
    const org = this.#byId.get(id);
    if (org === undefined || (org.kind !== undefined && org.kind !== 'O')) return;
    org.kind = kind;
    this.#registry.fact(id, 'kind', { type: 'code', code: kind }, at, 'who.org-kind-by-post', {
      support: 'inferred',
      confidence: 0.7,
    });
  }

  place(named: Named, at: At): EntityId {
    const { place } = named;
    const key = place?.id ?? `name:${foldLetters(named.name)}`;
    let id = this.#places.get(key);
    if (id === undefined) {
      id = this.#registry.create(
        'place',
        place === undefined ? 'where.head-noun' : 'where.gazetteer',
        named.confidence,
      );
      this.#places.set(key, id);
    }
    const shouted = named.name.length > 3 && named.name === named.name.toUpperCase();
    const name = shouted ? inTitleCase(named.name) : named.name;
    // "U.S.", "DRC" are shown under the country's whole name; what the text says stays beside it.
    if (place?.kind === 'place.country' && /^[\p{Lu}.]+$/u.test(named.name)) {
      this.#registry.fact(id, 'name', { type: 'text', text: place.name }, at, 'where.gazetteer', {
        support: 'inferred',
        confidence: 0.9,
      });
    }
    this.#registry.fact(id, 'name', { type: 'text', text: name }, at, 'where.name');
    if (named.kind !== undefined) this.#registry.fact(id, 'kind', { type: 'code', code: named.kind }, at, 'where.kind');
    if (place === undefined) {
      this.#unplaced.set(id, at);
      return id;
    }
    const inferred = { support: 'inferred' as const, confidence: named.confidence };
    this.#registry.fact(id, 'country', { type: 'code', code: place.country }, at, 'where.gazetteer', inferred);
    this.#registry.fact(id, 'gazetteer-id', { type: 'text', text: place.id }, at, 'where.gazetteer', inferred);
    if (place.point !== undefined) {
      this.#registry.fact(
        id,
        'point',
        { type: 'point', point: place.point, precision: 2 },
        at,
        'where.gazetteer',
        inferred,
      );
    }
    return id;
  }

  hasPlace(country: string): boolean {
    return this.#places.has(country);
  }

  /** A country known only by its people. */
  countryOfPeople(place: Place, at: At): EntityId {
    const id = this.#registry.create('place', 'where.people', 0.5);
    this.#places.set(place.id, id);
    const inferred = { support: 'inferred' as const, confidence: 0.7 };
    this.#registry.fact(id, 'name', { type: 'text', text: place.name }, at, 'where.people', inferred);
    this.#registry.fact(id, 'kind', { type: 'code', code: place.kind }, at, 'where.people', inferred);
    this.#registry.fact(id, 'country', { type: 'code', code: place.country }, at, 'where.people', inferred);
    return id;
  }

  /** Places that no gazetteer has lie in the country that the document is about. */
  placeTheRest(country: string): void {
    for (const [id, at] of this.#unplaced) {
      this.#registry.fact(id, 'country', { type: 'code', code: country }, at, 'where.main-country', {
        support: 'inferred',
        confidence: 0.6,
      });
    }
  }

  object(named: Named, at: At): EntityId {
    const key = named.name.toLowerCase();
    let id = this.#objects.get(key);
    if (id === undefined) {
      id = this.#registry.create('object', 'who.website', named.confidence);
      this.#objects.set(key, id);
    }
    this.#registry.fact(id, 'name', { type: 'text', text: named.name }, at, 'who.website');
    if (named.kind !== undefined)
      this.#registry.fact(id, 'kind', { type: 'code', code: named.kind }, at, 'who.website');
    return id;
  }
}

/** Words that a name may have or lack at its start: "Protestant Grace Church" is the Grace Church. */
const OPENING = new Set(
  'protestant baptist catholic orthodox evangelical pentecostal lutheran methodist presbyterian adventist muslim islamic the opposition ruling'.split(
    ' ',
  ),
);

function withoutOpening(name: string): string {
  const words = name.split(' ');
  const first = words[0] ?? '';
  if (words.length < 3 || !(OPENING.has(first.toLowerCase()) || countryOfPeople(first) !== undefined)) return name;
  return words.slice(1).join(' ');
}

function orgKey(name: string): string {
  return foldLetters(name)
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** `PORT-AU-PRINCE` of a dateline as a name is written elsewhere. */
function inTitleCase(name: string): string {
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
