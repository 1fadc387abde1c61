import { KhronikaError } from '../../model/errors.ts';
import { recordErrors } from '../errors.ts';

/** What the server says, in our words: its messages may hold values, names of hosts and of users, and are not kept. */
export function serverFault(error: unknown): Error {
  if (error instanceof KhronikaError) return error;
  const code = String((error as { code?: unknown } | undefined)?.code ?? '');
  if (code === '53100') return recordErrors.error('record.no-room');
  if (/^(08|57P|28|3D)|^E[A-Z]+$/.test(code)) return recordErrors.error('record.server-unreachable', { reason: code });
  if (/^[0-9A-Z]{5}$/.test(code)) return recordErrors.error('record.server-refused', { reason: code });
  return error instanceof Error ? error : new Error('unknown fault of the record');
}
