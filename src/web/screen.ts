import type { ComponentChildren } from 'preact';
import type { Table } from '../exchange/csv.ts';
import type { Sent } from './sent.ts';
import type { Visit } from './visit.ts';

/** One answer in all its forms: page, data, table and picture come from the same view, so they cannot differ. */
export interface Answer {
  readonly title: string;
  readonly status?: 200 | 400 | 404 | 409 | 413;
  /** What `.json` gives. */
  readonly data: unknown;
  readonly page: () => ComponentChildren;
  readonly csv?: () => Table;
  readonly svg?: () => string;
  readonly ics?: () => string;
  /** Seconds after which a browser without script asks again: the page of a long work. */
  readonly refresh?: number;
  /** Extra class of the page's body: `wide` for the reading desk. */
  readonly layout?: 'wide';
}

export type Screen = (
  visit: Visit,
  params: Readonly<Record<string, string>>,
) => Promise<Answer | Redirect | Bytes | Stream>;

/** An answer that is a file and no page. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Set: a download under this name. */
  readonly download?: string;
}

/** An answer that goes on: server-sent events, or a long download of a type of its own. */
export interface Stream {
  readonly stream: ReadableStream<Uint8Array>;
  readonly type?: string;
  /** Set: a download under this name. */
  readonly download?: string;
}

export interface Redirect {
  readonly to: string;
}

export type Action = (
  visit: Visit,
  sent: Sent,
  params: Readonly<Record<string, string>>,
) => Promise<Answer | Redirect | Bytes>;
