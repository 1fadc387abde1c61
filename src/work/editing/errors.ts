import { defineErrors } from '../../model/errors.ts';

/** What can stop a use case, besides what its stages refuse. */
export const editingErrors = defineErrors({
  'editing.value-gone': {
    category: 'missing',
    sentence: 'The value to correct is not in the record at the level you are working at.',
    wayOn: 'Open the record again; the page may be older than the record.',
  },
  'editing.words-not-there': {
    category: 'invalid',
    sentence: 'These words do not stand in that place of the text.',
    wayOn: 'Copy them from the text exactly, with their punctuation.',
  },
});
