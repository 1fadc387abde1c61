import { KhronikaError } from '../model/errors.ts';
import type { Level } from '../model/statement.ts';
import { type BookParts, NameBook, shippedTables } from '../names/index.ts';
import type { NamesMark } from '../record/contract.ts';
import { KIND_OF, type NamedType } from './named-types.ts';

/** What is kept of the names of one level. */
export interface BookState {
  readonly level: Level;
  readonly mark: NamesMark;
  readonly books: Readonly<Record<NamedType, NameBook>>;
  readonly answered: readonly string[];
}

interface WrittenState {
  readonly level: Level;
  readonly mark: NamesMark;
  readonly answered: readonly string[];
  readonly books: Readonly<Record<NamedType, Omit<BookParts, 'index'> & { readonly indexBytes: number }>>;
}

/** Version of the form; another is not read. */
const FORM = 1;

/** A line of JSON, then the indexes as bytes, in the order of levels and types. */
export function writeBookState(states: readonly BookState[]): Uint8Array {
  const indexes: Uint8Array[] = [];
  const written = states.map(({ level, mark, books, answered }): WrittenState => {
    const parts = (type: NamedType) => {
      const { index, ...rest } = books[type].toParts();
      indexes.push(index);
      return { ...rest, indexBytes: index.length };
    };
    return { level, mark, answered, books: { person: parts('person'), org: parts('org'), place: parts('place') } };
  });
  const head = { khronika: 1, kind: 'match book', form: FORM, table: shippedTables().costs.version, states: written };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...indexes]);
}

/** What was written; nothing where the form or the tables have changed since, or the bytes are damaged. */
export function readBookState(bytes: Uint8Array): BookState[] {
  const lineEnd = bytes.indexOf(10);
  try {
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as {
      readonly form: number;
      readonly table: string;
      readonly states: readonly WrittenState[];
    };
    if (head.form !== FORM || head.table !== shippedTables().costs.version) return [];
    let at = lineEnd + 1;
    return head.states.map(({ level, mark, answered, books }) => {
      const from = (type: NamedType): NameBook => {
        const { indexBytes, ...rest } = books[type];
        const index = bytes.subarray(at, at + indexBytes);
        at += indexBytes;
        return NameBook.from({ ...rest, index }, KIND_OF[type]);
      };
      return { level, mark, answered, books: { person: from('person'), org: from('org'), place: from('place') } };
    });
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof KhronikaError && error.code === 'names.snapshot')) return [];
    throw error;
  }
}
