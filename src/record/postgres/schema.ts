/** Fresh tables on a server: those of `sqlite/schema.ts` in PostgreSQL's words, with row-level security behind the levels. */
const TEXT = 'text collate "C"';

/** Rows above the level that the transaction said it asks at are not there for it. Unsaid: none are. */
const LEVEL = `coalesce(nullif(current_setting('khronika.level', true), ''), '-1')::int`;

/** Tables with the condition under which a row is seen. */
const SEEN: readonly (readonly [table: string, condition: string])[] = [
  ['statement', `level <= ${LEVEL}`],
  ['source', `level <= ${LEVEL}`],
  ['frozen_text', `exists (select from source where source.n = frozen_text.source)`],
  ['block', `exists (select from source where source.n = block.source)`],
  ['entity_row', `lo <= ${LEVEL}`],
  ['event_row', `lo <= ${LEVEL}`],
];

/** Tables of which no row is deleted, and columns that never change. */
const KEPT: readonly (readonly [table: string, columns: string])[] = [
  ['statement', 'id, subject, prop, ref, level, source_level, at, by, method'],
  ['decision', 'n, id, kind, by, at, why, body'],
  ['source', 'n, name, sha256, level, at, by'],
  ['entity', 'n, id, type, at'],
];

const TABLES = `
create table meta (name ${TEXT} primary key, value text not null);
create table entity (
  n int primary key, id ${TEXT} not null unique, type ${TEXT} not null, at ${TEXT} not null,
  canonical int not null, touched ${TEXT} not null
);
create index entity_canonical on entity (canonical) where canonical <> n;
create table source (
  n int primary key, name text not null, sha256 text not null unique, level smallint not null,
  at ${TEXT} not null, by text not null, body text not null
);
create table frozen_text (source int primary key, text text not null);
create table block (n int primary key, source int not null, start int not null, "end" int not null);
create index block_source on block (source, start);
create table statement (
  n int primary key, id ${TEXT} not null unique, subject int not null, prop ${TEXT} not null, ref int,
  level smallint not null, source_level smallint not null, at ${TEXT} not null, by text not null, method text not null,
  body text not null,
  status text not null, rank text not null, live smallint not null, about int not null, refers int
);
create index statement_about on statement (about);
create index statement_refers on statement (refers, live, level, prop) where refers is not null;
create table passage (
  source int not null, start int not null, "end" int not null, statement int not null,
  primary key (source, start, statement, "end")
);
create table decision (
  n int primary key, id ${TEXT} not null unique, kind text not null, by text not null, at ${TEXT} not null,
  why text, body text not null
);
create index decision_kind on decision (kind) where kind in ('split', 'withdraw source');
create table decision_target (target ${TEXT} not null, decision int not null, primary key (target, decision));
create table entity_row (
  entity int not null, lo smallint not null, hi smallint not null, type text not null, label text not null,
  sort ${TEXT} not null, listed smallint not null, conflicts int not null, parent int, kinds text not null,
  since ${TEXT} not null, touched ${TEXT} not null, version int not null, primary key (entity, lo)
);
create index entity_row_list on entity_row (type, md5(sort)) where listed = 1;
create index entity_row_parent on entity_row (parent) where parent is not null;
create index entity_row_conflicts on entity_row (entity) where conflicts > 0;
create table event_row (
  entity int not null, lo smallint not null, hi smallint not null, act text not null, from_day ${TEXT}, to_day ${TEXT},
  confidence double precision not null, since ${TEXT} not null, touched ${TEXT} not null, tags text not null,
  version int not null, primary key (entity, lo)
);
create index event_row_version on event_row (version);
create index entity_row_version on entity_row (version) where parent is not null or kinds <> '';
create table row_gone (entity int primary key, version int not null);
create index row_gone_version on row_gone (version);
create table thing_words ("row" int primary key, words tsvector not null, keys tsvector not null);
create index thing_words_words on thing_words using gin (words);
create index thing_words_keys on thing_words using gin (keys);
create table block_words ("row" int primary key, words tsvector not null);
create index block_words_words on block_words using gin (words);
create function never() returns trigger language plpgsql as
  $$ begin raise exception 'facts are never changed or deleted' using errcode = '23001'; end $$;
`;

/** Steps to each later version, from the one before it. A fresh database takes them all. */
export const MIGRATIONS: readonly { readonly to: number; readonly script: string }[] = [
  {
    to: 2,
    script: `
create table if not exists event_copy (part text primary key, bytes bytea not null);
create table if not exists job (
  n int primary key, id ${TEXT} not null unique, kind text not null, key ${TEXT} not null, input text not null,
  state text not null, done int not null, "of" int not null, attempts int not null, added_at ${TEXT} not null,
  lease text, lease_until ${TEXT}, fault text
);
create unique index if not exists job_key on job (key) where state in ('waiting', 'running');
`,
  },
  {
    to: 3,
    script: `
create table manuscript_version (
  n int primary key, id ${TEXT} not null unique, manuscript ${TEXT} not null, language ${TEXT} not null,
  number int not null, title text not null, level smallint not null, by text not null, at ${TEXT} not null,
  text text not null
);
create index manuscript_version_of on manuscript_version (manuscript, language, number);
create table publication (
  n int primary key, id ${TEXT} not null unique, version ${TEXT} not null, level smallint not null, by text not null,
  at ${TEXT} not null, files text not null, cites text not null, frozen text not null
);
${['manuscript_version', 'publication'].map((table) => walled(table, `level <= ${LEVEL}`) + kept(table)).join('')}`,
  },
  {
    to: 4,
    // What the first page counts, without reading a million statements.
    script: 'create index if not exists statement_status on statement (status, level);',
  },
  {
    to: 5,
    script: `
create table saved_search (
  n int primary key, id ${TEXT} not null unique, name ${TEXT} not null, query text not null, by ${TEXT} not null,
  shared smallint not null, level smallint not null, at ${TEXT} not null, dropped_at ${TEXT}
);
${walled('saved_search', `level <= ${LEVEL}`)}${kept('saved_search', 'id, name, query, by, shared, level, at')}`,
  },
];

/** Row-level security of a table: a transaction sees the rows that its level may see. */
function walled(table: string, condition: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy seen on ${table} for select using (${condition});
create policy added on ${table} for insert with check (true);
create policy computed on ${table} for update using (true) with check (true);
create policy dropped on ${table} for delete using (true);`;
}

/** Refuses to delete rows of a table, and to change these columns, or any where none is named. */
function kept(table: string, columns?: string): string {
  return `
create trigger ${table}_stays before delete on ${table} for each row execute function never();
create trigger ${table}_content_stays before update ${columns === undefined ? '' : `of ${columns} `}on ${table}
  for each row execute function never();`;
}

/** Version 1, in plain SQL that any PostgreSQL 15 takes, without superuser or extension. */
export function schemaScript(): string {
  const walls = SEEN.map(([table, condition]) => walled(table, condition));
  const facts = KEPT.map(([table, columns]) => kept(table, columns));
  return `${TABLES}${walls.join('')}${facts.join('')}
insert into meta values ('schema', '1');`;
}
