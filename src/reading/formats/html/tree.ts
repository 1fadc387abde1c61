import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Deeper nesting than any page has; what lies below is not read. */
const DEEPEST = 250;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((own) => own.name === name)?.value;
}

export function childNodes(parent: Parent): readonly HtmlNode[] {
  return parent.childNodes;
}

/** All elements below, in order of the page; an own stack, so that no page can exhaust ours. */
export function* elements(parent: Parent): Generator<HtmlElement> {
  const stack: { node: HtmlNode; depth: number }[] = childNodes(parent)
    .map((node) => ({ node, depth: 0 }))
    .reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    if (!isElement(node)) continue;
    yield node;
    if (depth < DEEPEST)
      for (const child of childNodes(node).toReversed()) stack.push({ node: child, depth: depth + 1 });
  }
}

/** Text below an element, however deep, as it stands. */
export function textBelow(parent: Parent): string {
  const parts: string[] = [];
  const stack: HtmlNode[] = childNodes(parent).toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node) parts.push(node.value);
    else if (isElement(node) && !SILENT.has(node.tagName))
      for (const child of childNodes(node).toReversed()) stack.push(child);
  }
  return parts.join('');
}

/** Elements whose content is not text of the page. */
export const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'canvas',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'select',
  'button',
  'input',
  'textarea',
  'head',
  'title',
]);

export function isHidden(element: HtmlElement): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}
