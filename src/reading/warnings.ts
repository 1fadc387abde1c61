/** Every warning a reading can give; docs/reading.md has a heading for each, and a test compares the two lists. */
const WARNINGS = {
  'printed-twice':
    'A passage of {lines} lines is printed twice; it stands here once, put together from both printings ({joined} lines joined, {lost} places damaged in both).',
  'joined-from-two': 'This line is cut in one of two printings or in both; it was put together from the two.',
  'cut-edge': 'The end of a line seems to be cut off here; words or letters are missing.',
  'bullets-unreadable': '{count} list signs came in an unreadable encoding; they were read as bullets.',
  'furniture-removed': '{count} running heads, feet and page numbers were taken out of the text.',
  'note-missing': 'The mark of note {n} is in the text, the text of the note is not in the file.',
  'note-orphan': 'The text of note {n} is in the file, its mark was not found.',
  'note-label-alone': 'The label of note {n} is printed without a text.',
  'notes-renumbered': 'Note numbers start again within the file; they were counted through, the printed label is kept.',
  'ibid-unresolved': 'Note {n} points to the note before it, which names no source.',
  'short-unresolved': 'Note {n} names a source in short form; no fuller citation was found.',
  'reference-unresolved': 'This reference points to a place that was not found.',
  'reference-misspelt': 'The word before the number is misspelt; it was read as a reference.',
  'tracked-changes':
    'The file keeps tracked changes ({inserted} put in, {deleted} taken out); it was read as if all were accepted.',
  'hidden-text': '{count} runs of hidden text were left out.',
  'contents-removed': 'The table of contents was left out.',
  comment: 'A comment stands here: {text}',
  'attachment-unread': 'An attachment of the kind {kind} was not read; save it and read it on its own.',
  'message-damaged': 'A part of the message could not be decoded and stands as it came.',
  'main-text-guessed': 'The page does not say where its main text is; menus and side columns were told by their shape.',
  'page-damaged': '{count} pages could not be read.',
  'page-without-text': '{count} pages hold pictures without a text layer; they were not read.',
  'turned-text': '{count} pieces of text turned on their side were left out.',
  recognised:
    'The words were read from pictures (confidence {confidence} of 100); check names, dates and sums against the page.',
  garbled: 'This passage holds {count} characters that could not be decoded.',
} as const;

export type WarningCode = keyof typeof WARNINGS;

export const WARNING_CODES = Object.keys(WARNINGS) as readonly WarningCode[];

/** A warning before its place is known. */
export interface DraftWarning {
  readonly code: WarningCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** The sentence of a warning, its places filled. */
export function warningMessage(warning: DraftWarning): string {
  return WARNINGS[warning.code].replace(/\{(\w+)\}/g, (whole, key: string) => String(warning.facts?.[key] ?? whole));
}
