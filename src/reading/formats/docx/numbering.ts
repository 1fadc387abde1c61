import { childOf, childrenOf, type Element } from '../xml.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Counts list items and headings the way Word does; `next` gives a printed number without its trailing sign. */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  /** Numbered lists that share an abstract list share its counters. */
  readonly #family = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  constructor(root: Element | undefined) {
    const abstract = new Map(
      childrenOf(root, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', list]),
    );
    for (const list of childrenOf(root, 'w:num')) {
      const id = list.attributes['w:numId'] ?? '';
      const abstractId = childOf(list, 'w:abstractNumId')?.attributes['w:val'] ?? '';
      const levels = new Map(
        childrenOf(abstract.get(abstractId), 'w:lvl').map((level) => [
          Number(level.attributes['w:ilvl'] ?? 0),
          readLevel(level),
        ]),
      );
      let restarts = false;
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl'] ?? 0);
        const start = childOf(override, 'w:startOverride')?.attributes['w:val'];
        const own = childOf(override, 'w:lvl');
        const level = own === undefined ? levels.get(at) : readLevel(own);
        if (start !== undefined) restarts = true;
        if (level !== undefined) levels.set(at, start === undefined ? level : { ...level, start: Number(start) });
      }
      this.#levels.set(id, levels);
      this.#family.set(id, restarts ? `num ${id}` : `abstract ${abstractId}`);
    }
  }

  /** Moves the counter of a list on. Undefined: no such list; `bullet`: an item without a number. */
  next(numId: string, level: number): { readonly number?: string } | undefined {
    const levels = this.#levels.get(numId);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined || numId === '0') return undefined;
    if (own.format === 'bullet' || own.format === 'none') return {};
    const family = this.#family.get(numId) ?? numId;
    const counters = this.#counters.get(family) ?? [];
    this.#counters.set(family, counters);
    counters.length = Math.min(counters.length, level + 1);
    for (let i = 0; i < level; i++) counters[i] ??= levels.get(i)?.start ?? 1;
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    const printed = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return format(counters[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    });
    return { number: printed.replace(/^[\s(]+|[\s.):]+$/g, '') };
  }
}

function readLevel(level: Element): Level {
  return {
    format: childOf(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
    text: childOf(level, 'w:lvlText')?.attributes['w:val'] ?? '',
    start: Number(childOf(level, 'w:start')?.attributes['w:val'] ?? 1),
  };
}

export function format(value: number, kind: string): string {
  if (kind === 'lowerLetter') return letters(value, 'abcdefghijklmnopqrstuvwxyz');
  if (kind === 'upperLetter') return letters(value, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  if (kind === 'russianLower') return letters(value, 'абвгдежзиклмнопрстуфхцчшщэюя');
  if (kind === 'russianUpper') return letters(value, 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ');
  if (kind === 'lowerRoman') return roman(value).toLowerCase();
  if (kind === 'upperRoman') return roman(value);
  return String(value);
}

function letters(value: number, alphabet: string): string {
  const letter = alphabet[(value - 1) % alphabet.length] ?? '';
  return letter.repeat(Math.min(5, Math.floor((value - 1) / alphabet.length) + 1));
}

function roman(value: number): string {
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}
