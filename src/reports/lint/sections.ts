import type { LintBlock, LintText } from './lint-text.ts';

/** Sections that repeat what stands elsewhere with its notes. */
const RECAP =
  /(?<![\p{L}])(summary|overview|introduction|conclusions?|recommendations?|abstract|foreword|about|contents|резюме|кратко|введение|выводы|рекомендации|заключение|содержание)(?![\p{L}])/iu;

/** In a summary, or before the first numbered heading of a numbered text. */
export function isRecap(text: LintText, block: LintBlock): boolean {
  const heading = text.blocks[block.section];
  if (heading !== undefined && RECAP.test(text.text.slice(heading.start, heading.end))) return true;
  const numbered = text.blocks.findIndex(
    ({ kind, index }) => kind === 'heading' && /^\s*\d/.test(printed(text, index)),
  );
  return numbered >= 0 && block.index < numbered;
}

function printed(text: LintText, index: number): string {
  const block = text.document.blocks[index];
  return block === undefined ? '' : (block.number ?? text.points.slice(block.start, block.end));
}
