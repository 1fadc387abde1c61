import { defineErrors } from '../model/errors.ts';

export const workErrors = defineErrors({
  'work.said-apart': {
    category: 'conflict',
    sentence: 'These two cannot be one: somebody said that two of those they would join are not the same.',
    wayOn: 'Take back the earlier decision first, if it was wrong; it stands in the history of both.',
  },
  'work.original-damaged': {
    category: 'broken',
    sentence: 'The sealed original of a source was altered, cut or exchanged.',
    wayOn: 'Restore the file from a backup, or read the source again from another copy.',
  },
  'work.original-missing': {
    category: 'broken',
    sentence: 'The sealed original of a source is not there.',
    wayOn: 'Restore the file from a backup, or read the source again from another copy.',
  },
});
