import type { FormatReader } from './format.ts';

/** Readers by media type. A new format is a new file and a line here; each is loaded only when it is needed. */
export const FORMATS: Readonly<Record<string, () => Promise<FormatReader>>> = {
  'text/plain': async () => (await import('./text.ts')).readText,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async () =>
    (await import('./docx.ts')).readDocx,
  'application/vnd.oasis.opendocument.text': async () => (await import('./odt.ts')).readOdt,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': async () => (await import('./xlsx.ts')).readXlsx,
  'text/csv': async () => (await import('./csv.ts')).readCsv,
  'application/zip': async () => (await import('./csv.ts')).readCsvZip,
  'application/pdf': async () => (await import('./pdf.ts')).readPdf,
  'image/png': async () => (await import('./image.ts')).readImage,
  'image/jpeg': async () => (await import('./image.ts')).readImage,
  'image/tiff': async () => (await import('./image.ts')).readImage,
  'image/webp': async () => (await import('./image.ts')).readImage,
  'text/html': async () => (await import('./html.ts')).readHtml,
  'text/markdown': async () => (await import('./markdown.ts')).readMarkdown,
  'message/rfc822': async () => (await import('./mail.ts')).readEml,
  'application/mbox': async () => (await import('./mail.ts')).readMbox,
};
