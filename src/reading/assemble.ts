import { createHash } from 'node:crypto';
import { CodePoints } from '../model/code-points.ts';
import type { Block, Document, Note, Warning } from '../model/document.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { largest } from './extremes.ts';
import { untag } from './inline.ts';
import { blockLanguage, documentLanguage } from './language.ts';
import { headingNumber } from './layout/heading-shapes.ts';
import { citationsOf } from './notes/citations.ts';
import { resolveCitations } from './notes/resolve.ts';
import { findReferences } from './references.ts';
import { type DraftWarning, warningMessage } from './warnings.ts';

interface Placed {
  readonly at?: number;
  readonly warning: DraftWarning;
}

/** Freezes a draft: one text, body first and notes after it, with every offset in code points of that text. */
export function assemble(
  draft: Draft,
  source: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
): Document {
  const writer = new Writer();
  const marks = new Map<string, number[]>();
  const placed: Placed[] = [];
  const seen = new Set<number>();
  const keep = (
    found: {
      readonly marks: readonly { at: number; label: string }[];
      readonly warnings: readonly { at: number; index: number }[];
    },
    start: number,
  ): void => {
    for (const mark of found.marks) marks.set(mark.label, [...(marks.get(mark.label) ?? []), start + mark.at]);
    for (const { at, index } of found.warnings) {
      const warning = draft.warnings[index];
      if (warning !== undefined && !seen.has(index)) placed.push({ at: start + at, warning });
      seen.add(index);
    }
  };

  const blocks: UnitBlock[] = [];
  let before: DraftBlock | undefined;
  for (const block of draft.blocks) {
    const close = block.kind === 'item' && before?.kind === 'item';
    before = block;
    if (block.rows !== undefined) blocks.push(writeTable(writer, block, block.rows, keep));
    else {
      const found = untag(block.inline);
      if (found.text === '') continue;
      const start = writer.write(found.text, close ? '\n' : '\n\n');
      keep(found, start);
      blocks.push({ block: numbered(block, found.text), start, end: writer.length, links: shift(found.links, start) });
    }
  }

  const labels = numberLabels(draft, marks);
  const drafts = new Map(draft.notes.map((note) => [note.label, note]));
  const notes: UnitNote[] = [];
  for (const { label, n } of labels) {
    const note = drafts.get(label);
    const found = note?.inline === undefined ? undefined : untag(note.inline.replace(WAY_BACK, ''));
    const at = marks.get(label) ?? [];
    const printed = note?.printed ?? label;
    const shown = printed === String(n) ? {} : { label: printed };
    if (found === undefined || found.text === '') {
      notes.push({ n, ...shown, status: 'missing', marks: at, text: '' });
      continue;
    }
    const start = writer.write(found.text, '\n\n');
    for (const { at: place, index } of found.warnings) {
      const warning = draft.warnings[index];
      if (warning !== undefined) placed.push({ at: start + place, warning });
      seen.add(index);
    }
    const end = writer.length;
    notes.push({ n, ...shown, status: at.length > 0 ? 'present' : 'orphan', start, end, marks: at, text: found.text });
    blocks.push({
      block: { kind: 'note', number: printed, ...(note?.page === undefined ? {} : { page: note.page }) },
      start,
      end,
      links: shift(found.links, start),
    });
  }
  for (const [index, warning] of draft.warnings.entries()) if (!seen.has(index)) placed.push({ warning });
  for (const note of notes) {
    const code = note.status === 'missing' ? 'note-missing' : note.status === 'orphan' ? 'note-orphan' : undefined;
    const at = note.status === 'missing' ? note.marks[0] : note.start;
    if (code !== undefined)
      placed.push({ ...(at === undefined ? {} : { at }), warning: { code, facts: { n: note.n } } });
  }

  const text = writer.text;
  const points = new CodePoints(text);
  const off = (unit: number): number => points.fromUnits(unit);
  const finished = blocks.map((block) => finishBlock(block, text, off));
  const cites = resolveCitations(
    notes.map((note) => ({ n: note.n, text: note.text, cites: citationsOf(note.text), start: note.start ?? 0 })),
    (code, n, at) => placed.push({ at, warning: { code, facts: { n } } }),
  );
  const finishedNotes = notes.map((note): Note => {
    const { start, end, marks: at, text: _, ...rest } = note;
    return {
      ...rest,
      ...(start === undefined || end === undefined ? {} : { start: off(start), end: off(end) }),
      marks: [...at].sort((a, b) => a - b).map((unit) => ({ at: off(unit) })),
      cites: (cites.get(note.n) ?? []).map((cite) => ({
        ...cite,
        ...(cite.start === undefined ? {} : { start: off(cite.start) }),
        ...(cite.end === undefined ? {} : { end: off(cite.end) }),
      })),
    };
  });
  const references = findReferences(text, finished, finishedNotes, points, (code, at) =>
    placed.push({ at, warning: { code } }),
  );
  const language = documentLanguage(finished, points) ?? draft.language;
  return {
    khronika: 1,
    source: {
      name: source.name,
      mediaType: source.mediaType,
      sha256: createHash('sha256').update(source.bytes).digest('hex'),
      ...optional('title', draft.title ?? titleOf(finished, points)),
      ...optional('language', language),
      ...optional('pages', draft.pages),
      ...optional('encoding', draft.encoding),
    },
    text,
    blocks: finished,
    notes: finishedNotes,
    references,
    warnings: placed
      .map(
        ({ at, warning }): Warning => ({
          code: warning.code,
          ...(at === undefined ? {} : { at: off(at) }),
          message: warningMessage(warning),
        }),
      )
      .sort((a, b) => (a.at ?? -1) - (b.at ?? -1)),
  };
}

/** The arrow at a note's end that leads back to its mark. */
const WAY_BACK = /(?:\s*[\u21A9\u21B5\u2934\u2191\u23CE]\uFE0E?)+\s*$/;

interface UnitBlock {
  readonly block: Pick<Block, 'kind' | 'level' | 'number' | 'page'>;
  readonly start: number;
  readonly end: number;
  readonly links: readonly { readonly start: number; readonly end: number; readonly url: string }[];
  readonly rows?: readonly (readonly { readonly start: number; readonly end: number }[])[];
}

interface UnitNote {
  readonly n: number;
  readonly label?: string;
  readonly status: Note['status'];
  readonly start?: number;
  readonly end?: number;
  readonly marks: readonly number[];
  readonly text: string;
}

class Writer {
  readonly #parts: string[] = [];
  length = 0;

  get text(): string {
    return this.#parts.join('');
  }

  /** Writes after a separator (none at the very start); gives where the text begins. */
  write(text: string, separator: string): number {
    if (this.length > 0) {
      this.#parts.push(separator);
      this.length += separator.length;
    }
    const start = this.length;
    this.#parts.push(text);
    this.length += text.length;
    return start;
  }
}

function writeTable(
  writer: Writer,
  block: DraftBlock,
  rows: readonly (readonly string[])[],
  keep: (found: ReturnType<typeof untag>, start: number) => void,
): UnitBlock {
  const placed: { start: number; end: number }[][] = [];
  const links: { start: number; end: number; url: string }[] = [];
  let start = -1;
  for (const [r, row] of rows.entries()) {
    const cells: { start: number; end: number }[] = [];
    for (const [c, cell] of row.entries()) {
      const found = untag(cell);
      const at = writer.write(found.text, c > 0 ? '\t' : r > 0 ? '\n' : '\n\n');
      if (start < 0) start = at;
      keep(found, at);
      links.push(...shift(found.links, at));
      cells.push({ start: at, end: writer.length });
    }
    placed.push(cells);
  }
  return { block: headOf(block), start: Math.max(0, start), end: writer.length, links, rows: placed };
}

function shift<T extends { readonly start: number; readonly end: number }>(spans: readonly T[], by: number): T[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

/** A heading whose number is typed into its words has it too. */
function numbered(block: DraftBlock, text: string): UnitBlock['block'] {
  const number = block.kind === 'heading' && block.number === undefined ? headingNumber(text) : undefined;
  return { ...headOf(block), ...optional('number', number) };
}

function headOf({ kind, level, number, page }: DraftBlock): UnitBlock['block'] {
  return { kind, ...optional('level', level), ...optional('number', number), ...optional('page', page) };
}

function finishBlock(unit: UnitBlock, text: string, off: (unit: number) => number): Block {
  const { kind, level, number, page } = unit.block;
  return {
    kind,
    ...optional('level', level),
    ...optional('number', number),
    ...optional('page', page),
    start: off(unit.start),
    end: off(unit.end),
    ...blockLanguage(text.slice(unit.start, unit.end)),
    ...(unit.rows === undefined
      ? {}
      : { rows: unit.rows.map((row) => row.map((cell) => ({ start: off(cell.start), end: off(cell.end) }))) }),
    ...(unit.links.length === 0
      ? {}
      : { links: unit.links.map((link) => ({ start: off(link.start), end: off(link.end), url: link.url })) }),
  };
}

/**
 * Gives each note its number. Printed numbers stay where they are unique; marks that are no numbers come after them, in
 * their own order; where the numbers start again within a file all are counted through.
 */
function numberLabels(
  draft: Draft,
  marks: ReadonlyMap<string, readonly number[]>,
): { readonly label: string; readonly n: number }[] {
  const labels = [...new Set([...marks.keys(), ...draft.notes.map((note) => note.label)])];
  const restarts = labels.some((label) => /^\d+\/\d+$/.test(label));
  const isNumber = (label: string): boolean => /^\d{1,5}$/.test(label) && !restarts;
  const place = (label: string): number => {
    const at = marks.get(label)?.[0];
    if (at !== undefined) return at;
    const i = draft.notes.findIndex((note) => note.label === label);
    const earlier = draft.notes.slice(0, i).map((note) => marks.get(note.label)?.[0] ?? -1);
    return largest(earlier, -1) + 0.5;
  };
  const numbers = labels.filter(isNumber).map((label) => ({ label, n: Number(label) }));
  const last = largest(
    numbers.map(({ n }) => n),
    0,
  );
  const others = labels.filter((label) => !isNumber(label)).sort((a, b) => place(a) - place(b));
  return [...numbers.sort((a, b) => a.n - b.n), ...others.map((label, i) => ({ label, n: last + i + 1 }))];
}

function titleOf(blocks: readonly Block[], points: CodePoints): string | undefined {
  const first = blocks.slice(0, 3).find((block) => block.kind === 'heading');
  return first === undefined ? undefined : points.slice(first.start, first.end);
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
