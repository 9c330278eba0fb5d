import type { Verdict } from '#app/domain/scoring/score-sheet.ts';
import { useText } from '#app/i18n/text.tsx';

const signs: Record<Verdict, string> = { hit: '●', partial: '◐', miss: '○' };
const tones: Record<Verdict, string> = { hit: 'text-hit', partial: 'text-partial', miss: 'text-missed' };

/** A verdict by sign, colour and word, so that none of the three is needed alone. */
export function VerdictSign({ verdict, wordless = false }: { verdict: Verdict; wordless?: boolean }) {
  const { t } = useText();
  const word = t(`sheet.verdict_${verdict}`);
  return (
    <span className={`whitespace-nowrap font-medium ${tones[verdict]}`}>
      <span aria-hidden>{signs[verdict]}</span>
      {wordless ? <span className="sr-only">{word}</span> : ` ${word}`}
    </span>
  );
}
