import { clean, linkEndTag, linkTag, markTag } from '../../inline.ts';

/** Running text of Markdown to words: marks and links as tags, signs of emphasis and code gone. */
export function markdownInline(source: string, references: ReadonlyMap<string, string>): string {
  const kept: string[] = [];
  const keep = (text: string): string => `\uFDD2${kept.push(text) - 1}\uFDD3`;
  let text = clean(source)
    .replace(/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/g, (_, __, code: string) => keep(code.trim()))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => keep(sign))
    .replace(/\[\^([^\]\s]+)\]/g, (_, label: string) => keep(markTag(label)))
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<((?:https?|mailto):[^>\s]+)>/g, (_, url: string) => keep(linkTag(url) + url + linkEndTag))
    .replace(/\[([^\][]*)\]\(\s*<?([^)\s>]*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g, (_, words: string, url: string) =>
      link(words, url, keep),
    )
    .replace(/\[([^\][]+)\]\[([^\][]*)\]/g, (whole, words: string, name: string) => {
      const url = references.get((name === '' ? words : name).toLowerCase());
      return url === undefined ? whole : link(words, url, keep);
    });
  text = text
    .replace(/(?<![\w*])(\*{1,3})(?=\S)([^*\n]*[^*\s])\1(?![\w*])/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]*[^_\s])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=\S)([^~]*\S)~~/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
  // What was kept may hold what was kept before it.
  for (let round = 0; round < 4 && text.includes('\uFDD2'); round++)
    text = text.replace(/\uFDD2(\d+)\uFDD3/g, (_, i: string) => kept[Number(i)] ?? '');
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
  '#39': "'",
};

function link(words: string, url: string, keep: (text: string) => string): string {
  return /^(?:https?|mailto|ftp):/i.test(url) ? `${keep(linkTag(url))}${words}${keep(linkEndTag)}` : words;
}
