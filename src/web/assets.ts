import { readFile } from 'node:fs/promises';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Names of what the program itself carries: fonts, styles, client modules. Anything else is no asset. */
const NAME = /^(?:(fonts|client)\/)?[a-z0-9]+(?:-[a-z0-9]+)*\.(css|js|svg|woff2)$/;
const HOUR_S = 3600;

const read = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A file of the program, read once. Undefined: there is none of this name. */
export async function asset(name: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const match = NAME.exec(name);
  const type = TYPES[match?.[2] ?? ''];
  if (match === null || type === undefined) return undefined;
  const url = new URL(match[1] === 'client' ? `./${name}` : `../../data/web/${name}`, import.meta.url);
  let bytes = read.get(name);
  if (bytes === undefined) {
    bytes = readFile(url).then((buffer) => new Uint8Array(buffer));
    read.set(name, bytes);
  }
  try {
    return { bytes: await bytes, type };
  } catch {
    read.delete(name);
    return undefined;
  }
}

/** Assets hold nothing of the vault, so a browser may keep them for an hour. */
export const ASSET_CACHE = `private, max-age=${HOUR_S}`;
