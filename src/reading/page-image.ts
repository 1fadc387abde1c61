import { CagedProcess } from './cage-process.ts';
import { LARGEST_SIDE } from './draw-page.ts';
import { readingErrors } from './errors.ts';
import { DEFAULT_LIMITS, type ReadingLimits } from './limits.ts';

const DEFAULT_WIDTH = 1000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export interface PageImageOptions {
  /** A Node 26 executable; `compose.ts` gives the one that runs. */
  readonly nodePath: string;
  /** Pixels; 1000 by default, at most 4000. */
  readonly width?: number;
  readonly limits?: Partial<ReadingLimits>;
}

/**
 * One page (from 1) of a PDF, or a PNG or JPEG drawn anew, as the bytes of a PNG. Drawn in a child that has no network,
 * may not write or spawn, and is stopped at its limits. Rejects with an error of `readingErrors`.
 */
export async function renderPageInCage(
  bytes: Uint8Array,
  page: number,
  options: PageImageOptions,
): Promise<Uint8Array> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length === 0) throw readingErrors.error('reading.empty');
  if (bytes.length > limits.bytes)
    throw readingErrors.error('reading.too-large', { megabytes: Math.round(limits.bytes / 1024 / 1024) });
  const width = Math.min(Math.max(Math.round(options.width ?? DEFAULT_WIDTH), 1), LARGEST_SIDE);
  const child = new CagedProcess(options.nodePath, limits);
  try {
    const image = await child.draw(bytes, { page, width });
    // What came out of the cage is shown to a browser: it is a PNG, or nothing.
    if (!PNG.every((byte, i) => image[i] === byte)) throw readingErrors.error('reading.stopped');
    return image;
  } finally {
    child.close();
  }
}
