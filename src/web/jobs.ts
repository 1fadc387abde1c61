import type { Level } from '../model/statement.ts';
import type { Progress } from '../work/deps.ts';
import type { ReadSourceResult } from '../work/read-source.ts';
import { webErrors } from './errors.ts';

export type Job =
  | { readonly state: 'running'; readonly stage: string; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly result: ReadSourceResult }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'cancelled' };

/** How many finished readings are remembered for the page that shows them. */
const REMEMBERED = 100;

interface Entry {
  job: Job;
  settled: Promise<void>;
  readonly of: Reading;
  readonly watchers: Set<() => void>;
}

/** What is read, and at which level: it is named to nobody below. */
export interface Reading {
  readonly name: string;
  readonly level: Level;
}

/** Readings under way in this process: started by a form, watched by a page, by refreshing or by a stream. */
export class Jobs {
  readonly #entries = new Map<string, Entry>();
  readonly #random: (bytes: number) => Uint8Array;

  constructor(random: (bytes: number) => Uint8Array) {
    this.#random = random;
  }

  start(of: Reading, work: (progress: Progress) => Promise<ReadSourceResult>): string {
    const id = Buffer.from(this.#random(9)).toString('base64url');
    const first: Job = { state: 'running', stage: 'reading', done: 0, of: 3 };
    const entry: Entry = { job: first, settled: Promise.resolve(), of, watchers: new Set() };
    const become = (job: Job): void => {
      // A cancelled reading stays cancelled, whatever its worker still says.
      if (entry.job.state !== 'running') return;
      entry.job = job;
      for (const watcher of entry.watchers) watcher();
    };
    const progress: Progress = (stage, done, of) => {
      // Nothing has been written before this is asked for the last time, so stopping here leaves nothing behind.
      if (entry.job.state === 'cancelled' && done < of) throw webErrors.error('web.cancelled');
      become({ state: 'running', stage, done, of });
    };
    entry.settled = work(progress).then(
      (result) => become({ state: 'done', result }),
      (error: unknown) => become({ state: 'failed', error }),
    );
    this.#entries.set(id, entry);
    this.#forget();
    return id;
  }

  find(id: string): Job | undefined {
    return this.#entries.get(id)?.job;
  }

  /** Stops a reading at its next stage; what it would have added is not added. False: it had ended already. */
  cancel(id: string): boolean {
    const entry = this.#entries.get(id);
    if (entry === undefined || entry.job.state !== 'running' || entry.job.stage === 'keeping') return false;
    entry.job = { state: 'cancelled' };
    for (const watcher of entry.watchers) watcher();
    return true;
  }

  /** Calls `watcher` after every step until the returned function is called. */
  watch(id: string, watcher: () => void): () => void {
    const entry = this.#entries.get(id);
    entry?.watchers.add(watcher);
    return () => void entry?.watchers.delete(watcher);
  }

  anyRunning(): boolean {
    return [...this.#entries.values()].some(({ job }) => job.state === 'running');
  }

  /** Readings in one state that somebody at this level may see, the oldest first. */
  inState(state: Job['state'], level: Level): readonly { readonly id: string; readonly name: string }[] {
    return [...this.#entries]
      .filter(([, { job, of }]) => job.state === state && of.level <= level)
      .map(([id, { of }]) => ({ id, name: of.name }));
  }

  /** Waits for the end of a job, but no longer than `patienceMs`. */
  async settled(id: string, patienceMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([this.#entries.get(id)?.settled, patience]);
    clearTimeout(timer);
  }

  #forget(): void {
    for (const [id, { job }] of this.#entries) {
      if (this.#entries.size <= REMEMBERED) return;
      if (job.state !== 'running') this.#entries.delete(id);
    }
  }
}
