import type { Note } from '../../../model/document.ts';
import type { LintText } from '../lint-text.ts';
import type { Rule } from '../rule.ts';

/** An "Ibid." means the one source of the note just before it; anything else leaves the reader guessing. */
export const ibidBroken: Rule = {
  code: 'ibid-broken',
  severity: 'error',
  check: (text, { wordedNotes }) =>
    text.document.notes.flatMap((note) => {
      if (note.start === undefined || note.end === undefined || wordedNotes?.has(note.n) === true) return [];
      const place = { start: text.at(note.start), end: text.at(note.end) };
      const ibid = note.cites.find(({ kind }) => kind === 'ibid');
      if (ibid !== undefined) {
        const previous = text.notes.get(note.n - 1);
        if (ibid.resolvesTo === undefined && previous !== undefined && namesRecord(text, previous)) return [];
        if (ibid.resolvesTo === undefined)
          return [
            {
              ...place,
              reason: `Note ${note.n} says "the same source", but the note before it names none.`,
              fix: { advice: 'Name the source in full.' },
            },
          ];
        const before = text.notes.get(note.n - 1);
        const sources = Math.max(
          before?.cites.filter(({ kind }) => kind !== 'ibid').length ?? 0,
          partsOf(text, before),
        );
        if (sources > 1)
          return [
            {
              ...place,
              severity: 'warning' as const,
              reason: `Note ${note.n - 1} names ${sources} sources, so "the same source" in note ${note.n} can mean any of them.`,
              fix: { advice: 'Name the one that is meant in short form.' },
            },
          ];
      }
      const short = note.cites.find((cite) => cite.kind === 'short' && cite.resolvesTo === undefined);
      // "See note 5 above" is whole where note 5 is.
      const named = /(?<![\p{L}])(?:note|n\.|прим\.|сноск\p{L}*)\s+(\d+)/iu.exec(
        text.text.slice(place.start, place.end),
      )?.[1];
      if (short === undefined || text.notes.get(Number(named))?.status === 'present') return [];
      return [
        {
          ...place,
          severity: 'advice' as const,
          reason: `Note ${note.n} names a source in short form, and no note before it names that source in full.`,
          fix: { advice: 'Give the source in full, with date and address.' },
        },
      ];
    }),
};

/** Citations that a note sets apart by semicolons. */
function partsOf(text: LintText, note: Note | undefined): number {
  if (note?.start === undefined || note.end === undefined) return 0;
  return text.points.slice(note.start, note.end).split(/;\s+(?=(?:see )?[\p{Lu}«“"])/u).length;
}

/** A letter, judgment or interview is a source without title or address: "Interview of 3.11.2020." */
function namesRecord(text: LintText, note: Note): boolean {
  if (note.start === undefined || note.end === undefined) return false;
  const words = text.points.slice(note.start, note.end);
  if (/^(ibid|там же)/iu.test(words)) {
    const before = text.notes.get(note.n - 1);
    return before !== undefined && namesRecord(text, before);
  }
  return words.split(/\s+/).length <= 15 && /\d{4}/.test(words);
}
