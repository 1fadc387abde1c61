import { readFileSync } from 'node:fs';
import type { EditCosts } from './edit-costs.ts';
import { decodeEditCosts } from './edit-table.ts';
import { decodeEquivalents, type Equivalents } from './equivalents.ts';
import { namesErrors } from './errors.ts';

/** Everything the matcher was taught. */
export interface NameTables {
  readonly costs: EditCosts;
  readonly given: Equivalents;
  readonly places: Equivalents;
}

/** Reads the tables from a folder (a `file:` URL that ends in `/`). Throws `names.table`. */
export function loadNameTables(folder: URL): NameTables {
  return {
    costs: decodeEditCosts(read(folder, 'edit-costs.bin')),
    given: decodeEquivalents(new TextDecoder().decode(read(folder, 'given-names.tsv')), 'given-names.tsv'),
    places: decodeEquivalents(new TextDecoder().decode(read(folder, 'places.tsv')), 'places.tsv'),
  };
}

function read(folder: URL, file: string): Uint8Array {
  try {
    return readFileSync(new URL(file, folder));
  } catch (cause) {
    throw namesErrors.error('names.table', { part: file }, cause);
  }
}

let shipped: NameTables | undefined;

/** The tables that ship with the program, read on first use and kept. */
export function shippedTables(): NameTables {
  shipped ??= loadNameTables(new URL('../../data/names/', import.meta.url));
  return shipped;
}
