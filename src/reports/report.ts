import type { Level } from '../model/statement.ts';

/** A finished report, as every output writes it: blocks resolved, notes in order, nothing left to look up. */
export interface Report {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** YYYY-MM-DD, as the manuscript gives it; no output knows another clock. */
  readonly date?: string;
  readonly level: Level;
  readonly blocks: readonly ReportBlock[];
  /** By number, from 1. */
  readonly notes: readonly ReportNote[];
  readonly bibliography: readonly (readonly Inline[])[];
}

export type ReportBlock =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly number: string;
      readonly label?: string;
      readonly content: readonly Inline[];
      readonly line?: number;
    }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[]; readonly line?: number }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly ReportBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly ReportBlock[] }
  | ReportTable
  | {
      readonly kind: 'picture';
      readonly svg: string;
      readonly alt: string;
      readonly caption: readonly Inline[];
      readonly number: number;
      readonly label?: string;
    }
  /** What the record answers, with the question and the day it was asked. */
  | {
      readonly kind: 'answer';
      readonly question: string;
      readonly asKnownOn: string;
      readonly blocks: readonly ReportBlock[];
      readonly line?: number;
    };

export interface ReportTable {
  readonly kind: 'table';
  readonly number: number;
  readonly label?: string;
  readonly caption: readonly Inline[];
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly line?: number;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] }
  /** The mark of a note. */
  | { readonly kind: 'note'; readonly n: number }
  /** A place in the same report: `text` as printed ("2.3", "Table 1"). */
  | { readonly kind: 'reference'; readonly label: string; readonly text: string }
  | { readonly kind: 'break' };

export interface ReportNote {
  readonly n: number;
  readonly content: readonly Inline[];
  /** Ids of the sources cited, in order; empty for a note of prose. */
  readonly sources: readonly string[];
  /** What the manuscript cites in it: sources, passages, statements. */
  readonly cited?: readonly string[];
  /** Line of the manuscript on which it is written. */
  readonly line?: number;
}

export function plainText(content: readonly Inline[]): string {
  return content.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'reference':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainText(inline.content);
    case 'break':
      return '\n';
    case 'note':
      return '';
  }
}
