/** What a file is, told from its bytes, and what stands in its way where it cannot be read. */
export type Sniffed =
  | { readonly mediaType: string }
  | { readonly refused: 'unsupported' | 'locked' | 'not-text'; readonly kind?: string };

const SAMPLE = 65_536;

/** Formats known by their first bytes. */
const SIGNATURES: readonly { readonly starts: string; readonly at?: number; readonly sniffed: Sniffed }[] = [
  { starts: '\x89PNG\r\n\x1a\n', sniffed: { mediaType: 'image/png' } },
  { starts: '\xff\xd8\xff', sniffed: { mediaType: 'image/jpeg' } },
  { starts: 'II*\0', sniffed: { mediaType: 'image/tiff' } },
  { starts: 'MM\0*', sniffed: { mediaType: 'image/tiff' } },
  { starts: 'WEBP', at: 8, sniffed: { mediaType: 'image/webp' } },
  { starts: 'GIF8', sniffed: { refused: 'unsupported', kind: 'image/gif' } },
  { starts: '{\\rtf', sniffed: { refused: 'unsupported', kind: 'application/rtf' } },
  { starts: '7z\xbc\xaf\x27\x1c', sniffed: { refused: 'unsupported', kind: 'application/x-7z-compressed' } },
  { starts: 'Rar!', sniffed: { refused: 'unsupported', kind: 'application/vnd.rar' } },
  { starts: '\x1f\x8b', sniffed: { refused: 'unsupported', kind: 'application/gzip' } },
];

/** Finds what a file is from its bytes alone; the name plays no part. */
export function sniff(bytes: Uint8Array): Sniffed {
  const sample = bytes.subarray(0, SAMPLE);
  const head = latin1(sample.subarray(0, 1024));
  // A PDF may have a few bytes of something else before it.
  if (head.includes('%PDF-')) return { mediaType: 'application/pdf' };
  for (const { starts, at = 0, sniffed } of SIGNATURES) if (head.startsWith(starts, at)) return sniffed;
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return packed(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compound(bytes);
  if (!isText(sample)) return { refused: 'not-text' };
  return { mediaType: textType(sample) };
}

function packed(bytes: Uint8Array): Sniffed {
  const head = latin1(bytes.subarray(0, 200));
  const mimetype = /mimetype(application\/[\w.-]+)/.exec(head)?.[1]?.replace(/PK$/, '');
  if (
    mimetype === 'application/vnd.oasis.opendocument.text' ||
    mimetype === 'application/vnd.oasis.opendocument.text-template'
  )
    return { mediaType: 'application/vnd.oasis.opendocument.text' };
  if (mimetype !== undefined) return { refused: 'unsupported', kind: mimetype };
  // Names of entries stand in the list at the end.
  const names = latin1(bytes.subarray(Math.max(0, bytes.length - 1024 * 1024))) + head;
  if (/word\/document\d*\.xml|word\/styles\.xml/.test(names))
    return { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
  if (/xl\/workbook\.xml/.test(names))
    return { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  if (/ppt\/presentation\.xml/.test(names)) return { refused: 'unsupported', kind: 'application/vnd.ms-powerpoint' };
  return { refused: 'unsupported', kind: 'application/zip' };
}

/** Old Office files, and new ones locked with a password. */
function compound(bytes: Uint8Array): Sniffed {
  const wide = latin1(bytes.subarray(0, 1024 * 1024)).replaceAll('\0', '');
  if (wide.includes('EncryptedPackage')) return { refused: 'locked' };
  return {
    refused: 'unsupported',
    kind: wide.includes('WordDocument') ? 'application/msword' : 'application/x-ole-storage',
  };
}

function textType(sample: Uint8Array): string {
  const text = latin1(sample)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  const start = text.trimStart().slice(0, 4096);
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return 'text/html';
  if (/^<(?:main|article|section|div|p|h[1-6]|table|ul)\b/i.test(start) && /<\/\w+>/.test(text)) return 'text/html';
  if (/^From \S+.*\d{4}\r?\n(?:[\w-]+:)/.test(start)) return 'application/mbox';
  if (isMail(start)) return 'message/rfc822';
  return isMarkdown(text) ? 'text/markdown' : 'text/plain';
}

function isMail(start: string): boolean {
  const head = start.split(/\r?\n\r?\n/)[0] ?? '';
  const fields = head.match(/^[A-Za-z][\w-]*:/gm) ?? [];
  const known =
    /^(?:From|To|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Content-Type|Delivered-To|X-[\w-]+):/i;
  const lines = head.split(/\r?\n/);
  const whole = lines.every((line) => /^(?:[A-Za-z][\w-]*:|[ \t])/.test(line));
  return whole && fields.length >= 3 && fields.filter((field) => known.test(field)).length >= 3;
}

/** Two different signs of Markdown, so that a text with one star or one number sign stays a text. */
function isMarkdown(text: string): boolean {
  const signs = [
    /^#{1,6} \S/m,
    /^\[\^[^\]\s]+\]:\s/m,
    /\[[^[\]\n]{1,300}\]\((?:https?:|mailto:|\.?\/|#)[^)\s]{0,500}\)/,
    /^\|.*\|\s*\n\|[\s:|-]+\|\s*$/m,
    /^(?:```|~~~)/m,
    /(?<![\w*])\*\*[^*\s][^*\n]*\*\*(?!\w)/,
  ];
  return signs.filter((sign) => sign.test(text.replaceAll('\r\n', '\n'))).length >= 2;
}

function isText(sample: Uint8Array): boolean {
  const [a, b] = sample;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  let controls = 0;
  let zeros = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++;
  }
  if (zeros > 0) return controls < sample.length * 0.02 && isWide(sample);
  return controls < Math.max(1, sample.length * 0.01);
}

/** Zeros all on one side of each pair: UTF-16 without a mark. */
function isWide(bytes: Uint8Array): boolean {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  return Math.min(even, odd) < Math.max(even, odd) * 0.05 && Math.max(even, odd) > bytes.length * 0.02;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
