import { readingErrors } from './errors.ts';
import { sniff } from './sniff.ts';

/** A page is never drawn wider or higher than this, in pixels. */
export const LARGEST_SIDE = 4000;

const DRAWN = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/**
 * Draws one page (from 1) of a PDF, or a picture anew, `width` pixels wide, as PNG. Runs only inside the cage, as
 * the engine (mupdf, WASM) does wherever a stranger's file is meant (docs/decisions/0009-page-images.md). Throws errors of
 * `readingErrors`: `reading.no-page-image`, `reading.no-such-page`, `reading.locked`, `reading.damaged`.
 */
export async function drawPage(bytes: Uint8Array, page: number, width: number): Promise<Uint8Array> {
  const kind = mediaTypeOf(bytes);
  if (!DRAWN.has(kind)) throw readingErrors.error('reading.no-page-image', { kind });
  const mupdf = await import('mupdf');
  let pages = 0;
  try {
    const document = mupdf.Document.openDocument(bytes, kind);
    if (document.needsPassword()) throw readingErrors.error('reading.locked');
    pages = document.countPages();
    if (pages > 0 && page >= 1 && page <= pages) {
      const drawn = document.loadPage(page - 1);
      const [left, top, right, bottom] = drawn.getBounds();
      const longest = Math.max(width, (width * (bottom - top)) / (right - left));
      const scale = ((width / (right - left)) * Math.min(longest, LARGEST_SIDE)) / longest;
      if (!(scale > 0 && Number.isFinite(scale))) throw readingErrors.error('reading.damaged', { kind });
      const pixels = drawn.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true);
      return pixels.asPNG();
    }
  } catch (cause) {
    if (cause instanceof Error && 'wayOn' in cause) throw cause;
    throw readingErrors.error('reading.damaged', { kind }, cause);
  }
  if (pages === 0) throw readingErrors.error('reading.damaged', { kind });
  throw readingErrors.error('reading.no-such-page', { page, pages });
}

function mediaTypeOf(bytes: Uint8Array): string {
  const sniffed = sniff(bytes);
  return 'mediaType' in sniffed ? sniffed.mediaType : 'application/octet-stream';
}
