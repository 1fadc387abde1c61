/** Entry types of BibLaTeX by CSL type; the CSL type itself stands in `entrysubtype`, so nothing is lost. */
export const ENTRY_TYPES: Readonly<Record<string, string>> = {
  report: 'report',
  book: 'book',
  'article-newspaper': 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  webpage: 'online',
  post: 'online',
  dataset: 'dataset',
  legislation: 'legislation',
  legal_case: 'jurisdiction',
  motion_picture: 'video',
  graphic: 'image',
  pamphlet: 'booklet',
  thesis: 'thesis',
};
