import type { ManuscriptFinding } from './manuscript.ts';

/** Nothing that a person writes is deeper; a reader of Markdown takes time that grows with the square of it. */
const DEEPEST_QUOTE = 8;
const DEEPEST_INDENT = 24;
const LONGEST_RUN = 24;
const MOST_OPEN = 8;

/**
 * A manuscript without what is deeper or longer than any text: quotes in quotes, lists in lists, long runs of one sign,
 * blocks in blocks. Lines stay where they are; each that was cut is a finding.
 */
export function withinMeasure(text: string): {
  readonly text: string;
  readonly findings: readonly ManuscriptFinding[];
} {
  const findings: ManuscriptFinding[] = [];
  let open = 0;
  const lines = text.split('\n').map((line, i) => {
    const kept = cut(line);
    const opens = /^\s*:{3,}\s*\S/.test(kept);
    const closes = /^\s*:{3,}\s*$/.test(kept);
    open = Math.max(0, open + (opens ? 1 : closes ? -1 : 0));
    const within = opens && open > MOST_OPEN ? '' : kept;
    if (within !== line)
      findings.push({
        code: 'manuscript.too-deep',
        line: i + 1,
        message:
          'This line is nested deeper, or repeats a sign oftener, than any text; what was too much was left out.',
      });
    return within;
  });
  return { text: lines.join('\n'), findings };
}

function cut(line: string): string {
  const [quote = ''] = /^(?:[ \t]*>)*/.exec(line) ?? [];
  const depth = quote.length - quote.replaceAll('>', '').length;
  const flat = depth > DEEPEST_QUOTE ? `${'>'.repeat(DEEPEST_QUOTE)}${line.slice(quote.length)}` : line;
  const shallow = flat.replace(/^[ \t]{25,}(?=(?:[-*+]|\d{1,9}[.)])(?:\s|$))/, ' '.repeat(DEEPEST_INDENT));
  return shallow.replace(/([*_[\]`~!(){}<>|\\:])\1{24,}/g, (_, sign: string) => sign.repeat(LONGEST_RUN));
}
