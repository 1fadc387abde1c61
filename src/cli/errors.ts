import { defineErrors, type ErrorCategory } from '../model/errors.ts';

export const cliErrors = defineErrors({
  'cli.unknown-command': {
    category: 'invalid',
    sentence: 'There is no such command.',
    wayOn: 'Run `khronika --help` for the list.',
  },
  'cli.bad-arguments': {
    category: 'invalid',
    sentence: 'The arguments do not fit the command: {problem}.',
    wayOn: 'Run `khronika {command} --help` for what it takes.',
  },
  'cli.file-missing': {
    category: 'missing',
    sentence: 'File {place} of {count} is not there.',
    wayOn: 'Check its name and folder, and run the command again.',
  },
  'cli.file-unreadable': {
    category: 'missing',
    sentence: 'File {place} of {count} could not be read ({reason}).',
    wayOn: 'Check that it is a file and that you may read it.',
  },
  'cli.file-too-large': {
    category: 'refused',
    sentence: 'File {place} of {count} is larger than {limit} MB.',
    wayOn: 'Split it, or take the pictures out, and read the parts.',
  },
  'cli.no-vault': {
    category: 'missing',
    sentence: 'The command needs a vault, and none was named.',
    wayOn: 'Add `--vault DIR`, or set KHRONIKA_VAULT; `khronika init DIR` makes a new one.',
  },
  'cli.no-passphrase': {
    category: 'missing',
    sentence: 'The passphrase could not be asked for, because there is no terminal.',
    wayOn: 'Give it by `--passphrase-file FILE` or `--passphrase-fd N`.',
  },
  'cli.passphrases-differ': {
    category: 'invalid',
    sentence: 'The two passphrases are not the same.',
    wayOn: 'Run the command again and type the same passphrase twice.',
  },
  'cli.not-found': {
    category: 'missing',
    sentence: 'Nothing in the record has this id.',
    wayOn: 'Find it with `khronika find WORDS` and copy the id from there.',
  },
  'cli.nothing-serves': {
    category: 'missing',
    sentence: 'No desk has this vault open.',
    wayOn: 'There is nothing to lock; the vault is closed.',
  },
  'cli.vault-damaged': {
    category: 'broken',
    sentence: 'The vault has faults ({count}); they are listed above.',
    wayOn: 'Stop writing to it, keep a copy as it is, and restore from a backup.',
  },
  'cli.report-faults': {
    category: 'refused',
    sentence: 'The report has faults ({count}) that must not be published; they are listed above.',
    wayOn: 'Mend them, or say with `--allow FILE` why each may stand (docs/lint.md).',
  },
  'cli.unexpected': {
    category: 'broken',
    sentence: 'Something went wrong that Khronika did not foresee ({kind}).',
    wayOn: 'Run `khronika verify`, and report the command you ran; do not send the file if it is confidential.',
  },
});

/** Exit codes by category (docs/cli.md). */
export const EXIT_CODES: Readonly<Record<ErrorCategory, number>> = {
  invalid: 2,
  missing: 3,
  conflict: 4,
  refused: 5,
  broken: 6,
};
