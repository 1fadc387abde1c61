import type { EntityId } from './entity.ts';

/** `about` 300, `more than` 60, `up to` 15, `at least` 2, `close to` 200.000, `a dozen or fewer`. */
export type Hedge = 'about' | 'more than' | 'less than' | 'up to' | 'at least';

/**
 * A date as known: EDTF (ISO 8601-2 level 1 and the level 2 parts named in docs/model.md) with inclusive bounds.
 * `from` and `to` are `YYYY-MM-DD`; an open end is absent.
 */
export interface When {
  readonly edtf: string;
  readonly from?: string;
  readonly to?: string;
  /** The words of the source. */
  readonly phrase?: string;
  /** What a relative date was computed from, in the source's words or as a date. */
  readonly anchor?: string;
}

/** A counted number with bounds: "more than a dozen" is min 13 and no n. */
export interface Quantity {
  readonly n?: number;
  readonly min?: number;
  readonly max?: number;
  readonly hedge?: Hedge;
  readonly unit: string;
}

/** A sum as stated; never converted by us. `amount` is decimal text without separators, `currency` ISO 4217. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
  readonly hedge?: Hedge;
  readonly equivalent?: { readonly amount: string; readonly currency: string; readonly hedge?: Hedge };
}

/** An ISO 8601 duration (`P6Y`, `P18M`, `P15D`, `PT200H`). */
export interface Span {
  readonly duration: string;
  readonly hedge?: Hedge;
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** A typed value. `type` tells which fields are there. */
export type Value =
  | { readonly type: 'text'; readonly text: string; readonly lang?: string; readonly script?: string }
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'ref'; readonly ref: EntityId }
  | { readonly type: 'when'; readonly when: When }
  | { readonly type: 'quantity'; readonly quantity: Quantity }
  | { readonly type: 'money'; readonly money: Money }
  | { readonly type: 'span'; readonly span: Span }
  | { readonly type: 'point'; readonly point: Point; readonly precision?: 1 | 2 | 3 }
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'flag'; readonly flag: boolean };
