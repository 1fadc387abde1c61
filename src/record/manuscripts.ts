import type { Level } from '../model/statement.ts';
import type { Page, PageRequest, View } from './page.ts';

export type ManuscriptId = string & { readonly __brand: 'ManuscriptId' };
export type VersionId = string & { readonly __brand: 'VersionId' };
export type PublicationId = string & { readonly __brand: 'PublicationId' };

/** A text of a report as somebody saved it; never changed or deleted, only followed by another. */
export interface ManuscriptVersion {
  readonly id: VersionId;
  readonly manuscript: ManuscriptId;
  /** BCP 47: each language of a manuscript has versions of its own. */
  readonly language: string;
  /** From 1, within the manuscript and language. */
  readonly number: number;
  readonly title: string;
  readonly level: Level;
  readonly by: string;
  readonly at: string;
  /** Markdown (docs/reports.md). */
  readonly text: string;
}

/** A version as it was published: what the record answered then, and the files that were made of it. */
export interface Publication {
  readonly id: PublicationId;
  readonly version: VersionId;
  readonly level: Level;
  readonly by: string;
  readonly at: string;
  readonly files: readonly PublishedFile[];
  /** Ids of the statements and sources that it cites. */
  readonly cites: readonly string[];
  /** JSON: every question with its day and answer, as `reports/` froze them. */
  readonly frozen: string;
}

export interface PublishedFile {
  readonly name: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** The newest version of one language of a manuscript that the view sees. */
export interface ManuscriptRow extends Omit<ManuscriptVersion, 'text'> {
  /** Instant of the newest publication of this language. */
  readonly publishedAt?: string;
}

export interface ManuscriptReader {
  /** Newest version of every manuscript and language, the latest first. */
  manuscripts(request: PageRequest, view: View): Promise<Page<ManuscriptRow>>;
  /** Versions of a manuscript in all its languages, the newest first, without their texts. */
  manuscriptVersions(id: ManuscriptId, view: View): Promise<readonly Omit<ManuscriptVersion, 'text'>[]>;
  manuscriptVersion(id: VersionId, view: View): Promise<ManuscriptVersion | undefined>;
  /** Publications of a manuscript, or of all, the newest first. */
  publications(id: ManuscriptId | undefined, view: View): Promise<readonly Publication[]>;
}

export interface ManuscriptWriter extends ManuscriptReader {
  /**
   * Keeps a text as the next version. `seen`: the version that the person had open; absent for the first of a manuscript
   * or language.
   *
   * @throws `record.changed-meanwhile` when there is a later one; `record.unknown-manuscript`
   */
  saveManuscript(version: {
    readonly manuscript?: ManuscriptId;
    readonly seen?: VersionId;
    readonly language: string;
    readonly title: string;
    readonly level: Level;
    readonly by: string;
    readonly text: string;
  }): Promise<ManuscriptVersion>;
  /** @throws `record.unknown-manuscript` */
  publishManuscript(publication: Omit<Publication, 'id' | 'at'>): Promise<Publication>;
}
