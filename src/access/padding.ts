/** The smallest size a sealed file's content is padded to. */
const LEAST_PADDED = 4096;

/**
 * Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PETS 2019,
 * algorithm 1): at most 12 % longer, and a length tells only O(log log n) bits of itself.
 */
export function paddedLength(length: number): number {
  if (length <= LEAST_PADDED) return LEAST_PADDED;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}
