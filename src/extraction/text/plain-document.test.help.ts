import type { Block, Document } from '../../model/document.ts';

/** For tests: a document whose paragraphs are parted by blank lines. */
export function plainDocument(text: string, language?: string): Document {
  const blocks: Block[] = [];
  const points = (index: number): number => [...text.slice(0, index)].length;
  const wide = /[\ud800-\udfff]/.test(text);
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    const end = match.index + match[0].length;
    blocks.push({
      kind: 'paragraph',
      start: wide ? points(match.index) : match.index,
      end: wide ? points(end) : end,
    });
  }
  return {
    khronika: 1,
    source: { name: 'test', mediaType: 'text/plain', sha256: '', ...(language === undefined ? {} : { language }) },
    text,
    blocks,
    notes: [],
    references: [],
    warnings: [],
  };
}
