import type { Role } from '../../model/property.ts';

/** How a verb tells an act: who its subject and object are, and what must or must not stand near it. */
export interface VerbFrame {
  readonly code: string;
  /** Base forms, parted by spaces. */
  readonly verbs: string;
  /** A word that must follow within three words: "round … up". */
  readonly particle?: string;
  readonly subject?: Role;
  readonly object?: Role;
  /** Roles by preposition: `from: 'victim'`. */
  readonly by?: Readonly<Record<string, Role>>;
  /** Only one voice tells the act. */
  readonly voice?: 'active' | 'passive';
  /** On the rest of the clause after the verb. */
  readonly after?: RegExp;
  readonly not?: RegExp;
  /** On the text of the sentence before the verb. */
  readonly before?: RegExp;
  readonly notBefore?: RegExp;
  /** On the words of the object (active) or subject (passive). */
  readonly patient?: RegExp;
  readonly notPatient?: RegExp;
  /** On the words of the subject (active) or of the "by" phrase (passive), where there is one. */
  readonly agent?: RegExp;
  /** … and it must be told. */
  readonly needsAgent?: true;
  /** The thing done to is kept as `target`, and its owner is the victim: "searched the office of X". */
  readonly owner?: true;
  /** Words that end up as `target` although the victim is elsewhere. */
  readonly target?: true;
  /** On the text around: some 400 characters before the verb and 240 after it. */
  readonly context?: RegExp;
  /** Where no object is told, the next person of the sentence suffers it: "threatened to burn his house". */
  readonly later?: true;
  /** … or the last person told before it. */
  readonly nearby?: true;
  /** What the words behind the verb name as refused or banned, where no actor is: kept as `target`; group 1. */
  readonly laterThing?: RegExp;
  /** The act is told by the verb denied: "were not allowed to attend", "has not been seen since". */
  readonly negated?: true;
  /** Counts only with somebody it was done to. */
  readonly needsVictim?: true;
  /** Only somebody of this kind: a person or group, or any actor. */
  readonly victims?: 'people' | 'actors' | 'orgs';
}

/** How a noun tells an act: "the arrest of X", "X's arrest", "an attack on X". */
export interface NounFrame {
  readonly code: string;
  readonly nouns: string;
  /** Prepositions and the roles of what follows; `'s` is a possessive before the noun. */
  readonly by: Readonly<Record<string, Role>>;
  readonly before?: RegExp;
  readonly notBefore?: RegExp;
  readonly after?: RegExp;
  readonly not?: RegExp;
  /** The thing done to is kept as `target`, and its owner is the victim. */
  readonly owner?: true;
  /** Told without a victim it still counts (a protest, an election) when a date stands in its clause. */
  readonly alone?: true;
}

/** A verb that puts what it governs into another light: tried, threatened, demanded, planned, refused. */
export interface Governor {
  readonly words: RegExp;
  readonly status: Status;
}

/** What became of an act that is told. Only `done`, `attempted`, `planned` and `general` are recorded. */
export type Status = 'done' | 'attempted' | 'planned' | 'general' | 'unreal' | 'negated';

export interface ActLexicon {
  readonly verbs: readonly VerbFrame[];
  readonly nouns: readonly NounFrame[];
  /** On the text before a trigger, nearest first. */
  readonly governors: readonly Governor[];
}
