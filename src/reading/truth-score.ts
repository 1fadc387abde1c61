import { CodePoints } from '../model/code-points.ts';
import type { Document } from '../model/document.ts';

/** For tests and the bench: a document whose right reading is known (bench/reading/compose-truth.ts writes them). */
export interface Truth {
  readonly id: string;
  readonly blocks: readonly {
    readonly kind: string;
    readonly text?: string;
    readonly number?: string;
    readonly rows?: readonly (readonly string[])[];
  }[];
  readonly notes: readonly string[];
}

export interface TruthScore {
  readonly paragraphs: number;
  readonly verbatim: number;
  readonly notes: number;
  /** Text whole and mark on the right word. */
  readonly notesRight: number;
  /** Blocks of the body that hold text of a note. */
  readonly leaks: number;
  readonly tables: number;
  readonly tablesRight: number;
  /** What went wrong, for a person. */
  readonly faults: readonly string[];
}

/** Letters compared before a mark, to know the word it stands on. */
const CONTEXT = 25;

export function scoreTruth(truth: Truth, document: Document): TruthScore {
  const points = new CodePoints(document.text);
  const body = document.blocks.filter((block) => block.kind !== 'note');
  const texts = body
    .filter((block) => block.kind !== 'table')
    .map((block) => tidy(points.slice(block.start, block.end)));
  const have = new Map<string, number>();
  for (const text of texts)
    for (const form of [text, text.replace(/^\(?\w{1,4}[.)]\s+/, '')]) have.set(form, (have.get(form) ?? 0) + 1);
  const faults: string[] = [];
  const wanted = truth.blocks.filter((block) => block.text !== undefined);
  let verbatim = 0;
  for (const block of wanted) {
    const text = tidy((block.text ?? '').replace(/\{\{\d+\}\}/g, ''));
    if (have.has(text)) verbatim++;
    else faults.push(`${block.kind}: ${text}`);
  }
  let notesRight = 0;
  const before = contexts(truth);
  for (const [i, text] of truth.notes.entries()) {
    const note = document.notes.find((own) => own.n === i + 1);
    const at = note?.marks[0]?.at;
    const words = note?.start === undefined || note.end === undefined ? '' : tidy(points.slice(note.start, note.end));
    const context = at === undefined ? '' : tidy(points.slice(Math.max(0, at - CONTEXT * 2), at));
    const onWord = context.endsWith(before[i] ?? '?') && note?.marks.length === 1;
    if (words === tidy(text) && onWord) notesRight++;
    else
      faults.push(
        `note ${i + 1}: ${onWord ? '' : `mark after "${context.slice(-CONTEXT)}" not "${before[i]}"; `}${words === tidy(text) ? '' : `text "${words}" not "${text}"`}`,
      );
  }
  const tables = truth.blocks.flatMap((block) => (block.rows === undefined ? [] : [block.rows]));
  const found = body
    .filter((block) => block.rows !== undefined)
    .map((block) => (block.rows ?? []).map((row) => row.map((cell) => tidy(points.slice(cell.start, cell.end)))));
  const tablesRight = tables.filter((rows) => found.some((own) => JSON.stringify(own) === JSON.stringify(rows))).length;
  if (tablesRight < tables.length) faults.push(`table: ${JSON.stringify(found)}`);
  const long = truth.notes.filter((text) => text.length > 30).map(tidy);
  const leaks = texts.filter((text) => long.some((note) => text.includes(note))).length;
  return {
    paragraphs: wanted.length,
    verbatim,
    notes: truth.notes.length,
    notesRight,
    leaks,
    tables: tables.length,
    tablesRight,
    faults,
  };
}

/** The words before each mark. */
function contexts(truth: Truth): readonly string[] {
  const found: string[] = [];
  for (const { text = '' } of truth.blocks) {
    for (const match of text.matchAll(/\{\{(\d+)\}\}/g)) {
      const words = tidy(text.slice(0, match.index).replace(/\{\{\d+\}\}/g, ''));
      found[Number(match[1]) - 1] = words.slice(-CONTEXT);
    }
  }
  return found;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function addScores(scores: readonly TruthScore[]): Omit<TruthScore, 'faults'> {
  const sum = (key: Exclude<keyof TruthScore, 'faults'>): number =>
    scores.reduce((total, score) => total + score[key], 0);
  return {
    paragraphs: sum('paragraphs'),
    verbatim: sum('verbatim'),
    notes: sum('notes'),
    notesRight: sum('notesRight'),
    leaks: sum('leaks'),
    tables: sum('tables'),
    tablesRight: sum('tablesRight'),
  };
}
