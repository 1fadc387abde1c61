/** Mappings for tables that Khronika itself writes: what `import` uses where a person gives none. */
import type { EntityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import { SEVERAL } from '../tables/cells.ts';
import { PART, UWAZI_TEMPLATES, type UwaziProperty, type UwaziTemplate } from '../uwazi/templates.ts';
import type { Mapping, RecordRule, ValueRule } from './mapping.ts';

const PLACE: RecordRule = {
  sheet: 'events',
  as: 'place',
  type: 'place',
  key: ['place_id', 'place'],
  each: SEVERAL,
  values: [{ property: 'name', column: 'place' }],
};

const DECIDER: RecordRule = {
  sheet: 'events',
  as: 'actor',
  type: 'org',
  typeFrom: 'decider_id',
  key: ['decider_id'],
  each: SEVERAL,
  values: [{ property: 'name', column: 'decider' }],
};

/**
 * The tables of `export csv` and `export xlsx`. Acts give events and victims, events their places and courts, penalties the terms
 * and sums. What tables keep only in words (law, reasons, other roles) stays out: it would come back as something it is not.
 */
export const OWN_TABLES: Mapping = {
  records: [
    {
      sheet: 'acts',
      as: 'event',
      type: 'event',
      key: ['event'],
      values: [
        { property: 'act', column: 'act', modalityFrom: 'modality' },
        { property: 'when', column: 'date', phrase: 'date_words' },
        { property: 'victim', record: 'actor' },
        { property: 'perpetrator', column: 'perpetrator', split: SEVERAL },
      ],
    },
    {
      sheet: 'acts',
      as: 'actor',
      type: 'person',
      typeFrom: 'victim_id',
      key: ['victim_id'],
      values: [{ property: 'name', column: 'victim' }],
    },
    {
      sheet: 'events',
      as: 'event',
      type: 'event',
      key: ['event'],
      values: [
        { property: 'where', record: 'place' },
        { property: 'decider', record: 'actor' },
        { property: 'outcome', column: 'outcome' },
        { property: 'right', column: 'right', split: SEVERAL },
        { property: 'content', column: 'content' },
      ],
    },
    PLACE,
    DECIDER,
    {
      sheet: 'victims',
      as: 'actor',
      type: 'person',
      typeFrom: 'victim',
      key: ['victim'],
      values: [
        { property: 'name', column: 'name' },
        { property: 'name', column: 'other_names', split: SEVERAL },
        { property: 'sex', column: 'sex' },
        { property: 'born', column: 'born' },
        { property: 'age', column: 'age', unit: 'years' },
        { property: 'occupation', column: 'occupation', split: SEVERAL },
        { property: 'descriptor', column: 'described_as', split: SEVERAL },
        { property: 'number', column: 'number', unit: 'persons' },
      ],
    },
    {
      sheet: 'penalties',
      as: 'event',
      type: 'event',
      key: ['event'],
      values: [
        { property: 'span', column: 'span' },
        { property: 'days', column: 'days', unit: 'days' },
        { property: 'hours', column: 'hours', unit: 'hours' },
        { property: 'money', column: 'amount', currency: 'currency', hedge: 'amount_hedge' },
      ],
    },
  ],
};

/** Names of properties as a name of the record, by type. */
const TITLES: Readonly<Partial<Record<EntityType, Property>>> = { norm: 'title', object: 'title' };

/** Templates whose titles links name: the type of a record that only a link speaks of. */
const LINKED: Readonly<Record<string, EntityType>> = { actor: 'person', place: 'place', law: 'norm', case: 'case' };

/** The CSV files of `export uwazi`, and of any Uwazi whose templates and properties have these names. */
export const UWAZI_FILES: Mapping = {
  records: UWAZI_TEMPLATES.filter(({ name }) => name !== 'source').map(uwaziRule),
};

function uwaziRule({ name, types, properties }: UwaziTemplate): RecordRule {
  const [type = 'object'] = types;
  const title: readonly ValueRule[] = type === 'event' ? [] : [{ property: TITLES[type] ?? 'name', column: 'title' }];
  return {
    sheet: `${name}/import`,
    as: name,
    type,
    key: ['title'],
    ...(name === 'actor' ? { typeFrom: 'kind_of_actor' } : {}),
    values: [...title, ...properties.flatMap(uwaziValue)],
  };
}

function uwaziValue({ name, type, from, to }: UwaziProperty): readonly ValueRule[] {
  const [property] = from ?? [];
  if (property === undefined) return [];
  if (name === 'act') return [{ property, column: name, split: PART, modalityFrom: 'modality' }];
  if (name === 'date_edtf') return [{ property, column: name, phrase: 'date_words' }];
  const linked = to === undefined ? undefined : LINKED[to];
  if (linked !== undefined && to !== undefined)
    return [{ property, column: name, split: PART, link: { as: to, type: linked } }];
  const whole = type === 'geolocation' || type === 'link';
  return [{ property, column: name, ...(whole ? {} : { split: PART }) }];
}
