/** One part of a message: its head fields and its undecoded body. */
export interface MimePart {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Splits a message or part, given as latin1 (a byte a letter), into head and body; folded lines of the head are joined. */
export function splitPart(source: string): MimePart {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end === null ? source : source.slice(0, end.index);
  const body = end === null ? '' : source.slice(end.index + end[0].length);
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, body };
}

/** A field such as `text/plain; charset="utf-8"`: its value and its parameters. */
export function parameters(field: string | undefined): {
  readonly value: string;
  readonly get: (name: string) => string | undefined;
} {
  const [value = '', ...rest] = (field ?? '').split(';');
  const found = new Map<string, string>();
  for (const part of rest) {
    const [name = '', ...after] = part.split('=');
    found.set(name.trim().toLowerCase(), after.join('=').trim().replace(/^"|"$/g, ''));
  }
  return { value: value.trim().toLowerCase(), get: (name) => found.get(name) };
}

/** The bytes of a part's body, its transfer encoding undone. */
export function bodyBytes(part: MimePart): Uint8Array {
  const encoding = part.fields.get('content-transfer-encoding')?.toLowerCase().trim();
  if (encoding === 'base64') return Buffer.from(part.body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64');
  if (encoding === 'quoted-printable') return quotedPrintable(part.body, false);
  return Buffer.from(part.body, 'latin1');
}

export function quotedPrintable(text: string, inHead: boolean): Uint8Array {
  const joined = text.replace(/[ \t]+(?=\r?\n)/g, '').replace(/=\r?\n/g, '');
  const spaced = inHead ? joined.replaceAll('_', ' ') : joined;
  return Buffer.from(
    spaced.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** Words of a head field: `=?utf-8?B?...?=` undone. */
export function headWords(field: string | undefined): string {
  if (field === undefined) return '';
  const joined = field.replace(/(\?=)\s+(?==\?)/g, '$1');
  const decoded = joined.replace(
    /=\?([\w-]+)(?:\*[\w-]*)?\?([BbQq])\?([^?]*)\?=/g,
    (whole, charset: string, kind: string, text: string) => {
      const bytes = kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quotedPrintable(text, true);
      return decodeCharset(bytes, charset) ?? whole;
    },
  );
  // A head in raw UTF-8 came as latin1.
  return /[\x80-\xff]/.test(field) && decoded === field
    ? new TextDecoder().decode(Buffer.from(field, 'latin1'))
    : decoded;
}

export function decodeCharset(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return undefined;
  }
}
