import { dateOf, edtfOf, type Reference, type ReferenceName } from './reference.ts';

/** RIS types by CSL type; the CSL type itself stands in `M3`, so nothing is lost. */
const TYPES: Readonly<Record<string, string>> = {
  report: 'RPRT',
  'article-newspaper': 'NEWS',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  book: 'BOOK',
  webpage: 'ELEC',
  post: 'BLOG',
  legislation: 'STAT',
  bill: 'BILL',
  legal_case: 'CASE',
  interview: 'PCOMM',
  graphic: 'ART',
  motion_picture: 'VIDEO',
  dataset: 'DATA',
  pamphlet: 'PAMP',
  thesis: 'THES',
};

/** RIS in UTF-8, CRLF; one value a line, so a line end in a value is a space. */
export function writeRis(references: readonly Reference[]): string {
  return references.map(record).join('\r\n');
}

function record(reference: Reference): string {
  const { id, type, title, author, publisher, issued, URL, language, number, note } = reference;
  const date = edtfOf(issued);
  const [year, month = '', day = ''] = (date.split('/')[0] ?? '').split('-');
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES[type] ?? 'GEN'],
    ['M3', type],
    ['ID', id],
    ['TI', title],
    ['OP', reference['original-title']],
    ...(author ?? []).map((name) => ['AU', authorField(name)] as const),
    ['PB', publisher],
    ['T2', reference['container-title']],
    ['PY', year],
    ['DA', date === '' ? undefined : `${year}/${month}/${day}/`],
    ['Y2', date.includes('/') ? date.split('/')[1]?.replaceAll('-', '/') : undefined],
    ['UR', URL],
    ['L2', reference.archive_location],
    ['LA', language],
    ['IS', number],
    ['N1', note],
  ];
  const written = lines.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`],
  );
  return `${written.join('')}ER  - \r\n`;
}

/** A comma parts family and given name in RIS; a name that is not taken apart keeps its own as a semicolon-free whole. */
function authorField(name: ReferenceName): string {
  if ('literal' in name) return name.literal.includes(',') ? `${name.literal.replaceAll(',', '，')}` : name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

/** Records of a RIS file. Tags that the record has no field for are passed over. */
export function readRis(text: string): readonly Reference[] {
  const found: Reference[] = [];
  let fields = new Map<string, string[]>();
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const match = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line);
    if (match === null) continue;
    const [, tag = '', value = ''] = match;
    if (tag === 'ER') {
      if (fields.has('TY')) found.push(referenceOf(fields, found.length + 1));
      fields = new Map();
    } else fields.set(tag, [...(fields.get(tag) ?? []), value.trim()]);
  }
  if (fields.has('TY')) found.push(referenceOf(fields, found.length + 1));
  return found;
}

function referenceOf(fields: ReadonlyMap<string, readonly string[]>, place: number): Reference {
  const get = (...tags: readonly string[]): string | undefined =>
    tags.map((tag) => fields.get(tag)?.[0]).find((value) => value !== undefined && value !== '');
  const authors = ['AU', 'A1', 'A2'].flatMap((tag) => fields.get(tag) ?? []).map(nameOf);
  const begun = (get('DA', 'Y1') ?? get('PY') ?? '').split('/').slice(0, 3).filter(Boolean).join('-');
  const ended = get('Y2')?.split('/').slice(0, 3).filter(Boolean).join('-');
  const reference = {
    id: get('ID') ?? String(place),
    type: get('M3') ?? Object.keys(TYPES).find((csl) => TYPES[csl] === get('TY')) ?? 'document',
    title: get('TI', 'T1'),
    'original-title': get('OP'),
    author: authors.length === 0 ? undefined : authors,
    publisher: get('PB'),
    'container-title': get('T2', 'JO', 'JF'),
    issued: dateOf([begun, ended].filter(Boolean).join('/')),
    URL: get('UR'),
    archive_location: get('L2'),
    language: get('LA'),
    number: get('IS'),
    note: get('N1'),
  };
  return Object.fromEntries(
    Object.entries(reference).filter(([, value]) => value !== undefined),
  ) as unknown as Reference;
}

function nameOf(text: string): ReferenceName {
  const [family = '', given] = text.split(/,\s*/);
  return given === undefined ? { literal: text.replaceAll('，', ',') } : { family, given };
}
