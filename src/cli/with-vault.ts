import type { Call } from './command.ts';
import type { CliDeps, OpenVault } from './deps.ts';
import { cliErrors } from './errors.ts';
import { passphraseOf } from './passphrase.ts';

/** The vault a call names, or the default one. Throws `cli.no-vault`. */
export function vaultOf(call: Call, deps: CliDeps): string {
  const dir = call.text('vault') ?? deps.defaultVault;
  if (dir === undefined) throw cliErrors.error('cli.no-vault');
  return dir;
}

/** Opens the vault, does the work, and locks it again whatever happened. */
export async function withVault<T>(call: Call, deps: CliDeps, action: (vault: OpenVault) => Promise<T>): Promise<T> {
  const dir = vaultOf(call, deps);
  const vault = await deps.openVault(dir, await passphraseOf(call, deps));
  try {
    return await action(vault);
  } finally {
    await vault.lock();
  }
}
