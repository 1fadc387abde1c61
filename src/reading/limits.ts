/** What one reading may use. The child is stopped when it goes beyond. */
export interface ReadingLimits {
  /** Size of the file, in bytes. */
  readonly bytes: number;
  /** Wall-clock time from the start of the child, in milliseconds. */
  readonly milliseconds: number;
  /** Memory of the child, in megabytes. */
  readonly megabytes: number;
  readonly pages: number;
  /** What a packed file (DOCX, ODT) may unpack to, in bytes. */
  readonly unpackedBytes: number;
}

export const DEFAULT_LIMITS: ReadingLimits = {
  bytes: 100 * 1024 * 1024,
  milliseconds: 120_000,
  megabytes: 768,
  pages: 5000,
  unpackedBytes: 200 * 1024 * 1024,
};
