import { readFile } from 'node:fs/promises';
import type { CitationStyle } from './notes.ts';

const CSL = new URL('../../../data/csl/', import.meta.url);

/** The style and terms that Khronika brings (data/csl). `style`: the text of another CSL note style instead. */
export async function shippedStyle(style?: string): Promise<CitationStyle> {
  const [own, english, russian] = await Promise.all(
    ['khronika-note.csl', 'locale-en.xml', 'locale-ru.xml'].map((file) => readFile(new URL(file, CSL), 'utf8')),
  );
  return {
    style: style ?? own ?? '',
    locale: (language) => (language.startsWith('ru') ? (russian ?? '') : (english ?? '')),
  };
}
