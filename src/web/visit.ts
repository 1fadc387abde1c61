import type { KhronikaError } from '../model/errors.ts';
import type { Level } from '../model/statement.ts';
import type { CountingReader, View } from '../record/contract.ts';
import type { DeskDeps } from './deps.ts';
import type { Drafts } from './drafts/drafts.ts';
import { Typed } from './drafts/typed.ts';
import { webErrors } from './errors.ts';
import type { Session } from './security/sessions.ts';
import { localeFor, type Messages, messages } from './text/messages.ts';
import type { Remembered } from './views/remembered.ts';

/** One request of one person: what pages are made from. */
export interface Visit {
  readonly deps: DeskDeps;
  readonly reader: CountingReader;
  readonly session: Session;
  readonly t: Messages;
  /** At which level and as known on which day this page is asked; never above `deps.view`. */
  readonly view: View;
  readonly url: URL;
  /** Path without the ending of a format. */
  readonly path: string;
  readonly drafts: Drafts;
  readonly remembered: Remembered;
  /** Ends what somebody has open, so that a change of what they may do holds at once. */
  readonly endSessionsOf: (name: string) => void;
  /** What was typed into a form of this page before: a draft taken up again, or a form that was refused. */
  readonly typed?: Typed;
  /** Why the form that was sent is shown again. */
  readonly refused?: KhronikaError;
}

export interface Asked {
  readonly deps: DeskDeps;
  readonly session: Session;
  readonly drafts: Drafts;
  readonly remembered: Remembered;
  readonly endSessionsOf: (name: string) => void;
  readonly url: URL;
  readonly path: string;
  readonly acceptLanguage: string | undefined;
}

export function visit(asked: Asked): Visit {
  const { session, acceptLanguage, ...shared } = asked;
  const { name, level } = session.person;
  // What is shared by all, narrowed to this person: nothing below can show or sign more than is theirs.
  const deps = { ...asked.deps, user: name, view: { ...asked.deps.view, level } };
  const t = messages(session.locale ?? localeFor(acceptLanguage));
  return { ...shared, deps, reader: deps.store.reader, session, t, view: viewOf(deps.view, shared.url) };
}

function viewOf(most: View, url: URL): View {
  const asked = url.searchParams.get('level');
  if (asked !== null && !/^[0-4]$/.test(asked)) throw webErrors.error('web.bad-question', { field: 'level' });
  const level = asked === null ? most.level : (Math.min(Number(asked), most.level) as Level);
  const known = url.searchParams.get('known');
  if (known === null || known === '') return { ...most, level };
  if (!/^\d{4}-\d\d-\d\d$/.test(known) || Number.isNaN(Date.parse(known)))
    throw webErrors.error('web.bad-question', { field: 'known' });
  return { level, asKnownOn: `${known}T23:59:59.999Z` };
}

/** The address of this page with some questions changed; an empty or absent value leaves the question out. */
export function addressWith(
  url: URL,
  changes: Readonly<Record<string, string | undefined>>,
  path: string = url.pathname,
): string {
  const params = new URLSearchParams(url.searchParams);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value === '') params.delete(key);
    else params.set(key, value);
  }
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The same visit with the draft that its address asks for; one that is gone is passed over. */
export async function draftAsked(here: Visit): Promise<Visit> {
  const id = here.url.searchParams.get('draft');
  if (id === null) return here;
  const draft = await here.drafts.find(id, here.session.person);
  return draft === undefined ? here : { ...here, typed: new Typed(draft.fields) };
}
