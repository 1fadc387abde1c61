import { type Command, VAULT_FLAGS } from '../command.ts';
import { progressBar } from '../progress.ts';
import { withVault } from '../with-vault.ts';

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'Compute lists, events and search again from statements and decisions.',
  operands: '',
  flags: VAULT_FLAGS,
  async run(call, deps) {
    const bar = progressBar(deps, 'rebuild');
    await withVault(call, deps, ({ store }) => store.rebuild((done, of) => bar('statements', done, of)));
    deps.out(
      call.on('json') ? `${JSON.stringify({ khronika: 1, rebuilt: true })}\n` : 'Everything was computed again.\n',
    );
  },
};
