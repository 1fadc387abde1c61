import { exchangeErrors } from '../errors.ts';
import type { Reference } from './reference.ts';

/** CSL-JSON: a list of items. */
export function writeCsl(references: readonly Reference[]): string {
  return references.length === 0 ? '[]\n' : `[\n${references.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}

/** Items of a CSL-JSON file. Throws `exchange.unreadable`. */
export function readCsl(text: string): readonly Reference[] {
  const list = parsed(text);
  const items = Array.isArray(list) ? list : [list];
  return items.map((item, index) => {
    if (typeof item !== 'object' || item === null)
      throw exchangeErrors.error('exchange.unreadable', { what: 'CSL-JSON', place: index + 1 });
    const { id, type, ...rest } = item as Readonly<Record<string, unknown>>;
    return { ...rest, id: String(id ?? index + 1), type: typeof type === 'string' ? type : 'document' } as Reference;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw exchangeErrors.error('exchange.unreadable', { what: 'CSL-JSON', place: 1 }, cause);
  }
}
