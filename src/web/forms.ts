import type { Context } from 'hono';
import type { KhronikaError } from '../model/errors.ts';
import type { DeskDeps } from './deps.ts';
import { draftOf } from './drafts/draft.ts';
import type { Drafts } from './drafts/drafts.ts';
import { Typed } from './drafts/typed.ts';
import { webErrors } from './errors.ts';
import { type Gate, isOwn } from './gate.tsx';
import { asKhronikaError, statusOf, trouble } from './pages/trouble.tsx';
import { localPath } from './paths.ts';
import { respond, respondBytes } from './respond.tsx';
import type { Action, Screen } from './screen.ts';
import { maySend } from './security/person.ts';
import { type Session, sameSecret } from './security/sessions.ts';
import { readForm, type Sent, typedFields } from './sent.ts';
import type { Visit } from './visit.ts';

export interface FormDesk {
  readonly deps: DeskDeps;
  readonly gate: Gate;
  readonly drafts: Drafts;
  readonly visitOf: (c: Context, session: Session, url: URL) => Visit;
  readonly action: Action;
  /** The page of the same address, which can show the form again as it was filled in. */
  readonly form: Screen | undefined;
}

/** A form that was sent: checked, done, and answered; what cannot be done comes back with what was typed. */
export async function takeForm(c: Context, desk: FormDesk): Promise<Response> {
  const url = new URL(c.req.url);
  const session = desk.gate.session(c);
  const sent = await readForm(c.req.raw, desk.deps.uploadMegabytes ?? 50);
  if (session === undefined) return tooLate(c, desk, sent);
  const here = desk.visitOf(c, session, url);
  if (!isOwn(c)) throw webErrors.error('web.foreign-form');
  try {
    if (sent.fault !== undefined) throw sent.fault;
    if (!maySend(here.session.person.role, here.path)) throw webErrors.error('web.not-allowed');
    if (!sameSecret(sent.fields._token ?? '', session.token)) throw webErrors.error('web.stale-form');
    const answer = await desk.action(here, { ...sent, fields: safeBack(sent.fields) }, c.req.param());
    await usedUp(desk.drafts, here, sent);
    if ('bytes' in answer) return respondBytes(answer);
    if ('to' in answer) return c.redirect(answer.to, 303);
    return await respond(here, answer, 'html');
  } catch (cause) {
    const error = asKhronikaError(cause);
    const again = await formAgain(desk, here, sent, c.req.param(), error);
    if (again !== undefined) return again;
    const kept = { action: url.pathname, fields: typedFields(sent) };
    return respond(here, trouble(error, kept, here.t(`trouble.${error.category}`)), 'html', statusOf(error));
  }
}

/** No session any more: the words are sealed, or where that cannot be, given back on the lock page. */
async function tooLate(c: Context, desk: FormDesk, sent: Sent): Promise<Response> {
  const { gate, drafts, deps } = desk;
  const by = gate.sessions.wasGivenTo(sent.fields._token);
  const action = sent.fields._action ?? new URL(c.req.url).pathname;
  const draft = draftOf(sent, action, deps.clock().toISOString(), by);
  // A program that is no browser names no origin; it may not leave anything here.
  const fromOurPage = c.req.header('origin') !== undefined && isOwn(c);
  const sealed = draft !== undefined && fromOurPage && (await drafts.keepFromOutside(draft).catch(() => false));
  return gate.lockPage(c, webErrors.error('web.locked'), sealed ? { sealed } : { kept: typedFields(sent) });
}

/** The page of the form, filled in as it was sent, with the reason above; undefined where it has no page of its own. */
async function formAgain(
  desk: FormDesk,
  here: Visit,
  sent: Sent,
  params: Readonly<Record<string, string>>,
  error: KhronikaError,
): Promise<Response | undefined> {
  const { _page: page } = sent.fields;
  if (desk.form === undefined || page === undefined || !localPath(page)) return undefined;
  const url = new URL(page, here.url);
  if (url.pathname !== here.url.pathname) return undefined;
  const again: Visit = { ...here, url, typed: new Typed(sent.pairs), refused: error };
  try {
    const answer = await desk.form(again, params);
    return 'page' in answer ? respond(again, answer, 'html', statusOf(error)) : undefined;
  } catch {
    // What the form was about is gone as well: the general page says why and keeps the words.
    return undefined;
  }
}

/** A form that was taken needs its draft no more. */
async function usedUp(drafts: Drafts, here: Visit, { fields }: Sent): Promise<void> {
  if (fields._draft === undefined || here.path === '/drafts') return;
  await drafts.sent(here.path, here.deps.user);
  if (fields._resumed !== undefined) await drafts.discard(fields._resumed, here.session.person);
}

/** A form may say where to go back to, but only inside the desk. */
function safeBack(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { back, ...rest } = fields;
  return back !== undefined && localPath(back) ? { ...rest, back } : rest;
}
