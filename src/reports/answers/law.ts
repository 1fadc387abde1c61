import type { EntityId } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import type { RecordReader, View } from '../../record/contract.ts';
import { whenWords } from '../drafting/when-words.ts';
import type { MBlock, MInline } from '../manuscript/manuscript.ts';
import { knownOf } from './known.ts';

type Tongue = 'en' | 'ru';

const ROWS = [
  ['title', { en: 'Title', ru: 'Название' }],
  ['number', { en: 'Number', ru: 'Номер' }],
  ['part-of', { en: 'Part of', ru: 'Часть' }],
  ['adopted', { en: 'Adopted', ru: 'Принят' }],
  ['signed', { en: 'Signed', ru: 'Подписан' }],
  ['in-force', { en: 'In force', ru: 'Вступил в силу' }],
  ['out-of-force', { en: 'No longer in force', ru: 'Утратил силу' }],
  ['replaces', { en: 'Replaces', ru: 'Заменяет' }],
  ['provision', { en: 'Provides', ru: 'Предусматривает' }],
] as const;

const HEADER = { en: ['The law', 'As recorded'], ru: ['Закон', 'Как записано'] } as const;

/** "article 164 of the Criminal Code (1997)": a norm as a sentence names it. */
export async function lawWords(
  reader: RecordReader,
  id: EntityId,
  view: View,
  tongue: Tongue,
): Promise<string | undefined> {
  const norm = await knownOf(reader, id, view);
  if (norm === undefined) return undefined;
  const article = /^\d[\d.\-–]*[\p{L}]?$/u.test(norm.label)
    ? `${tongue === 'en' ? 'article' : 'статья'} ${norm.label}`
    : norm.label;
  const parent = norm.of('part-of')[0]?.value;
  if (parent?.type !== 'ref') return article + yearOf(norm.of('adopted')[0] ?? norm.of('in-force')[0]);
  const code = await knownOf(reader, parent.ref, view);
  if (code === undefined) return article;
  const year = yearOf(code.of('adopted')[0] ?? code.of('in-force')[0]);
  return tongue === 'en' ? `${article} of ${withThe(code.label)}${year}` : `${article}, ${code.label}${year}`;
}

/** What is recorded of a norm, value by value, each with its source. */
export async function lawBlocks(
  reader: RecordReader,
  id: EntityId,
  view: View,
  tongue: Tongue,
): Promise<readonly MBlock[] | undefined> {
  const norm = await knownOf(reader, id, view);
  if (norm === undefined) return undefined;
  const rows: (readonly (readonly MInline[])[])[] = [];
  for (const [prop, label] of ROWS)
    for (const statement of norm.of(prop)) {
      const words = await valueWords(reader, statement, view, tongue);
      if (words !== undefined) rows.push([[{ kind: 'text', text: label[tongue] }], cited(words, statement)]);
    }
  const name = (await lawWords(reader, id, view, tongue)) ?? norm.label;
  const header = HEADER[tongue].map((text): readonly MInline[] => [{ kind: 'text', text }]);
  return [{ kind: 'table', caption: [{ kind: 'text', text: capital(name) }], rows: [header, ...rows], line: 0 }];
}

async function valueWords(
  reader: RecordReader,
  { value }: Statement,
  view: View,
  tongue: Tongue,
): Promise<string | undefined> {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'when':
      return whenWords(value.when, tongue)?.replace(/^(on|in) /, '');
    case 'ref':
      return (await reader.entity(value.ref, view))?.label;
    case 'quantity':
      return value.quantity.n === undefined ? undefined : String(value.quantity.n);
    default:
      return undefined;
  }
}

/** Words with a note to the source of the statement they come from; one that a person stated has none. */
export function cited(words: string, { id, passages }: Statement): readonly MInline[] {
  if (passages.length === 0) return [{ kind: 'text', text: words }];
  return [
    { kind: 'text', text: words },
    { kind: 'cite', parts: [{ prefix: '', id, suffix: '' }], line: 0 },
  ];
}

function yearOf(statement: Statement | undefined): string {
  const from = statement?.value.type === 'when' ? statement.value.when.from : undefined;
  return from === undefined ? '' : ` (${from.slice(0, 4)})`;
}

function withThe(name: string): string {
  return /^(the|a|an)\s/i.test(name) ? name : `the ${name}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
