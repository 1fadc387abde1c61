import { defineErrors } from '../model/errors.ts';

export const reportsErrors = defineErrors({
  'reports.bad-suppressions': {
    category: 'invalid',
    sentence: 'The suppression file could not be used: row {row} is not an object with a code and a reason.',
    wayOn: 'Write a JSON list of objects with "code", "reason" and, to name one place, "quote" (docs/lint.md).',
  },
  'reports.manuscript-too-large': {
    category: 'refused',
    sentence: 'The manuscript is longer than {limit} characters.',
    wayOn: 'Split it into volumes.',
  },
  'reports.frozen': {
    category: 'broken',
    sentence: 'The frozen answers of this publication cannot be read.',
    wayOn: 'Run "khronika verify", and restore the vault from a backup.',
  },
  'reports.style': {
    category: 'invalid',
    sentence: 'The citation style could not be used.',
    wayOn: 'Check that it is a CSL 1.0 note style, or use the style that Khronika brings.',
  },
  'reports.pdf': {
    category: 'broken',
    sentence: 'The typesetter could not make the PDF ({count} problems).',
    wayOn: 'Make the DOCX or HTML instead, and report which blocks the manuscript holds.',
  },
});
