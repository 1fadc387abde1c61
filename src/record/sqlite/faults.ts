import { KhronikaError } from '../../model/errors.ts';
import { recordErrors } from '../errors.ts';

/** What SQLite says, in our words; its own messages may hold a path or a value and are not kept. */
export function recordFault(error: unknown): Error {
  if (error instanceof KhronikaError) return error;
  const said = error instanceof Error ? error.message : '';
  if (/database or disk is full/i.test(said)) return recordErrors.error('record.no-room');
  if (/not a database/i.test(said)) return recordErrors.error('record.wrong-key');
  if (/malformed|corrupt/i.test(said)) return recordErrors.error('record.damaged', { reason: 'a page does not check' });
  if (/SQLITE_FULL/.test(said)) return recordErrors.error('record.no-room');
  if (/SQLITE_IOERR|SQLITE_CANTOPEN|disk i\/o|unable to open/i.test(said)) return recordErrors.error('record.disk');
  return error instanceof Error ? error : new Error('unknown fault of the record');
}
