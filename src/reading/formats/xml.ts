import { SaxesParser } from 'saxes';
import { readingErrors } from '../errors.ts';

/** An element with its prefix as written; text children are strings. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** Deeper than any word processor nests. */
const DEEPEST = 400;

/** Parses XML to a tree. Entities of a DTD are not expanded. Throws `reading.damaged` naming `kind`. */
export function parseXml(xml: string, kind: string): Element {
  const root: { name: string; attributes: Record<string, string>; children: (Element | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const stack = [root];
  const parser = new SaxesParser();
  const fail = (cause: unknown): never => {
    throw readingErrors.error('reading.damaged', { kind }, cause);
  };
  parser.on('error', fail);
  parser.on('opentag', (tag) => {
    const element = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] };
    stack.at(-1)?.children.push(element);
    if (stack.push(element) > DEEPEST) fail(new RangeError('depth'));
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const text = (value: string): void => {
    stack.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  const top = root.children.find((child): child is Element => typeof child !== 'string');
  return top ?? fail(new Error('no element'));
}

export function childrenOf(element: Element | undefined, name?: string): readonly Element[] {
  if (element === undefined) return [];
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** First descendant along a path of child names. */
export function pathOf(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => childOf(at, name), element);
}

/** All text below an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Every descendant with that name, outermost first. */
export function* descendants(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}
