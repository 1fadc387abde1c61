import { reportsErrors } from '../errors.ts';
import type { Answer, Attributes, RecordPort } from './record-port.ts';

type Sourced = Awaited<ReturnType<RecordPort['source']>>;

/** Everything a record answered to one manuscript: with it the same report is made again, whatever the record holds by then. */
export interface FrozenAnswers {
  readonly khronika: 1;
  readonly blocks: readonly (readonly [question: string, answer: Answer | null])[];
  readonly words: readonly (readonly [question: string, word: string | null])[];
  readonly sources: readonly (readonly [id: string, source: Exclude<Sourced, undefined> | null])[];
}

/** A port that keeps what it is answered. */
export function freezing(port: RecordPort): { readonly port: RecordPort; readonly frozen: () => FrozenAnswers } {
  const blocks = new Map<string, Answer | null>();
  const words = new Map<string, string | null>();
  const sources = new Map<string, Exclude<Sourced, undefined> | null>();
  return {
    port: {
      async source(id) {
        const found = await port.source(id);
        sources.set(id, found ?? null);
        return found;
      },
      async ask(name, attributes) {
        const answer = await port.ask(name, attributes);
        blocks.set(keyOf(name, attributes), answer ?? null);
        return answer;
      },
      async word(name, attributes) {
        const word = await port.word(name, attributes);
        words.set(keyOf(name, attributes), word ?? null);
        return word;
      },
    },
    frozen: () => ({ khronika: 1, blocks: [...blocks], words: [...words], sources: [...sources] }),
  };
}

/** A port that answers as the record did when the report was published. */
export function frozenPort(frozen: FrozenAnswers): RecordPort {
  const blocks = new Map(frozen.blocks);
  const words = new Map(frozen.words);
  const sources = new Map(frozen.sources);
  return {
    source: async (id) => sources.get(id) ?? undefined,
    ask: async (name, attributes) => blocks.get(keyOf(name, attributes)) ?? undefined,
    word: async (name, attributes) => words.get(keyOf(name, attributes)) ?? undefined,
  };
}

/** @throws `reports.frozen` */
export function frozenFromJson(json: string): FrozenAnswers {
  try {
    const read: unknown = JSON.parse(json);
    if (typeof read === 'object' && read !== null && 'khronika' in read && read.khronika === 1)
      return read as FrozenAnswers;
  } catch {
    // Said below.
  }
  throw reportsErrors.error('reports.frozen');
}

function keyOf(name: string, attributes: Attributes): string {
  return JSON.stringify([name, ...Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
