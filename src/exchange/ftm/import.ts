import type { DocumentSource } from '../../model/document.ts';
import { ENTITY_TYPES, type EntityId, type EntityType, entityType } from '../../model/entity.ts';
import { type Property, propertyRule, ROLES } from '../../model/property.ts';
import type { Qualifiers } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import { parseValue } from '../../model/value-text.ts';
import { isActCode, isUnder, term } from '../../model/vocabulary/terms.ts';
import { parseEdtf } from '../../model/when.ts';
import { FrozenText, type Place } from '../import/frozen-text.ts';
import { type Imported, Proposals } from '../import/proposals.ts';
import { type FtmRow, ftmRows } from './rows.ts';
import { TYPE_OF_SCHEMA } from './schemata.ts';

/** Properties that mean the same in both, whatever the schema. */
const SAME: Readonly<Record<string, Property>> = {
  name: 'name',
  alias: 'name',
  weakAlias: 'name',
  previousName: 'name',
  full: 'name',
  summary: 'descriptor',
  description: 'description',
  title: 'title',
  sourceUrl: 'url',
  author: 'author',
  publisher: 'publisher',
  publishedAt: 'issued',
  caseNumber: 'number',
};

/** Entities that are links: what stands on whom, and who it points to. */
const LINKS: Readonly<Record<string, { readonly on: string; readonly to: string; readonly property?: Property }>> = {
  UnknownLink: { on: 'object', to: 'subject' },
  CourtCaseParty: { on: 'case', to: 'party' },
  Employment: { on: 'employee', to: 'employer', property: 'post-in' },
  Membership: { on: 'member', to: 'organization', property: 'member-of' },
  Family: { on: 'person', to: 'relative', property: 'kin-of' },
  Representation: { on: 'agent', to: 'client', property: 'represents' },
};

/** Read elsewhere, or of no use as a value: ids of others, and what only says how the file was made. */
const READ_ELSEWHERE = new Set([
  'date',
  'startDate',
  'endDate',
  'keywords',
  'topics',
  'latitude',
  'longitude',
  'city',
  'location',
  'addressEntity',
  'involved',
  'organizer',
  'proof',
  'gender',
  'birthDate',
  'country',
  'position',
  'notes',
  'fileName',
  'mimeType',
  'language',
  'category',
  'court',
  'role',
]);

/** FollowTheMoney entities (JSON lines) as proposals. Schemata that the record has no place for are counted, not guessed. */
export function importFtm(content: string, source: DocumentSource): Imported {
  return new FtmImport(ftmRows(content), source).run();
}

class FtmImport {
  readonly #rows: readonly FtmRow[];
  readonly #source: DocumentSource;
  readonly #proposals: Proposals;
  readonly #text = new FrozenText();
  readonly #ids = new Map<string, EntityId>();
  /** Who is linked to an event by a link that says how. */
  readonly #linked = new Map<EntityId, ReadonlySet<string>>();
  readonly #said: { subject: EntityId; prop: Property; value: Value; place: Place; qualifiers?: Qualifiers }[] = [];

  constructor(rows: readonly FtmRow[], source: DocumentSource) {
    this.#rows = rows;
    this.#source = source;
    this.#proposals = new Proposals('import.ftm', { modality: 'm.reported', says: [{ who: source.name }] });
  }

  run(): Imported {
    for (const { id, schema, properties } of this.#rows) {
      const type = typeOf(id, schema);
      if (type !== undefined && !isSourceFile(type, properties)) this.#ids.set(id, this.#proposals.entity(type));
    }
    for (const { schema, properties } of this.#rows)
      for (const object of schema === 'UnknownLink' ? (properties.object ?? []) : []) {
        const id = this.#ids.get(object);
        if (id !== undefined)
          this.#linked.set(id, new Set([...(this.#linked.get(id) ?? []), ...(properties.subject ?? [])]));
      }
    for (const row of this.#rows) {
      const link = LINKS[row.schema];
      if (link !== undefined) this.#link(row, link);
      else this.#record(row);
    }
    const { document, passage } = this.#text.freeze(this.#source);
    for (const { subject, prop, value, place, qualifiers } of this.#said)
      this.#proposals.say(subject, prop, value, passage(place), qualifiers === undefined ? {} : { qualifiers });
    return this.#proposals.finish(document);
  }

  #record(row: FtmRow): void {
    const { schema, properties } = row;
    const id = this.#ids.get(row.id);
    if (id === undefined) {
      if (typeOf(row.id, schema) === undefined) this.#proposals.unread(`schema ${schema}`);
      return;
    }
    const type = entityType(id);
    this.#text.open(`${schema} ${row.id}`);
    for (const [ftm, values] of Object.entries(properties)) {
      for (const words of values) {
        const prop = SAME[ftm];
        // The name of an event is only its act in words; its date's words belong to the date.
        if (prop !== undefined && !(type === 'event' && (ftm === 'name' || ftm === 'summary')))
          this.#say(id, type, prop, ftm, words);
        else if (prop === undefined && !READ_ELSEWHERE.has(ftm)) this.#proposals.unread(`${schema}:${ftm}`);
      }
    }
    this.#coded(id, type, row);
    if (type === 'event') this.#event(id, row);
    if (type === 'place') this.#point(id, row);
    if (type === 'person') this.#person(id, row);
  }

  #say(id: EntityId, type: EntityType, prop: Property, ftm: string, words: string): void {
    const home = prop === 'descriptor' && type !== 'person' && type !== 'group' ? 'description' : prop;
    const rule = propertyRule(home);
    const kind = rule.takes.find((one) => one !== 'ref' && one !== 'code');
    if (!rule.on.includes(type) || kind === undefined) {
      // A thing of ours has a title where FtM has a name as well: one of the two is enough.
      if (!(home === 'name' || home === 'title')) this.#proposals.unread(`${ftm} of a ${type}`);
      return;
    }
    const value =
      parseValue(kind, words.replace(/\s+/g, ' ')) ??
      (rule.takes.includes('text') ? parseValue('text', words) : undefined);
    const place = this.#text.line(ftm, words);
    if (value === undefined || place === undefined) this.#proposals.unread(ftm);
    else this.#said.push({ subject: id, prop: home, value, place });
  }

  /** Codes of our vocabulary that stand among the keywords: kind, occupation, act. Other keywords are words and no codes. */
  #coded(id: EntityId, type: EntityType, { properties }: FtmRow): void {
    for (const words of properties.keywords ?? []) {
      if (term(words) === undefined) continue;
      const place = this.#text.line('keywords', words);
      const prop: Property | undefined =
        type === 'event' && isActCode(words)
          ? 'act'
          : isUnder(words, 'W')
            ? 'occupation'
            : isUnder(words, 'group')
              ? 'composition'
              : type === 'person' || type === 'group'
                ? undefined
                : 'kind';
      if (prop !== undefined && place !== undefined && propertyRule(prop).on.includes(type))
        this.#said.push({ subject: id, prop, value: { type: 'code', code: words }, place });
    }
    const country = properties.country?.[0]?.toUpperCase();
    if (country !== undefined && /^[A-Z]{2}$/.test(country) && propertyRule('country').on.includes(type)) {
      const place = this.#text.line('country', country);
      if (place !== undefined)
        this.#said.push({ subject: id, prop: 'country', value: { type: 'code', code: country }, place });
    }
  }

  #event(id: EntityId, { properties }: FtmRow): void {
    const written = (properties.notes ?? [])
      .map((note) => /^EDTF: (.+)$/.exec(note)?.[1])
      .find((edtf) => edtf !== undefined);
    const [start = '', end = ''] = [properties.startDate?.[0], properties.endDate?.[0]];
    const range = start === '' && end === '' ? '' : start === end ? start : `${start || '..'}/${end || '..'}`;
    const edtf = written ?? properties.date?.[0] ?? range;
    const when = parseEdtf(edtf.slice(0, edtf.includes('T') ? 10 : undefined));
    const place = edtf === '' ? undefined : this.#text.line('date', edtf);
    const [phrase] = properties.summary ?? [];
    if (when !== undefined && place !== undefined)
      this.#said.push({
        subject: id,
        prop: 'when',
        value: { type: 'when', when: phrase === undefined ? when : { ...when, phrase } },
        place,
      });
    else if (edtf !== '') this.#proposals.unread('date of an Event');
    for (const address of properties.addressEntity ?? []) this.#refer(id, 'where', 'addressEntity', address);
    // Whoever is involved without a link that says how is a participant.
    const linked = this.#linked.get(id);
    for (const actor of properties.involved ?? [])
      if (linked?.has(actor) !== true) this.#refer(id, 'participant', 'involved', actor);
    for (const note of properties.notes ?? []) {
      const [, role = '', words = ''] = /^([a-z-]+): (.+)$/.exec(note) ?? [];
      const prop = ROLES.find((one) => one === role);
      const at = prop === undefined ? undefined : this.#text.line(role, words);
      if (prop !== undefined && at !== undefined)
        this.#said.push({ subject: id, prop, value: { type: 'text', text: words }, place: at });
    }
  }

  #refer(id: EntityId, prop: Property, ftm: string, other: string): void {
    const ref = this.#ids.get(other);
    const place = ref === undefined ? undefined : this.#text.line(ftm, other);
    if (ref !== undefined && place !== undefined)
      this.#said.push({ subject: id, prop, value: { type: 'ref', ref }, place });
    else this.#proposals.unread(`${ftm} that is not in the file`);
  }

  #point(id: EntityId, { properties }: FtmRow): void {
    const [lat, lon] = [properties.latitude?.[0], properties.longitude?.[0]];
    if (lat === undefined || lon === undefined) return;
    const value = parseValue('point', `${lat}, ${lon}`);
    const place = this.#text.line('latitude, longitude', `${lat}, ${lon}`);
    if (value !== undefined && place !== undefined) this.#said.push({ subject: id, prop: 'point', value, place });
  }

  #person(id: EntityId, { properties }: FtmRow): void {
    const sex = `sex.${properties.gender?.[0]}`;
    const place = properties.gender?.[0] === undefined ? undefined : this.#text.line('gender', properties.gender[0]);
    if (place !== undefined && term(sex) !== undefined)
      this.#said.push({ subject: id, prop: 'sex', value: { type: 'code', code: sex }, place });
    const [born] = properties.birthDate ?? [];
    const when = born === undefined ? undefined : parseEdtf(born);
    const at = born === undefined ? undefined : this.#text.line('birthDate', born);
    if (when !== undefined && at !== undefined)
      this.#said.push({ subject: id, prop: 'born', value: { type: 'when', when }, place: at });
  }

  #link(
    row: FtmRow,
    { on, to, property }: { readonly on: string; readonly to: string; readonly property?: Property },
  ): void {
    const { schema, properties } = row;
    const subject = this.#ids.get(properties[on]?.[0] ?? '');
    const ref = this.#ids.get(properties[to]?.[0] ?? '');
    if (subject === undefined || ref === undefined) {
      this.#proposals.unread(`${schema} between records that are not in the file`);
      return;
    }
    const [words = ''] = properties.role ?? [];
    const [name = '', detail] = words.split(', ');
    const type = entityType(subject);
    const prop = property ?? (name === 'case' && type === 'event' ? 'in-case' : ROLES.find((role) => role === name));
    if (prop === undefined || !propertyRule(prop).on.includes(type)) {
      this.#proposals.unread(`${schema} with another role`);
      return;
    }
    this.#text.open(`${schema} ${row.id}`);
    const place = this.#text.line(words === '' ? schema : 'role', words === '' ? (properties[to]?.[0] ?? '') : words);
    if (place === undefined) return;
    const since = parseEdtf(properties.startDate?.[0] ?? '');
    const until = parseEdtf(properties.endDate?.[0] ?? '');
    const qualifiers: Qualifiers = {
      ...(prop === 'post-in' && words !== '' ? { post: words } : {}),
      ...(property === undefined && detail !== undefined ? { detail } : {}),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    };
    this.#said.push({
      subject,
      prop,
      value: { type: 'ref', ref },
      place,
      ...(Object.keys(qualifiers).length === 0 ? {} : { qualifiers }),
    });
  }
}

/** An id of ours tells its own type: FtM has one schema for what we keep apart. */
function typeOf(id: string, schema: string): EntityType | undefined {
  const own = ENTITY_TYPES.find((type) => id.startsWith(`${type}-`));
  return own ?? TYPE_OF_SCHEMA[schema];
}

/** A document that is a file of somebody's archive is not brought over: the record keeps files, not words about them. */
function isSourceFile(type: EntityType, properties: FtmRow['properties']): boolean {
  return type === 'source' || (properties.fileName !== undefined && properties.mimeType !== undefined);
}
