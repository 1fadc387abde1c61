import type { Warning } from '../../model/document.ts';
import { useVisit } from './context.ts';

/** What the reader of a file could not repair, one line each. */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { t } = useVisit();
  return (
    <>
      {warnings.map(({ code, message, at }) => (
        <p class="warning" key={`${code}-${at ?? ''}`}>
          <b>{t('warning.label')}</b> {message}
        </p>
      ))}
    </>
  );
}
