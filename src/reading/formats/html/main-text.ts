import { attribute, elements, type HtmlElement, SILENT, textBelow } from './tree.ts';

const AROUND = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'dialog']);
const AROUND_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog|alert)$/;
const AROUND_NAME =
  /(?:^|[\s_-])(?:nav|navbar|menu|sidebar|breadcrumbs?|share|sharing|social|related|comments?|cookie|banner|advert|ads|promo|subscribe|newsletter|pagination|footer|widget|toolbar|popup|tags)(?:$|[\s_-])/i;

/** A part around the main text: menus, side columns, banners. */
export function isAround(element: HtmlElement): boolean {
  if (AROUND.has(element.tagName) || SILENT.has(element.tagName)) return true;
  if (AROUND_ROLE.test(attribute(element, 'role') ?? '')) return true;
  const named = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return (
    /^(?:div|ul|section|header|p|span)$/.test(element.tagName) && AROUND_NAME.test(named) && linkShare(element) > 0.3
  );
}

/**
 * Where a page's main text is: `main`, one `article`, else the element that holds the most running text of its own. A
 * page without surroundings is its own main text. `guessed` where shape alone decided.
 */
export function mainText(body: HtmlElement): { readonly root: HtmlElement; readonly guessed: boolean } {
  const all = [...elements(body)];
  const main = all.find((element) => element.tagName === 'main' || attribute(element, 'role') === 'main');
  if (main !== undefined && textBelow(main).trim().length > 40) return { root: main, guessed: false };
  const articles = all.filter(
    (element) => element.tagName === 'article' || attribute(element, 'itemprop') === 'articleBody',
  );
  const [article] = articles.toSorted((a, b) => textBelow(b).length - textBelow(a).length);
  const whole = textBelow(body).replace(/\s+/g, ' ').length;
  if (article !== undefined && textBelow(article).length > whole * 0.3) return { root: article, guessed: false };
  if (!all.some((element) => isAround(element) && !SILENT.has(element.tagName))) return { root: body, guessed: false };
  let best: { readonly root: HtmlElement; readonly score: number } | undefined;
  for (const element of all) {
    if (!/^(?:div|section|td|article)$/.test(element.tagName) || isAround(element)) continue;
    const score = scoreOf(element);
    if (best === undefined || score > best.score) best = { root: element, score };
  }
  const enough = best !== undefined && best.score > scoreOf(body) * 0.8;
  return { root: enough && best !== undefined ? best.root : body, guessed: true };
}

/** Running text directly in paragraphs counts in full, what hangs deeper by half for each level. */
function scoreOf(element: HtmlElement): number {
  let score = 0;
  for (const child of element.childNodes) {
    if (!('tagName' in child) || isAround(child)) continue;
    const length = textBelow(child).trim().length;
    if (/^(?:p|h[1-6]|blockquote|ul|ol|table|pre|figure)$/.test(child.tagName))
      score += length * (1 - linkShare(child));
    else score += length * (1 - linkShare(child)) * 0.5;
  }
  return score;
}

function linkShare(element: HtmlElement): number {
  const length = textBelow(element).trim().length;
  if (length === 0) return 1;
  let linked = 0;
  for (const inner of elements(element)) if (inner.tagName === 'a') linked += textBelow(inner).trim().length;
  return linked / length;
}
