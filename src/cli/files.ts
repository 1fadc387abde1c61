import type { CliDeps } from './deps.ts';
import { cliErrors } from './errors.ts';

/** Largest file taken, in MB (10^6 bytes): above it a reader would need more memory than an old laptop has. */
const LARGEST_FILE_MB = 150;

/** Last part of a path: what people know a file by. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Bytes of the file at `place` (from 1) of `count`. The error says which by its place, not by its name. */
export async function readInput(deps: CliDeps, path: string, place: number, count: number): Promise<Uint8Array> {
  try {
    if ((await deps.fileSize(path)) > LARGEST_FILE_MB * 1e6) {
      throw cliErrors.error('cli.file-too-large', { place, count, limit: LARGEST_FILE_MB });
    }
    return await deps.readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (reason === 'ENOENT') throw cliErrors.error('cli.file-missing', { place, count }, error);
    if (reason.startsWith('E')) throw cliErrors.error('cli.file-unreadable', { place, count, reason }, error);
    throw error;
  }
}
