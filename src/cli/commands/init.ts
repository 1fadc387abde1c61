import { badArguments, type Command, VAULT_FLAGS } from '../command.ts';
import { newPassphraseOf } from '../passphrase.ts';

const { vault: _, ...passphraseFlags } = VAULT_FLAGS;

export const init: Command = {
  name: 'init',
  summary: 'Make a new vault and print its recovery kit, once.',
  operands: 'DIR',
  flags: passphraseFlags,
  async run(call, deps) {
    const [dir] = call.operands;
    if (dir === undefined || call.operands.length > 1) throw badArguments(call, 'it takes one folder');
    const passphrase = await newPassphraseOf(call, deps, 'passphrase');
    const { recoveryKit } = await deps.createVault(dir, passphrase);
    if (call.on('json')) deps.out(`${JSON.stringify({ khronika: 1, recoveryKit })}\n`);
    else {
      deps.out('The vault is made. This is its recovery kit; it is shown this once:\n\n');
      deps.out(`${recoveryKit}\n\n`);
      deps.out('Write it on paper and keep it in another place than the computer.\n');
      deps.out('Who holds it opens the vault without the passphrase; who loses both has lost the vault.\n');
    }
  },
};
