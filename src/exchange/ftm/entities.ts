import { createHash } from 'node:crypto';
import { entityType } from '../../model/entity.ts';
import type { Property, Role } from '../../model/property.ts';
import { ROLES } from '../../model/property.ts';
import type { Statement } from '../../model/statement.ts';
import type { When } from '../../model/value.ts';
import { valueLine, valueWords } from '../../model/value-text.ts';
import { term, label as termLabel } from '../../model/vocabulary/terms.ts';
import { bestValue, type Slice, type SliceEntity, valuesOf } from '../slice.ts';
import { normWords } from '../tables/cells.ts';
import { schemaOf } from './schemata.ts';

export interface FtmValue {
  readonly value: string;
  readonly lang?: string;
  /** The source's words, where they differ. */
  readonly original?: string;
}

export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: ReadonlyMap<string, readonly FtmValue[]>;
}

/** A record as FtM entities: itself, and one for every link that FtM keeps as an entity. Empty for figures, which FtM has not. */
export function ftmEntities(entity: SliceEntity, slice: Slice): readonly FtmEntity[] {
  const schema = schemaOf(entity.type, slice.kind(entity.id));
  if (schema === undefined) return [];
  const own = new Properties();
  FILL[entity.type]?.(own, entity, slice);
  own.add('proof', ...sourcesOf(entity));
  if (schema !== 'Address' && own.empty('name')) own.add('name', slice.label(entity.id) || termLabel(entity.type));
  return [{ id: entity.id, schema, properties: own.all }, ...linksOf(entity, slice)];
}

/** A source file as an FtM document; its SHA-256 stands in the notes, for FtM's `contentHash` is a SHA-1. */
export function ftmSource(source: Slice['sources'][number]): FtmEntity {
  const own = new Properties();
  own.add('name', source.title ?? source.name);
  own.add('title', source.title);
  own.add('fileName', source.name);
  own.add('mimeType', source.mediaType);
  own.add('language', source.language);
  own.add('notes', `SHA-256: ${source.sha256}`);
  return { id: source.id, schema: 'Document', properties: own.all };
}

class Properties {
  readonly all = new Map<string, FtmValue[]>();

  add(prop: string, ...values: readonly (string | FtmValue | undefined)[]): void {
    for (const one of values) {
      const value = typeof one === 'string' ? { value: one } : one;
      if (value === undefined || value.value === '') continue;
      const list = this.all.get(prop) ?? [];
      if (!list.some((known) => known.value === value.value)) this.all.set(prop, [...list, value]);
    }
  }

  empty(prop: string): boolean {
    return !this.all.has(prop);
  }
}

type Fill = (own: Properties, entity: SliceEntity, slice: Slice) => void;

const fillNamed: Fill = (own, entity, slice) => {
  const best = slice.label(entity.id);
  own.add('name', ...words(entity, 'name').filter(({ value }) => value === best), best);
  own.add('alias', ...words(entity, 'name').filter(({ value }) => value !== best));
  own.add('summary', ...words(entity, 'descriptor'));
  own.add('description', ...words(entity, 'description'));
  own.add('country', ...words(entity, 'country').map(({ value }) => value.toLowerCase()));
  own.add('sourceUrl', ...words(entity, 'url'));
  for (const { value } of valuesOf(entity, 'kind', 'occupation', 'composition'))
    if (value.type === 'code') {
      own.add('keywords', value.code, termLabel(value.code));
      // A topic of FtM (`role.journo`, `gov.judicial`): only lower-case names with a dot are topics, not schemata.
      const topic = term(value.code)?.refs.ftm;
      if (topic !== undefined && /^[a-z]+(\.[a-z]+)+$/.test(topic)) own.add('topics', topic);
    }
};

const FILL: Readonly<Partial<Record<SliceEntity['type'], Fill>>> = {
  person: (own, entity, slice) => {
    fillNamed(own, entity, slice);
    const sex = bestValue(entity, 'sex')?.value;
    if (sex?.type === 'code') own.add('gender', sex.code.replace('sex.', ''));
    own.add('birthDate', ...dates(bestValue(entity, 'born')).filter((date) => !date.includes('/')));
    own.add(
      'position',
      ...valuesOf(entity, 'post-in').flatMap(
        ({ value, qualifiers }) => qualifiers?.post ?? (value.type === 'text' ? value.text : []),
      ),
    );
  },
  group: (own, entity, slice) => {
    fillNamed(own, entity, slice);
    const number = bestValue(entity, 'number')?.value;
    if (number !== undefined) own.add('summary', valueWords(number, slice.label));
  },
  org: fillNamed,
  object: (own, entity, slice) => {
    fillNamed(own, entity, slice);
    own.add('title', ...words(entity, 'title'));
    own.add('author', ...namedBy(entity, slice, 'author'));
    own.add('publisher', ...namedBy(entity, slice, 'publisher'));
    own.add('publishedAt', ...dates(bestValue(entity, 'issued')).filter((date) => !date.includes('/')));
  },
  norm: (own, entity, slice) => {
    own.add('name', normWords(slice, entity.id));
    own.add('title', ...words(entity, 'title'));
    own.add('description', ...words(entity, 'description'), ...words(entity, 'provision'));
    own.add('sourceUrl', ...words(entity, 'url'));
    own.add('keywords', 'law');
  },
  place: (own, entity, slice) => {
    own.add('full', slice.label(entity.id));
    if (slice.kind(entity.id) === 'place.city') own.add('city', slice.label(entity.id));
    own.add('country', ...words(entity, 'country').map(({ value }) => value.toLowerCase()));
    const point = bestValue(entity, 'point')?.value;
    if (point?.type === 'point') {
      own.add('latitude', String(point.point.lat));
      own.add('longitude', String(point.point.lon));
    }
  },
  case: (own, entity, slice) => {
    fillNamed(own, entity, slice);
    own.add('caseNumber', ...words(entity, 'number'));
    own.add('court', ...namedBy(entity, slice, 'court'));
    own.add('category', ...words(entity, 'track').map(({ value }) => termLabel(value)));
    own.add(
      'description',
      ...valuesOf(entity, 'charge').map(({ value }) => valueWords(value, (id) => normWords(slice, id))),
    );
  },
  event: (own, entity, slice) => {
    const act = bestValue(entity, 'act')?.value;
    if (act?.type === 'code') {
      own.add('name', termLabel(act.code));
      own.add('keywords', act.code);
    }
    const when = bestValue(entity, 'when');
    if (when?.value.type === 'when') fillDates(own, when.value.when);
    own.add(
      'location',
      ...valuesOf(entity, 'where').flatMap(({ value }) => (value.type === 'ref' ? slice.label(value.ref) : [])),
    );
    own.add('addressEntity', ...refs(entity, 'where'));
    own.add('organizer', ...refs(entity, 'organiser').filter(isLegal));
    own.add('involved', ...ROLES.flatMap((role) => refs(entity, role)).filter(isLegal));
    for (const { prop, value } of valuesOf(
      entity,
      'span',
      'days',
      'hours',
      'money',
      'outcome',
      'conditions',
      'stated-reason',
      'content',
      'description',
    ))
      own.add(
        'description',
        `${prop}: ${value.type === 'code' ? termLabel(value.code) : valueWords(value, slice.label)}`,
      );
    for (const { value, qualifiers } of valuesOf(entity, 'basis'))
      own.add(
        'description',
        `law: ${[value.type === 'ref' ? normWords(slice, value.ref) : valueLine(value), qualifiers?.offence].filter(Boolean).join(', ')}`,
      );
    // Roles told in words only have no entity to link to.
    for (const role of ROLES) own.add('notes', ...words(entity, role).map(({ value }) => `${role}: ${value}`));
  },
};

/** FtM knows a date by its prefix and no doubt: what a prefix cannot say goes to bounds, with the source's words in the summary. */
function fillDates(own: Properties, when: When): void {
  const exact = prefix(when.edtf);
  if (exact !== undefined) own.add('date', exact);
  else {
    own.add('startDate', when.from);
    own.add('endDate', when.to);
    own.add('notes', `EDTF: ${when.edtf}`);
  }
  own.add('summary', when.phrase);
}

function prefix(edtf: string): string | undefined {
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(edtf) ? edtf : undefined;
}

function dates(statement: Statement | undefined): readonly string[] {
  if (statement?.value.type !== 'when') return [];
  const { edtf, from } = statement.value.when;
  return [prefix(edtf) ?? from ?? ''].filter(Boolean);
}

/** Links that FtM keeps as entities of their own; the id is made from what is linked, so it stays the same. */
function linksOf(entity: SliceEntity, slice: Slice): readonly FtmEntity[] {
  const links: FtmEntity[] = [];
  const link = (
    schema: string,
    statement: Statement,
    properties: Readonly<Record<string, string | undefined>>,
  ): void => {
    const own = new Properties();
    for (const [prop, value] of Object.entries(properties)) own.add(prop, value);
    own.add('startDate', statement.qualifiers?.since?.from);
    own.add('endDate', statement.qualifiers?.until?.to);
    const id = createHash('sha256')
      .update(JSON.stringify([schema, ...Object.entries(properties)]))
      .digest('hex');
    links.push({ id: `link-${id.slice(0, 32)}`, schema, properties: own.all });
  };
  for (const statement of entity.statements) {
    const { prop, value, qualifiers } = statement;
    if (value.type !== 'ref' || schemaOf(entityType(value.ref), slice.kind(value.ref)) === undefined) continue;
    const role = isRole(prop) ? [prop, qualifiers?.detail].filter(Boolean).join(', ') : undefined;
    if (role !== undefined && entity.type === 'event')
      link('UnknownLink', statement, { subject: value.ref, object: entity.id, role });
    else if (role !== undefined) link('CourtCaseParty', statement, { party: value.ref, case: entity.id, role });
    else if (prop === 'post-in')
      link('Employment', statement, { employee: entity.id, employer: value.ref, role: qualifiers?.post });
    else if (prop === 'member-of') link('Membership', statement, { member: entity.id, organization: value.ref });
    else if (prop === 'kin-of') link('Family', statement, { person: entity.id, relative: value.ref });
    else if (prop === 'represents') link('Representation', statement, { agent: entity.id, client: value.ref });
    else if (prop === 'in-case')
      link('UnknownLink', statement, { subject: value.ref, object: entity.id, role: 'case' });
  }
  return links;
}

function isRole(prop: Property): prop is Role {
  return (ROLES as readonly Property[]).includes(prop);
}

function isLegal(id: string): boolean {
  return /^(person|group|org)-/.test(id);
}

function refs(entity: SliceEntity, prop: string): readonly string[] {
  return valuesOf(entity, prop).flatMap(({ value }) => (value.type === 'ref' ? [value.ref] : []));
}

function words(entity: SliceEntity, prop: string): readonly FtmValue[] {
  return valuesOf(entity, prop).flatMap(({ value, original }) => {
    if (value.type === 'ref') return [];
    const line = valueLine(value);
    return [
      {
        value: line,
        ...(value.type === 'text' && value.lang !== undefined ? { lang: value.lang } : {}),
        ...(original === undefined || original === line ? {} : { original }),
      },
    ];
  });
}

function namedBy(entity: SliceEntity, slice: Slice, prop: string): readonly string[] {
  return valuesOf(entity, prop).map(({ value }) => valueWords(value, slice.label));
}

function sourcesOf(entity: SliceEntity): readonly string[] {
  return [...new Set(entity.statements.flatMap(({ passages }) => passages.map(({ source }) => source)))];
}
