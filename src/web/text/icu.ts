/**
 * The part of ICU MessageFormat the catalogues use: `{name}`, `{n, number}`, `{n, plural, one {…} other {…}}` with
 * `=0` and `#`, `{x, select, a {…} other {…}}`, and `''` for an apostrophe that would open a quotation. A message is
 * parsed once. Arguments of `parts` may be anything (text or an element); they come out as they went in.
 */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'arg'; readonly name: string; readonly number: boolean }
  | {
      readonly kind: 'plural' | 'select';
      readonly name: string;
      readonly cases: ReadonlyMap<string, readonly Node[]>;
    }
  | { readonly kind: 'hash' };

/** Throws on a message that does not parse; the test of the catalogues parses every one. */
export function parseMessage(source: string): readonly Node[] {
  let at = 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`message: ${what} at ${at}`);
  };

  function nodes(inPlural: boolean, nested: boolean): Node[] {
    const found: Node[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') found.push({ kind: 'text', text });
      text = '';
    };
    while (at < source.length) {
      const char = source[at];
      if (char === '}' && nested) break;
      if (char === '}') fail('stray }');
      if (char === "'" && source[at + 1] === "'") {
        text += "'";
        at += 2;
      } else if (char === '#' && inPlural) {
        flush();
        found.push({ kind: 'hash' });
        at++;
      } else if (char === '{') {
        flush();
        found.push(argument());
      } else {
        text += char;
        at++;
      }
    }
    flush();
    return found;
  }

  function word(): string {
    const match = /^\s*([=\w-]+)\s*/.exec(source.slice(at));
    if (match === null) return fail('a word expected');
    at += match[0].length;
    return match[1] ?? '';
  }

  function argument(): Node {
    at++;
    const name = word();
    if (source[at] === '}') {
      at++;
      return { kind: 'arg', name, number: false };
    }
    if (source[at] !== ',') fail(', or } expected');
    at++;
    const kind = word();
    if (kind === 'number' && source[at] === '}') {
      at++;
      return { kind: 'arg', name, number: true };
    }
    if ((kind !== 'plural' && kind !== 'select') || source[at] !== ',')
      return fail('number, plural or select expected');
    at++;
    const cases = new Map<string, readonly Node[]>();
    while (!/^\s*\}/.test(source.slice(at))) {
      const key = word();
      if (source[at] !== '{') fail('{ expected');
      at++;
      cases.set(key, nodes(kind === 'plural', true));
      if (source[at] !== '}') fail('} expected');
      at++;
    }
    at = source.indexOf('}', at) + 1;
    if (!cases.has('other')) fail('a case other expected');
    return { kind, name, cases };
  }

  return nodes(false, false);
}

/** The message with its arguments in place, in parts. */
export function formatParts<T>(
  nodes: readonly Node[],
  args: Readonly<Record<string, T | string | number>>,
  locale: string,
  count?: number,
): (T | string)[] {
  return nodes.flatMap((node): (T | string)[] => {
    if (node.kind === 'text') return [node.text];
    if (node.kind === 'hash') return [formatNumber(count ?? 0, locale)];
    const value = args[node.name];
    if (node.kind === 'arg') {
      if (value === undefined) return [`{${node.name}}`];
      return [typeof value === 'number' ? formatNumber(value, locale) : value];
    }
    if (node.kind === 'select') {
      return formatParts(node.cases.get(String(value)) ?? node.cases.get('other') ?? [], args, locale, count);
    }
    const n = Number(value);
    const exact = node.cases.get(`=${n}`);
    const form = exact ?? node.cases.get(rules(locale).select(n)) ?? node.cases.get('other') ?? [];
    return formatParts(form, args, locale, n);
  });
}

/** Every argument a message names, its cases included. */
export function argumentsOf(nodes: readonly Node[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) {
    if (node.kind === 'text' || node.kind === 'hash') continue;
    names.add(node.name);
    if (node.kind === 'arg') continue;
    for (const inner of node.cases.values()) for (const name of argumentsOf(inner)) names.add(name);
  }
  return names;
}

const numberFormats = new Map<string, Intl.NumberFormat>();
export function formatNumber(n: number, locale: string): string {
  let format = numberFormats.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale);
    numberFormats.set(locale, format);
  }
  return format.format(n);
}

const pluralRules = new Map<string, Intl.PluralRules>();
function rules(locale: string): Intl.PluralRules {
  let found = pluralRules.get(locale);
  if (found === undefined) {
    found = new Intl.PluralRules(locale);
    pluralRules.set(locale, found);
  }
  return found;
}
