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
  'reading.too-large': {
    category: 'invalid',
    sentence: 'The file has more than {megabytes} megabytes.',
    wayOn: 'Read it in parts, or raise the limit.',
  },
  'reading.unreadable': {
    category: 'missing',
    sentence: 'The file is not there or may not be read.',
    wayOn: 'Check where it lies and who may read it.',
  },
  'reading.damaged': {
    category: 'invalid',
    sentence: 'The file says it is {kind}, and its inside does not bear that out.',
    wayOn: 'Get it again from where it came; if it opens in its own program, save it anew from there.',
  },
  'reading.locked': {
    category: 'refused',
    sentence: 'The file is locked with a password.',
    wayOn: 'Open it in its own program, save it without the password, and read that.',
  },
  'reading.scanned': {
    category: 'invalid',
    sentence: 'The file holds pictures of pages and no text.',
    wayOn: 'Set up the optional text recognition (docs/reading.md), or have the pages read by another program first.',
  },
  'reading.recognition-missing': {
    category: 'missing',
    sentence: 'The file is a picture, and text recognition is not set up.',
    wayOn:
      'Install tesseract.js and its language data as docs/reading.md says, or have the page read by another program.',
  },
  'reading.no-page-image': {
    category: 'invalid',
    sentence: 'Files of the kind {kind} have no page images.',
    wayOn: 'Read the text, or download the original and open it in its own program.',
  },
  'reading.no-such-page': {
    category: 'missing',
    sentence: 'There is no page {page}; the file has {pages}.',
    wayOn: 'Ask for a page the file has.',
  },
  'reading.too-many-pages': {
    category: 'invalid',
    sentence: 'The file has {pages} pages; the limit is {limit}.',
    wayOn: 'Read it in parts, or raise the limit.',
  },
  'reading.unpacks-too-large': {
    category: 'refused',
    sentence: 'The file unpacks to more than {megabytes} megabytes, as files made to do harm do.',
    wayOn: 'Do not open it elsewhere either; ask whoever sent it.',
  },
  'reading.too-long': {
    category: 'refused',
    sentence: 'Reading the file took more than {seconds} seconds and was stopped.',
    wayOn: 'Read it in parts, or raise the limit.',
  },
  'reading.too-much-memory': {
    category: 'refused',
    sentence: 'Reading the file took more than {megabytes} megabytes of memory and was stopped.',
    wayOn: 'Read it in parts, or raise the limit.',
  },
  'reading.stopped': {
    category: 'broken',
    sentence: 'The reader stopped on this file without an answer.',
    wayOn: 'Save the file in another format and read that; please report the kind of file, never the file itself.',
  },
});

export type ReadingErrorCode = keyof typeof readingErrors.entries;
