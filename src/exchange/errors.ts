import { defineErrors } from '../model/errors.ts';

export const exchangeErrors = defineErrors({
  'exchange.unreadable': {
    category: 'invalid',
    sentence: 'This is no {what}, or it is damaged near item {place}.',
    wayOn:
      'Check that the file is of the format named, and that it is whole; docs/exchange.md says which forms are read.',
  },
  'exchange.bad-mapping': {
    category: 'invalid',
    sentence: 'The mapping cannot be used: {fault}.',
    wayOn: 'docs/exchange.md shows a mapping with all its parts; mend the one named and try again.',
  },
  'exchange.no-table': {
    category: 'missing',
    sentence: 'The file has no table that the mapping speaks of.',
    wayOn: 'Name the sheet as the file does, or leave the name out where there is one table only.',
  },
  'exchange.nothing-found': {
    category: 'missing',
    sentence: 'Nothing in the file could become a proposal.',
    wayOn:
      'Check the format that was named and, for a table, that the mapping names its columns as the first row does.',
  },
});
