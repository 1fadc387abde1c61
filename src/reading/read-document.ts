import type { Document } from '../model/document.ts';
import { assemble } from './assemble.ts';
import { readingErrors } from './errors.ts';
import { FORMATS } from './formats/list.ts';
import type { Recognition } from './formats/recognition.ts';
import { DEFAULT_LIMITS, type ReadingLimits } from './limits.ts';
import { sniff } from './sniff.ts';

export interface ReadOptions {
  /** Shown as the source's name; it never decides the type. */
  readonly name: string;
  /** Overrides the detected encoding of a text. */
  readonly encoding?: string;
  /** Overrides the type found from the bytes. */
  readonly mediaType?: string;
  readonly limits?: Pick<ReadingLimits, 'pages' | 'unpackedBytes'>;
  /** Where the optional text recognition is set up; pictures cannot be read without. */
  readonly recognition?: Recognition;
}

/**
 * Reads a file in this very process: for tests and for the child of `cage.ts`; everything else calls `readInCage`.
 * Throws an error of `readingErrors`.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  if (bytes.length === 0) throw readingErrors.error('reading.empty');
  const mediaType = options.mediaType ?? typeOf(bytes);
  const load = Object.hasOwn(FORMATS, mediaType) ? FORMATS[mediaType] : undefined;
  if (load === undefined) throw readingErrors.error('reading.unsupported', { kind: mediaType });
  const reader = await load();
  const { pages, unpackedBytes } = options.limits ?? DEFAULT_LIMITS;
  const { encoding, recognition } = options;
  const draft = await reader(bytes, {
    pages,
    unpackedBytes,
    ...(encoding === undefined ? {} : { encoding }),
    ...(recognition === undefined ? {} : { recognition }),
  });
  const document = assemble(draft, { name: options.name, mediaType, bytes });
  if (document.text.trim() === '') throw readingErrors.error('reading.empty');
  return document;
}

function typeOf(bytes: Uint8Array): string {
  const sniffed = sniff(bytes);
  if ('mediaType' in sniffed) return sniffed.mediaType;
  if (sniffed.refused === 'unsupported')
    throw readingErrors.error('reading.unsupported', { kind: sniffed.kind ?? 'unknown' });
  throw readingErrors.error(sniffed.refused === 'locked' ? 'reading.locked' : 'reading.not-text');
}
