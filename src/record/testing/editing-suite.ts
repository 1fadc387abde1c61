import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityId } from '../../model/entity.ts';
import type { StatementId } from '../../model/statement.ts';
import type { FullRecord } from '../contract.ts';
import type { OpenFresh } from './manuscript-suite.ts';
import { Random } from './random.ts';

const EDITORS = ['aida', 'marat', 'saule'] as const;
const PROPS = ['provision', 'title'] as const;
const VIEW = { level: 0 } as const;

const wording = (subject: EntityId, prop: (typeof PROPS)[number], text: string, by: string) =>
  ({
    subject,
    prop,
    value: { type: 'text', text },
    passages: [],
    support: 'direct',
    says: [],
    modality: 'm.fact',
    polarity: 'yes',
    level: 0,
    sourceLevel: 0,
    by,
    method: 'manual',
  }) as const;

const liveOf = async (store: FullRecord, subject: EntityId, prop: string) =>
  (await store.reader.statementsOf(subject, VIEW)).filter(
    (one) => one.prop === prop && (one.status === 'accepted' || one.status === 'draft' || one.status === 'disputed'),
  );

/** What every store must keep when people edit the same values: nobody's words are lost, and nobody overwrites unseen. */
export function editingSuite(name: string, open: OpenFresh): void {
  test(`${name}: of two people who edit one value the second is told, sees the first's, and both stay in the history`, async () => {
    const store = await open();
    const norm = await store.write((writer) => writer.addEntity('norm'));
    const first = await store.write((writer) => writer.addStatement(wording(norm, 'title', 'On Meetings', 'import')));
    const edit = (text: string, by: string, seen: readonly StatementId[]) =>
      store.write((writer) =>
        writer.edit(wording(norm, 'title', text, by), { seen, replaces: seen, level: 0 }, 'as printed'),
      );
    const aida = await edit('On peaceful assemblies', 'aida', [first]);
    await assert.rejects(edit('On the order of assemblies', 'marat', [first]), { code: 'record.changed-meanwhile' });
    assert.deepEqual(
      (await liveOf(store, norm, 'title')).map(({ id, by }) => [id, by]),
      [[aida, 'aida']],
    );
    const marat = await edit('On the order of assemblies', 'marat', [aida]);
    assert.deepEqual(
      (await store.reader.statementsOf(norm, VIEW)).map(({ id, status }) => [id, status]),
      [
        [first, 'superseded'],
        [aida, 'superseded'],
        [marat, 'accepted'],
      ],
    );
    const history = (await store.reader.decisions({ target: first }, VIEW)).rows;
    assert.deepEqual(
      history.map(({ kind, by, why }) => [kind, by, why]),
      [['supersede', 'aida', 'as printed']],
    );
    await store.close();
  });

  test(`${name}: whatever the order in which three people look and save, what was acknowledged is there and nothing else`, async () => {
    const store = await open();
    const random = new Random(71);
    const norm = await store.write((writer) => writer.addEntity('norm'));
    // The oracle: what is live of each property, and each editor's last look at it.
    const live = new Map<string, StatementId | undefined>();
    const looks = new Map<string, StatementId | undefined>();
    const acknowledged: StatementId[] = [];
    let refused = 0;
    for (let step = 0; step < 60; step++) {
      const [editor, prop] = [random.pick(EDITORS), random.pick(PROPS)];
      const look = `${editor} ${prop}`;
      if (random.chance(0.5)) {
        looks.set(look, (await liveOf(store, norm, prop))[0]?.id);
        assert.equal(looks.get(look), live.get(prop));
        continue;
      }
      const saw = looks.get(look);
      const seen = saw === undefined ? [] : [saw];
      const saving = store.write((writer) =>
        writer.edit(wording(norm, prop, `wording ${step}`, editor), { seen, replaces: seen, level: 0 }),
      );
      if (saw === live.get(prop)) {
        const id = await saving;
        acknowledged.push(id);
        live.set(prop, id);
      } else {
        await assert.rejects(saving, { code: 'record.changed-meanwhile' });
        refused++;
      }
    }
    assert.ok(refused > 5 && acknowledged.length > 5, 'both happened');
    assert.deepEqual((await store.reader.statementsOf(norm, VIEW)).map((one) => one.id).sort(), acknowledged.sort());
    for (const prop of PROPS)
      assert.deepEqual(
        (await liveOf(store, norm, prop)).map((one) => one.id),
        [live.get(prop)],
      );
    await store.close();
  });
}
