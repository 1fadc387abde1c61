import type { FullRecord } from '../record/contract.ts';
import type { Progress } from './deps.ts';

/** What a vault can do to make a copy of itself (`Vault` in access/ does). */
export interface CopyableVault {
  copyTo(
    target: string,
    writeRecord: (file: string) => Promise<void>,
    progress?: (done: number, of: number) => void,
  ): Promise<{ readonly files: number }>;
}

/**
 * A backup is a vault: a whole, encrypted copy in an empty folder, verified after writing, opened by the same passphrase
 * or recovery kit. Restoring is the same step from the backup to an empty folder.
 */
export async function backupVault(
  deps: { readonly vault: CopyableVault; readonly store: FullRecord },
  target: string,
  progress: Progress = () => {},
): Promise<{ readonly files: number }> {
  return deps.vault.copyTo(
    target,
    (file) => deps.store.backup(file),
    (done, of) => progress('files', done, of),
  );
}
