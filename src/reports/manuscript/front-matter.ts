import type { ManuscriptFinding, ManuscriptMeta } from './manuscript.ts';

const DEFAULT: ManuscriptMeta = { title: '', language: 'en', level: 0, style: 'khronika-note' };

/** The lines between `---` at the head of a manuscript: `key: value`, one a line. The body keeps its line numbers. */
export function frontMatter(text: string): {
  readonly meta: ManuscriptMeta;
  readonly body: string;
  readonly findings: readonly ManuscriptFinding[];
} {
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (match === null) return { meta: DEFAULT, body: text, findings: [] };
  const findings: ManuscriptFinding[] = [];
  let meta = DEFAULT;
  for (const [i, row] of (match[1] ?? '').split('\n').entries()) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(row) ?? [];
    const line = i + 2;
    const words = value.replace(/^["'](.*)["']$/, '$1');
    if (row.trim() === '' || row.trim().startsWith('#')) continue;
    if (key === 'title' && words !== '') meta = { ...meta, title: words };
    else if (key === 'language' && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(words)) meta = { ...meta, language: words };
    else if (key === 'date' && isDay(words)) meta = { ...meta, date: words };
    else if (key === 'as-known-on' && isDay(words)) meta = { ...meta, asKnownOn: words };
    else if (key === 'level' && /^[0-4]$/.test(words))
      meta = { ...meta, level: Number(words) as ManuscriptMeta['level'] };
    else if (key === 'style' && /^[\w-]+$/.test(words)) meta = { ...meta, style: words };
    else
      findings.push({
        code: 'manuscript.head',
        line,
        message: `This line of the head could not be used; known are title, language, date, as-known-on, level (0 to 4) and style.`,
      });
  }
  const lines = (match[0].match(/\n/g) ?? []).length;
  return { meta, body: '\n'.repeat(lines) + text.slice(match[0].length), findings };
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  );
}
