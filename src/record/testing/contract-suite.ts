/** What every store must keep: run over SQLite and PostgreSQL alike. Expectations come from the oracle. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENTITY_TYPES, type EntityId } from '../../model/entity.ts';
import {
  type CountingUnit,
  FACETS,
  type FullRecord,
  type Page,
  type PageRequest,
  type RecordItem,
  type View,
} from '../contract.ts';
import { all, dump, LEVELS } from './dump.ts';
import { editingSuite } from './editing-suite.ts';
import { manuscriptSuite, type OpenFresh } from './manuscript-suite.ts';
import { manySuite } from './many-suite.ts';
import { namesSuite } from './names-suite.ts';
import { OracleView } from './oracle.ts';
import { Random } from './random.ts';
import { savedSearchSuite } from './saved-search-suite.ts';
import { leaksIn, makeCondition, makeTerms, makeWords, makeWorld, type World } from './world.ts';

export interface SuiteSize {
  /** Made-up records, each asked everything at several levels and days. */
  readonly worlds: number;
  /** Random questions in all, shared among the worlds. */
  readonly questions: number;
}

export function contractSuite(name: string, open: OpenFresh, size: SuiteSize): void {
  manuscriptSuite(name, open);
  manySuite(name, open);
  namesSuite(name, open);
  savedSearchSuite(name, open);
  editingSuite(name, open);

  test(`${name}: ${size.worlds} made-up records answer as the oracle does, at every level, now and on past days`, async () => {
    for (let seed = 1; seed <= size.worlds; seed++) {
      const random = new Random(seed);
      const world = makeWorld(random);
      const store = await filled(open, [...world.facts, ...world.decisions]);
      for (const view of viewsOf(world, random)) await compareEverything(store, world, view, `seed ${seed}`);
      await store.close();
    }
  });

  test(`${name}: ${size.questions} random questions: nothing above the level shows, and every count is the oracle's`, async () => {
    const each = Math.ceil(size.questions / size.worlds);
    let asked = 0;
    let secretsShown = 0;
    for (let seed = 1001; asked < size.questions; seed++) {
      const random = new Random(seed);
      const world = makeWorld(random);
      const store = await filled(open, [...world.facts, ...world.decisions]);
      for (let i = 0; i < each; i++, asked++)
        secretsShown += await askOne(store, world, random, `seed ${seed} question ${i}`);
      await store.close();
    }
    assert.ok(secretsShown > 0, 'the leak finder finds secrets where the level lets them be seen');
  });

  test(`${name}: what decisions amount to does not depend on the order in which they arrive`, async () => {
    for (let seed = 2001; seed < 2001 + Math.ceil(size.worlds / 2); seed++) {
      const random = new Random(seed);
      const world = makeWorld(random);
      const straight = await filled(open, [...world.facts, ...world.decisions]);
      const mixed = await filled(open, interleaved(world, random));
      assert.deepEqual(await dump(mixed), await dump(straight), `seed ${seed}`);
      await straight.close();
      await mixed.close();
    }
  });

  test(`${name}: a rebuild changes nothing`, async () => {
    const random = new Random(3001);
    const world = makeWorld(random);
    const store = await filled(open, [...world.facts, ...world.decisions]);
    const before = await dump(store);
    let reached = 0;
    await store.rebuild((done, of) => {
      reached = done / of;
    });
    assert.equal(reached, 1);
    assert.deepEqual(await dump(store), before);
    assert.deepEqual(await store.verify(), []);
    await store.close();
  });

  test(`${name}: facts carried to an empty record make the same record; carried twice they add nothing`, async () => {
    const world = makeWorld(new Random(3002));
    const first = await filled(open, [...world.facts, ...world.decisions]);
    const facts = await all(first.facts());
    const second = await open();
    assert.equal(await second.write((writer) => writer.merge(facts)), facts.length);
    assert.equal(await second.write((writer) => writer.merge(facts)), 0);
    assert.deepEqual(await all(second.facts()), facts);
    assert.deepEqual(await dump(second), await dump(first));
    await first.close();
    await second.close();
  });

  test(`${name}: a job whose worker died is done by the next, and its effect comes once`, async () => {
    const store = await open();
    const { jobs } = store;
    const first = await jobs.add({ kind: 'import', key: 'import a', input: { file: 1 } });
    assert.equal(
      (await jobs.add({ kind: 'import', key: 'import a', input: {} })).id,
      first.id,
      'asked twice, done once',
    );
    assert.equal(await jobs.claim(['export'], 1000), undefined);
    const dead = await jobs.claim(['import'], 1);
    assert.ok(dead);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const next = await jobs.claim(['import'], 60_000);
    assert.deepEqual([next?.job.id, next?.job.attempts, next?.job.input], [first.id, 2, { file: 1 }]);
    assert.equal(await jobs.claim(['import'], 1000), undefined, 'nobody else gets it');
    assert.ok(next && (await jobs.report(next, { done: 1, of: 2 }, 60_000)));
    assert.equal(await jobs.report(dead, { done: 2, of: 2 }, 1000), false, 'the dead worker wakes and is told to stop');
    const effect = (writer: { addEntity(type: 'person'): Promise<EntityId> }) => writer.addEntity('person');
    assert.equal(await jobs.complete(dead, effect), undefined);
    await assert.rejects(
      jobs.complete(next, async (writer) => {
        await effect(writer);
        throw new Error('halfway');
      }),
      /halfway/,
    );
    assert.ok(await jobs.complete(next, effect));
    assert.equal(await jobs.complete(next, effect), undefined);
    assert.equal((await store.reader.summary({ level: 4 })).entities.person, 1);
    const second = await jobs.add({ kind: 'import', key: 'import a', input: null });
    const claim = await jobs.claim(['import'], 60_000);
    await jobs.cancel(second.id);
    assert.equal(claim && (await jobs.report(claim, { done: 0, of: 1 }, 1000)), false);
    const third = await jobs.add({ kind: 'import', key: 'import b', input: null });
    const failing = await jobs.claim(['import'], 60_000);
    assert.equal(failing?.job.id, third.id);
    if (failing) await jobs.fail(failing, 'reading.empty');
    assert.deepEqual(
      (await jobs.list()).map((job) => [job.state, job.fault]),
      [
        ['done', undefined],
        ['cancelled', undefined],
        ['failed', 'reading.empty'],
      ],
    );
    await store.close();
  });

  test(`${name}: pages neither skip nor repeat while others write`, async () => {
    const world = makeWorld(new Random(3003));
    const store = await filled(open, world.facts);
    const before = (await store.reader.events({ limit: 500 }, { level: 4 })).rows.map((row) => row.id);
    const seen: EntityId[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await store.reader.events({ limit: 1, ...(cursor ? { cursor } : {}) }, { level: 4 });
      seen.push(...page.rows.map((row) => row.id));
      await store.write(async (writer) => {
        const event = await writer.addEntity('event');
        await writer.addStatement({
          subject: event,
          prop: 'when',
          value: { type: 'when', when: { edtf: '2009', from: '2009-01-01', to: '2009-12-31' } },
          passages: [],
          support: 'direct',
          says: [],
          modality: 'm.fact',
          polarity: 'yes',
          level: 0,
          sourceLevel: 0,
          by: 'editor',
          method: 'manual',
        });
      });
      cursor = page.next;
      if (cursor === undefined) break;
    }
    assert.deepEqual(
      seen.filter((id) => before.includes(id)),
      before,
    );
    assert.equal(new Set(seen).size, seen.length);
    await assert.rejects(store.reader.events({ cursor: 'nonsense' }, { level: 4 }), { code: 'record.bad-cursor' });
    await store.close();
  });
}

async function filled(open: OpenFresh, items: readonly RecordItem[]): Promise<FullRecord> {
  const store = await open();
  await store.write((writer) => writer.merge(items));
  return store;
}

function viewsOf(world: World, random: Random): View[] {
  const now = LEVELS.map((level): View => ({ level }));
  const then = [0, 1, 2].map((): View => ({ level: random.pick(LEVELS), asKnownOn: random.pick(world.instants) }));
  return [...now, ...then];
}

/** Facts keep their order, decisions fall in anywhere among them, in any order. */
function interleaved(world: World, random: Random): RecordItem[] {
  const items: RecordItem[] = [...world.facts];
  for (const one of random.shuffled(world.decisions)) items.splice(random.below(items.length + 1), 0, one);
  return items;
}

async function compareEverything(store: FullRecord, world: World, view: View, which: string): Promise<void> {
  const { reader } = store;
  const oracle = new OracleView([...world.facts, ...world.decisions], view);
  const where = `${which}, level ${view.level}${view.asKnownOn ? `, as known on ${view.asKnownOn}` : ''}`;
  for (const type of ENTITY_TYPES) {
    const ids = oracle.listed(type);
    const rows = await pages((page) => reader.entities({ type, ...page, limit: 3 }, view));
    assert.deepEqual(
      rows.rows.map((row) => [row.id, row.label]),
      ids.map((id) => [id, oracle.label(id)]),
      `${type} list, ${where}`,
    );
    assert.equal(rows.total, ids.length, where);
    for (const row of rows.rows) {
      const statements = oracle.statementsOf(row.id);
      assert.deepEqual(
        [row.statements.draft, row.statements.accepted, row.sources],
        [
          statements.filter((one) => one.status === 'draft').length,
          statements.filter((one) => one.status === 'accepted').length,
          new Set(statements.flatMap((one) => one.passages.map((passage) => passage.source))).size,
        ],
        `${row.id} counts, ${where}`,
      );
    }
  }
  for (const fact of world.facts) {
    if (fact.kind !== 'source' && fact.kind !== 'entity') continue;
    const seen = await reader.entity(fact.id, view);
    const there = view.asKnownOn === undefined || fact.at <= view.asKnownOn;
    assert.deepEqual(
      seen && [seen.canonical, seen.label],
      there && oracle.sees(fact.id) ? [oracle.canonical(fact.id), oracle.label(oracle.canonical(fact.id))] : undefined,
      `${fact.id}, ${where}`,
    );
    assert.deepEqual(await reader.statementsOf(fact.id, view), oracle.statementsOf(fact.id), `of ${fact.id}, ${where}`);
    assert.deepEqual(
      await reader.statementsAbout(fact.id, view),
      oracle.statementsAbout(fact.id),
      `about ${fact.id}, ${where}`,
    );
    if (fact.kind !== 'source') continue;
    assert.deepEqual(
      await reader.statementsIn(fact.id, {}, view),
      oracle.statementsIn(fact.id),
      `in ${fact.id}, ${where}`,
    );
    const visible = oracle.sources().some((one) => one.id === fact.id);
    assert.deepEqual(await reader.document(fact.id, view), visible ? fact.document : undefined, where);
    const row = await reader.source(fact.id, view);
    assert.equal(row !== undefined, visible, where);
    const counted = oracle.statementsIn(fact.id);
    if (row)
      assert.deepEqual(
        row.counts,
        Object.fromEntries(
          ['draft', 'accepted', 'rejected'].map((status) => [
            status,
            counted.filter((one) => one.status === status).length,
          ]),
        ),
        where,
      );
  }
  assert.deepEqual(
    (await pages((page) => reader.decisions({ ...page, limit: 7 }, view))).rows,
    oracle.decisions(),
    `decisions, ${where}`,
  );
  const summary = await reader.summary(view);
  assert.deepEqual(
    summary.entities,
    Object.fromEntries(ENTITY_TYPES.map((type) => [type, oracle.listed(type).length])),
    where,
  );
  assert.equal(
    Object.values(summary.statements).reduce((a, b) => a + b),
    oracle.statements().length,
    where,
  );
  assert.equal(summary.sources, oracle.sources().length, where);
  assert.equal(summary.decisions, oracle.decisions().length, where);
  const conflicts = await pages((page) => reader.conflicts({ ...page, limit: 2 }, view));
  const expected = world.facts
    .flatMap((fact) =>
      fact.kind === 'entity' && oracle.canonical(fact.id) === fact.id && oracle.sees(fact.id) ? [fact.id] : [],
    )
    .sort()
    .flatMap((id) => oracle.conflicts(id).map((one) => ({ entity: id, label: oracle.label(id), ...one })));
  assert.deepEqual(conflicts.rows, expected, `conflicts, ${where}`);
}

async function askOne(store: FullRecord, world: World, random: Random, which: string): Promise<number> {
  const { reader } = store;
  const view: View = {
    level: random.pick(LEVELS),
    ...(random.chance(0.25) ? { asKnownOn: random.pick(world.instants) } : {}),
  };
  const oracle = new OracleView([...world.facts, ...world.decisions], view);
  const query = {
    ...makeTerms(random, world),
    ...(random.chance(0.7) ? { where: makeCondition(random, world) } : {}),
    sort: random.pick(['when', 'confidence', 'recorded'] as const),
  };
  const where = `${which}, level ${view.level} ${view.asKnownOn ?? ''} ${JSON.stringify(query)}`;
  const expected = oracle.events(query);
  const events = await pages((page) => reader.events({ ...query, ...page, limit: 3 }, view));
  assert.deepEqual(
    events.rows.map((row) => row.id),
    expected.map((event) => event.id),
    where,
  );
  assert.equal(events.total, expected.length, where);
  for (const [index, row] of events.rows.entries()) {
    const event = expected[index];
    assert.deepEqual(
      [row.act, row.confidence, row.when?.from, row.when?.to],
      [event?.act, event?.confidence, event?.from, event?.to],
      where,
    );
    assert.deepEqual(
      [...new Set(row.places.map((place) => oracle.canonical(place.id)))].sort(),
      [...(event?.links.place ?? [])].sort(),
      where,
    );
  }
  const unit = random.pick<CountingUnit>(['events', 'acts', 'victims', 'cases']);
  const names = random.some(FACETS, 8);
  const counted = await reader.facets(query, { facets: names, unit, most: 1000 }, view);
  assert.equal(counted.total, oracle.count(expected, undefined, unit).get('') ?? 0, `total ${unit}, ${where}`);
  for (const { name, values } of counted.facets)
    assert.deepEqual(
      new Map(values.map(({ value, count }) => [value, count])),
      new Map([...oracle.count(expected, name, unit)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))),
      `${name} by ${unit}, ${where}`,
    );
  const words = makeWords(random, world);
  const found = await pages((page) => reader.search({ words, ...page, limit: 4 }, view));
  const things = found.rows.filter((hit) => hit.type !== 'passage').map((hit) => hit.id);
  assert.deepEqual(new Set(things), new Set(oracle.found(words)), `search ${words}, ${where}`);
  const shown = JSON.stringify([events, counted, found]);
  assert.deepEqual(leaksIn(shown, view.level), [], `leak: ${words}, ${where}`);
  return leaksIn(shown, 0).length;
}

/** Every page of a list, one after the other. */
async function pages<Row>(ask: (page: PageRequest) => Promise<Page<Row>>): Promise<{ rows: Row[]; total: number }> {
  const rows: Row[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await ask(cursor === undefined ? {} : { cursor });
    rows.push(...page.rows);
    if (page.next === undefined) return { rows, total: page.total };
    cursor = page.next;
  }
}
