import type { Document } from '../model/document.ts';
import type { Draft } from '../model/draft.ts';
import type { RecordStore } from '../record/contract.ts';

/** How far a long work has come: `done` of `of` steps of a named stage. */
export type Progress = (stage: string, done: number, of: number) => void;

export interface FileToRead {
  readonly bytes: Uint8Array;
  /** Shown to people; never trusted for the type. */
  readonly name: string;
  /** Overrides the detected character encoding of a text file. */
  readonly encoding?: string;
  /** Overrides the type found from the bytes: a table of CSV looks like any text. */
  readonly mediaType?: string;
}

/** Reads a stranger's bytes, in the cage. */
export type Read = (file: FileToRead) => Promise<Document>;

/** Drafts what a document says. `published` (YYYY-MM-DD) anchors dates such as "on Monday". */
export type Extract = (document: Document, options?: { readonly published?: string }) => Draft | Promise<Draft>;

/** Keeps original bytes, sealed. Keeping the same bytes twice keeps one copy. */
export interface Originals {
  keep(bytes: Uint8Array): Promise<void>;
  /** Throws `access.sealed-file-missing` or `access.sealed-file-damaged`. */
  get(sha256: string): Promise<Uint8Array>;
}

/** Small sealed pieces that are taken in even while the vault is locked, and read only while it is open. */
export interface Letters {
  /** Keeps the bytes; gives the name under which they lie. */
  put(plain: Uint8Array): Promise<string>;
  /** Throws `access.locked` while the vault is. */
  read(): Promise<readonly { readonly name: string; readonly plain: Uint8Array }[]>;
  remove(name: string): Promise<void>;
}

export interface WorkDeps {
  readonly store: RecordStore;
  readonly originals: Originals;
  readonly read: Read;
  readonly extract: Extract;
}
