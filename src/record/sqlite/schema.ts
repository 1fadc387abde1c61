/** Tables and indexes of version 1 of a record file; docs/record.md explains each. Content may not be changed or removed. */
export const SCHEMA = `
create table meta (name text primary key, value text not null) without rowid;
create table entity (
  n integer primary key, id text not null unique, type text not null, at text not null,
  canonical integer not null, touched text not null
);
create index entity_canonical on entity (canonical) where canonical <> n;
create table source (
  n integer primary key, name text not null, sha256 text not null unique, level integer not null,
  at text not null, by text not null, body text not null
);
create table frozen_text (source integer primary key, text text not null);
create table block (n integer primary key, source integer not null, start integer not null, "end" integer not null);
create index block_source on block (source, start);
create table statement (
  n integer primary key, id text not null unique, subject integer not null, prop text not null, ref integer,
  level integer not null, source_level integer not null, at text not null, by text not null, method text not null,
  body text not null,
  status text not null, rank text not null, live integer not null, about integer not null, refers integer
);
create index statement_about on statement (about);
create index statement_refers on statement (refers, live, level, prop) where refers is not null;
create table passage (
  source integer not null, start integer not null, "end" integer not null, statement integer not null,
  primary key (source, start, statement, "end")
) without rowid;
create table decision (
  n integer primary key, id text not null unique, kind text not null, by text not null, at text not null,
  why text, body text not null
);
create index decision_kind on decision (kind) where kind in ('split', 'withdraw source');
create table decision_target (
  target text not null, decision integer not null, primary key (target, decision)
) without rowid;
create table entity_row (
  entity integer not null, lo integer not null, hi integer not null, type text not null, label text not null,
  sort text not null, listed integer not null, conflicts integer not null, parent integer, kinds text not null,
  since text not null, touched text not null, version integer not null,
  primary key (entity, lo)
) without rowid;
create index entity_row_list on entity_row (type, sort, entity, lo, hi) where listed = 1;
create index entity_row_parent on entity_row (parent) where parent is not null;
create index entity_row_conflicts on entity_row (entity) where conflicts > 0;
create table event_row (
  entity integer not null, lo integer not null, hi integer not null, act text not null, from_day text, to_day text,
  confidence real not null, since text not null, touched text not null, tags text not null,
  version integer not null, primary key (entity, lo)
) without rowid;
create index event_row_version on event_row (version);
create index entity_row_version on entity_row (version) where parent is not null or kinds <> '';
create table row_gone (entity integer primary key, version integer not null) without rowid;
create index row_gone_version on row_gone (version);
create virtual table thing_words using fts5 (
  words, keys, content = '', contentless_delete = 1, tokenize = ascii
);
create virtual table block_words using fts5 (
  words, content = '', contentless_delete = 1, tokenize = ascii
);
create trigger statement_stays before delete on statement begin select raise(abort, 'statements are never deleted'); end;
create trigger statement_content_stays
  before update of id, subject, prop, ref, level, source_level, at, by, method on statement
  begin select raise(abort, 'the content of a statement never changes'); end;
create trigger decision_stays before delete on decision begin select raise(abort, 'decisions are never deleted'); end;
create trigger decision_content_stays before update on decision
  begin select raise(abort, 'a decision never changes'); end;
create trigger source_stays before delete on source begin select raise(abort, 'sources are never deleted'); end;
create trigger entity_stays before delete on entity begin select raise(abort, 'entities are never deleted'); end;
`;

/** Steps to each later version, from the one before it. A fresh file takes them all. */
export const MIGRATIONS: readonly { readonly to: number; readonly script: string }[] = [
  {
    to: 2,
    script: `
create table if not exists event_copy (part text primary key, bytes blob not null);
create table if not exists job (
  n integer primary key, id text not null unique, kind text not null, key text not null, input text not null,
  state text not null, done integer not null, "of" integer not null, attempts integer not null, added_at text not null,
  lease text, lease_until text, fault text
);
create unique index if not exists job_key on job (key) where state in ('waiting', 'running');
`,
  },
  {
    to: 3,
    script: `
create table if not exists manuscript_version (
  n integer primary key, id text not null unique, manuscript text not null, language text not null,
  number integer not null, title text not null, level integer not null, by text not null, at text not null,
  text text not null
);
create index if not exists manuscript_version_of on manuscript_version (manuscript, language, number);
create table if not exists publication (
  n integer primary key, id text not null unique, version text not null, level integer not null, by text not null,
  at text not null, files text not null, cites text not null, frozen text not null
);
create trigger if not exists manuscript_version_stays before delete on manuscript_version
  begin select raise(abort, 'versions are never deleted'); end;
create trigger if not exists manuscript_version_content_stays before update on manuscript_version
  begin select raise(abort, 'a version never changes'); end;
create trigger if not exists publication_stays before delete on publication
  begin select raise(abort, 'publications are never deleted'); end;
create trigger if not exists publication_content_stays before update on publication
  begin select raise(abort, 'a publication never changes'); end;
`,
  },
  {
    to: 4,
    // What the first page counts, without reading a million statements.
    script: 'create index if not exists statement_status on statement (status, level);',
  },
  {
    to: 5,
    script: `
create table if not exists saved_search (
  n integer primary key, id text not null unique, name text not null, query text not null, by text not null,
  shared integer not null, level integer not null, at text not null, dropped_at text
);
create trigger if not exists saved_search_stays before delete on saved_search
  begin select raise(abort, 'saved searches are dropped, never deleted'); end;
create trigger if not exists saved_search_content_stays
  before update of id, name, query, by, shared, level, at on saved_search
  begin select raise(abort, 'a saved search never changes'); end;
`,
  },
];
