export type Numbers =
  | Int32Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** The same numbers with room for more: an eighth as many again, so that adding one by one stays cheap and little lies idle. */
export function grown<T extends Numbers>(old: T, least: number): T {
  if (least <= old.length) return old;
  const fresh = new (old.constructor as new (length: number) => T)(
    Math.max(least, Math.ceil(old.length * 1.125), 1024),
  );
  fresh.set(old);
  return fresh;
}

/** The numbers at these places, in their order. */
export function taken<T extends Numbers>(from: T, places: Uint32Array): T {
  const fresh = new (from.constructor as new (length: number) => T)(places.length);
  for (let i = 0; i < places.length; i++) fresh[i] = from[places[i] ?? 0] ?? 0;
  return fresh;
}
