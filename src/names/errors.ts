import { defineErrors } from '../model/errors.ts';

export const namesErrors = defineErrors({
  'names.table': {
    category: 'broken',
    sentence: 'A table of the name matcher cannot be read: {part}.',
    wayOn: 'Install the program again; its data/names folder is damaged or of another version.',
  },
  'names.snapshot': {
    category: 'broken',
    sentence: 'A stored name index cannot be read: {part}.',
    wayOn: 'Build it again from the record; nothing is lost by that.',
  },
});
