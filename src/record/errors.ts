import { defineErrors } from '../model/errors.ts';

export const recordErrors = defineErrors({
  'record.unknown-statement': {
    category: 'missing',
    sentence: 'The record has no statement with this id.',
    wayOn: 'Open the list again; the page may be older than the record.',
  },
  'record.unknown-entity': {
    category: 'missing',
    sentence: 'The record has no entity with this id.',
    wayOn: 'Open the list again; the page may be older than the record.',
  },
  'record.unknown-decision': {
    category: 'missing',
    sentence: 'The record has no decision with this id.',
    wayOn: 'Open the history again; the page may be older than the record.',
  },
  'record.unknown-manuscript': {
    category: 'missing',
    sentence: 'The record has no manuscript or version with this id.',
    wayOn: 'Open the list of reports again; the page may be older than the record.',
  },
  'record.unknown-search': {
    category: 'missing',
    sentence: 'You have no saved search with this id.',
    wayOn: 'Open the list of saved searches again; a shared one can be dropped only by who saved it.',
  },
  'record.search-name-taken': {
    category: 'conflict',
    sentence: 'You have a saved search of this name already.',
    wayOn: 'Choose another name, or drop the first.',
  },
  'record.not-a-source': {
    category: 'invalid',
    sentence: 'Only a source can be withdrawn.',
    wayOn: 'Name the source that the statements rest on.',
  },
  'record.types-differ': {
    category: 'invalid',
    sentence: 'Entities of different types cannot be the same.',
    wayOn: 'Compare two entities of one type.',
  },
  'record.same-entity': {
    category: 'invalid',
    sentence: 'This decision needs two different entities.',
    wayOn: 'Choose another entity for one of the two.',
  },
  'record.nothing-named': {
    category: 'invalid',
    sentence: 'The decision names nothing to decide on.',
    wayOn: 'Choose at least one statement.',
  },
  'record.erased-for-good': {
    category: 'refused',
    sentence: 'A value blanked for safety is gone and cannot be brought back.',
    wayOn: 'State the value again if it is known from elsewhere.',
  },
  'record.bad-value': {
    category: 'invalid',
    sentence: 'This property does not take such a value on such a subject.',
    wayOn: 'Choose a property that fits the subject and the kind of value.',
  },
  'record.bad-draft': {
    category: 'invalid',
    sentence: 'The draft of this source does not hold together: {fault}.',
    wayOn: 'This is a fault of the program that made the draft; nothing was added.',
  },
  'record.bad-cursor': {
    category: 'invalid',
    sentence: 'The page mark does not belong to this list.',
    wayOn: 'Open the list again from its beginning.',
  },
  'record.changed-meanwhile': {
    category: 'conflict',
    sentence: 'Somebody changed this value after you opened it.',
    wayOn: 'Look at the change, then save again if yours should stand.',
  },
  'record.not-encrypted': {
    category: 'broken',
    sentence: 'The record file is not encrypted; it is not used.',
    wayOn: 'Restore the vault from a backup, or make a new one.',
  },
  'record.wrong-key': {
    category: 'broken',
    sentence: 'The record file does not open under this vault’s key, or its first page is damaged.',
    wayOn: 'Restore the vault from a backup.',
  },
  'record.newer': {
    category: 'refused',
    sentence: 'This record was written by a newer Khronika (schema {found}; this program knows up to {known}).',
    wayOn: 'Open it with that version or a newer one; nothing was changed.',
  },
  'record.damaged': {
    category: 'broken',
    sentence: 'The record file is damaged ({reason}).',
    wayOn: 'Run "khronika verify" to see what is hit, and restore the vault from a backup.',
  },
  'record.text-missing': {
    category: 'broken',
    sentence: 'The frozen text of a source is not in the record.',
    wayOn: 'Restore the vault from a backup.',
  },
  'record.passage-differs': {
    category: 'broken',
    sentence: 'A statement quotes words that do not stand at their place in the frozen text.',
    wayOn: 'Restore the vault from a backup, or read the source again.',
  },
  'record.statement-astray': {
    category: 'broken',
    sentence: 'A statement speaks of an entity that is not in the record.',
    wayOn: 'Restore the vault from a backup.',
  },
  'record.disk': {
    category: 'broken',
    sentence: 'The disk refused to read or write the record; nothing of this change was kept.',
    wayOn: 'Check that the disk is there and sound, then open the vault again.',
  },
  'record.no-file-copy': {
    category: 'invalid',
    sentence: 'A record on a database server is not copied to a file.',
    wayOn: 'Use the server’s own backup, or move the record to a vault with "khronika move".',
  },
  'record.no-room': {
    category: 'broken',
    sentence: 'The disk is full; nothing of this change was kept.',
    wayOn: 'Free some space and try again.',
  },
  'record.server-unreachable': {
    category: 'broken',
    sentence: 'The database server cannot be reached ({reason}).',
    wayOn: 'Check that it runs, that its address is right and that this machine may connect.',
  },
  'record.server-refused': {
    category: 'broken',
    sentence: 'The database server refused a step ({reason}); nothing of this change was kept.',
    wayOn: 'Look the code up in PostgreSQL’s list of error codes, or ask the person who runs the server.',
  },
  'record.move-differs': {
    category: 'broken',
    sentence: 'The moved record differs from the one it was moved from ({there} of {here} facts are the same).',
    wayOn: 'Keep using the first; run the move again, it goes on where it stopped.',
  },
  'record.closed': {
    category: 'refused',
    sentence: 'The record is closed.',
    wayOn: 'Open the vault again.',
  },
});
