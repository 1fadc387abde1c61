import { createHash } from 'node:crypto';
import { BYTE_ORDER_MARK, csvLine } from '../csv.ts';
import type { Slice } from '../slice.ts';
import { type FtmEntity, ftmEntities, ftmSource } from './entities.ts';
import { FTM_PROPS } from './schemata.ts';

/** FtM's own name for whose data this is. */
const DATASET = 'khronika';

async function* everyEntity(slice: Slice): AsyncGenerator<FtmEntity> {
  for (const source of slice.sources) yield ftmSource(source);
  for await (const entity of slice.entities()) if (entity.type !== 'source') yield* ftmEntities(entity, slice);
}

/** FollowTheMoney entities, one JSON object a line: `{id, schema, properties: {name: […]}}`. */
export async function* ftmLines(slice: Slice): AsyncGenerator<string> {
  for await (const { id, schema, properties } of everyEntity(slice)) {
    const plain = Object.fromEntries([...properties].map(([prop, values]) => [prop, values.map(({ value }) => value)]));
    yield `${JSON.stringify({ id, schema, properties: plain, datasets: [DATASET] })}\n`;
  }
}

const STATEMENT_HEAD = [
  'id',
  'entity_id',
  'canonical_id',
  'schema',
  'prop',
  'value',
  'dataset',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'origin',
  'prop_type',
];

/**
 * FollowTheMoney statements as CSV: one row a value, and one with the prop `id` for each entity. Who recorded a value and
 * when stays at home, so `first_seen` and `last_seen` are empty. Cells are disarmed like
 * those of every CSV we write: such tables are opened in spreadsheets.
 */
export async function* ftmStatements(slice: Slice, options: { readonly mark: boolean }): AsyncGenerator<string> {
  yield `${options.mark ? BYTE_ORDER_MARK : ''}${csvLine(STATEMENT_HEAD)}`;
  for await (const { id, schema, properties } of everyEntity(slice)) {
    const row = (
      prop: string,
      value: string,
      more: { readonly lang?: string; readonly original?: string } = {},
    ): string => {
      const key = createHash('sha1').update([DATASET, id, prop, value].join('.')).digest('hex');
      const type = prop === 'id' ? 'id' : (FTM_PROPS[prop] ?? 'string');
      return csvLine([
        key,
        id,
        id,
        schema,
        prop,
        value,
        DATASET,
        more.lang,
        more.original,
        'f',
        '',
        '',
        'khronika',
        type,
      ]);
    };
    yield row(
      'id',
      createHash('sha1')
        .update(JSON.stringify([...properties]))
        .digest('hex'),
    );
    for (const [prop, values] of properties) for (const { value, ...more } of values) yield row(prop, value, more);
  }
}
