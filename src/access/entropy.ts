/** The random source, handed in by `compose.ts`: `bytes` fresh bytes fit for keys. */
export type Entropy = (bytes: number) => Buffer;
