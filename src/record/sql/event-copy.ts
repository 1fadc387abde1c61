import type { Kysely } from 'kysely';
import type { ColumnParts } from '../columns/event-columns.ts';
import type { TagParts } from '../columns/tag-column.ts';
import { isTag, type Tag } from '../columns/tags.ts';
import type { TraitParts } from '../columns/traits.ts';
import type { Tables } from './tables.ts';

/** A copy of the columns kept in the record itself, so that opening a large one does not read every event. */
export interface EventCopy {
  readonly version: number;
  readonly columns: ColumnParts;
  readonly traits: TraitParts;
}

const KINDS = { Int32Array, Uint8Array, Uint16Array, Uint32Array, Float64Array } as const;
type Numbers = InstanceType<(typeof KINDS)[keyof typeof KINDS]>;

/** The part that says of which write the copy is; its name changes with the copy's form, so that an older one is not read. */
const VERSION = 'columns 2';
const LISTS = 'lists';

/** What is no column of numbers. */
interface Lists {
  readonly codes: readonly (readonly [Tag, readonly string[]])[];
  readonly kinds: readonly string[];
}

export async function saveCopy(db: Kysely<Tables>, { version, columns, traits }: EventCopy): Promise<void> {
  await db.deleteFrom('event_copy').execute();
  const put = (part: string, bytes: Uint8Array) => db.insertInto('event_copy').values({ part, bytes }).execute();
  const putNumbers = (part: string, array: Numbers) =>
    put(`${part} ${array.constructor.name}`, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const { tags, ...arrays } = columns;
  for (const [name, array] of Object.entries(arrays)) await putNumbers(`event ${name}`, array);
  const { kindLists, ...traitArrays } = traits;
  for (const [name, array] of Object.entries(traitArrays)) await putNumbers(`trait ${name}`, array);
  for (const [tag, { sets, starts, values }] of tags)
    for (const [name, array] of Object.entries({ sets, starts, values })) await putNumbers(`tag.${tag} ${name}`, array);
  const lists: Lists = { codes: [...tags].map(([tag, { codes }]) => [tag, codes]), kinds: kindLists };
  await put(LISTS, Buffer.from(JSON.stringify(lists)));
  await put(VERSION, Buffer.from(String(version)));
}

/** Undefined where none was kept. */
export async function loadCopy(db: Kysely<Tables>): Promise<EventCopy | undefined> {
  const version = await copyVersion(db);
  if (version === 0) return undefined;
  const names = (await db.selectFrom('event_copy').select('part').execute()).map((row) => row.part);
  const groups = new Map<string, Record<string, Numbers>>();
  for (const part of names) {
    const [group = '', name = '', kind = ''] = part.split(' ');
    if (!(kind in KINDS)) continue;
    const arrays = groups.get(group) ?? {};
    groups.set(group, arrays);
    arrays[name] = new KINDS[kind as keyof typeof KINDS](await bytesOf(db, part));
  }
  const lists = JSON.parse(Buffer.from(await bytesOf(db, LISTS)).toString('utf8')) as Lists;
  const tags = new Map<Tag, TagParts>();
  for (const [tag, codes] of lists.codes)
    if (isTag(tag)) tags.set(tag, { ...groups.get(`tag.${tag}`), codes } as unknown as TagParts);
  return {
    version,
    columns: { ...groups.get('event'), tags } as unknown as ColumnParts,
    traits: { ...groups.get('trait'), kindLists: lists.kinds } as unknown as TraitParts,
  };
}

/** In a fresh buffer, so that numbers of eight bytes stand where they may. */
async function bytesOf(db: Kysely<Tables>, part: string): Promise<ArrayBuffer> {
  const row = await db.selectFrom('event_copy').select('bytes').where('part', '=', part).executeTakeFirst();
  const bytes = row?.bytes ?? new Uint8Array(0);
  if (bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength) return bytes.buffer as ArrayBuffer;
  return Uint8Array.from(bytes).buffer;
}

/** 0 where none was kept. */
export async function copyVersion(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('event_copy').select('bytes').where('part', '=', VERSION).executeTakeFirst();
  return row ? Number(Buffer.from(row.bytes).toString('utf8')) : 0;
}
