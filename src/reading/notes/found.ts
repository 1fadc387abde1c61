import type { Line } from '../layout/lines.ts';

/** What looking for notes in lines gives: the body with mark tags, and the notes' own lines. */
export interface FoundNotes {
  readonly lines: readonly Line[];
  readonly notes: readonly NoteLines[];
}

export interface NoteLines {
  readonly label: string;
  readonly printed?: string;
  readonly lines: readonly Line[];
  readonly page: number;
}

/** A sentence that ends: closing signs, then perhaps quotes, brackets and note marks. */
export const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]*(?:\uFDD0m[^\uFDD1]*\uFDD1)*$/u;

export const STARTS_LOWER = /^["'“‘«(]*\p{Ll}/u;
