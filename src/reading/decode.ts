import { readingErrors } from './errors.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding. */
  readonly encoding: string;
}

/** Bytes looked at when an encoding is guessed. */
const SAMPLE = 200_000;

/**
 * Turns the bytes of a text into a string. A byte order mark decides, then valid UTF-8, then the frequency of letters
 * under each single-byte table. `asked` overrides all of it.
 */
export function decodeText(bytes: Uint8Array, asked?: string): Decoded {
  if (asked !== undefined) {
    const decoder = decoderOf(asked);
    if (decoder === undefined) throw readingErrors.error('reading.encoding-unknown');
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  }
  const marked = byMark(bytes) ?? withoutMark(bytes);
  return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
}

function decoderOf(name: string): TextDecoder | undefined {
  try {
    return new TextDecoder(name);
  } catch {
    return undefined;
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function withoutMark(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const wide = byZeros(sample);
  if (wide !== undefined) return wide;
  if (isUtf8(sample, sample.length < bytes.length)) return 'utf-8';
  return bySingleByte(sample);
}

/** UTF-16 without a mark: zero bytes stand on one side of most Latin characters. */
function byZeros(bytes: Uint8Array): string | undefined {
  const pairs = Math.min(2000, bytes.length >> 1);
  let even = 0;
  let odd = 0;
  let cyrillicLow = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
    if (bytes[i + 1] === 4) cyrillicLow++;
  }
  if (pairs > 4 && (odd > pairs * 0.3 || (cyrillicLow > pairs * 0.5 && odd > 0)) && even < pairs * 0.05)
    return 'utf-16le';
  if (pairs > 4 && even > pairs * 0.1 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    // A text in UTF-8 with a few broken bytes is still UTF-8: most of its high bytes form whole sequences.
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.match(/\uFFFD/g)?.length ?? 0;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: everything outside ASCII is counted
    const whole = text.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0;
    return whole > broken * 10;
  }
}

const TABLES = [
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'ibm866',
  'x-mac-cyrillic',
  'windows-1252',
  'iso-8859-2',
  'windows-1250',
  'windows-1254',
  'iso-8859-9',
];
/** Frequent Russian letters; the order of lower and upper tells windows-1251 from KOI8-R. */
const COMMON = new Set('оеаинтсрвлкмдпуяыьгзбчй');
const WESTERN = new Set('éèêàâçùûôîëïüöäßñóíáúãõåøæ');
const CENTRAL = new Set('ąćęłńóśźżčďěňřšťůžáéíýúőűăâîşţ');
const TURKIC = new Set('ğışçöüİâ');

function bySingleByte(bytes: Uint8Array): string {
  let best = { encoding: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const encoding of TABLES) {
    const score = scoreOf(new TextDecoder(encoding).decode(bytes), encoding);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

function scoreOf(text: string, encoding: string): number {
  let score = 0;
  let high = 0;
  let previous = ' ';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code > 127) {
      high++;
      if (/\p{Script=Cyrillic}/u.test(letter)) {
        score += COMMON.has(letter) ? 3 : letter === letter.toLowerCase() ? 1 : 0.5;
        // An upper letter after a lower one is the trace of a wrong table.
        if (letter !== letter.toLowerCase() && /\p{Ll}/u.test(previous)) score -= 3;
        if (/[A-Za-z]/.test(previous)) score -= 2;
      } else if (/\p{L}/u.test(letter)) {
        const own =
          encoding.endsWith('2') && encoding.startsWith('windows')
            ? WESTERN
            : encoding.includes('1254') || encoding.endsWith('-9')
              ? TURKIC
              : CENTRAL;
        score += own.has(letter.toLowerCase()) ? 2 : -0.5;
        if (/[^\x20-\x7E]/.test(previous) && /\p{L}/u.test(previous)) score -= 2;
      } else if (/[«»“”„‘’–—…№§©°\u00A0•]/.test(letter)) score += 1;
      else score -= 3;
    }
    previous = letter;
  }
  return high === 0 ? 0 : score / high;
}
