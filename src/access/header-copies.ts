import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './durable.ts';
import { accessErrors, diskError } from './errors.ts';
import { type KeyHeader, printHeader, readHeader, VAULT_FORMAT } from './key-header.ts';

/** The key header in three files: losing or damaging any two of them loses nothing. */
export const HEADER_FILES = ['vault.json', 'vault.copy-1.json', 'vault.copy-2.json'] as const;

export interface FoundHeader {
  readonly header: KeyHeader;
  /** True where a copy is missing, damaged or older, so that it should be written again. */
  readonly needsMending: boolean;
}

/** @throws `access.no-vault`, `access.damaged-header`, `access.newer-vault` */
export async function readHeaders(dir: string): Promise<FoundHeader> {
  const texts = await Promise.all(HEADER_FILES.map((name) => textOf(join(dir, name))));
  if (texts.every((text) => text === undefined)) throw accessErrors.error('access.no-vault');
  const read = texts.map((text) => (text === undefined ? 'damaged' : readHeader(text)));
  const sound: KeyHeader[] = [];
  for (const one of read) {
    if (one === 'damaged') continue;
    if ('newer' in one) throw accessErrors.error('access.newer-vault', { found: one.newer, known: VAULT_FORMAT });
    sound.push(one);
  }
  const newest = sound.toSorted((a, b) => b.generation - a.generation)[0];
  if (!newest) throw accessErrors.error('access.damaged-header');
  const needsMending = sound.length < HEADER_FILES.length || sound.some((one) => one.generation < newest.generation);
  return { header: newest, needsMending };
}

/** One copy after the other, each whole: a crash between two leaves an older copy, which `readHeaders` passes over. */
export async function writeHeaders(dir: string, header: KeyHeader): Promise<void> {
  const text = printHeader(header);
  for (const name of HEADER_FILES) await writeDurably(join(dir, name), text);
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw diskError(error);
  }
}
