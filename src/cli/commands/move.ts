import { moveInto } from '../../work/move-record.ts';
import { badArguments, type Command, VAULT_FLAGS } from '../command.ts';
import { progressBar } from '../progress.ts';
import { withVault } from '../with-vault.ts';

export const move: Command = {
  name: 'move',
  summary: 'Carry the record from the vault to a PostgreSQL server, or back, and compare both.',
  operands: '',
  flags: {
    ...VAULT_FLAGS,
    to: { type: 'string', value: 'URL', help: 'server to carry the record to' },
    from: { type: 'string', value: 'URL', help: 'server to carry the record back from' },
  },
  async run(call, deps) {
    const [to, from] = [call.text('to'), call.text('from')];
    const url = to ?? from;
    if (url === undefined || (to !== undefined && from !== undefined))
      throw badArguments(call, 'it takes either --to or --from');
    const digest = await withVault(call, deps, async ({ store }) => {
      const server = await deps.openServer(url);
      try {
        const [source, target] = to === undefined ? [server, store] : [store, server];
        return await moveInto(source, target, progressBar(deps, 'move'));
      } finally {
        await server.close();
      }
    });
    const { source, entity, statement, decision } = digest;
    if (call.on('json')) deps.out(`${JSON.stringify({ khronika: 1, ...digest })}\n`);
    else {
      deps.out(
        `Both hold the same: ${source} sources, ${entity} entities, ${statement} statements, ${decision} decisions.\n`,
      );
      deps.out('The record it came from is still there; the originals stay in the vault.\n');
    }
  },
};
