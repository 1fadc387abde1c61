// Asks a record of `make.mjs` what people ask: `ask.mjs FOLDER`. Prints JSON. A process of its own: its memory is that of
// a serving process, and its first question comes right after unlocking.
import { randomUUIDv7 } from 'node:crypto';
import { join } from 'node:path';
import { openSqliteRecord } from '../../dist/record/sqlite/open.js';
import { Random } from '../../dist/record/testing/random.js';
import { FACETS, filters, LEVEL } from './asked.mjs';
import { BENCH_KEY, cpu, timed } from './timing.mjs';

const view = { level: LEVEL };
const file = join(process.argv[2] ?? '', 'record.db');
const [opening, used] = [performance.now(), cpu()];
const store = await openSqliteRecord({ file, key: BENCH_KEY, clock: () => new Date(), newId: () => randomUUIDv7() });
const openMs = Math.round(performance.now() - opening);
await store.reader.events({ limit: 50 }, view);
const [firstListMs, firstListOwnMs] = [Math.round(performance.now() - opening), Math.round(cpu() - used)];
await store.reader.facets({}, { facets: FACETS }, view);
const firstFacetsMs = Math.round(performance.now() - opening) - firstListMs;

const random = new Random(5);
const { reader } = store;
const places = (await reader.entities({ type: 'place', limit: 50 }, view)).rows.map((row) => row.id);
const some = (await reader.events({ limit: 200, sort: 'recorded' }, view)).rows;
const people = some.flatMap((row) => row.roles.filter((one) => one.role === 'victim' && one.id).map((one) => one.id));

const kinds = Object.entries(filters(random, places));
const each = {};
const asked = await timed(kinds.length * 12, async (i) => {
  const [name, make] = kinds[i % kinds.length];
  const [query] = make();
  const start = cpu();
  await reader.events({ ...query, limit: 50 }, view);
  const listed = cpu() - start;
  await reader.facets(query, { facets: FACETS }, view);
  each[name] = [...(each[name] ?? []), [Math.round(listed), Math.round(cpu() - start - listed)]];
});
const facetsAlone = await timed(kinds.length * 6, async (i) => {
  const [query] = kinds[i % kinds.length][1]();
  // A day far off changes no answer, and makes a question that was not asked before.
  await reader.facets({ ...query, to: query.to ?? `${2100 + i}-01-01` }, { facets: FACETS }, view);
});
const open = (then) => async () => {
  const id = random.pick(people);
  await reader.entity(id, then);
  await reader.statementsOf(id, then);
  await reader.statementsAbout(id, then);
};
const openEvent = await timed(200, async () => {
  const { id } = random.pick(some);
  await reader.entity(id, view);
  await reader.statementsOf(id, view);
});
const openPerson = await timed(200, open(view));
const openPersonAsKnownOn = await timed(200, open({ ...view, asKnownOn: new Date().toISOString() }));
const searchWords = await timed(50, async () => {
  await reader.search({ words: random.pick(['Ospanova', 'Zhakshenko', 'Aktau', 'Dina Nurgali']), limit: 20 }, view);
});
const accept = async () => {
  const [statement] = await reader.statementsOf(random.pick(some).id, view);
  await store.write((writer) => writer.decide({ kind: 'accept', statements: [statement.id] }, 'bench'));
};
const save = await timed(100, accept);
const saveThenList = await timed(20, async () => {
  await accept();
  await reader.events({ acts: ['A.TORT'], limit: 50 }, view);
});
const memory = process.memoryUsage();
console.log(
  JSON.stringify({
    openMs,
    firstListMs,
    firstListOwnMs,
    firstFacetsMs,
    filteredPageAndEightFacets: asked,
    eachOwn: Object.fromEntries(Object.entries(each).map(([name, took]) => [name, took.slice(-4)])),
    facetsAlone,
    openEvent,
    openPerson,
    openPersonAsKnownOn,
    searchWords,
    save,
    saveThenList,
    rssMB: Math.round(memory.rss / 1e6),
    ofWhich: { heapMB: Math.round(memory.heapUsed / 1e6), arraysMB: Math.round(memory.arrayBuffers / 1e6) },
  }),
);
await store.close();
