import { parse } from 'parse5';
import { decodeText } from '../decode.ts';
import type { Draft } from '../draft.ts';
import { clean } from '../inline.ts';
import type { DraftWarning } from '../warnings.ts';
import type { ReadingContext } from './format.ts';
import { HtmlBlocks } from './html/blocks.ts';
import { mainText } from './html/main-text.ts';
import { htmlNotes } from './html/notes.ts';
import { attribute, elements, type HtmlElement, textBelow } from './html/tree.ts';

/** Pages, saved or fetched: main text found, links kept, notes tied by the addresses within the page. Nothing is run or fetched. */
export function readHtml(bytes: Uint8Array, { encoding }: ReadingContext): Draft {
  const decoded = decodeText(bytes, encoding ?? declaredEncoding(bytes));
  const draft = draftOfHtml(decoded.text);
  return { ...draft, encoding: decoded.encoding };
}

export function draftOfHtml(html: string): Draft {
  const document = parse(html);
  const all = [...elements(document)];
  const find = (name: string): HtmlElement | undefined => all.find((element) => element.tagName === name);
  const body = find('body');
  const warnings: DraftWarning[] = [];
  if (body === undefined) return { blocks: [], notes: [], warnings };
  const { root, guessed } = mainText(body);
  if (guessed) warnings.push({ code: 'main-text-guessed' });
  const base = attribute(find('base') ?? body, 'href') ?? canonical(all);
  const blocks = new HtmlBlocks(htmlNotes(body), (href) => absolute(href, base));
  blocks.walk(root);
  const notes = root === body ? blocks.notes : [...blocks.notes, ...notesOutside(body, root, blocks)];
  const title = find('title');
  const named = title === undefined ? '' : clean(textBelowTitle(title)).replace(/\s+/g, ' ').trim();
  const language = attribute(find('html') ?? body, 'lang');
  return {
    blocks: blocks.blocks,
    notes,
    warnings,
    ...(named === '' ? {} : { title: named }),
    ...(language !== undefined && /^[a-z]{2,3}(?:-[A-Za-z]+)*$/.test(language) ? { language } : {}),
  };
}

/** Notes may stand after the main text, in a part of their own. */
function notesOutside(
  body: HtmlElement,
  root: HtmlElement,
  inside: HtmlBlocks,
): readonly { label: string; inline?: string }[] {
  const known = new Set(inside.notes.map((note) => note.label));
  const notes = htmlNotes(body);
  const own = new Set(elements(root));
  const outside = new Map([...notes.texts].filter(([element, label]) => !own.has(element) && !known.has(label)));
  if (outside.size === 0) return [];
  const reader = new HtmlBlocks({ ...notes, texts: outside }, () => undefined);
  for (const element of outside.keys())
    if (element.parentNode !== null && 'tagName' in element.parentNode) reader.walk(element.parentNode);
  return reader.notes.filter((note) => !known.has(note.label));
}

function textBelowTitle(title: HtmlElement): string {
  return title.childNodes.map((node) => ('value' in node ? node.value : '')).join('') || textBelow(title);
}

function canonical(all: readonly HtmlElement[]): string | undefined {
  const link = all.find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
  return link === undefined ? undefined : attribute(link, 'href');
}

function absolute(href: string, base: string | undefined): string | undefined {
  if (href.startsWith('#') || /^(?:javascript|data|vbscript|file):/i.test(href.trim())) return undefined;
  const url = URL.parse(href, base);
  return url !== null && /^(?:https?|mailto|ftp):$/.test(url.protocol) ? url.href : undefined;
}

/** The encoding a page names in its first bytes, where there is no byte order mark. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0xef)
    return undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named =
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  if (named === undefined || /^utf-?16/i.test(named)) return undefined;
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return undefined;
  }
}
