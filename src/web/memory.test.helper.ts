import type { Decision, DecisionAct, DecisionId } from '../model/decision.ts';
import { ENTITY_TYPES, type EntityId, type EntityType } from '../model/entity.ts';
import { ROLES } from '../model/property.ts';
import type { Statement, StatementId, Status } from '../model/statement.ts';
import type {
  EventRow,
  NewSource,
  Page,
  PageRequest,
  RecordReader,
  RecordStore,
  RecordWriter,
} from '../record/contract.ts';

/** A record in memory for the pages' tests: slow, plain, without levels or clocks. */
export function memoryStore(): RecordStore {
  const sources = new Map<EntityId, NewSource & { addedAt: string }>();
  const entities = new Map<EntityId, EntityType>();
  const statements: Statement[] = [];
  const decisions: Decision[] = [];
  let n = 0;
  const id = (type: string) => `${type}-${String(++n).padStart(6, '0')}`;

  const status = (statement: Statement): Statement => {
    let found: Status = 'draft';
    let rank = statement.rank;
    const closed = new Set(decisions.flatMap((row) => (row.kind === 'take back' ? [row.decision] : [])));
    for (const row of decisions) {
      if (closed.has(row.id)) continue;
      if ('statements' in row && row.statements.includes(statement.id)) {
        if (row.kind === 'accept') found = 'accepted';
        if (row.kind === 'reject') found = 'rejected';
        if (row.kind === 'dispute') found = 'disputed';
        if (row.kind === 'retract') found = 'retracted';
      }
      if (row.kind === 'prefer' && row.statement === statement.id) rank = 'preferred';
      if (row.kind === 'prefer' && row.over.includes(statement.id)) rank = 'set aside';
    }
    return { ...statement, status: found, rank };
  };
  const all = () => statements.map(status);
  const of = (subject: EntityId) => all().filter((row) => row.subject === subject);
  const live = (subject: EntityId) => of(subject).filter((row) => row.status !== 'rejected');
  const label = (subject: EntityId): string => {
    const rows = live(subject);
    const found = rows.find(({ prop }) => ['name', 'title', 'act', 'descriptor', 'description', 'what'].includes(prop));
    if (found?.value.type === 'text') return found.value.text;
    if (found?.value.type === 'code') return found.value.code;
    const source = sources.get(subject);
    return source?.document.source.title ?? source?.document.source.name ?? '';
  };
  const page = <Row>(rows: readonly Row[], request: PageRequest): Page<Row> => {
    const from = Number(request.cursor ?? 0);
    const to = from + (request.limit ?? 50);
    return { rows: rows.slice(from, to), total: rows.length, ...(to < rows.length ? { next: String(to) } : {}) };
  };
  const counts = (rows: readonly Statement[]) => ({
    draft: rows.filter((row) => row.status === 'draft').length,
    accepted: rows.filter((row) => row.status === 'accepted').length,
    rejected: rows.filter((row) => row.status === 'rejected').length,
  });
  const within = (source: EntityId) => all().filter(({ passages }) => passages.some((p) => p.source === source));

  const reader: RecordReader = {
    async summary() {
      const byType = Object.fromEntries(
        ENTITY_TYPES.map((type) => [type, [...entities.values()].filter((row) => row === type).length]),
      ) as Record<EntityType, number>;
      const byStatus = { draft: 0, accepted: 0, rejected: 0, disputed: 0, superseded: 0, retracted: 0 };
      for (const row of all()) byStatus[row.status]++;
      return { sources: sources.size, entities: byType, statements: byStatus, decisions: decisions.length };
    },
    async sources(request) {
      const rows = [...sources].map(([key, source]) => sourceRow(key, source));
      return page(rows, request);
    },
    async source(key) {
      const source = sources.get(key);
      return source === undefined ? undefined : sourceRow(key, source);
    },
    async sourceByHash(sha256) {
      return [...sources].find(([, row]) => row.document.source.sha256 === sha256)?.[0];
    },
    async document(source) {
      return sources.get(source)?.document;
    },
    async entity(key) {
      const type = entities.get(key);
      return type === undefined ? undefined : { id: key, type, canonical: key, label: label(key) };
    },
    async entities({ type, ...request }) {
      const rows = [...entities]
        .filter(([, row]) => row === type)
        .map(([key]) => ({
          id: key,
          type,
          label: label(key),
          statements: counts(of(key)),
          sources: new Set(of(key).flatMap(({ passages }) => passages.map(({ source }) => source))).size,
        }));
      return page(rows, request);
    },
    async events(query) {
      const rows = [...entities]
        .filter(([, type]) => type === 'event')
        .map(([key]) => eventRow(key))
        .filter((row) => query.acts === undefined || query.acts.includes(row.act))
        .filter((row) => query.place === undefined || row.places.some((place) => place.id === query.place))
        .filter((row) => query.actor === undefined || row.roles.some((role) => role.id === query.actor))
        .filter((row) => query.from === undefined || (row.when?.to ?? '0') >= query.from)
        .filter((row) => query.to === undefined || (row.when?.from ?? '9999') <= query.to)
        .filter((row) => {
          const words = query.words?.toLowerCase();
          return words === undefined || JSON.stringify(row).toLowerCase().includes(words);
        });
      return page(rows, query);
    },
    async statementsOf(key) {
      return of(key);
    },
    async statementsAbout(key) {
      return all().filter(({ value }) => value.type === 'ref' && value.ref === key);
    },
    async statementsIn(source, { from = 0, to = Number.MAX_SAFE_INTEGER }) {
      return within(source).filter(({ passages }) =>
        passages.some((p) => p.source === source && p.start < to && p.end > from),
      );
    },
    async statement(key) {
      return all().find((row) => row.id === key);
    },
    async search({ words, types, ...request }) {
      const asked = words.toLowerCase();
      const named = [...entities]
        .filter(
          ([key, type]) => (types === undefined || types.includes(type)) && label(key).toLowerCase().includes(asked),
        )
        .map(([key, type]) => ({ type, id: key, label: label(key), snippet: [{ text: label(key), hit: true }] }));
      const texts = [...sources].flatMap(([key, { document }]) => {
        const at = document.text.toLowerCase().indexOf(asked);
        if (at < 0 || (types !== undefined && !types.includes('passage'))) return [];
        const end = at + words.length;
        return [
          {
            type: 'passage' as const,
            id: key,
            label: label(key),
            start: at,
            snippet: [
              { text: document.text.slice(Math.max(0, at - 40), at), hit: false },
              { text: document.text.slice(at, end), hit: true },
              { text: document.text.slice(end, end + 40), hit: false },
            ],
          },
        ];
      });
      return page([...named, ...texts], request);
    },
    async decisions({ target, ...request }) {
      const rows = decisions.filter((row) => {
        if (target === undefined) return true;
        const own = new Set<string>(of(target as EntityId).map((statement) => statement.id));
        return 'statements' in row && row.statements.some((key) => key === target || own.has(key));
      });
      return page(rows.toReversed(), request);
    },
    async *everything() {
      for (const [key, type] of entities) yield { id: key, type, statements: of(key) };
    },
  };

  function sourceRow(key: EntityId, source: NewSource & { addedAt: string }) {
    const { name, title, mediaType, sha256, language } = source.document.source;
    return {
      id: key,
      name,
      mediaType,
      sha256,
      addedAt: source.addedAt,
      level: source.level,
      counts: counts(within(key)),
      warnings: source.document.warnings.length,
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
    };
  }

  function eventRow(key: EntityId): EventRow {
    const rows = live(key);
    const act = rows.find(({ prop }) => prop === 'act')?.value;
    const when = rows.find(({ prop }) => prop === 'when')?.value;
    return {
      id: key,
      act: act?.type === 'code' ? act.code : '',
      ...(when?.type === 'when' ? { when: when.when } : {}),
      places: rows.flatMap(({ prop, value }) =>
        prop === 'where' && value.type === 'ref' ? [{ id: value.ref, label: label(value.ref) }] : [],
      ),
      roles: rows.flatMap(({ prop, value }) => {
        if (!(ROLES as readonly string[]).includes(prop)) return [];
        if (value.type === 'ref') return [{ role: prop, id: value.ref, label: label(value.ref) }];
        return value.type === 'text' ? [{ role: prop, label: value.text }] : [];
      }),
      statements: counts(rows),
      confidence: Math.min(1, ...rows.map((row) => row.confidence ?? 1)),
    };
  }

  const writer: RecordWriter = {
    ...reader,
    async addSource(source) {
      const known = await reader.sourceByHash(source.document.source.sha256);
      if (known !== undefined) return { id: known, added: false };
      const sourceId = id('source') as EntityId;
      sources.set(sourceId, { ...source, addedAt: '2026-11-24T08:00:00.000Z' });
      entities.set(sourceId, 'source');
      const renamed = new Map<string, EntityId>();
      for (const { id: old, type } of source.draft.entities) {
        const fresh = id(type) as EntityId;
        renamed.set(old, fresh);
        entities.set(fresh, type);
      }
      const rename = (old: EntityId): EntityId => renamed.get(old) ?? old;
      for (const draft of source.draft.statements) {
        statements.push({
          ...draft,
          id: id('statement') as StatementId,
          subject: rename(draft.subject),
          value: draft.value.type === 'ref' ? { type: 'ref', ref: rename(draft.value.ref) } : draft.value,
          says: draft.says.map((link) => ({ ...link, who: renamed.get(link.who) ?? link.who })),
          passages: draft.passages.map((passage) => ({ ...passage, source: sourceId })),
          level: source.level,
          sourceLevel: source.level,
          by: source.by,
          at: '2026-11-24T08:00:00.000Z',
          method: 'rule',
          status: 'draft',
          rank: 'normal',
        });
      }
      return { id: sourceId, added: true };
    },
    async addStatement(statement) {
      const fresh = id('statement') as StatementId;
      statements.push({ ...statement, id: fresh, at: '2026-11-24T08:00:00.000Z', status: 'draft', rank: 'normal' });
      return fresh;
    },
    async addEntity(type) {
      const fresh = id(type) as EntityId;
      entities.set(fresh, type);
      return fresh;
    },
    async decide(act: DecisionAct, by, why) {
      const fresh = id('decision') as DecisionId;
      decisions.push({ ...act, id: fresh, by, at: '2026-11-24T09:00:00.000Z', ...(why === undefined ? {} : { why }) });
      return fresh;
    },
  };
  return {
    reader,
    write: (action) => action(writer),
    async rebuild() {},
    async verify() {
      return [];
    },
    async close() {},
  };
}
