/** Runs in a thread of its own, so that a long document does not hold up the pages: a document in, its draft out. */
import { parentPort } from 'node:worker_threads';
import type { Document } from '../model/document.ts';
import { type ExtractOptions, extract } from './extract.ts';

export interface ThreadRequest {
  readonly id: number;
  readonly document: Document;
  readonly options: ExtractOptions;
}

parentPort?.on('message', ({ id, document, options }: ThreadRequest) => {
  parentPort?.postMessage({ id, draft: extract(document, options) });
});
