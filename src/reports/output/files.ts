import type { Report, ReportBlock } from '../report.ts';
import { docxOf } from './docx.ts';
import { htmlFolderOf, htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { pdfOf } from './pdf.ts';
import { pictureImage } from './picture-image.ts';
import { openPrintingWorks } from './printing-works.ts';
import { textOf } from './text.ts';

export const REPORT_FORMATS = ['docx', 'pdf', 'html', 'site', 'md', 'txt'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report in one format: endings of file names below the report's own name (`.docx`, `/index.html`), with their bytes. */
export async function filesOf(report: Report, format: ReportFormat): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (format) {
    case 'docx':
      return new Map([['.docx', docxOf(report, await imagesFor(report))]]);
    case 'pdf':
      return new Map([['.pdf', pdfOf(report, await openPrintingWorks())]]);
    case 'html':
      return new Map([['.html', bytes(htmlOf(report))]]);
    case 'site':
      return new Map([...htmlFolderOf(report)].map(([name, text]) => [`/${name}`, bytes(text)]));
    case 'md':
      return new Map([['.printed.md', bytes(markdownOf(report))]]);
    case 'txt':
      return new Map([['.txt', bytes(textOf(report))]]);
  }
}

/** Draws a report's pictures; a report without any opens no typesetter. */
async function imagesFor({ blocks }: Report): Promise<(svg: string) => Uint8Array | undefined> {
  if (!blocks.some(holdsPicture)) return () => undefined;
  const works = await openPrintingWorks();
  return (svg) => pictureImage(svg, works);
}

function holdsPicture(block: ReportBlock): boolean {
  if (block.kind === 'quote' || block.kind === 'answer') return block.blocks.some(holdsPicture);
  return block.kind === 'list' ? block.items.flat().some(holdsPicture) : block.kind === 'picture';
}
