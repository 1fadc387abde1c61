/**
 * The inside of the cage: a process of its own that reads files from standard input and writes documents to standard
 * output. It has no network, may not write or spawn, and may read its own code only; `cage-process.ts` starts it.
 */
import { KhronikaError } from '../model/errors.ts';
import { encodeFrame, type Frame, FrameReader } from './cage-frames.ts';
import type { PageToDraw } from './cage-process.ts';
import { drawPage } from './draw-page.ts';
import type { ReadOptions } from './read-document.ts';
import { readDocument } from './read-document.ts';

const INPUT_LIMIT = 0xffff_ffff;

interface Answer {
  readonly head: unknown;
  readonly bytes?: Uint8Array;
}

async function answer(frame: Frame): Promise<void> {
  const request = frame.head as ReadOptions & { readonly draw?: PageToDraw };
  const work: Promise<Answer> =
    request.draw === undefined
      ? readDocument(frame.bytes, request).then((document) => ({ head: { document } }))
      : drawPage(frame.bytes, request.draw.page, request.draw.width).then((bytes) => ({
          head: { drawn: true },
          bytes,
        }));
  const { head, bytes } = await work.catch(
    (error: unknown): Answer => ({
      head:
        error instanceof KhronikaError
          ? { error: { code: error.code, facts: error.facts } }
          : { error: { code: 'reading.stopped', facts: {} } },
    }),
  );
  for (const part of encodeFrame(head, bytes)) process.stdout.write(part);
}

// Standard output belongs to the frames; what an engine has to say goes nowhere.
console.log = () => undefined;
// A parser's stray rejection is not the reading's end: the reading has its own answer, and the cage its clock.
process.on('unhandledRejection', () => undefined);

const reader = new FrameReader(INPUT_LIMIT);
let work = Promise.resolve();
process.stdin.on('data', (chunk: Buffer) => {
  for (const frame of reader.take(chunk)) work = work.then(async () => await answer(frame));
});
