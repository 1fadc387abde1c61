import { type Context, Hono } from 'hono';
import type { KhronikaError } from '../model/errors.ts';
import { ASSET_CACHE, asset } from './assets.ts';
import type { DeskDeps } from './deps.ts';
import { Drafts } from './drafts/drafts.ts';
import { webErrors } from './errors.ts';
import { takeForm } from './forms.ts';
import { Gate } from './gate.tsx';
import { Jobs } from './jobs.ts';
import { asKhronikaError, statusOf, trouble } from './pages/trouble.tsx';
import { formatOf, routePath } from './paths.ts';
import { respond, respondBytes, respondStream } from './respond.tsx';
import { routes } from './routes.ts';
import type { Screen } from './screen.ts';
import { safeHeaders } from './security/headers.ts';
import { isAllowedHost } from './security/hosts.ts';
import type { Session } from './security/sessions.ts';
import { Remembered } from './views/remembered.ts';
import { draftAsked, type Visit, visit } from './visit.ts';

/** The desk: takes a request, gives a page. It listens nowhere; `serveDesk` does. */
export function makeDesk(deps: DeskDeps): Hono {
  const drafts = new Drafts(() => deps.letters);
  const remembered = new Remembered();
  const gate = new Gate(deps, {
    onLock: () => {
      drafts.forget();
      remembered.forget();
    },
    onUnlock: () => drafts.opened(),
  });
  const jobs = new Jobs(deps.random);
  const { screens, actions } = routes(jobs);
  deps.everyMinute?.(async () => {
    if (!jobs.anyRunning()) await gate.lockIfUnattended();
  });

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
  gate.mount(app);

  const visitOf = (c: Context, session: Session, url: URL): Visit =>
    visit({
      deps,
      session,
      drafts,
      remembered,
      endSessionsOf: (name) => gate.sessions.endAll(name),
      url,
      path: c.req.path,
      acceptLanguage: c.req.header('accept-language'),
    });

  for (const [path, screen] of Object.entries(screens)) app.get(path, (c) => show(c, screen));
  for (const [path, action] of Object.entries(actions))
    app.post(path, (c) => takeForm(c, { deps, gate, drafts, visitOf, action, form: screens[path] }));
  for (const path of new Set([
    ...Object.keys(screens),
    ...Object.keys(actions),
    '/lock',
    '/unlock',
    '/sign-in',
    '/enter',
  ]))
    app.all(path, (c) => failed(c, webErrors.error('web.wrong-method', { method: c.req.method })));
  app.notFound((c) => failed(c, webErrors.error('web.no-page')));
  app.onError((error, c) => failed(c, asKhronikaError(error)));
  return app;

  async function show(c: Context, screen: Screen): Promise<Response> {
    const session = gate.session(c);
    if (session === undefined) return gate.lockPage(c, webErrors.error('web.locked'));
    const url = new URL(c.req.url);
    const here = await draftAsked(visitOf(c, session, url));
    const answer = await screen(here, c.req.param());
    if ('to' in answer) return c.redirect(answer.to, 303);
    if ('bytes' in answer) return respondBytes(answer);
    if ('stream' in answer) return respondStream(answer);
    const format = formatOf(url.pathname);
    if (format !== 'png' || answer.svg === undefined) return respond(here, answer, format);
    return respondBytes({ bytes: await deps.work.drawPicture(answer.svg()), type: 'image/png' });
  }

  async function failed(c: Context, error: KhronikaError): Promise<Response> {
    const session = gate.session(c, false);
    if (session === undefined) return gate.lockPage(c, webErrors.error('web.locked'));
    const url = new URL(c.req.url);
    const here = visitOf(c, session, new URL(url.pathname, url));
    const format = formatOf(url.pathname) === 'html' ? 'html' : 'json';
    return respond(here, trouble(error, undefined, here.t(`trouble.${error.category}`)), format, statusOf(error));
  }
}
