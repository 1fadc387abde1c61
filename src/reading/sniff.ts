/** Finds what a file is from its bytes. Gives a media type, or undefined for bytes that are no text and no known format. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  return isText(bytes) ? 'text/plain' : undefined;
}

/** Bytes looked at. */
const SAMPLE = 65_536;

function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const [a, b] = sample;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  let controls = 0;
  let zeros = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++;
  }
  if (zeros > 0) return controls < sample.length * 0.02 && isWide(sample);
  return controls < Math.max(1, sample.length * 0.01);
}

/** Zeros all on one side of each pair: UTF-16 without a mark. */
function isWide(bytes: Uint8Array): boolean {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  return Math.min(even, odd) < Math.max(even, odd) * 0.05 && Math.max(even, odd) > bytes.length * 0.02;
}
