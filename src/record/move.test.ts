import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { FullRecord } from './contract.ts';
import { digestRecord, moveRecord } from './move.ts';
import { openSqliteRecord } from './sqlite/open.ts';
import { dump } from './testing/dump.ts';
import { Random } from './testing/random.ts';
import { makeWorld } from './testing/world.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-move-'));
after(() => rmSync(base, { recursive: true, force: true }));
let files = 0;
const fresh = () =>
  openSqliteRecord({
    file: join(base, `record-${files++}.db`),
    key: randomBytes(32),
    clock: () => new Date(),
    newId: () => randomUUIDv7(),
  });

async function filled(seed: number): Promise<FullRecord> {
  const world = makeWorld(new Random(seed));
  const store = await fresh();
  await store.write((writer) => writer.merge([...world.facts, ...world.decisions]));
  return store;
}

test('a move that was cut off goes on where it stopped, and ends with the same record', async () => {
  const [from, to] = [await filled(31), await fresh()];
  const before = await dump(from);
  let writes = 0;
  const cutOff: FullRecord = {
    ...to,
    write(action) {
      if (++writes === 3) throw new Error('the line is cut');
      return to.write(action);
    },
  };
  const cut = moveRecord(from, cutOff, undefined, 40);
  await assert.rejects(cut, /cut/);
  assert.equal((await digestRecord(to)).statement, 51, 'two steps had arrived');
  assert.notEqual((await digestRecord(to)).sum, (await digestRecord(from)).sum);
  const digest = await moveRecord(from, to);
  assert.deepEqual([digest.source, digest.statement, digest.decision], [3, 70, 30]);
  assert.deepEqual(await dump(to), before);
  assert.deepEqual(await moveRecord(from, to), digest, 'a second move changes nothing');
  await from.close();
  await to.close();
});

test('an erased value stays erased in the record it is moved to', async () => {
  const [from, to] = [await filled(32), await fresh()];
  const view = { level: 4 } as const;
  const all = [];
  for await (const fact of from.facts()) if (fact.kind === 'statement') all.push(fact.statement);
  const victim = all.find((one) => one.value.type === 'text');
  assert.ok(victim);
  await from.write((writer) => writer.decide({ kind: 'erase', statements: [victim.id] }, 'editor', 'a risk to life'));
  await moveRecord(from, to);
  for (const store of [from, to]) {
    const erased = await store.reader.statement(victim.id, view);
    assert.deepEqual([erased?.withheld, erased?.value], ['erased', { type: 'text', text: '' }]);
    assert.match(erased?.passages[0]?.exact ?? '', /^█+$/);
    assert.deepEqual(await store.verify(), []);
    await assert.rejects(
      store.write(async (writer) => {
        const [decision] = (await writer.decisions({ target: victim.id }, view)).rows;
        assert.ok(decision);
        return writer.decide({ kind: 'take back', decision: decision.id }, 'editor');
      }),
      { code: 'record.erased-for-good' },
    );
  }
  assert.deepEqual(await dump(to), await dump(from));
  await from.close();
  await to.close();
});

test('a target that holds something else is told apart', async () => {
  const [from, to] = [await filled(33), await filled(34)];
  await assert.rejects(moveRecord(from, to), { code: 'record.move-differs' });
  await from.close();
  await to.close();
});
