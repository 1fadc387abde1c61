import type { ReadSourceResult } from '../work/read-source.ts';

/** What one reading found, for a person. */
export function foundSentences({ source, found }: ReadSourceResult): string {
  const entities = Object.entries(found.entities)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
  return [
    `Source ${source}`,
    `  ${found.characters} characters, ${found.notes} notes, ${found.warnings} warnings of the reader`,
    `  proposed: ${entities || 'nothing'}; ${found.statements} statements wait for a decision`,
    ...(found.leftOut > 0 ? [`  left out because they made no sense: ${found.leftOut} statements`] : []),
    '',
  ].join('\n');
}
