import { type Command, VAULT_FLAGS } from '../command.ts';
import { newPassphraseOf, passphraseOf } from '../passphrase.ts';
import { vaultOf } from '../with-vault.ts';

export const passphrase: Command = {
  name: 'passphrase',
  summary: 'Change the passphrase of a vault; what it holds is not encrypted anew.',
  operands: '',
  flags: {
    ...VAULT_FLAGS,
    'new-passphrase-file': {
      type: 'string',
      value: 'FILE',
      help: 'read the new passphrase from the first line of a file',
    },
    'new-passphrase-fd': { type: 'string', value: 'N', help: 'read the new passphrase from an open file descriptor' },
  },
  async run(call, deps) {
    const dir = vaultOf(call, deps);
    const current = await passphraseOf(call, deps, 'Passphrase now: ');
    await deps.changePassphrase(dir, current, await newPassphraseOf(call, deps, 'new-passphrase'));
    deps.out(call.on('json') ? `${JSON.stringify({ khronika: 1, changed: true })}\n` : 'The passphrase is changed.\n');
  },
};
