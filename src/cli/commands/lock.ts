import { type Command, VAULT_FLAGS } from '../command.ts';
import { cliErrors } from '../errors.ts';
import { vaultOf } from '../with-vault.ts';

const { vault } = VAULT_FLAGS;

export const lock: Command = {
  name: 'lock',
  summary: 'Lock a vault that a desk has open, at once; needs no passphrase.',
  operands: '',
  flags: vault === undefined ? {} : { vault },
  async run(call, deps) {
    if (!(await deps.lockElsewhere(vaultOf(call, deps)))) throw cliErrors.error('cli.nothing-serves');
    deps.out(call.on('json') ? `${JSON.stringify({ khronika: 1, locked: true })}\n` : 'The vault is locked.\n');
  },
};
