import { printable } from '../printable.ts';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text between tags or in an attribute. */
export function escaped(text: string): string {
  return printable(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
}

/** A run of text with run properties; `w:t` is never read as a field. */
export function run(text: string, properties = ''): string {
  const props = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return text === '' ? '' : `<w:r>${props}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export function paragraph(content: string, style = '', properties = ''): string {
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  const props = named === '' && properties === '' ? '' : `<w:pPr>${named}${properties}</w:pPr>`;
  return `<w:p>${props}${content}</w:p>`;
}

/** A field with the text it shows until somebody updates it. `code` is ours, never from a report. */
export function field(code: string, shown: string): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  );
}
