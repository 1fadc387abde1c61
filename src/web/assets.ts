import { readFile } from 'node:fs/promises';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The sheets of `data/web/styles/`, one idea each, in the order in which they are served as one `desk.css`. */
export const STYLES = [
  'ink',
  'page',
  'masthead',
  'titles',
  'front',
  'drafts',
  'forms',
  'tables',
  'chips',
  'marks',
  'reading-desk',
  'facets',
  'pictures',
  'records',
  'team',
  'keys',
  'beside',
  'reports',
  'narrow',
  'paper',
] as const;

/** Names of what the program itself carries: fonts, styles, client modules. Anything else is no asset. */
const NAME = /^(?:(fonts|client)\/)?[a-z0-9]+(?:-[a-z0-9]+)*\.(css|js|svg|woff2)$/;
const HOUR_S = 3600;

const read = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A file of the program, read once. Undefined: there is none of this name. */
export async function asset(name: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const match = NAME.exec(name);
  const type = TYPES[match?.[2] ?? ''];
  if (match === null || type === undefined) return undefined;
  let bytes = read.get(name);
  if (bytes === undefined) {
    bytes = name === 'desk.css' ? styles() : file(match[1] === 'client' ? `./${name}` : `../../data/web/${name}`);
    read.set(name, bytes);
  }
  try {
    return { bytes: await bytes, type };
  } catch {
    read.delete(name);
    return undefined;
  }
}

async function file(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(path, import.meta.url)));
}

async function styles(): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = await Promise.all(STYLES.map((name) => file(`../../data/web/styles/${name}.css`)));
  return new Uint8Array(Buffer.concat(sheets));
}

/** Assets hold nothing of the vault, so a browser may keep them for an hour. */
export const ASSET_CACHE = `private, max-age=${HOUR_S}`;
