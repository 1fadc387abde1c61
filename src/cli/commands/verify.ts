import { type Command, VAULT_FLAGS } from '../command.ts';
import { cliErrors } from '../errors.ts';
import { progressBar } from '../progress.ts';
import { withVault } from '../with-vault.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'Check everything in the vault against everything else, and name what is damaged.',
  operands: '',
  flags: VAULT_FLAGS,
  async run(call, deps) {
    const findings = await withVault(call, deps, async (vault) => {
      const bar = progressBar(deps, 'verify');
      const inRecord = await vault.store.verify((done, of) => bar('record', done, of));
      return [...inRecord, ...(await vault.verifyFiles((done, of) => bar('originals', done, of)))];
    });
    if (call.on('json')) deps.out(`${JSON.stringify({ khronika: 1, sound: findings.length === 0, findings })}\n`);
    else if (findings.length === 0) deps.out('The vault is sound.\n');
    else for (const { code, item } of findings) deps.out(`${code}: ${item}\n`);
    if (findings.length > 0) throw cliErrors.error('cli.vault-damaged', { count: findings.length });
  },
};
