import type { EntityId } from '../../model/entity.ts';
import type { Hedge, Quantity } from '../../model/value.ts';
import { term } from '../../model/vocabulary/terms.ts';
import type { RecordReader, View } from '../../record/contract.ts';
import { moneyWords } from '../drafting/amount-words.ts';
import { whenWords } from '../drafting/when-words.ts';
import type { MBlock, MInline } from '../manuscript/manuscript.ts';
import { knownOf } from './known.ts';
import { cited } from './law.ts';

type Tongue = 'en' | 'ru';

const HEADER = {
  en: ['What', 'How many', 'Where', 'When'],
  ru: ['Что', 'Сколько', 'Где', 'Когда'],
} as const;

const HEDGES: Readonly<Record<Hedge, Readonly<Record<Tongue, string>>>> = {
  about: { en: 'about', ru: 'около' },
  'more than': { en: 'more than', ru: 'более' },
  'less than': { en: 'less than', ru: 'менее' },
  'up to': { en: 'up to', ru: 'до' },
  'at least': { en: 'at least', ru: 'не менее' },
};

/** "more than 12": a recorded figure with its bounds, as a sentence gives it. */
export async function figureWords(
  reader: RecordReader,
  id: EntityId,
  view: View,
  tongue: Tongue,
): Promise<string | undefined> {
  const known = await knownOf(reader, id, view);
  const value = (known?.of('quantity')[0] ?? known?.of('money')[0])?.value;
  if (value?.type === 'quantity') return numberWords(value.quantity, tongue);
  return value?.type === 'money' ? moneyWords(value.money, tongue) : undefined;
}

/** A figure with what bounds it and its source. */
export async function figureBlocks(
  reader: RecordReader,
  id: EntityId,
  view: View,
  tongue: Tongue,
): Promise<readonly MBlock[] | undefined> {
  const known = await knownOf(reader, id, view);
  const number = await figureWords(reader, id, view, tongue);
  const told = known?.of('quantity')[0] ?? known?.of('money')[0];
  if (known === undefined || number === undefined || told === undefined) return undefined;
  const what = known.of('what')[0]?.value;
  const when = known.of('scope-when')[0]?.value;
  const where = known.of('scope-where')[0]?.value;
  const place = where?.type === 'ref' ? (await reader.entity(where.ref, view))?.label : undefined;
  const text = (words: string | undefined): readonly MInline[] => [{ kind: 'text', text: words ?? '–' }];
  const named =
    what?.type === 'code'
      ? (term(what.code)?.label[tongue] ?? what.code)
      : what?.type === 'text'
        ? what.text
        : known.label;
  const day = when?.type === 'when' ? whenWords(when.when, tongue)?.replace(/^(on|in) /, '') : undefined;
  return [
    {
      kind: 'table',
      caption: [],
      rows: [HEADER[tongue].map(text), [text(named), cited(number, told), text(place), text(day)]],
      line: 0,
    },
  ];
}

function numberWords({ n, min, max, hedge }: Quantity, tongue: Tongue): string | undefined {
  const told = n ?? min ?? max;
  if (told === undefined) return undefined;
  const digits = told.toLocaleString(tongue);
  if (n === undefined && min !== undefined && max !== undefined)
    return tongue === 'en' ? `${digits} to ${max.toLocaleString('en')}` : `от ${digits} до ${max.toLocaleString('ru')}`;
  const bound: Hedge | undefined = hedge ?? (n !== undefined ? undefined : min === undefined ? 'up to' : 'at least');
  return bound === undefined ? digits : `${HEDGES[bound][tongue]} ${digits}`;
}
