import type { Originals } from './deps.ts';

/** Draws one page (from 1) of a stranger's file as PNG, in the cage. */
export type RenderPage = (bytes: Uint8Array, page: number) => Promise<Uint8Array>;

/**
 * The image of one page of a sealed original, as PNG, drawn anew each time: no picture of a page is kept anywhere.
 * Throws the errors of the originals and of the cage.
 */
export async function pageImage(
  deps: { readonly originals: Pick<Originals, 'get'>; readonly render: RenderPage },
  sha256: string,
  page: number,
): Promise<Uint8Array> {
  return deps.render(await deps.originals.get(sha256), page);
}
