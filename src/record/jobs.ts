export type JobId = string & { readonly __brand: 'JobId' };

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A piece of long work: an import, a re-extraction, a rebuild, an export, a move. */
export interface Job {
  readonly id: JobId;
  readonly kind: string;
  /** Two unfinished jobs never have the same key: asking twice does it once. */
  readonly key: string;
  readonly input: unknown;
  readonly state: JobState;
  readonly done: number;
  readonly of: number;
  /** Times it was begun; more than one where a worker died. */
  readonly attempts: number;
  readonly addedAt: string;
  /** Code of the error that ended it. */
  readonly fault?: string;
}

/** A job in a worker's hands; `lease` proves that it still is. */
export interface Claim {
  readonly job: Job;
  readonly lease: string;
}

/**
 * Long work, kept in the record itself, for workers in threads or in other processes. A worker that says nothing for
 * the length of its lease has lost the job to the next. What a job writes and that it is done are one transaction, so
 * its effect comes exactly once, whoever dies when.
 */
export interface JobQueue<Writer> {
  /** The job of this key that is waiting or running, or a new one. */
  add(job: { readonly kind: string; readonly key: string; readonly input: unknown }): Promise<Job>;
  /** The oldest job that waits, or that a dead worker left; undefined where there is none. */
  claim(kinds: readonly string[], leaseMs: number): Promise<Claim | undefined>;
  /** Says how far it has come and renews the lease. `false`: it was cancelled or lost, stop. */
  report(claim: Claim, progress: { readonly done: number; readonly of: number }, leaseMs: number): Promise<boolean>;
  /** Writes the effect and ends the job, in one transaction. `undefined`: it was cancelled or lost, nothing was written. */
  complete<T>(claim: Claim, effect: (writer: Writer) => Promise<T>): Promise<T | undefined>;
  fail(claim: Claim, fault: string): Promise<void>;
  cancel(id: JobId): Promise<void>;
  list(): Promise<readonly Job[]>;
}
