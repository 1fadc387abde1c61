import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '../model/document.ts';
import { encodeFrame, type Frame, FrameReader } from './cage-frames.ts';
import { checkDocument } from './check-document.ts';
import { type ReadingErrorCode, readingErrors } from './errors.ts';
import type { Recognition } from './formats/recognition.ts';
import type { ReadingLimits } from './limits.ts';

/** Packages the readers use; the child may read the folders they lie in. */
const PACKAGES = ['fflate', 'saxes', 'parse5', 'unpdf', 'mupdf'];
/** How often the child's memory is looked at, in milliseconds. */
const LOOK = 50;
const MEGABYTE = 1024 * 1024;
/** A document is rarely longer than its file; JSON with offsets may be. */
const LARGEST_ANSWER = 512 * MEGABYTE;

export interface ChildRequest {
  readonly name: string;
  readonly encoding?: string;
  readonly mediaType?: string;
  readonly limits: ReadingLimits;
  readonly recognition?: Recognition;
}

/** One page to draw: its number from 1, and the width of the picture in pixels. */
export interface PageToDraw {
  readonly page: number;
  readonly width: number;
}

/** One child under Node's permission model. It reads one file after the other; after an error of its own it is gone. */
export class CagedProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #limits: ReadingLimits;
  readonly #frames = new FrameReader(LARGEST_ANSWER);
  #waiting: { readonly resolve: (frame: Frame) => void; readonly reject: (error: Error) => void } | undefined;
  #failure: Error | undefined;
  #errors = '';

  /** `nodePath` is a Node 26 executable: older ones cannot refuse the network. */
  constructor(nodePath: string, limits: ReadingLimits, recognition?: Recognition) {
    this.#limits = limits;
    this.#child = spawn(nodePath, [...cageFlags(limits, recognition), entry()], {
      cwd: dirname(entry()),
      env: {},
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    this.#child.on('error', (cause) => this.#fail(readingErrors.error('reading.stopped', {}, cause)));
    this.#child.on('close', (code, signal) => this.#fail(this.#reason(code, signal)));
    this.#child.stdin.on('error', () => undefined);
    this.#child.stderr.on('data', (chunk: Buffer) => {
      if (this.#errors.length < 10_000) this.#errors += chunk.toString();
    });
    this.#child.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  /** True while the child can take another file. */
  get alive(): boolean {
    return this.#failure === undefined;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Reads one file; rejects with an error of reading. One at a time. */
  async read(bytes: Uint8Array, request: ChildRequest): Promise<Document> {
    return documentOf((await this.#ask(bytes, request)).head);
  }

  /** Draws one page; gives what the child says is a PNG, or rejects with an error of reading. One at a time. */
  async draw(bytes: Uint8Array, draw: PageToDraw): Promise<Uint8Array> {
    const answer = await this.#ask(bytes, { draw });
    throwErrorOf(answer.head);
    return answer.bytes;
  }

  async #ask(bytes: Uint8Array, request: ChildRequest | { readonly draw: PageToDraw }): Promise<Frame> {
    const { seconds, megabytes } = { seconds: this.#limits.milliseconds / 1000, megabytes: this.#limits.megabytes };
    const timer = setTimeout(
      () => this.#fail(readingErrors.error('reading.too-long', { seconds })),
      this.#limits.milliseconds,
    );
    const look = setInterval(() => {
      if (memoryOf(this.#child.pid) > megabytes * MEGABYTE)
        this.#fail(readingErrors.error('reading.too-much-memory', { megabytes }));
    }, LOOK);
    try {
      return await new Promise<Frame>((resolve, reject) => {
        if (this.#failure !== undefined) {
          reject(this.#failure);
          return;
        }
        this.#waiting = { resolve, reject };
        for (const part of encodeFrame(request, bytes)) this.#child.stdin.write(part);
      });
    } finally {
      clearTimeout(timer);
      clearInterval(look);
      this.#waiting = undefined;
    }
  }

  close(): void {
    this.#failure ??= readingErrors.error('reading.stopped');
    this.#child.kill('SIGKILL');
  }

  #take(chunk: Buffer): void {
    try {
      for (const frame of this.#frames.take(chunk)) this.#waiting?.resolve(frame);
    } catch (cause) {
      this.#fail(readingErrors.error('reading.stopped', {}, cause));
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#child.kill('SIGKILL');
    this.#waiting?.reject(this.#failure);
  }

  #reason(code: number | null, signal: NodeJS.Signals | null): Error {
    const outOfMemory =
      signal === 'SIGABRT' || code === 134 || /heap out of memory|Array buffer allocation failed/.test(this.#errors);
    if (outOfMemory) return readingErrors.error('reading.too-much-memory', { megabytes: this.#limits.megabytes });
    return readingErrors.error('reading.stopped', {}, new Error(`exit code ${code}, signal ${signal}`));
  }
}

function documentOf(head: unknown): Document {
  if (typeof head === 'object' && head !== null && 'document' in head) {
    const document = checkDocument(head.document);
    if (document !== undefined) return document;
  }
  throwErrorOf(head);
  throw readingErrors.error('reading.stopped');
}

function throwErrorOf(head: unknown): void {
  const error = typeof head === 'object' && head !== null && 'error' in head ? head.error : undefined;
  if (typeof error === 'object' && error !== null && 'code' in error && isCode(error.code))
    throw readingErrors.error(error.code, 'facts' in error ? factsOf(error.facts) : {});
  if (error !== undefined) throw readingErrors.error('reading.stopped');
}

function isCode(code: unknown): code is ReadingErrorCode {
  return typeof code === 'string' && Object.hasOwn(readingErrors.entries, code);
}

/** Facts that came out of the cage: numbers, and media types at most. */
function factsOf(facts: unknown): Record<string, string | number> {
  if (typeof facts !== 'object' || facts === null) return {};
  const kept = Object.entries(facts).filter(
    ([, value]) => typeof value === 'number' || (typeof value === 'string' && /^[\w.+/-]{1,80}$/.test(value)),
  );
  return Object.fromEntries(kept);
}

function entry(): string {
  const own = import.meta.url;
  return fileURLToPath(new URL(own.endsWith('.ts') ? './cage-child.ts' : './cage-child.js', own));
}

/** What the child may: read this program's own code. Everything else is refused by Node's permission model. */
export function cageFlags(limits: ReadingLimits, recognition?: Recognition): readonly string[] {
  const root = dirname(dirname(entry()));
  const folders = new Set([root + sep, join(dirname(root), 'package.json')]);
  for (const name of PACKAGES) {
    const file = fileURLToPath(import.meta.resolve(name));
    const inside = `${sep}node_modules${sep}`;
    folders.add(file.slice(0, file.lastIndexOf(inside) + inside.length));
  }
  return [
    '--permission',
    // Recognition runs in a thread of its own, under the same refusals.
    ...(recognition === undefined ? [] : ['--allow-worker', `--allow-fs-read=${recognition.dataFolder}`]),
    ...[...folders].map((folder) => `--allow-fs-read=${folder}`),
    `--max-old-space-size=${limits.megabytes}`,
    '--disallow-code-generation-from-strings',
    '--disable-proto=delete',
    '--no-warnings',
  ];
}

/** Resident memory in bytes where the system shows it (Linux); 0 elsewhere, where the heap limit alone holds. */
function memoryOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
