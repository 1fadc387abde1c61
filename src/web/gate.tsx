import type { Context, Hono } from 'hono';
import { render } from 'preact-render-to-string';
import type { KhronikaError } from '../model/errors.ts';
import type { Level } from '../model/statement.ts';
import type { DeskDeps } from './deps.ts';
import { webErrors } from './errors.ts';
import { Entered, Locked } from './pages/entrance.tsx';
import { formatOf } from './paths.ts';
import { Attempts } from './security/attempts.ts';
import { isOwnOrigin } from './security/hosts.ts';
import type { Person } from './security/person.ts';
import { type Session, Sessions, sameSecret } from './security/sessions.ts';
import { readForm } from './sent.ts';
import { localeFor, messages } from './text/messages.ts';

const COOKIE = 'khronika';
const MINUTE_MS = 60_000;
const NAMES_REMEMBERED = 200;

/** What a lock page says besides that it is locked. */
export interface LockNote {
  /** Words that could not be kept, given back as they are. */
  readonly kept?: Readonly<Record<string, string>>;
  /** True: the words were sealed and wait inside. */
  readonly sealed?: boolean;
  readonly status?: 200 | 403;
}

/** What the rest of the desk does when the vault is closed and opened. */
export interface DeskRest {
  readonly onLock: () => void;
  readonly onUnlock: () => void;
}

/** The way in and out: the one-time address, the passphrase, the lock. */
export class Gate {
  readonly sessions: Sessions;
  readonly #deps: DeskDeps;
  readonly #rest: DeskRest;
  readonly #attempts = new Attempts();
  readonly #signIns = new Map<string, Attempts>();
  readonly #now: () => number;
  #secretUsed = false;
  #locked = false;
  /** Somebody has come in since the vault was opened. */
  #attended = false;

  constructor(deps: DeskDeps, rest: DeskRest) {
    this.#deps = deps;
    this.#rest = rest;
    this.#now = () => deps.clock().getTime();
    this.sessions = new Sessions(deps.random, this.#now, {
      idleMs: (deps.idleMinutes ?? 15) * MINUTE_MS,
      absoluteMs: (deps.sessionHours ?? 12) * 60 * MINUTE_MS,
    });
  }

  mount(app: Hono): void {
    app.get('/enter', (c) => this.#enter(c));
    app.post('/unlock', (c) => this.#unlock(c));
    app.post('/sign-in', (c) => this.#signIn(c));
    app.get('/locked', (c) => this.lockPage(c, webErrors.error('web.locked'), { status: 200 }));
    app.post('/lock', (c) => this.#lock(c));
  }

  /** Closes the vault once everybody has been away for as long as a session lasts: no key stays in memory unattended. */
  async lockIfUnattended(): Promise<void> {
    if (this.#locked || !this.#attended || this.sessions.anyAlive()) return;
    await this.#close();
  }

  /** The live session of a request. `touch` false: asking does not keep it alive. */
  session(c: Context, touch = true): Session | undefined {
    return this.#locked ? undefined : this.sessions.find(cookieValue(c.req.header('cookie'), COOKIE), touch);
  }

  async lockPage(c: Context, error: KhronikaError, note: LockNote = {}): Promise<Response> {
    const { kept, sealed = false, status = 403 } = note;
    if (formatOf(new URL(c.req.url).pathname) !== 'html')
      return c.json({ error: { code: error.code, message: error.message, wayOn: error.wayOn } }, status);
    const t = wordsFor(c);
    const html = page(
      <Locked
        t={t}
        message={t.has(`error.${error.code}`) ? t(`error.${error.code}`, error.facts) : error.message}
        wayOn={t.has(`error.${error.code}.way`) ? t(`error.${error.code}.way`, error.facts) : error.wayOn}
        unlock={this.#deps.unlock !== undefined}
        signIn={await this.#isTeam()}
        sealed={sealed}
        {...(kept === undefined ? {} : { kept })}
      />,
    );
    return c.html(html, status);
  }

  /** Does anybody sign in here besides whoever opened the vault? While it is locked nobody can. */
  async #isTeam(): Promise<boolean> {
    if (this.#locked) return false;
    const people = await this.#deps.people?.list().catch(() => []);
    return people?.some(({ disabled }) => !disabled) ?? false;
  }

  #owner(): Person {
    return { name: this.#deps.user, role: 'lead', level: this.#deps.view.level };
  }

  async #enter(c: Context): Promise<Response> {
    if (this.session(c) !== undefined) return c.redirect('/', 303);
    if (this.#secretUsed || this.#locked || !sameSecret(c.req.query('secret') ?? '', this.#deps.secret))
      return this.lockPage(c, webErrors.error('web.secret-used'));
    this.#secretUsed = true;
    return this.#welcome(c, this.#owner());
  }

  async #unlock(c: Context): Promise<Response> {
    if (this.#deps.unlock === undefined) return this.lockPage(c, webErrors.error('web.locked'));
    if (!isOwn(c)) return this.lockPage(c, webErrors.error('web.foreign-form'));
    const seconds = this.#attempts.wait(this.#now());
    if (seconds > 0) return this.lockPage(c, webErrors.error('web.wait', { seconds }));
    const { fields } = await readForm(c.req.raw, 1);
    if (!(await this.#deps.unlock(fields.passphrase ?? ''))) {
      this.#attempts.wrong(this.#now());
      return this.lockPage(c, webErrors.error('web.wrong-passphrase'));
    }
    this.#attempts.right();
    this.#locked = false;
    this.#rest.onUnlock();
    return this.#welcome(c, this.#owner());
  }

  async #close(): Promise<void> {
    this.#locked = true;
    this.#attended = false;
    this.sessions.endAll();
    this.#rest.onLock();
    await this.#deps.lock();
  }

  async #signIn(c: Context): Promise<Response> {
    const { people } = this.#deps;
    if (people === undefined || this.#locked) return this.lockPage(c, webErrors.error('web.locked'));
    if (!isOwn(c)) return this.lockPage(c, webErrors.error('web.foreign-form'));
    const { fields } = await readForm(c.req.raw, 1);
    const attempts = this.#attemptsOf(fields.name ?? '');
    const seconds = attempts.wait(this.#now());
    if (seconds > 0) return this.lockPage(c, webErrors.error('web.wait', { seconds }));
    const person = await people.signIn(fields.name ?? '', fields.passphrase ?? '');
    if (person === undefined) {
      attempts.wrong(this.#now());
      return this.lockPage(c, webErrors.error('web.wrong-sign-in'));
    }
    attempts.right();
    const { id, name, role, level } = person;
    return this.#welcome(c, { id, name, role, level: Math.min(level, this.#deps.view.level) as Level });
  }

  /** Each name has its own count, so that nobody can keep another out for long; the oldest are forgotten. */
  #attemptsOf(name: string): Attempts {
    const key = name.trim().toLowerCase();
    const known = this.#signIns.get(key) ?? new Attempts();
    this.#signIns.delete(key);
    this.#signIns.set(key, known);
    const [oldest] = this.#signIns.keys();
    if (this.#signIns.size > NAMES_REMEMBERED && oldest !== undefined) this.#signIns.delete(oldest);
    return known;
  }

  async #lock(c: Context): Promise<Response> {
    // No token asked: whoever can reach the desk may close it, and a stale page must be able to.
    if (!isOwn(c)) return this.lockPage(c, webErrors.error('web.foreign-form'));
    const session = this.session(c, false);
    if (session?.person.role !== 'lead' && (await this.#isTeam())) {
      // Others go on working: only this person goes out.
      if (session !== undefined) this.sessions.end(session);
    } else {
      await this.#close();
    }
    return c.body(null, 303, {
      Location: '/locked',
      'Set-Cookie': `${COOKIE}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0`,
      'Clear-Site-Data': '"cache", "cookies", "storage"',
    });
  }

  #welcome(c: Context, person: Person): Response {
    this.#attended = true;
    const session = this.sessions.start(person);
    return c.body(page(<Entered t={wordsFor(c)} />), 200, {
      'Set-Cookie': `${COOKIE}=${session.id}; HttpOnly; SameSite=Strict; Path=/`,
      'Content-Type': 'text/html; charset=utf-8',
      Refresh: '0; url=/',
    });
  }
}

/** Did a request that changes something come from a page of ours? */
export function isOwn(c: Context): boolean {
  return isOwnOrigin(new URL(c.req.url), c.req.header('origin'), c.req.header('sec-fetch-site'));
}

const wordsFor = (c: Context) => messages(localeFor(c.req.header('accept-language')));

function page(node: Parameters<typeof render>[0]): string {
  return `<!doctype html>${render(node)}`;
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, ...rest] = part.trim().split('=');
    if (key === name) return rest.join('=');
  }
  return undefined;
}
