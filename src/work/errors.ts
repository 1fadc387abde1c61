import { defineErrors } from '../model/errors.ts';

export const workErrors = defineErrors({
  'work.picture-not-drawn': {
    category: 'broken',
    sentence: 'The picture could not be drawn as PNG.',
    wayOn: 'Take it as SVG, which is the same drawing.',
  },
  'work.form-people': {
    category: 'invalid',
    sentence: 'The people named do not fit the form {form}, or this level does not know them.',
    wayOn: 'docs/exchange.md says whom each form tells of; name them by the ids that `khronika find` gives.',
  },
  'work.name-without-letter': {
    category: 'invalid',
    sentence: 'Name {place} has no letter, so there is nothing to compare.',
    wayOn: 'Give a name in any script.',
  },
  'work.name-too-long': {
    category: 'invalid',
    sentence: 'Name {place} is longer than {most} characters.',
    wayOn: 'Give the name alone, without the text around it.',
  },
  'work.said-apart': {
    category: 'conflict',
    sentence: 'These two cannot be one: somebody said that two of those they would join are not the same.',
    wayOn: 'Take back the earlier decision first, if it was wrong; it stands in the history of both.',
  },
  'work.no-version': {
    category: 'missing',
    sentence: 'The record has no such version of a report at the level you are working at.',
    wayOn: 'Open the list of reports again, or ask for a higher level.',
  },
  'work.search-without-name': {
    category: 'invalid',
    sentence: 'A saved search needs a name of one to {most} characters.',
    wayOn: 'Give it a name that says what it asks.',
  },
  'work.consent-refused': {
    category: 'refused',
    sentence: '{count} people whose names would leave at this level refused it, or withdrew their consent.',
    wayOn: 'State their names anew at a higher level, or ask them again; --despite-consent overrides on your word.',
  },
  'work.level-above': {
    category: 'refused',
    sentence: 'The head of this manuscript asks for level {level}, which is above yours.',
    wayOn: 'Write a lower level in its head.',
  },
  'work.report-has-errors': {
    category: 'refused',
    sentence: 'The report has {count} errors, so it was not published.',
    wayOn: 'Mend each, or write above its paragraph why it may stand: <!-- lint-allow CODE: the reason -->.',
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
