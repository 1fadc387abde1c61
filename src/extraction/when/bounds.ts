import type { When } from '../../model/value.ts';
import { parseEdtf } from '../../model/when.ts';

const MOST = 20_000;
const known = new Map<string, When | undefined>();

/** `parseEdtf` that remembers: a text speaks of the same days again and again. */
export function boundsOf(edtf: string): When | undefined {
  if (known.has(edtf)) return known.get(edtf);
  if (known.size >= MOST) known.clear();
  const when = parseEdtf(edtf);
  known.set(edtf, when);
  return when;
}
