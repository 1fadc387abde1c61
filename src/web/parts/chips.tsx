import type { Level, Modality, Statement } from '../../model/statement.ts';
import { useVisit } from './context.ts';

/** How a statement is meant, in words and in the one colour that stands for it. Plain fact carries no chip. */
export function ModalityChip({ modality, always }: { readonly modality: Modality; readonly always?: boolean }) {
  const { t } = useVisit();
  if (modality === 'm.fact' && always !== true) return null;
  return <span class={`chip ${modality.replace('.', '-')}`}>{t(`modality.${modality}`)}</span>;
}

export function LevelChip({ level }: { readonly level: Level }) {
  const { t } = useVisit();
  return <span class={`chip level level-${level}`}>{t(`level.${level}`)}</span>;
}

export function StatusChip({ status }: { readonly status: Statement['status'] }) {
  const { t } = useVisit();
  return <span class={`status status-${status}`}>{t(`status.${status}`)}</span>;
}

/** How sure the rule is, as a share of a hundred. */
export function Confidence({ value }: { readonly value: number | undefined }) {
  const { t } = useVisit();
  if (value === undefined) return null;
  const percent = Math.round(value * 100);
  return (
    <span class="confidence" title={t('confidence.title', { percent })}>
      {t('confidence', { percent })}
    </span>
  );
}
