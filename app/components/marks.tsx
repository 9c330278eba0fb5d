import { useText } from '#app/i18n/text.tsx';

/** `6.5 / 8` with a bar; the bar is for the eye only. */
export function Marks({ total, maxScore, large = false }: { total: number; maxScore: number; large?: boolean }) {
  const { t, marks } = useText();
  const share = maxScore > 0 ? Math.min(1, total / maxScore) : 0;
  return (
    <span className="inline-block">
      <span className={large ? 'text-display font-semibold' : 'font-semibold'}>{marks(total)}</span>
      <span className="text-muted"> / {t('common.marks', { marks: marks(maxScore) })}</span>
      {large && (
        <svg className="mt-2 block h-1.5 w-48 max-w-full" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
          <rect className="fill-line" width="100" height="4" rx="2" />
          <rect className="fill-accent" width={100 * share} height="4" rx="2" />
        </svg>
      )}
    </span>
  );
}
