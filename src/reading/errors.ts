import { defineErrors } from '../model/errors.ts';

/** The errors of reading; docs/errors.md lists each. */
export const readingErrors = defineErrors({
  'reading.empty': {
    category: 'invalid',
    sentence: 'The file holds no text.',
    wayOn: 'Check that it was copied whole, and read it again.',
  },
  'reading.not-text': {
    category: 'invalid',
    sentence: 'The file is not a text, a document or a page that Khronika can read.',
    wayOn: 'Save it as PDF, DOCX, ODT, HTML, EML or plain text, and read that.',
  },
  'reading.unsupported': {
    category: 'invalid',
    sentence: 'Files of the kind {kind} cannot be read.',
    wayOn: 'Open it in the program it comes from, save it as PDF or DOCX, and read that.',
  },
  'reading.encoding-unknown': {
    category: 'invalid',
    sentence: 'The character encoding asked for is not known.',
    wayOn: 'Name one such as utf-8, utf-16le, windows-1251, koi8-r or iso-8859-5.',
  },
});
