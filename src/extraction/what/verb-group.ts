/** What a reading of a sentence says of one verb. */

/** Token indices, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Complement extends Range {
  /** The preposition that opens it; empty for the direct object, `,` after a comma. */
  readonly preposition: string;
}

export interface VerbGroup {
  /** Leftmost auxiliary, head, last token. */
  readonly first: number;
  readonly head: number;
  readonly lemma: string;
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly voice: 'active' | 'passive';
  readonly time: 'past' | 'perfect' | 'pluperfect' | 'present' | 'future' | 'none';
  readonly modal?: string;
  readonly negated: boolean;
  /** Words before the head that belong to the group: `preventively`, `twice`, `reportedly`. */
  readonly adverbs: readonly string[];
  /** The stretch the subject stands in; absent where the group shares or lacks one. */
  readonly subject?: Range;
  /** Its subject is "who", "which" or "that": what stands before those words is meant. */
  readonly relative: boolean;
  /** Index of the group whose subject it shares: coordination, infinitive, participle. */
  readonly shares?: number;
  /** Index of the group that governs it ("attempted to …"). */
  readonly governor?: number;
  readonly complements: readonly Complement[];
}

export interface VerbWords {
  /** Base form of a verb form, where the lexicon has it. */
  readonly lemma: (word: string) => string | undefined;
  /** Is the word a past participle or past tense of a verb the lexicon has? */
  readonly isPast: (word: string) => boolean;
  /** Is it a past tense only ("threw", "took"), so that no participle can be meant? */
  readonly isPastOnly: (word: string) => boolean;
  /** Does the verb, told without an object, mean that its subject suffers it ("five journalists detained")? */
  readonly isTransitive: (word: string) => boolean;
}
