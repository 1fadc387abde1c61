/**
 * The record as Uwazi templates: which there are, their properties with Uwazi's types, and how each is filled. A CSV of Uwazi
 * has one template, a required `title`, the property's name as column, and `|` between values (huridocs/uwazi, app/api/csv).
 */
import type { EntityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';

export type UwaziType =
  | 'text'
  | 'markdown'
  | 'numeric'
  | 'date'
  | 'daterange'
  | 'select'
  | 'multiselect'
  | 'relationship'
  | 'geolocation'
  | 'link';

export interface UwaziProperty {
  /** Column. */
  readonly name: string;
  readonly type: UwaziType;
  /** What of the record fills it; absent for columns that are computed. */
  readonly from?: readonly Property[];
  /** Template whose titles a relationship names. */
  readonly to?: string;
}

export interface UwaziTemplate {
  readonly name: string;
  readonly types: readonly EntityType[];
  readonly properties: readonly UwaziProperty[];
}

const text = (name: string, ...from: readonly Property[]): UwaziProperty => ({ name, type: 'text', from });
const codes = (name: string, ...from: readonly Property[]): UwaziProperty => ({ name, type: 'multiselect', from });
const link = (name: string, to: string, ...from: readonly Property[]): UwaziProperty => ({
  name,
  type: 'relationship',
  to,
  from,
});

/** Our id, so that a file that comes back finds its record again; and the sources a record rests on. */
const OURS: readonly UwaziProperty[] = [
  { name: 'khronika_id', type: 'text' },
  { name: 'sources', type: 'relationship', to: 'source' },
];

export const UWAZI_TEMPLATES: readonly UwaziTemplate[] = [
  {
    name: 'event',
    types: ['event'],
    properties: [
      codes('act', 'act'),
      // Uwazi's dates are single days: a date in doubt goes to a range and, whole, to a text.
      { name: 'date', type: 'date' },
      { name: 'date_range', type: 'daterange' },
      text('date_edtf', 'when'),
      { name: 'date_words', type: 'text' },
      link('place', 'place', 'where'),
      link('victim', 'actor', 'victim'),
      link('perpetrator', 'actor', 'perpetrator'),
      text('victim_words', 'victim'),
      text('perpetrator_words', 'perpetrator'),
      link('decider', 'actor', 'decider'),
      link('accused', 'actor', 'accused'),
      link('law', 'law', 'basis'),
      link('case', 'case', 'in-case'),
      codes('outcome', 'outcome'),
      codes('right', 'right'),
      text('span', 'span'),
      text('sum', 'money'),
      text('stated_reason', 'stated-reason'),
      text('content', 'content'),
      text('modality'),
      ...OURS,
    ],
  },
  {
    name: 'actor',
    types: ['person', 'group', 'org'],
    properties: [
      { name: 'kind_of_actor', type: 'select' },
      text('other_names', 'name'),
      codes('occupation', 'occupation'),
      codes('kind', 'kind'),
      codes('sex', 'sex'),
      { name: 'number', type: 'numeric', from: ['number'] },
      text('described_as', 'descriptor', 'description'),
      link('member_of', 'actor', 'member-of'),
      ...OURS,
    ],
  },
  {
    name: 'place',
    types: ['place'],
    properties: [
      codes('kind', 'kind'),
      { name: 'geolocation', type: 'geolocation', from: ['point'] },
      link('part_of', 'place', 'part-of'),
      ...OURS,
    ],
  },
  {
    name: 'law',
    types: ['norm'],
    properties: [codes('kind', 'kind'), text('number', 'number'), link('part_of', 'law', 'part-of'), ...OURS],
  },
  {
    name: 'case',
    types: ['case'],
    properties: [codes('track', 'track'), text('number', 'number'), link('court', 'actor', 'court'), ...OURS],
  },
  {
    name: 'thing',
    types: ['object'],
    properties: [
      codes('kind', 'kind'),
      { name: 'link', type: 'link', from: ['url'] },
      text('author', 'author'),
      text('publisher', 'publisher'),
      text('issued', 'issued'),
      ...OURS,
    ],
  },
  {
    name: 'source',
    types: ['source'],
    properties: [
      text('file'),
      text('media_type'),
      text('sha256'),
      text('language'),
      { name: 'khronika_id', type: 'text' },
    ],
  },
];

/** What parts values in a cell; it cannot stand in a value, where it is written as the broken bar. */
export const PART = '|';
const BROKEN_BAR = '¦';

export function partFree(value: string): string {
  return value.replaceAll(PART, BROKEN_BAR).replace(/\s+/g, ' ').trim();
}
