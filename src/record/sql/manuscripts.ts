import type { Selectable } from 'kysely';
import type { Level } from '../../model/statement.ts';
import type { Page, PageRequest, View } from '../contract.ts';
import { recordErrors } from '../errors.ts';
import type {
  ManuscriptId,
  ManuscriptRow,
  ManuscriptVersion,
  ManuscriptWriter,
  Publication,
  PublicationId,
  PublishedFile,
  VersionId,
} from '../manuscripts.ts';
import type { Context } from './context.ts';
import { type Mark, pageOf } from './paging.ts';
import type { Tables } from './tables.ts';
import type { WriteContext } from './write-context.ts';

type Row = Selectable<Tables['manuscript_version']>;
type Heads = readonly Omit<Row, 'text'>[];

const HEAD = ['n', 'id', 'manuscript', 'language', 'number', 'title', 'level', 'by', 'at'] as const;

/** Versions that a view sees, the newest first, without their texts. */
async function heads({ db }: Context, view: View, manuscript?: ManuscriptId): Promise<Heads> {
  let query = db
    .selectFrom('manuscript_version')
    .select(HEAD)
    .where('level', '<=', view.level)
    .orderBy('at', 'desc')
    .orderBy('n', 'desc');
  if (manuscript !== undefined) query = query.where('manuscript', '=', manuscript);
  if (view.asKnownOn !== undefined) query = query.where('at', '<=', view.asKnownOn);
  return query.execute();
}

export async function listManuscripts(
  context: Context,
  request: PageRequest,
  view: View,
): Promise<Page<ManuscriptRow>> {
  const all = await heads(context, view);
  const newest = new Map<string, Heads[number]>();
  for (const row of all) {
    const key = `${row.manuscript} ${row.language}`;
    if (!newest.has(key)) newest.set(key, row);
  }
  const languageOf = new Map(all.map(({ id, manuscript, language }) => [id, `${manuscript} ${language}`]));
  const published = new Map<string, string>();
  for (const { version, at } of await publicationRows(context, view)) {
    const key = languageOf.get(version);
    if (key !== undefined && !published.has(key)) published.set(key, at);
  }
  const page = pageOf([...newest.values()], request, ({ at, n }): Mark => [-Date.parse(at), n]);
  const rows = page.rows.map((row) => {
    const publishedAt = published.get(`${row.manuscript} ${row.language}`);
    return { ...toHead(row), ...(publishedAt === undefined ? {} : { publishedAt }) };
  });
  return { ...page, rows };
}

export async function listVersions(
  context: Context,
  id: ManuscriptId,
  view: View,
): Promise<readonly Omit<ManuscriptVersion, 'text'>[]> {
  return (await heads(context, view, id)).map(toHead);
}

export async function readVersion({ db }: Context, id: VersionId, view: View): Promise<ManuscriptVersion | undefined> {
  const row = await db
    .selectFrom('manuscript_version')
    .selectAll()
    .where('id', '=', id)
    .where('level', '<=', view.level)
    .executeTakeFirst();
  if (row === undefined || (view.asKnownOn !== undefined && row.at > view.asKnownOn)) return undefined;
  return toVersion(row);
}

export async function listPublications(
  context: Context,
  id: ManuscriptId | undefined,
  view: View,
): Promise<readonly Publication[]> {
  const seen = new Set((await heads(context, view, id)).map((row) => row.id));
  return (await publicationRows(context, view)).filter(({ version }) => seen.has(version)).map(toPublication);
}

async function publicationRows({ db }: Context, view: View): Promise<readonly Selectable<Tables['publication']>[]> {
  let query = db
    .selectFrom('publication')
    .selectAll()
    .where('level', '<=', view.level)
    .orderBy('at', 'desc')
    .orderBy('n', 'desc');
  if (view.asKnownOn !== undefined) query = query.where('at', '<=', view.asKnownOn);
  return query.execute();
}

export async function saveManuscript(
  context: WriteContext,
  given: Parameters<ManuscriptWriter['saveManuscript']>[0],
): Promise<ManuscriptVersion> {
  const { db } = context;
  const rows =
    given.manuscript === undefined
      ? []
      : await db
          .selectFrom('manuscript_version')
          .select(['id', 'language', 'number'])
          .where('manuscript', '=', given.manuscript)
          .orderBy('number', 'desc')
          .orderBy('n', 'desc')
          .execute();
  if (given.manuscript !== undefined && rows.length === 0) throw recordErrors.error('record.unknown-manuscript');
  const last = rows.find(({ language }) => language === given.language);
  if (last?.id !== given.seen) throw recordErrors.error('record.changed-meanwhile');
  const { seen: _, ...version } = given;
  const saved: ManuscriptVersion = {
    ...version,
    id: context.newId() as VersionId,
    manuscript: given.manuscript ?? (context.newId() as ManuscriptId),
    number: (last?.number ?? 0) + 1,
    at: await context.instant(),
  };
  await insertVersion(context, saved);
  return saved;
}

export async function publishManuscript(
  context: WriteContext,
  given: Omit<Publication, 'id' | 'at'>,
): Promise<Publication> {
  const version = await context.db
    .selectFrom('manuscript_version')
    .select('n')
    .where('id', '=', given.version)
    .executeTakeFirst();
  if (version === undefined) throw recordErrors.error('record.unknown-manuscript');
  const publication = { ...given, id: context.newId() as PublicationId, at: await context.instant() };
  await insertPublication(context, publication);
  return publication;
}

/** Adds versions and publications of another record; gives how many were new. */
export async function mergeManuscripts(
  context: WriteContext,
  versions: readonly ManuscriptVersion[],
  publications: readonly Publication[],
): Promise<number> {
  let added = 0;
  for (const one of versions)
    if (await isNew(context, 'manuscript_version', one.id)) added += await insertVersion(context, one);
  for (const one of publications)
    if (await isNew(context, 'publication', one.id)) added += await insertPublication(context, one);
  return added;
}

async function isNew({ db }: Context, table: 'manuscript_version' | 'publication', id: string): Promise<boolean> {
  return (await db.selectFrom(table).select('n').where('id', '=', id).executeTakeFirst()) === undefined;
}

async function insertVersion(context: WriteContext, version: ManuscriptVersion): Promise<1> {
  const n = await context.numbers('manuscript_version', 1);
  await context.db
    .insertInto('manuscript_version')
    .values({ n, ...version })
    .execute();
  return 1;
}

async function insertPublication(context: WriteContext, publication: Publication): Promise<1> {
  const { files, cites, ...rest } = publication;
  const n = await context.numbers('publication', 1);
  await context.db
    .insertInto('publication')
    .values({ n, ...rest, files: JSON.stringify(files), cites: JSON.stringify(cites) })
    .execute();
  return 1;
}

function toHead(row: Omit<Row, 'text'>): Omit<ManuscriptVersion, 'text'> {
  const { id, manuscript, language, number, title, level, by, at } = row;
  return {
    id: id as VersionId,
    manuscript: manuscript as ManuscriptId,
    language,
    number,
    title,
    level: level as Level,
    by,
    at,
  };
}

export function toVersion(row: Row): ManuscriptVersion {
  return { ...toHead(row), text: row.text };
}

export function toPublication(row: Selectable<Tables['publication']>): Publication {
  return {
    id: row.id as PublicationId,
    version: row.version as VersionId,
    level: row.level as Level,
    by: row.by,
    at: row.at,
    files: JSON.parse(row.files) as PublishedFile[],
    cites: JSON.parse(row.cites) as string[],
    frozen: row.frozen,
  };
}
