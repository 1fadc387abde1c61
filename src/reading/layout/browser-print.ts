import type { Line } from './lines.ts';

/** What browsers print under a page: its address, then page and pages. */
const FOOT = /^(?:https?|file):\/\/\S.*\s(\d{1,4})\/(\d{1,4})$/;
/** What they print above it: day and hour, then the title. */
const HEAD = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s.*)?$/;

/** Head and foot that a browser put on each page, by index; told by the foot, which counts the pages of this file. */
export function browserPrint(lines: readonly Line[], pages: number): readonly number[] {
  const found: number[] = [];
  let top = 0;
  for (const [i, line] of lines.entries()) {
    if (lines[i + 1]?.page === line.page) continue;
    const counted = FOOT.exec(line.text);
    if (Number(counted?.[1]) === line.page && Number(counted?.[2]) === pages) {
      found.push(i);
      if (top < i && HEAD.test(lines[top]?.text ?? '')) found.push(top);
    }
    top = i + 1;
  }
  return found;
}
