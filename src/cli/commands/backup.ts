import { badArguments, type Call, type Command, VAULT_FLAGS } from '../command.ts';
import type { CliDeps } from '../deps.ts';
import { passphraseOf } from '../passphrase.ts';
import { progressBar } from '../progress.ts';
import { vaultOf } from '../with-vault.ts';

export const backup: Command = {
  name: 'backup',
  summary: 'Copy the vault, encrypted and verified, into an empty folder.',
  operands: 'FOLDER',
  flags: VAULT_FLAGS,
  async run(call, deps) {
    const [target, ...rest] = call.operands;
    if (target === undefined || rest.length > 0) throw badArguments(call, 'it takes one empty folder');
    await copy(
      call,
      deps,
      vaultOf(call, deps),
      target,
      'The backup is made and verified; it opens with the same passphrase and kit.',
    );
  },
};

const { vault: _, ...passphraseFlags } = VAULT_FLAGS;

export const restore: Command = {
  name: 'restore',
  summary: 'Bring a backup back as a vault in an empty folder.',
  operands: 'BACKUP FOLDER',
  flags: passphraseFlags,
  async run(call, deps) {
    const [from, target, ...rest] = call.operands;
    if (from === undefined || target === undefined || rest.length > 0) {
      throw badArguments(call, 'it takes the backup and one empty folder');
    }
    await copy(
      call,
      deps,
      from,
      target,
      'The vault is restored and verified; it opens with the same passphrase and kit.',
    );
  },
};

async function copy(call: Call, deps: CliDeps, from: string, target: string, done: string): Promise<void> {
  const vault = await deps.openVault(from, await passphraseOf(call, deps));
  try {
    const { files } = await vault.backup(target, progressBar(deps, call.command));
    deps.out(call.on('json') ? `${JSON.stringify({ khronika: 1, originals: files })}\n` : `${done}\n`);
  } finally {
    await vault.lock();
  }
}
