import { unzipSync } from 'fflate';
import { readingErrors } from '../errors.ts';

/** More entries than this are no document. */
const MOST_ENTRIES = 20_000;

export interface PackedFile {
  readonly names: readonly string[];
  /** Content of an entry; undefined where there is none. */
  readonly bytes: (name: string) => Uint8Array | undefined;
  readonly text: (name: string) => string | undefined;
}

/**
 * Opens a ZIP and unpacks the entries `wanted` says yes to, at most `limit` bytes of them; pictures and packed files
 * inside stay packed. `kind` is named in the error for a damaged one.
 */
export function openPacked(
  bytes: Uint8Array,
  limit: number,
  kind: string,
  wanted: (name: string) => boolean,
): PackedFile {
  const names: string[] = [];
  let total = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (names.push(name) > MOST_ENTRIES) throw new RangeError('entries');
        if (!wanted(name)) return false;
        // The size is what the file declares; unpacking stops there, whatever it holds.
        total += originalSize;
        if (total > limit) throw new RangeError('size');
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof RangeError && /^(entries|size)$/.test(cause.message))
      throw readingErrors.error('reading.unpacks-too-large', { megabytes: Math.round(limit / 1024 / 1024) }, cause);
    throw readingErrors.error('reading.damaged', { kind }, cause);
  }
  const decoder = new TextDecoder();
  return {
    names,
    bytes: (name) => (Object.hasOwn(entries, name) ? entries[name] : undefined),
    text: (name) => (Object.hasOwn(entries, name) ? decoder.decode(entries[name]) : undefined),
  };
}
