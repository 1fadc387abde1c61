import { zipSync } from 'fflate';

/** DOS time has no earlier one; the same files give the same bytes. */
const LONG_AGO = new Date(1980, 0, 1);

/** Files as one zip, in their order, without a time or a system in it. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: LONG_AGO, os: 0 });
}
