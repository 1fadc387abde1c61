import { defineErrors, KhronikaError } from '../model/errors.ts';

export const accessErrors = defineErrors({
  'access.no-vault': {
    category: 'missing',
    sentence: 'There is no vault in this folder.',
    wayOn: 'Name the folder that holds vault.json, or make a new vault with "khronika init".',
  },
  'access.vault-exists': {
    category: 'conflict',
    sentence: 'This folder already holds a vault or other files.',
    wayOn: 'Choose an empty folder for the new vault.',
  },
  'access.weak-passphrase': {
    category: 'invalid',
    sentence: 'The passphrase is too weak: it needs {least} characters or more, and not digits alone.',
    wayOn: 'Take seven words chosen by dice, or a sentence that nobody else would write.',
  },
  'access.wrong-passphrase': {
    category: 'refused',
    sentence: 'The vault does not open with this passphrase.',
    wayOn: 'Check the keyboard layout and try again, or use the recovery kit.',
  },
  'access.wrong-kit': {
    category: 'refused',
    sentence: 'This recovery kit belongs to another vault, or was replaced by a newer one.',
    wayOn: 'Look for the kit printed last for this vault, or use the passphrase.',
  },
  'access.kit-mistyped': {
    category: 'invalid',
    sentence: 'The recovery kit was not typed exactly: its check characters do not fit.',
    wayOn: 'Compare it group by group with the printed sheet and try again.',
  },
  'access.damaged-header': {
    category: 'broken',
    sentence: 'All three copies of the key header are damaged; the vault cannot be opened from this folder.',
    wayOn: 'Restore the vault from a backup.',
  },
  'access.newer-vault': {
    category: 'refused',
    sentence: 'This vault was made by a newer Khronika (format {found}; this program knows up to {known}).',
    wayOn: 'Open it with that version or a newer one; nothing was changed.',
  },
  'access.vault-in-use': {
    category: 'conflict',
    sentence: 'Another process has this vault open for writing.',
    wayOn:
      'Close it there first; if no Khronika is running on any machine that reaches this folder, delete its file "lock".',
  },
  'access.locked': {
    category: 'refused',
    sentence: 'The vault is locked.',
    wayOn: 'Unlock it with the passphrase.',
  },
  'access.no-name': {
    category: 'invalid',
    sentence: 'A person is admitted under a name of 1 to 80 characters.',
    wayOn: 'Write the name that their decisions are to carry.',
  },
  'access.name-taken': {
    category: 'conflict',
    sentence: 'Somebody of this name is among the people of this desk already.',
    wayOn: 'Choose a name that tells the two apart.',
  },
  'access.no-person': {
    category: 'missing',
    sentence: 'There is no such person among the people of this desk.',
    wayOn: 'Look at the list again; it may have changed meanwhile.',
  },
  'access.damaged-people': {
    category: 'broken',
    sentence: 'The list of the people of this desk was altered or damaged.',
    wayOn: 'Restore the file "people" of the vault from a backup; the vault itself is not touched by it.',
  },
  'access.too-little-memory': {
    category: 'broken',
    sentence: 'There is not enough free memory to derive the key ({mebibytes} MiB are needed).',
    wayOn: 'Close other programs and try again.',
  },
  'access.sealed-file-missing': {
    category: 'missing',
    sentence: 'A sealed file of this vault is not there.',
    wayOn: 'Run "khronika verify" for its name, and restore it from a backup.',
  },
  'access.sealed-file-damaged': {
    category: 'broken',
    sentence: 'A sealed file of this vault was altered or damaged.',
    wayOn: 'Run "khronika verify" for its name, and restore it from a backup.',
  },
  'access.no-room': {
    category: 'broken',
    sentence: 'The disk is full; nothing was written.',
    wayOn: 'Free some space and try again.',
  },
  'access.disk': {
    category: 'broken',
    sentence: 'The vault folder could not be read or written ({reason}).',
    wayOn: 'Check that the disk is there and that you may write to it.',
  },
});

/** A file-system error without its path: system messages quote the file name, so the cause is not kept. Our own errors pass. */
export function diskError(error: unknown): KhronikaError {
  if (error instanceof KhronikaError) return error;
  const reason = (error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown';
  return reason === 'ENOSPC' || reason === 'EDQUOT'
    ? accessErrors.error('access.no-room')
    : accessErrors.error('access.disk', { reason });
}
