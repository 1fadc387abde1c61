import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { Document } from '../model/document.ts';
import { renderPageInCage } from '../reading/page-image.ts';
import type { FullRecord } from '../record/contract.ts';
import { openSqliteRecord } from '../record/sqlite/open.ts';
import { MatchBook } from '../work/match-book.ts';
import { makeDesk } from './app.tsx';
import type { DeskDeps } from './deps.ts';
import { deskWork } from './desk-work.ts';
import { sampleDocument, sampleDraft } from './sample.test.helper.ts';

export const SECRET = 'the-secret-of-this-launch';

const base = mkdtempSync(join(tmpdir(), 'khronika-desk-'));
process.on('exit', () => rmSync(base, { recursive: true, force: true }));
let files = 0;
const same = (document: Document): Document => document;

export interface TestDesk {
  readonly app: Hono;
  readonly store: FullRecord;
  readonly deps: DeskDeps;
  /** Moves the desk's clock. */
  readonly later: (minutes: number) => void;
}

/** A desk over a fresh record in which the sample has been read. */
export async function testDesk(
  more: Partial<DeskDeps> & {
    readonly change?: (text: string) => string;
    readonly names?: readonly string[];
    /** The bytes of the original, and what reading says of them. */
    readonly original?: Uint8Array;
    readonly document?: (document: Document) => Document;
  } = {},
): Promise<TestDesk> {
  const {
    change = (text: string) => text,
    names = [],
    original = Buffer.from('winter'),
    document: as = same,
    ...overrides
  } = more;
  let now = Date.parse('2026-11-24T08:00:00Z');
  const store = await openSqliteRecord({
    file: join(base, `record-${files++}.db`),
    key: randomBytes(32),
    // Each instant a little later than the one before: decisions are told apart by when they were taken.
    clock: () => new Date(now++),
    newId: () => randomUUIDv7(),
  });
  const originals = { keep: async () => {}, get: async () => original };
  const deps: DeskDeps = {
    store,
    work: deskWork({
      store,
      originals,
      read: async (file) => {
        const document = as(sampleDocument(change, names));
        const sha256 = createHash('sha256').update(file.bytes).digest('hex');
        return { ...document, source: { ...document.source, name: file.name, sha256 } };
      },
      render: (bytes, page) => renderPageInCage(bytes, page, { nodePath: process.execPath }),
      extract: (document) => sampleDraft(document, change, names),
      names: new MatchBook(store.reader, setImmediate),
    }),
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

/** A vault's letters, kept in memory: what is put is found again, and nothing can be read while `locked`. */
export function letters() {
  const kept = new Map<string, Uint8Array>();
  const box = {
    locked: false,
    kept,
    put: async (plain: Uint8Array) => {
      const name = `letter-${kept.size + 1}`;
      kept.set(name, plain);
      return name;
    },
    read: async () => {
      assert.equal(box.locked, false, 'read while locked');
      return [...kept].map(([name, plain]) => ({ name, plain }));
    },
    remove: async (name: string) => void kept.delete(name),
  };
  return box;
}

/** A desk, and somebody inside it. */
export async function inside(more: Parameters<typeof testDesk>[0] = {}) {
  const desk = await testDesk(more);
  const visitor = new Visitor(desk.app);
  await visitor.enter();
  const [source] = (await desk.store.reader.sources({}, { level: 3 })).rows;
  assert.ok(source);
  return { ...desk, visitor, source: source.id };
}

/** The id of the sample's record of that name. */
export async function idOf(
  desk: Awaited<ReturnType<typeof inside>>,
  type: 'event' | 'person' | 'place',
  label: string,
) {
  for await (const entity of desk.store.reader.everything({ level: 3 })) {
    const found = await desk.store.reader.entity(entity.id, { level: 3 });
    if (entity.type === type && found?.label === label) return entity.id;
  }
  assert.fail(`the sample has no ${type} of that name`);
}
