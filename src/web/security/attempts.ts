const FREE = 5;
const LONGEST_S = 300;

/** After five wrong passphrases each further attempt waits twice as long as the one before, at most five minutes. */
export class Attempts {
  #wrong = 0;
  #openAt = 0;

  /** Seconds to wait before another attempt is looked at; 0: now. */
  wait(now: number): number {
    return Math.max(0, Math.ceil((this.#openAt - now) / 1000));
  }

  wrong(now: number): void {
    this.#wrong++;
    if (this.#wrong >= FREE) this.#openAt = now + Math.min(LONGEST_S, 2 ** (this.#wrong - FREE)) * 1000;
  }

  right(): void {
    this.#wrong = 0;
    this.#openAt = 0;
  }
}
