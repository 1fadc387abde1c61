// `npm run -s bench:record -- [EVENTS…]`: see README.md. Prints one line of JSON a size.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteRecord } from '../../dist/record/sqlite/open.js';
import { bigSource } from '../../dist/record/testing/big-source.js';
import { Random } from '../../dist/record/testing/random.js';

const EVENTS_A_SOURCE = 200;
const FACETS = ['act', 'year', 'place', 'modality', 'outcome', 'status', 'victim-kind', 'source'];
const view = { level: 2 };

const sizes = process.argv.slice(2).map(Number);
for (const events of sizes.length > 0 ? sizes : [10_000, 100_000]) await bench(events);

async function bench(events) {
  const base = mkdtempSync(join(tmpdir(), 'khronika-bench-'));
  const options = {
    file: join(base, 'record.db'),
    key: randomBytes(32),
    clock: () => new Date(),
    newId: () => randomUUIDv7(),
  };
  try {
    let store = await openSqliteRecord(options);
    const importing = await importAll(store, events);
    const firstReading = performance.now();
    await store.reader.events({ limit: 50 }, view);
    const readAnew = performance.now() - firstReading;
    await store.close();
    const opening = performance.now();
    store = await openSqliteRecord(options);
    const opened = performance.now() - opening;
    await store.reader.events({ limit: 50 }, view);
    const firstList = performance.now() - opening;
    const result = {
      events,
      ...importing,
      fileMB: Math.round(statSync(options.file).size / 1e6),
      readEventsAnewMs: Math.round(readAnew),
      openMs: Math.round(opened),
      firstListMs: Math.round(firstList),
      ...(await questions(store, new Random(5))),
      rssMB: Math.round(process.memoryUsage().rss / 1e6),
    };
    console.log(JSON.stringify(result));
    await store.close();
  } finally {
    if (existsSync(base)) rmSync(base, { recursive: true, force: true });
  }
}

/** Statements a second, of the whole and of each tenth. */
async function importAll(store, events) {
  const random = new Random(1);
  const sources = Math.ceil(events / EVENTS_A_SOURCE);
  let statements = 0;
  let spent = 0;
  let own = 0;
  const tenths = [];
  let [tenthStatements, tenthSpent] = [0, 0];
  for (let i = 0; i < sources; i++) {
    const source = bigSource(random, i, EVENTS_A_SOURCE);
    const [start, used] = [performance.now(), cpu()];
    await store.write((writer) => writer.addSource(source));
    const took = performance.now() - start;
    own += cpu() - used;
    spent += took;
    tenthSpent += took;
    statements += source.draft.statements.length;
    tenthStatements += source.draft.statements.length;
    if (i + 1 >= (sources / 10) * (tenths.length + 1)) {
      tenths.push(Math.round((tenthStatements / tenthSpent) * 1000));
      [tenthStatements, tenthSpent] = [0, 0];
    }
  }
  return {
    statements,
    statementsPerSecond: Math.round((statements / spent) * 1000),
    statementsPerOwnSecond: Math.round((statements / own) * 1000),
    tenths,
  };
}

async function questions(store, random) {
  const { reader } = store;
  const years = () => 2008 + random.below(15);
  const places = (await reader.entities({ type: 'place', limit: 50 }, view)).rows.map((row) => row.id);
  const some = (await reader.events({ limit: 200, sort: 'recorded' }, view)).rows;
  const people = some.flatMap((row) =>
    row.roles.filter((role) => role.role === 'victim' && role.id).map((role) => role.id),
  );
  const filters = [
    () => ({ acts: [random.pick(['A.DETAIN', 'P.CONVICT', 'A.BLOCK', 'A.TORT'])] }),
    () => ({ acts: ['A'], from: `${years()}-01-01`, to: `${years()}-12-31` }),
    () => ({ place: random.pick(places) }),
    () => ({ words: random.pick(['beaten Aktau', 'square Semey', 'threatened Taraz 2012', 'killed']) }),
    () => ({ victimKind: ['W.JOURNALIST'], where: { not: { modality: ['m.fact'] } } }),
    () => ({ where: { any: [{ acts: ['S'] }, { outcome: ['reversed'] }] }, from: `${years()}-01-01` }),
    () => ({}),
  ];
  const asked = await timed(70, async (i) => {
    const query = filters[i % filters.length]();
    await reader.events({ ...query, limit: 50 }, view);
    await reader.facets(query, { facets: FACETS }, view);
  });
  const openEvent = await timed(100, async () => {
    const { id } = random.pick(some);
    await reader.entity(id, view);
    await reader.statementsOf(id, view);
  });
  const openPerson = await timed(100, async () => {
    const id = random.pick(people);
    await reader.entity(id, view);
    await reader.statementsOf(id, view);
    await reader.statementsAbout(id, view);
  });
  const then = { ...view, asKnownOn: new Date().toISOString() };
  const openThen = await timed(100, async () => {
    const id = random.pick(people);
    await reader.entity(id, then);
    await reader.statementsOf(id, then);
    await reader.statementsAbout(id, then);
  });
  const searchWords = await timed(50, async () => {
    await reader.search({ words: random.pick(['Ospanova', 'Zhakshenko', 'Aktau', 'Dina Nurgali']), limit: 20 }, view);
  });
  const save = await timed(100, async () => {
    const [statement] = await reader.statementsOf(random.pick(some).id, view);
    await store.write((writer) => writer.decide({ kind: 'accept', statements: [statement.id] }, 'bench'));
  });
  const afterSave = await timed(20, async () => {
    const [statement] = await reader.statementsOf(random.pick(some).id, view);
    await store.write((writer) => writer.decide({ kind: 'accept', statements: [statement.id] }, 'bench'));
    await reader.events({ acts: ['A.TORT'], limit: 50 }, view);
  });
  return {
    filteredPageAndEightFacets: asked,
    openEvent,
    openPerson,
    openPersonAsKnownOn: openThen,
    searchWords,
    save,
    saveThenList: afterSave,
  };
}

/** Wall time, and this process's own time, which other work on the machine does not lengthen as much. */
async function timed(times, action) {
  const wall = [];
  const own = [];
  for (let i = 0; i < times; i++) {
    const [start, used] = [performance.now(), cpu()];
    await action(i);
    wall.push(performance.now() - start);
    own.push(cpu() - used);
  }
  return { p50: at(wall, 0.5), p95: at(wall, 0.95), ownP50: at(own, 0.5), ownP95: at(own, 0.95) };
}

function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function at(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
}
