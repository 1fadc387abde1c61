import { render } from 'preact-render-to-string';
import { csv } from '../exchange/csv.ts';
import { webErrors } from './errors.ts';
import { VisitContext } from './parts/context.ts';
import { Layout } from './parts/layout.tsx';
import type { Format } from './paths.ts';
import type { Answer, Bytes, Stream } from './screen.ts';
import type { Visit } from './visit.ts';

/** Seconds after the end of an idle session at which its page goes. */
const GRACE_S = 5;

/** A page with a form that keeps drafts stays this long. */
const TYPING_S = 60 * 60;

/** One answer in the form that was asked for. A flash is shown once, on a page. */
export function respond(visit: Visit, answer: Answer, format: Format, status: number = answer.status ?? 200): Response {
  if (format === 'json') {
    const body = JSON.stringify(
      { khronika: 1, level: visit.view.level, asKnownOn: visit.view.asKnownOn, ...asObject(answer.data) },
      null,
      1,
    );
    return new Response(body, { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } });
  }
  if (format === 'csv') {
    const table = answer.csv?.();
    if (table === undefined) throw webErrors.error('web.no-such-form', { format });
    return file(csv(table), 'text/csv; charset=utf-8', `khronika-${table.name}-level-${visit.view.level}.csv`);
  }
  if (format === 'svg') {
    if (answer.svg === undefined) throw webErrors.error('web.no-such-form', { format });
    return new Response(answer.svg(), { status, headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
  }
  if (format === 'ics') {
    if (answer.ics === undefined) throw webErrors.error('web.no-such-form', { format });
    return file(answer.ics(), 'text/calendar; charset=utf-8', 'khronika.ics');
  }
  if (format === 'png') throw webErrors.error('web.no-such-form', { format });
  const html = render(
    <VisitContext.Provider value={visit}>
      <Layout answer={answer}>{answer.page()}</Layout>
    </VisitContext.Provider>,
  );
  delete visit.session.flash;
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
  // A page left alone gives way to the lock page once its session is over. A header, not an element: a page that
  // reloads itself by markup fails people who need more time.
  const idleSeconds = (visit.deps.idleMinutes ?? 15) * 60 + GRACE_S;
  // Where words are being typed the page waits longer, so that they can still be sent and kept; script goes in time.
  const leaves = html.includes('name="_draft"') ? Math.max(idleSeconds, TYPING_S) : idleSeconds;
  headers.set('Refresh', `${leaves}; url=/locked`);
  return new Response(`<!doctype html>${html}`, { status, headers });
}

/** A file as it is; only a download or a picture the program drew itself. */
export function respondBytes({ bytes, type, download }: Bytes): Response {
  const headers = new Headers({ 'Content-Type': type });
  if (download !== undefined) headers.set('Content-Disposition', `attachment; filename="${download}"`);
  return new Response(new Uint8Array(bytes), { headers });
}

export function respondStream({ stream, type = 'text/event-stream; charset=utf-8', download }: Stream): Response {
  const headers = new Headers({ 'Content-Type': type });
  if (download !== undefined) headers.set('Content-Disposition', `attachment; filename="${download}"`);
  return new Response(stream, { headers });
}

function asObject(data: unknown): object {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : { rows: data };
}

function file(body: string, type: string, name: string): Response {
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  });
}
