const WORTH: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
/** Hundreds, tens and ones as they are written; "iiii" and "vx" are no numbers. */
const WELL_FORMED = /^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;

/** The number a Roman numeral up to 399 stands for; undefined for anything else. */
export function romanNumber(text: string): number | undefined {
  if (text === '' || !WELL_FORMED.test(text)) return undefined;
  const digits = [...text.toLowerCase()].map((letter) => WORTH[letter] ?? 0);
  let sum = 0;
  for (const [i, digit] of digits.entries()) sum += digit < (digits[i + 1] ?? 0) ? -digit : digit;
  return sum;
}
