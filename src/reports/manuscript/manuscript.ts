/** A manuscript as written: record blocks and citations are still questions. */
export interface Manuscript {
  readonly meta: ManuscriptMeta;
  readonly blocks: readonly MBlock[];
  /** Footnotes by their label. */
  readonly footnotes: ReadonlyMap<string, MFootnote>;
  readonly suppressions: readonly { readonly code: string; readonly reason: string; readonly line: number }[];
  readonly findings: readonly ManuscriptFinding[];
}

/** Prose and citations of a note, and where it is written. */
export interface MFootnote {
  readonly content: readonly MInline[];
  readonly line: number;
}

export interface ManuscriptMeta {
  readonly title: string;
  readonly language: string;
  readonly date?: string;
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** Day the record is asked as known on, YYYY-MM-DD; absent: now. */
  readonly asKnownOn?: string;
  /** Id of the citation style (data/csl). */
  readonly style: string;
}

/** A fault of the manuscript itself, with its line. */
export interface ManuscriptFinding {
  readonly code: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export type MBlock =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly label?: string;
      readonly content: readonly MInline[];
      readonly line: number;
    }
  | { readonly kind: 'paragraph'; readonly content: readonly MInline[]; readonly line: number }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly MBlock[])[];
      readonly line: number;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly MBlock[]; readonly line: number }
  | {
      readonly kind: 'table';
      readonly label?: string;
      readonly caption: readonly MInline[];
      readonly rows: readonly (readonly (readonly MInline[])[])[];
      readonly line: number;
    }
  /** A picture that the record drew. */
  | {
      readonly kind: 'picture';
      readonly svg: string;
      readonly alt: string;
      readonly caption: readonly MInline[];
      readonly line: number;
    }
  | {
      readonly kind: 'ask';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly line: number;
    };

export type MInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly MInline[] }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly MInline[] }
  | { readonly kind: 'break' }
  /** A citation in brackets: one note with several sources, prose between them. */
  | { readonly kind: 'cite'; readonly parts: readonly CitePart[]; readonly line: number }
  | { readonly kind: 'footnote'; readonly label: string; readonly line: number }
  | { readonly kind: 'reference'; readonly label: string; readonly line: number }
  | {
      readonly kind: 'ask';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly line: number;
    };

/** `see @id, p. 3`: words before, the source or passage, a locator or words after. */
export interface CitePart {
  readonly prefix: string;
  readonly id: string;
  readonly suffix: string;
}
