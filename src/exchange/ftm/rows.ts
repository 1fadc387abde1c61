import { exchangeErrors } from '../errors.ts';

/** One FollowTheMoney entity as a line of JSON has it. */
export interface FtmRow {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Entities of a file of JSON lines; empty lines are passed over. Throws `exchange.unreadable` with the line's number. */
export function ftmRows(content: string): readonly FtmRow[] {
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap(rowOf);
}

function rowOf(line: string, index: number): readonly FtmRow[] {
  if (line.trim() === '') return [];
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (cause) {
    throw exchangeErrors.error('exchange.unreadable', { what: 'FollowTheMoney file', place: index + 1 }, cause);
  }
  if (!isFields(row) || typeof row.id !== 'string' || typeof row.schema !== 'string')
    throw exchangeErrors.error('exchange.unreadable', { what: 'FollowTheMoney file', place: index + 1 });
  const properties = isFields(row.properties) ? row.properties : {};
  return [
    {
      id: row.id,
      schema: row.schema,
      properties: Object.fromEntries(
        Object.entries(properties).map(([prop, values]) => [
          prop,
          (Array.isArray(values) ? values : [values]).filter((one) => typeof one === 'string'),
        ]),
      ),
    },
  ];
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
