import { Hono } from 'hono';
import { render } from 'preact-render-to-string';
import type { KhronikaError } from '../model/errors.ts';
import { ASSET_CACHE, asset } from './assets.ts';
import type { DeskDeps } from './deps.ts';
import { webErrors } from './errors.ts';
import { Jobs } from './jobs.ts';
import { Entered, Locked } from './pages/entrance.tsx';
import { asKhronikaError, statusOf, trouble } from './pages/trouble.tsx';
import { formatOf, localPath, routePath } from './paths.ts';
import { respond, respondBytes } from './respond.tsx';
import { routes } from './routes.ts';
import { Attempts } from './security/attempts.ts';
import { safeHeaders } from './security/headers.ts';
import { isAllowedHost, isOwnOrigin } from './security/hosts.ts';
import { type Session, Sessions, sameSecret } from './security/sessions.ts';
import { readForm, typedFields } from './sent.ts';
import { localeFor, messages } from './text/messages.ts';
import { visit } from './visit.ts';

const COOKIE = 'khronika';
const MINUTE_MS = 60_000;

/** The desk: takes a request, gives a page. It listens nowhere; `serveDesk` does. */
export function makeDesk(deps: DeskDeps): Hono {
  const now = () => deps.clock().getTime();
  const sessions = new Sessions(deps.random, now, {
    idleMs: (deps.idleMinutes ?? 15) * MINUTE_MS,
    absoluteMs: (deps.sessionHours ?? 12) * 60 * MINUTE_MS,
  });
  const attempts = new Attempts();
  const jobs = new Jobs(deps.random);
  const { screens, actions } = routes(jobs);
  let secretUsed = false;
  let locked = false;

  const app = new Hono({ getPath: (request) => routePath(new URL(request.url).pathname) });
  app.use(safeHeaders());
  app.use(async function knownHost(c, next) {
    if (isAllowedHost(new URL(c.req.url), c.req.header('host'), deps.hosts)) return next();
    return c.text(webErrors.error('web.foreign-host').message, 403);
  });

  app.get('/assets/*', async (c) => {
    const found = await asset(new URL(c.req.url).pathname.slice('/assets/'.length));
    if (found === undefined) return c.text(webErrors.error('web.no-page').message, 404);
    return c.body(found.bytes, 200, { 'Content-Type': found.type, 'Cache-Control': ASSET_CACHE });
  });

  const t = (c: { req: { header: (name: string) => string | undefined } }) =>
    messages(localeFor(c.req.header('accept-language')));
  const sessionOf = (cookie: string | undefined, touch = true): Session | undefined =>
    locked ? undefined : sessions.find(cookieValue(cookie, COOKIE), touch);
  const entered = (session: Session) => ({
    'Set-Cookie': `${COOKIE}=${session.id}; HttpOnly; SameSite=Strict; Path=/`,
    'Content-Type': 'text/html; charset=utf-8',
    Refresh: '0; url=/',
  });

  app.get('/enter', (c) => {
    if (sessionOf(c.req.header('cookie')) !== undefined) return c.redirect('/', 303);
    if (secretUsed || locked || !sameSecret(c.req.query('secret') ?? '', deps.secret))
      return lockPage(c, webErrors.error('web.secret-used'));
    secretUsed = true;
    return c.body(page(<Entered t={t(c)} />), 200, entered(sessions.start()));
  });

  app.post('/unlock', async (c) => {
    const url = new URL(c.req.url);
    if (deps.unlock === undefined) return lockPage(c, webErrors.error('web.locked'));
    if (!isOwnOrigin(url, c.req.header('origin'), c.req.header('sec-fetch-site')))
      return lockPage(c, webErrors.error('web.foreign-form'));
    const seconds = attempts.wait(now());
    if (seconds > 0) return lockPage(c, webErrors.error('web.wait', { seconds }));
    const { fields } = await readForm(c.req.raw, 1);
    if (!(await deps.unlock(fields.passphrase ?? ''))) {
      attempts.wrong(now());
      return lockPage(c, webErrors.error('web.wrong-passphrase'));
    }
    attempts.right();
    locked = false;
    return c.body(page(<Entered t={t(c)} />), 200, entered(sessions.start()));
  });

  app.get('/locked', (c) => lockPage(c, webErrors.error('web.locked'), undefined, 200));

  app.post('/lock', async (c) => {
    // No token asked: whoever can reach the desk may close it, and a stale page must be able to.
    if (!isOwnOrigin(new URL(c.req.url), c.req.header('origin'), c.req.header('sec-fetch-site')))
      return lockPage(c, webErrors.error('web.foreign-form'));
    locked = true;
    sessions.endAll();
    await deps.lock();
    return c.body(null, 303, {
      Location: '/locked',
      'Set-Cookie': `${COOKIE}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0`,
      'Clear-Site-Data': '"cache", "cookies", "storage"',
    });
  });

  for (const [path, screen] of Object.entries(screens)) {
    app.get(path, async (c) => {
      const session = sessionOf(c.req.header('cookie'));
      if (session === undefined) return lockPage(c, webErrors.error('web.locked'));
      const url = new URL(c.req.url);
      const here = visit(deps, session, url, c.req.path, c.req.header('accept-language'));
      const answer = await screen(here, c.req.param());
      if ('to' in answer) return c.redirect(answer.to, 303);
      if ('bytes' in answer) return respondBytes(answer);
      return respond(here, answer, formatOf(url.pathname));
    });
  }

  for (const [path, action] of Object.entries(actions)) {
    app.post(path, async (c) => {
      const url = new URL(c.req.url);
      const session = sessionOf(c.req.header('cookie'));
      const sent = await readForm(c.req.raw, deps.uploadMegabytes ?? 50);
      if (session === undefined) return lockPage(c, webErrors.error('web.locked'), typedFields(sent));
      const here = visit(deps, session, url, c.req.path, c.req.header('accept-language'));
      if (!isOwnOrigin(url, c.req.header('origin'), c.req.header('sec-fetch-site')))
        throw webErrors.error('web.foreign-form');
      try {
        if (!sameSecret(sent.fields._token ?? '', session.token)) throw webErrors.error('web.stale-form');
        const answer = await action(here, { ...sent, fields: safeBack(sent.fields) }, c.req.param());
        if ('to' in answer) return c.redirect(answer.to, 303);
        return respond(here, answer, 'html');
      } catch (cause) {
        const error = asKhronikaError(cause);
        const kept = { action: url.pathname, fields: typedFields(sent) };
        return respond(here, trouble(error, kept, here.t(`trouble.${error.category}`)), 'html', statusOf(error));
      }
    });
  }

  for (const path of new Set([...Object.keys(screens), ...Object.keys(actions), '/lock', '/unlock', '/enter'])) {
    app.all(path, (c) => failed(c, webErrors.error('web.wrong-method', { method: c.req.method })));
  }
  app.notFound((c) => failed(c, webErrors.error('web.no-page')));
  app.onError((error, c) => failed(c, asKhronikaError(error)));
  return app;

  type Context = Parameters<Parameters<typeof app.notFound>[0]>[0];

  function failed(c: Context, error: KhronikaError): Response {
    const session = sessionOf(c.req.header('cookie'), false);
    if (session === undefined) return lockPage(c, webErrors.error('web.locked'));
    const url = new URL(c.req.url);
    const plain = new URL(url.pathname, url);
    const here = visit(deps, session, plain, c.req.path, c.req.header('accept-language'));
    const format = formatOf(url.pathname) === 'html' ? 'html' : 'json';
    return respond(here, trouble(error, undefined, here.t(`trouble.${error.category}`)), format, statusOf(error));
  }

  function lockPage(
    c: Context,
    error: KhronikaError,
    kept?: Readonly<Record<string, string>>,
    status: 200 | 403 = 403,
  ): Response {
    if (formatOf(new URL(c.req.url).pathname) !== 'html')
      return c.json({ error: { code: error.code, message: error.message, wayOn: error.wayOn } }, status);
    const words = t(c);
    const html = page(
      <Locked
        t={words}
        message={words.has(`error.${error.code}`) ? words(`error.${error.code}`, error.facts) : error.message}
        wayOn={words.has(`error.${error.code}.way`) ? words(`error.${error.code}.way`, error.facts) : error.wayOn}
        unlock={deps.unlock !== undefined}
        {...(kept === undefined ? {} : { kept })}
      />,
    );
    return c.html(html, status);
  }
}

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

/** A form may say where to go back to, but only inside the desk. */
function safeBack(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { back, ...rest } = fields;
  return back !== undefined && localPath(back) ? { ...rest, back } : rest;
}
