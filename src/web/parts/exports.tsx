import type { Answer } from '../screen.ts';
import { useVisit } from './context.ts';

/** The same question in other forms, with the level they will be made at. */
export function Exports({ answer }: { readonly answer: Answer }) {
  const { t, url, path, view } = useVisit();
  const base = path === '/' ? '/today' : path;
  const at = (format: string) => `${base}.${format}${url.search}`;
  return (
    <p class="exports">
      {t('exports.label')} <a href={at('json')}>JSON</a>
      {answer.csv === undefined ? null : <a href={at('csv')}>CSV</a>}
      {answer.svg === undefined ? null : <a href={at('svg')}>SVG</a>}
      {answer.svg === undefined ? null : <a href={at('png')}>PNG</a>}
      {answer.ics === undefined ? null : <a href={at('ics')}>iCalendar</a>}
      <span class="level-note">{t('exports.level', { level: t(`level.${view.level}`) })}</span>
    </p>
  );
}
