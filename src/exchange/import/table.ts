import { CodePoints } from '../../model/code-points.ts';
import type { Document } from '../../model/document.ts';
import { ENTITY_TYPES, type EntityId, type EntityType, entityType } from '../../model/entity.ts';
import type { Passage } from '../../model/passage.ts';
import { propertyRule } from '../../model/property.ts';
import type { Modality } from '../../model/statement.ts';
import { term } from '../../model/vocabulary/terms.ts';
import { armed } from '../csv.ts';
import { exchangeErrors } from '../errors.ts';
import { cellValue } from './cell-value.ts';
import { passageAt } from './frozen-text.ts';
import type { Mapping, RecordRule, ValueRule } from './mapping.ts';
import { type Imported, Proposals } from './proposals.ts';

interface Cell {
  /** Without the apostrophe that guards a spreadsheet. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly cells: ReadonlyMap<string, Cell>;
}

interface Table {
  readonly name: string;
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly Row[];
}

/**
 * Tables of a document as proposals, by a mapping: each value has its cell as passage. Throws `exchange.no-table`.
 */
export function importTables(document: Document, mapping: Mapping): Imported {
  return new TableImport(document, mapping).run();
}

class TableImport {
  readonly #document: Document;
  readonly #mapping: Mapping;
  readonly #points: CodePoints;
  readonly #proposals: Proposals;
  /** Records by the name of their rule and their key. */
  readonly #known = new Map<string, EntityId>();

  constructor(document: Document, mapping: Mapping) {
    this.#document = document;
    this.#mapping = mapping;
    this.#points = new CodePoints(document.text);
    this.#proposals = new Proposals('import.table', {
      modality: mapping.modality ?? 'm.reported',
      says: [{ who: mapping.says ?? document.source.name }],
    });
  }

  run(): Imported {
    const work = tablesOf(this.#document, this.#points).flatMap((table) =>
      this.#mapping.records.filter((rule) => fits(rule, table)).map((rule) => ({ table, rule })),
    );
    if (work.length === 0) throw exchangeErrors.error('exchange.no-table');
    // Records first, so that a link finds one that stands in a later table; one map a row, for links within it.
    const rows = new Map<Row, { readonly rule: RecordRule; readonly members: readonly Member[] }[]>();
    for (const { table, rule } of work)
      for (const row of table.rows) {
        const members = this.#members(rule, row);
        rows.set(row, [...(rows.get(row) ?? []), { rule, members }]);
      }
    for (const [row, found] of rows)
      for (const { rule, members } of found)
        for (const member of members) for (const value of rule.values) this.#value(rule, value, member, row, found);
    return this.#proposals.finish(this.#document);
  }

  /** The records of one rule that a row speaks of, usually one; with their own share of each cell. */
  #members(rule: RecordRule, row: Row): readonly Member[] {
    const columns = [...rule.key, ...rule.values.flatMap(({ column }) => column ?? [])];
    const split = rule.typeFrom === undefined ? columns : [...columns, rule.typeFrom];
    const shares = rule.each === undefined ? [row.cells] : shared(row.cells, split, rule.each, this.#points);
    return shares.flatMap((cells): Member[] => {
      const key = rule.key.map((column) => cells.get(column)?.words ?? '').find((words) => words !== '');
      const filled =
        rule.key.length > 0 ? key !== undefined : columns.some((column) => (cells.get(column)?.words ?? '') !== '');
      if (!filled) return [];
      return [{ id: this.#entity(rule, key, cells), cells }];
    });
  }

  #entity(rule: RecordRule, key: string | undefined, cells: ReadonlyMap<string, Cell>): EntityId {
    const type = typeOf(rule.typeFrom === undefined ? '' : (cells.get(rule.typeFrom)?.words ?? '')) ?? rule.type;
    return this.#record(rule.as, key, type);
  }

  #record(as: string, key: string | undefined, type: EntityType): EntityId {
    const known = key === undefined ? undefined : this.#known.get(`${as} ${key}`);
    if (known !== undefined) return known;
    const id = this.#proposals.entity(type);
    if (key !== undefined) this.#known.set(`${as} ${key}`, id);
    return id;
  }

  #value(
    rule: RecordRule,
    value: ValueRule,
    { id, cells }: Member,
    row: Row,
    others: readonly { readonly rule: RecordRule; readonly members: readonly Member[] }[],
  ): void {
    const on = entityType(id);
    if (!propertyRule(value.property).on.includes(on)) return;
    const modality = modalityOf(row.cells.get(value.modalityFrom ?? rule.modalityFrom ?? '')?.words);
    const said = modality === undefined ? {} : { modality };
    if (value.record !== undefined) {
      const linked = others
        .filter((one) => one.rule.as === value.record)
        .flatMap(({ rule: to, members }) => members.map((member) => ({ to, member })));
      for (const { to, member } of linked) {
        const named = firstCell(to, member.cells);
        if (named !== undefined)
          this.#proposals.say(id, value.property, { type: 'ref', ref: member.id }, this.#passage(named), said);
      }
      return;
    }
    const cell = cells.get(value.column ?? value.from ?? '') ?? cells.get(value.to ?? '');
    if (cell === undefined || cell.words === '') return;
    for (const part of value.split === undefined ? [cell] : parts(cell, value.split, this.#points)) {
      if (part.words === '') continue;
      if (value.link !== undefined) {
        const ref = this.#linked(value.link, part);
        this.#proposals.say(id, value.property, { type: 'ref', ref }, this.#passage(part), said);
        continue;
      }
      const read = cellValue(value, on, part.words, (column) => cells.get(column ?? '')?.words ?? '');
      if (read === undefined) this.#proposals.unread(`column "${value.column ?? value.from ?? value.to}"`);
      else this.#proposals.say(id, value.property, read, this.#passage(part), { ...said, original: part.words });
    }
  }

  /** The record that the words are the key of; a new one of that name where no row is about it. */
  #linked({ as, type }: { readonly as: string; readonly type: EntityType }, part: Cell): EntityId {
    const known = this.#known.get(`${as} ${part.words}`);
    if (known !== undefined) return known;
    const id = this.#record(as, part.words, type);
    const name = { norm: 'title', event: 'description', figure: 'what' } as const;
    const property = type === 'norm' || type === 'event' || type === 'figure' ? name[type] : 'name';
    this.#proposals.say(id, property, { type: 'text', text: part.words }, this.#passage(part));
    return id;
  }

  #passage({ start, end }: Cell): Passage {
    return passageAt(this.#points, this.#document.source.name, start, end);
  }
}

interface Member {
  readonly id: EntityId;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The cell that speaks of a record: its name where there is one, else its key. */
function firstCell(rule: RecordRule, cells: ReadonlyMap<string, Cell>): Cell | undefined {
  const columns = [...rule.values.flatMap(({ column }) => column ?? []), ...rule.key];
  return columns.map((column) => cells.get(column)).find((cell) => cell !== undefined && cell.words !== '');
}

function fits({ sheet, key, values }: RecordRule, { name, columns }: Table): boolean {
  const [asked, own] = [sheet?.toLowerCase(), name.toLowerCase()];
  if (asked !== undefined && asked !== own && asked !== `${own}/import`) return false;
  return [...key, ...values.flatMap(({ column, from, to }) => [column ?? '', from ?? '', to ?? ''])].some((column) =>
    columns.has(column),
  );
}

function typeOf(words: string): EntityType | undefined {
  return ENTITY_TYPES.find((type) => words === type || words.startsWith(`${type}-`));
}

function modalityOf(words: string | undefined): Modality | undefined {
  return words?.startsWith('m.') && term(words) !== undefined ? (words as Modality) : undefined;
}

/** Tables of the document with their names (the heading before each) and their first row as names of columns. */
function tablesOf(document: Document, points: CodePoints): readonly Table[] {
  // A single table is known by its file.
  let name = document.source.name.replace(/\.\w+$/, '');
  return document.blocks.flatMap((block): Table[] => {
    if (block.kind === 'heading') name = points.slice(block.start, block.end);
    const [head, ...rows] = block.rows ?? [];
    if (head === undefined) return [];
    const columns = head.map(({ start, end }) => points.slice(start, end).trim());
    return [
      {
        name,
        columns: new Set(columns),
        rows: rows.map((row) => ({
          cells: new Map(
            row.flatMap((cell, i): [string, Cell][] =>
              columns[i] === undefined || cell.end === cell.start ? [] : [[columns[i] ?? '', cellAt(points, cell)]],
            ),
          ),
        })),
      },
    ];
  });
}

function cellAt(points: CodePoints, { start, end }: { readonly start: number; readonly end: number }): Cell {
  return { words: armed(points.slice(start, end)).trim(), start, end };
}

/** Parts of a cell, each with its own place. */
function parts(cell: Cell, separator: string, points: CodePoints): readonly Cell[] {
  const whole = points.slice(cell.start, cell.end);
  const found: Cell[] = [];
  let from = 0;
  for (const piece of whole.split(separator)) {
    const lead = piece.length - piece.trimStart().length;
    const start = cell.start + Array.from(whole.slice(0, from + lead)).length;
    const words = piece.trim();
    if (words !== '')
      found.push({ words: from === 0 ? armed(words) : words, start, end: start + Array.from(words).length });
    from += piece.length + separator.length;
  }
  return found;
}

/** Several records in one row: the cells that have as many parts as the first key are shared out, the others go to nobody. */
function shared(
  cells: ReadonlyMap<string, Cell>,
  columns: readonly string[],
  separator: string,
  points: CodePoints,
): readonly ReadonlyMap<string, Cell>[] {
  const split = new Map(
    columns.flatMap((column) => {
      const cell = cells.get(column);
      return cell === undefined ? [] : [[column, parts(cell, separator, points)] as const];
    }),
  );
  const count = columns.map((column) => split.get(column)?.length ?? 0).find((length) => length > 0) ?? 0;
  return Array.from(
    { length: count },
    (_, i) =>
      new Map(
        [...split].flatMap(([column, found]): [string, Cell][] => {
          const own = found.length === count ? found[i] : undefined;
          return own === undefined ? [] : [[column, own]];
        }),
      ),
  );
}
