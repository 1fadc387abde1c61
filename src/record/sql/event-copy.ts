import type { Kysely } from 'kysely';
import type { ColumnParts } from '../columns/event-columns.ts';
import type { Tables } from './tables.ts';

/** A copy of the columns kept in the record itself, so that opening a large one does not read every event. */
export interface EventCopy {
  readonly version: number;
  readonly columns: ColumnParts;
  /** `[entity, lo, hi, parent, kinds]` of everything that has a parent or kinds. */
  readonly traits: readonly TraitRow[];
}

export type TraitRow = readonly [entity: number, lo: number, hi: number, parent: number | null, kinds: string];

const ARRAYS = {
  entity: Int32Array,
  lo: Uint8Array,
  hi: Uint8Array,
  from: Int32Array,
  to: Int32Array,
  confidence: Float64Array,
  since: Float64Array,
  start: Uint32Array,
  postings: Uint32Array,
} as const;

type ArrayName = keyof typeof ARRAYS;

const NAMES = Object.keys(ARRAYS) as ArrayName[];
const VERSION = 'event copy';

export async function saveCopy(db: Kysely<Tables>, copy: EventCopy): Promise<void> {
  await db.deleteFrom('event_copy').execute();
  const put = (part: string, bytes: Uint8Array) => db.insertInto('event_copy').values({ part, bytes }).execute();
  for (const name of NAMES) {
    const array = copy.columns[name];
    await put(name, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  await put('terms', Buffer.from(copy.columns.terms));
  await put('traits', Buffer.from(JSON.stringify(copy.traits)));
  await put(VERSION, Buffer.from(String(copy.version)));
}

/** Undefined where none was kept. */
export async function loadCopy(db: Kysely<Tables>): Promise<EventCopy | undefined> {
  const part = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
    const row = await db.selectFrom('event_copy').select('bytes').where('part', '=', name).executeTakeFirst();
    // A fresh buffer, so that numbers of eight bytes stand where they may.
    return Uint8Array.from(row?.bytes ?? []);
  };
  const text = async (name: string) => Buffer.from(await part(name)).toString('utf8');
  const version = Number(await text(VERSION));
  if (version === 0) return undefined;
  const arrays: Partial<Record<ArrayName, unknown>> = {};
  for (const name of NAMES) arrays[name] = new ARRAYS[name]((await part(name)).buffer);
  const columns = { ...arrays, terms: await text('terms') } as unknown as ColumnParts;
  return { version, columns, traits: JSON.parse(await text('traits')) as TraitRow[] };
}

export async function copyVersion(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('event_copy').select('bytes').where('part', '=', VERSION).executeTakeFirst();
  return row ? Number(Buffer.from(row.bytes).toString('utf8')) : 0;
}
