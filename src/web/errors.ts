import { defineErrors } from '../model/errors.ts';

/** What can go wrong between a request and a page. */
export const webErrors = defineErrors({
  'web.no-page': {
    category: 'missing',
    sentence: 'There is no page at this address.',
    wayOn: 'Check the address, or start from Today.',
  },
  'web.no-record': {
    category: 'missing',
    sentence: 'The record holds nothing under this id at the level you are working at.',
    wayOn: 'Search for it by name, or ask for a higher level.',
  },
  'web.bad-id': {
    category: 'invalid',
    sentence: 'This is not an id of the record.',
    wayOn: 'An id is a type, a hyphen and letters or digits, as in the address of any record page.',
  },
  'web.bad-question': {
    category: 'invalid',
    sentence: 'The address asks for something that cannot be read: {field}.',
    wayOn: 'Correct the field, or clear the filters.',
  },
  'web.no-such-form': {
    category: 'missing',
    sentence: 'This page has no {format} form.',
    wayOn: 'Ask for the page itself or for .json.',
  },
  'web.wrong-method': {
    category: 'invalid',
    sentence: 'This address does not answer to {method}.',
    wayOn: 'Go back and use the buttons of the page.',
  },
  'web.locked': {
    category: 'refused',
    sentence: 'The desk is locked.',
    wayOn: 'Unlock it with the passphrase, or start Khronika again and use the address it prints.',
  },
  'web.secret-used': {
    category: 'refused',
    sentence: 'This entrance has been used or is not the one of this start.',
    wayOn: 'Start Khronika again and use the address it prints.',
  },
  'web.stale-form': {
    category: 'conflict',
    sentence: 'This form belongs to an earlier session, so nothing was done.',
    wayOn: 'What you typed is below. Send it again, or go back.',
  },
  'web.foreign-form': {
    category: 'refused',
    sentence: 'The request came from another site, so nothing was done.',
    wayOn: 'Open the desk at its own address and try again there.',
  },
  'web.foreign-host': {
    category: 'refused',
    sentence: 'The desk does not answer under this host name.',
    wayOn: 'Use the address that Khronika printed, or add the name with --host-name.',
  },
  'web.too-long': {
    category: 'invalid',
    sentence: 'The field {field} is longer than {limit} characters.',
    wayOn: 'Shorten it and send again.',
  },
  'web.too-large': {
    category: 'invalid',
    sentence: 'The file is larger than {limit} MB, the most the desk takes.',
    wayOn: 'Split it, or read it with the command line: khronika read FILE.',
  },
  'web.bad-value': {
    category: 'invalid',
    sentence: 'This cannot be read as a value of the kind {type}.',
    wayOn: 'Write it as the hint below the field says.',
  },
  'web.no-file': {
    category: 'invalid',
    sentence: 'No file was chosen.',
    wayOn: 'Choose a file and send the form again.',
  },
  'web.nothing-chosen': {
    category: 'invalid',
    sentence: 'Nothing was chosen, so nothing was decided.',
    wayOn: 'Choose at least one proposal.',
  },
  'web.no-reading': {
    category: 'missing',
    sentence: 'No reading of this program has this address.',
    wayOn: 'Readings are forgotten when the program ends; look for the file among the sources.',
  },
  'web.cancelled': {
    category: 'conflict',
    sentence: 'The reading was stopped.',
    wayOn: 'Send the file again to read it after all.',
  },
  'web.nothing-typed': {
    category: 'invalid',
    sentence: 'There is nothing in this form to keep.',
    wayOn: 'Type something first.',
  },
  'web.draft-not-kept': {
    category: 'broken',
    sentence: 'These words could not be kept for later: they are too long, or too many drafts wait already.',
    wayOn: 'Send the form, or discard drafts on Today.',
  },
  'web.no-reason': {
    category: 'invalid',
    sentence: 'A source is withdrawn with a reason, and none was given.',
    wayOn: 'Say in a few words why; it is kept in the history.',
  },
  'web.wrong-sign-in': {
    category: 'refused',
    sentence: 'This name and passphrase do not belong together here.',
    wayOn: 'Check both. After several attempts each further one waits longer; whoever leads can give a new passphrase.',
  },
  'web.not-allowed': {
    category: 'refused',
    sentence: 'Your role at this desk does not allow this.',
    wayOn: 'Ask whoever leads the desk to do it, or to change your role.',
  },
  'web.no-people': {
    category: 'missing',
    sentence: 'This desk was started without a list of people.',
    wayOn: 'Start it with khronika serve.',
  },
  'web.no-keys': {
    category: 'missing',
    sentence: 'This desk was started without the keys of a vault.',
    wayOn: 'Use khronika passphrase.',
  },
  'web.own-name': {
    category: 'conflict',
    sentence: 'Your own decisions carry this name.',
    wayOn: 'Choose a name that tells the two apart.',
  },
  'web.kit-does-not-open': {
    category: 'refused',
    sentence: 'This recovery kit does not open this vault.',
    wayOn:
      'Compare it letter by letter with the paper. If it was renewed, only the newest kit counts; make a new one below.',
  },
  'web.wrong-passphrase': {
    category: 'refused',
    sentence: 'The passphrase does not open this vault.',
    wayOn: 'Check the keyboard layout and Caps Lock. After several attempts each further one waits longer.',
  },
  'web.wait': {
    category: 'refused',
    sentence: 'Too many attempts.',
    wayOn: 'Wait {seconds} seconds and try again.',
  },
  'web.broken': {
    category: 'broken',
    sentence: 'Something failed inside the program; nothing was changed by this request.',
    wayOn: 'Try again. If it happens once more, run khronika verify.',
  },
});
