import { ColorSpace, Document, Matrix } from 'mupdf';
import type { PrintingWorks } from './printing-works.ts';

/** Pixels for a point: 16 cm across give some 1,400. */
const SCALE = 3;

/** A drawing as PNG, for programs that draw no SVG (LibreOffice before 24, Word before 2016). Same drawing, same bytes. */
export function pictureImage(svg: string, works: PrintingWorks): Uint8Array | undefined {
  const pdf = works.draw(svg);
  if (pdf === undefined) return undefined;
  const document = Document.openDocument(pdf, 'application/pdf');
  try {
    return document.loadPage(0).toPixmap(Matrix.scale(SCALE, SCALE), ColorSpace.DeviceRGB, false).asPNG();
  } finally {
    document.destroy();
  }
}
