import { timingSafeEqual } from 'node:crypto';
import type { Locale } from '../text/messages.ts';
import type { Person } from './person.ts';

/** A word shown once on the next page: what was just done, and how to take it back. */
export interface Flash {
  readonly message: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** Decision that a button on the next page takes back. */
  readonly undo?: string;
}

export interface Session {
  readonly id: string;
  /** In every form of this session; another session's is refused. */
  readonly token: string;
  readonly person: Person;
  readonly startedAt: number;
  seenAt: number;
  locale?: Locale;
  flash?: Flash;
}

export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

const ENDED_REMEMBERED = 50;

/** Sessions live in memory only: a stop, a lock or a crash ends them all. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #random: (bytes: number) => Uint8Array;
  readonly #now: () => number;
  readonly #limits: SessionLimits;
  /** Whose the forms of ended sessions are: their tokens open nothing any more. */
  readonly #ended = new Map<string, string>();

  constructor(random: (bytes: number) => Uint8Array, now: () => number, limits: SessionLimits) {
    this.#random = random;
    this.#now = now;
    this.#limits = limits;
  }

  /** A new session with an id that was never shown before: what a browser held earlier is worth nothing. */
  start(person: Person): Session {
    const now = this.#now();
    const session: Session = { id: this.#word(), token: this.#word(), person, startedAt: now, seenAt: now };
    this.#sessions.set(session.id, session);
    return session;
  }

  /** The live session of a cookie; an expired one is forgotten. `touch` false: asking does not keep it alive. */
  find(id: string | undefined, touch = true): Session | undefined {
    const session = id === undefined ? undefined : this.#sessions.get(id);
    if (session === undefined) return undefined;
    const now = this.#now();
    if (now - session.seenAt > this.#limits.idleMs || now - session.startedAt > this.#limits.absoluteMs) {
      this.#end(session);
      return undefined;
    }
    if (touch) session.seenAt = now;
    return session;
  }

  end(session: Session): void {
    this.#end(session);
  }

  /** Ends every session, or those of one person. */
  /** Is any session alive? Expired ones are forgotten on the way. */
  anyAlive(): boolean {
    return [...this.#sessions.keys()].filter((id) => this.find(id, false) !== undefined).length > 0;
  }

  endAll(name?: string): void {
    for (const session of [...this.#sessions.values()])
      if (name === undefined || session.person.name === name) this.#end(session);
  }

  /** Who was given the form with this token, where the session has ended since. */
  wasGivenTo(token: string | undefined): string | undefined {
    return token === undefined ? undefined : this.#ended.get(token);
  }

  #end(session: Session): void {
    this.#sessions.delete(session.id);
    this.#ended.set(session.token, session.person.name);
    for (const token of this.#ended.keys()) {
      if (this.#ended.size <= ENDED_REMEMBERED) break;
      this.#ended.delete(token);
    }
  }

  #word(): string {
    return Buffer.from(this.#random(24)).toString('base64url');
  }
}

/** Compares two secrets in a time that does not tell how much of them agrees. */
export function sameSecret(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
