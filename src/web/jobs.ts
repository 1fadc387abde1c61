import type { Progress } from '../work/deps.ts';
import type { ReadSourceResult } from '../work/read-source.ts';

export type Job =
  | { readonly state: 'running'; readonly stage: string; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly result: ReadSourceResult }
  | { readonly state: 'failed'; readonly error: unknown };

/** How many finished readings are remembered for the page that shows them. */
const REMEMBERED = 100;

/** Readings under way in this process: started by a form, watched by a page that asks again. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #settled = new Map<string, Promise<void>>();
  readonly #random: (bytes: number) => Uint8Array;

  constructor(random: (bytes: number) => Uint8Array) {
    this.#random = random;
  }

  start(work: (progress: Progress) => Promise<ReadSourceResult>): string {
    const id = Buffer.from(this.#random(9)).toString('base64url');
    this.#jobs.set(id, { state: 'running', stage: 'reading', done: 0, of: 3 });
    const progress: Progress = (stage, done, of) => this.#jobs.set(id, { state: 'running', stage, done, of });
    const settled = work(progress).then(
      (result) => void this.#jobs.set(id, { state: 'done', result }),
      (error: unknown) => void this.#jobs.set(id, { state: 'failed', error }),
    );
    this.#settled.set(id, settled);
    this.#forget();
    return id;
  }

  find(id: string): Job | undefined {
    return this.#jobs.get(id);
  }

  /** Readings that failed since the start. */
  failed(): number {
    return [...this.#jobs.values()].filter(({ state }) => state === 'failed').length;
  }

  /** Waits for the end of a job, but no longer than `patienceMs`. */
  async settled(id: string, patienceMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([this.#settled.get(id), patience]);
    clearTimeout(timer);
  }

  #forget(): void {
    for (const [id, job] of this.#jobs) {
      if (this.#jobs.size <= REMEMBERED) return;
      if (job.state === 'running') continue;
      this.#jobs.delete(id);
      this.#settled.delete(id);
    }
  }
}
