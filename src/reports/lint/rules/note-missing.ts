import type { Rule } from '../rule.ts';
import { markPlace } from './mark-place.ts';

/** A mark without a text, or a text without a mark. */
export const noteMissing: Rule = {
  code: 'note-missing',
  severity: 'error',
  check: (text) =>
    text.document.notes.flatMap((note) => {
      if (note.status === 'missing')
        return note.marks.slice(0, 1).map((mark) => ({
          ...markPlace(text, mark.at),
          reason: `Note ${note.n} has a mark here, but the file does not hold its text.`,
          fix: {
            advice: 'Put the note back from the manuscript, or take the mark out and say what the sentence rests on.',
          },
        }));
      if (note.status === 'orphan' && note.start !== undefined && note.end !== undefined)
        return [
          {
            start: text.at(note.start),
            end: text.at(note.end),
            severity: 'warning' as const,
            reason: `No mark of note ${note.n} was found in the text.`,
            fix: { advice: 'Set the mark where the note belongs, or take the note out.' },
          },
        ];
      return [];
    }),
};
