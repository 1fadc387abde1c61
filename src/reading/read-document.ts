import type { Document } from '../model/document.ts';
import { assemble } from './assemble.ts';
import { readingErrors } from './errors.ts';
import { readText } from './formats/text.ts';
import type { ReadingLimits } from './limits.ts';
import { mediaTypeOf } from './sniff.ts';

export interface ReadOptions {
  /** Shown as the source's name; it never decides the type. */
  readonly name: string;
  /** Overrides the detected encoding of a text. */
  readonly encoding?: string;
  /** Overrides the type found from the bytes. */
  readonly mediaType?: string;
  readonly limits?: Pick<ReadingLimits, 'pages' | 'unpackedBytes'>;
}

/**
 * Reads a file in this very process: for tests and for the child of `cage.ts`; everything else calls `readInCage`.
 * Throws `reading.empty`, `reading.not-text`, `reading.unsupported`, `reading.encoding-unknown`.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  if (bytes.length === 0) throw readingErrors.error('reading.empty');
  const mediaType = options.mediaType ?? mediaTypeOf(bytes);
  if (mediaType === undefined) throw readingErrors.error('reading.not-text');
  if (mediaType !== 'text/plain') throw readingErrors.error('reading.unsupported', { kind: mediaType });
  const document = assemble(readText(bytes, options.encoding), { name: options.name, mediaType, bytes });
  if (document.text.trim() === '') throw readingErrors.error('reading.empty');
  return document;
}
