import { pictureImage } from '../reports/output/picture-image.ts';
import { openPrintingWorks, type PrintingWorks } from '../reports/output/printing-works.ts';
import { workErrors } from './errors.ts';

/**
 * Draws our own SVG pictures as PNG, with the typesetter and fonts of reports; it is loaded with the first picture and
 * kept. The same picture gives the same bytes.
 *
 * @throws `work.picture-not-drawn`
 */
export function pictureDrawer(): (svg: string) => Promise<Uint8Array> {
  let works: Promise<PrintingWorks> | undefined;
  return async (svg) => {
    works ??= openPrintingWorks();
    const image = pictureImage(svg, await works);
    if (image === undefined) throw workErrors.error('work.picture-not-drawn');
    return image;
  };
}
