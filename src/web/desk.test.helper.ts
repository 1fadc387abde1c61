import { createHash, randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import type { RecordStore } from '../record/contract.ts';
import { decide } from '../work/decide.ts';
import { decideProposals } from '../work/decide-proposals.ts';
import { readSource } from '../work/read-source.ts';
import { makeDesk } from './app.tsx';
import type { DeskDeps } from './deps.ts';
import { memoryStore } from './memory.test.helper.ts';
import { sampleDocument, sampleDraft } from './sample.test.helper.ts';

export const SECRET = 'the-secret-of-this-launch';

export interface TestDesk {
  readonly app: Hono;
  readonly store: RecordStore;
  readonly deps: DeskDeps;
  /** Moves the desk's clock. */
  readonly later: (minutes: number) => void;
}

/** A desk over a fresh record in which the sample has been read. */
export async function testDesk(
  more: Partial<DeskDeps> & {
    readonly change?: (text: string) => string;
    readonly names?: readonly string[];
  } = {},
): Promise<TestDesk> {
  const { change = (text: string) => text, names = [], ...overrides } = more;
  const store = memoryStore();
  let now = Date.parse('2026-11-24T08:00:00Z');
  const originals = { keep: async () => {}, get: async () => new Uint8Array() };
  const deps: DeskDeps = {
    store,
    work: {
      readSource: (input, progress) =>
        readSource(
          {
            store,
            originals,
            read: async (file) => {
              const document = sampleDocument(change, names);
              const sha256 = createHash('sha256').update(file.bytes).digest('hex');
              return { ...document, source: { ...document.source, name: file.name, sha256 } };
            },
            extract: (document) => sampleDraft(document, change, names),
          },
          input,
          progress,
        ),
      decideProposals: (choice, view) => decideProposals({ store }, choice, view),
      decide: (input) => decide({ store }, input),
    },
    view: { level: 3 },
    user: 'A. Monitor',
    clock: () => new Date(now),
    random: (bytes) => randomBytes(bytes),
    secret: SECRET,
    lock: async () => {},
    ...overrides,
  };
  await deps.work.readSource({ bytes: Buffer.from('winter'), name: change('winter.txt'), level: 2, by: 'A. Monitor' });
  return {
    app: makeDesk(deps),
    store,
    deps,
    later: (minutes) => {
      now += minutes * 60_000;
    },
  };
}

const ORIGIN = 'http://localhost:4810';

/** A browser without pictures: keeps the cookie, finds the token, follows what a form says. */
export class Visitor {
  #cookie: string | undefined;
  readonly #app: Hono;
  language = 'en';

  constructor(app: Hono) {
    this.#app = app;
  }

  async enter(secret = SECRET): Promise<Response> {
    const response = await this.get(`/enter?secret=${secret}`);
    return response;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const response = await this.#app.request(`${ORIGIN}${path}`, {
      headers: {
        host: 'localhost:4810',
        'accept-language': this.language,
        ...(this.#cookie === undefined ? {} : { cookie: this.#cookie }),
        ...headers,
      },
    });
    this.#remember(response);
    return response;
  }

  async page(path: string): Promise<string> {
    const response = await this.get(path);
    return response.text();
  }

  /** The token of this session's forms. */
  async token(): Promise<string> {
    return /name="_token" value="([^"]+)"/.exec(await this.page('/about'))?.[1] ?? '';
  }

  async post(
    path: string,
    fields: Record<string, string | readonly string[] | Blob>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      if (value instanceof Blob) body.append(name, value, 'report.txt');
      else for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    const response = await this.#app.request(`${ORIGIN}${path}`, {
      method: 'POST',
      body,
      headers: {
        host: 'localhost:4810',
        origin: ORIGIN,
        'accept-language': this.language,
        ...(this.#cookie === undefined ? {} : { cookie: this.#cookie }),
        ...headers,
      },
    });
    this.#remember(response);
    return response;
  }

  /** As a form of a page would: with the token. */
  async send(path: string, fields: Record<string, string | readonly string[] | Blob>): Promise<Response> {
    return this.post(path, { _token: await this.token(), ...fields });
  }

  #remember(response: Response): void {
    const set = response.headers.get('set-cookie');
    if (set !== null) this.#cookie = set.split(';')[0];
  }
}
