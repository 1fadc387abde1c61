/** The forms in which an answer can be asked for. */
export type Format = 'html' | 'json' | 'csv' | 'svg' | 'ics' | 'png';

const ENDING = /\.(json|csv|svg|ics|png)$/;

/** The form asked for by the ending of an address; a page where there is none. */
export function formatOf(pathname: string): Format {
  return (ENDING.exec(pathname)?.[1] as Format | undefined) ?? 'html';
}

/** The address without the ending of a format, and without a slash at its end. */
export function routePath(pathname: string): string {
  if (pathname.startsWith('/assets/')) return pathname;
  const path = pathname.replace(ENDING, '');
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** Is this an address of the desk itself? `//host` and `/\host` are not. */
export function localPath(address: string): boolean {
  return /^\/(?![/\\])[\p{L}\p{N}\p{P}\p{S}]*$/u.test(address);
}
