import { attribute, elements, type HtmlElement, textBelow } from './tree.ts';

/** A mark is a link inside the page whose words are a short label; its target holds the note. */
const LABEL = /^[[(]?\s*(\d{1,3}|[*†‡§]{1,3}|[ivxlc]{1,9}|[a-z])\s*[\])]?\.?$/i;

export interface HtmlNotes {
  /** Label of each link that is a mark. */
  readonly marks: ReadonlyMap<HtmlElement, string>;
  /** Label of each element that is a note's text; it is left out of the body. */
  readonly texts: ReadonlyMap<HtmlElement, string>;
  /** Links back from a note to its mark; they are no words of the note. */
  readonly back: ReadonlySet<HtmlElement>;
}

/** Ties the marks of a page to their texts by the addresses within it. */
export function htmlNotes(root: HtmlElement): HtmlNotes {
  const all = [...elements(root)];
  const targets = new Map<string, HtmlElement>();
  for (const element of all) {
    for (const name of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : undefined])
      if (name !== undefined && !targets.has(name)) targets.set(name, element);
  }
  const order = new Map(all.map((element, i) => [element, i]));
  const marks = new Map<HtmlElement, string>();
  const texts = new Map<HtmlElement, string>();
  const back = new Set<HtmlElement>();
  for (const link of all) {
    if (link.tagName !== 'a') continue;
    const href = attribute(link, 'href') ?? '';
    const name = href.includes('#') ? decode(href.slice(href.indexOf('#') + 1)) : '';
    const target = targets.get(name);
    const label = LABEL.exec(textBelow(link).trim())?.[1];
    if (target === undefined || name === '') continue;
    const holder = holderOf(target);
    if (holder === undefined || contains(holder, link) || (order.get(target) ?? 0) < (order.get(link) ?? 0)) {
      // Pointing up: from a note to its mark.
      if (label !== undefined || /^(?:[\s↩↑^⏎⬆]|\uFE0E|\uFE0F)*$/u.test(textBelow(link))) back.add(link);
      continue;
    }
    if (label === undefined) continue;
    const known = texts.get(holder);
    marks.set(link, known ?? label);
    if (known === undefined) texts.set(holder, label);
  }
  return { marks, texts, back };
}

/** The item or paragraph a target stands in or is. */
function holderOf(target: HtmlElement): HtmlElement | undefined {
  let at: HtmlElement | undefined = target;
  while (at !== undefined) {
    if (/^(?:li|p|dd|div|aside|section|td|tr|blockquote)$/.test(at.tagName)) return at;
    at = at.parentNode !== null && 'tagName' in at.parentNode ? at.parentNode : undefined;
  }
  return undefined;
}

function contains(holder: HtmlElement, inner: HtmlElement): boolean {
  let at: HtmlElement | undefined = inner;
  while (at !== undefined) {
    if (at === holder) return true;
    at = at.parentNode !== null && 'tagName' in at.parentNode ? at.parentNode : undefined;
  }
  return false;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
