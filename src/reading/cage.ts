import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Document } from '../model/document.ts';
import { CagedProcess } from './cage-process.ts';
import { readingErrors } from './errors.ts';
import type { Recognition } from './formats/recognition.ts';
import { DEFAULT_LIMITS, type ReadingLimits } from './limits.ts';

export interface CageOptions {
  /** Shown as the source's name. */
  readonly name: string;
  /** A Node 26 executable; `compose.ts` gives the one that runs. */
  readonly nodePath: string;
  readonly encoding?: string;
  readonly mediaType?: string;
  readonly limits?: Partial<ReadingLimits>;
  /** Where the optional text recognition is set up (docs/reading.md). */
  readonly recognition?: Recognition;
}

/**
 * Reads a file in a child that has no network, may not write or spawn, and is stopped at its limits, so that this process
 * never parses a stranger's bytes. Takes the bytes, or where the file lies. Rejects with an error of `readingErrors`.
 */
export async function readInCage(
  source: Uint8Array | { readonly path: string },
  options: CageOptions,
): Promise<Document> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const bytes = source instanceof Uint8Array ? source : await load(source.path, limits.bytes);
  if (bytes.length === 0) throw readingErrors.error('reading.empty');
  if (bytes.length > limits.bytes) throw tooLarge(limits.bytes);
  const child = new CagedProcess(options.nodePath, limits, options.recognition);
  try {
    const { name, encoding, mediaType, recognition } = options;
    const document = await child.read(bytes, {
      name,
      limits,
      ...(encoding === undefined ? {} : { encoding }),
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(recognition === undefined ? {} : { recognition }),
    });
    // Identity is told by this process, not by the one that touched the file.
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { ...document, source: { ...document.source, name, sha256 } };
  } finally {
    child.close();
  }
}

async function load(path: string, limit: number): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw readingErrors.error('reading.unreadable');
    if (found.size > limit) throw tooLarge(limit);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && 'wayOn' in cause) throw cause;
    throw readingErrors.error('reading.unreadable', {}, cause);
  }
}

function tooLarge(limit: number): Error {
  return readingErrors.error('reading.too-large', { megabytes: Math.round(limit / 1024 / 1024) });
}
