import type { RecordReader, View } from '../../record/contract.ts';

/** Long answers kept at once. */
const MOST = 12;

/**
 * Answers that take long to work out, kept until the record changes. Facts and decisions are only ever added, so
 * their number tells whether anything has.
 */
export class Remembered {
  readonly #answers = new Map<string, { readonly state: string; readonly answer: Promise<unknown> }>();

  /** The answer of `work` to a question asked at this view, from memory where nothing was added since. */
  async get<T>(question: string, reader: RecordReader, view: View, work: () => Promise<T>): Promise<T> {
    const key = keyOf(question, view);
    const state = await stateOf(reader, view);
    const known = this.#answers.get(key);
    if (known?.state === state) return known.answer as Promise<T>;
    const answer = work();
    this.#answers.delete(key);
    this.#answers.set(key, { state, answer });
    for (const old of this.#answers.keys()) {
      if (this.#answers.size <= MOST) break;
      this.#answers.delete(old);
    }
    // A failure is not an answer: the next one to ask tries again.
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }

  /** The answer if it is there and still right; nothing is worked out. */
  async known<T>(question: string, reader: RecordReader, view: View): Promise<T | undefined> {
    const known = this.#answers.get(keyOf(question, view));
    if (known === undefined || known.state !== (await stateOf(reader, view))) return undefined;
    return known.answer as Promise<T>;
  }

  /** The vault was locked. */
  forget(): void {
    this.#answers.clear();
  }
}

function keyOf(question: string, { level, asKnownOn = 'now' }: View): string {
  return `${question} ${level} ${asKnownOn}`;
}

async function stateOf(reader: RecordReader, view: View): Promise<string> {
  const { sources, statements, decisions } = await reader.summary({ level: view.level });
  return [sources, ...Object.values(statements), decisions].join(' ');
}
