import { Worker } from 'node:worker_threads';
import type { Document } from '../model/document.ts';
import type { Draft } from '../model/draft.ts';
import type { ExtractOptions } from './extract.ts';
import type { ThreadRequest } from './extract-thread.ts';

interface Waiting {
  readonly done: (draft: Draft) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * `extract` in a thread that is started at the first document and kept, since loading its word lists takes longer than
 * most documents. Documents are taken one after another; a thread that dies fails those that wait, and the next
 * document gets a new one.
 */
export function extractApart(): (document: Document, options?: ExtractOptions) => Promise<Draft> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  const fail = (error: unknown): void => {
    worker = undefined;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const thread = new Worker(new URL('./extract-thread.js', import.meta.url));
    thread.on('message', ({ id, draft }: { readonly id: number; readonly draft: Draft }) => {
      waiting.get(id)?.done(draft);
      waiting.delete(id);
    });
    thread.on('error', fail);
    // The program may end while the thread is idle.
    thread.unref();
    return thread;
  };

  return (document, options = {}) =>
    new Promise((done, failed) => {
      worker ??= start();
      const request: ThreadRequest = { id: ++last, document, options };
      waiting.set(request.id, { done, failed });
      worker.postMessage(request);
    });
}
