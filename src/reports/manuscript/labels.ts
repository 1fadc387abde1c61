import { plainText, type ReportBlock } from '../report.ts';
import { word } from '../words.ts';
import type { Manuscript, ManuscriptFinding, MBlock, MInline } from './manuscript.ts';

/** Headings that carry no number, in any language we write. */
const UNNUMBERED = '-';

/** The report's title and the printed number of every heading; a heading that became the title has none. */
export function numbersOf(manuscript: Manuscript): {
  readonly title: string;
  readonly numbers: ReadonlyMap<MBlock, string>;
} {
  const headings = manuscript.blocks.filter((block) => block.kind === 'heading');
  const first = headings[0];
  const takesTitle = manuscript.meta.title === '' && first !== undefined;
  const title = takesTitle ? wordsOf(first.content) : manuscript.meta.title;
  const rest = takesTitle ? headings.slice(1) : headings;
  // Somebody who numbers by hand keeps the numbers: they may be cited elsewhere.
  if (rest.some(({ content }) => ownNumber(content) !== ''))
    return { title, numbers: new Map(rest.map((heading) => [heading, ownNumber(heading.content)])) };
  const top = Math.min(...rest.map(({ level }) => level));
  const numbers = new Map<MBlock, string>();
  const counters: number[] = [];
  for (const heading of rest) {
    if (heading.label === UNNUMBERED) {
      numbers.set(heading, '');
      continue;
    }
    // A level that is skipped (1, then 3) is taken as the next one down.
    const depth = Math.min(heading.level - top, counters.length);
    counters[depth] = (counters[depth] ?? 0) + 1;
    counters.length = depth + 1;
    numbers.set(heading, counters.join('.'));
  }
  return { title, numbers };
}

const OWN_NUMBER = /^\s*(\d+(?:\.\d+)*)\.?\s+(?=\S)/u;

/** The number that a heading's own words begin with; empty where they do not. */
function ownNumber(content: readonly MInline[]): string {
  const number = OWN_NUMBER.exec(wordsOf(content))?.[1] ?? '';
  // "2012 in numbers" is no section 2012.
  return Number.parseInt(number, 10) > 99 ? '' : number;
}

/** The words of a heading without its own number. */
export function withoutNumber(content: readonly MInline[]): readonly MInline[] {
  const [first, ...rest] = content;
  if (first?.kind !== 'text' || ownNumber(content) === '') return content;
  return [{ kind: 'text', text: first.text.replace(OWN_NUMBER, '') }, ...rest];
}

/** What a reference to a label prints. A label given twice is a finding, and means the first. */
export function labelsOf(
  blocks: readonly ReportBlock[],
  language: string,
  find: (finding: ManuscriptFinding) => void,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const keep = (label: string | undefined, text: string, line: number): void => {
    if (label === undefined) return;
    if (labels.has(label))
      find({ code: 'manuscript.label-twice', line, message: `The label "${label}" is given twice.` });
    else labels.set(label, text);
  };
  const walk = (block: ReportBlock): void => {
    if (block.kind === 'heading')
      keep(block.label, block.number === '' ? plainText(block.content) : block.number, block.line ?? 1);
    else if (block.kind === 'table') keep(block.label, `${word('table', language)} ${block.number}`, block.line ?? 1);
    else if (block.kind === 'picture') keep(block.label, `${word('figure', language)} ${block.number}`, 1);
    else if (block.kind === 'quote' || block.kind === 'answer') for (const part of block.blocks) walk(part);
    else if (block.kind === 'list') for (const part of block.items.flat()) walk(part);
  };
  for (const block of blocks) walk(block);
  return labels;
}

/** Blocks or inlines with the words of every reference filled in. */
export function withReferences<T>(part: T, labels: ReadonlyMap<string, string>): T {
  if (Array.isArray(part)) return part.map((one: unknown) => withReferences(one, labels)) as T;
  if (typeof part !== 'object' || part === null) return part;
  if ('kind' in part && part.kind === 'reference' && 'label' in part)
    return (
      labels.has(String(part.label)) ? { ...part, text: labels.get(String(part.label)) } : { kind: 'text', text: '[?]' }
    ) as T;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withReferences(value, labels)])) as T;
}

function wordsOf(content: readonly MInline[]): string {
  return content
    .map((inline) => (inline.kind === 'text' ? inline.text : 'content' in inline ? wordsOf(inline.content) : ''))
    .join('');
}
