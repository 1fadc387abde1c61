/**
 * The inside of the cage: a process of its own that reads files from standard input and writes documents to standard
 * output. It has no network, may not write or spawn, and may read its own code only; `cage-process.ts` starts it.
 */
import { KhronikaError } from '../model/errors.ts';
import { encodeFrame, type Frame, FrameReader } from './cage-frames.ts';
import type { ReadOptions } from './read-document.ts';
import { readDocument } from './read-document.ts';

const INPUT_LIMIT = 0xffff_ffff;

async function answer(frame: Frame): Promise<void> {
  const options = frame.head as ReadOptions;
  const head = await readDocument(frame.bytes, options).then(
    (document) => ({ document }),
    (error: unknown) =>
      error instanceof KhronikaError
        ? { error: { code: error.code, facts: error.facts } }
        : { error: { code: 'reading.stopped', facts: {} } },
  );
  for (const part of encodeFrame(head)) process.stdout.write(part);
}

// A parser's stray rejection is not the reading's end: the reading has its own answer, and the cage its clock.
process.on('unhandledRejection', () => undefined);

const reader = new FrameReader(INPUT_LIMIT);
let work = Promise.resolve();
process.stdin.on('data', (chunk: Buffer) => {
  for (const frame of reader.take(chunk)) work = work.then(async () => await answer(frame));
});
