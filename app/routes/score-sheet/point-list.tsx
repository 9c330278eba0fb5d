import { Badge } from '#app/components/badge.tsx';
import { VerdictSign } from '#app/components/verdict.tsx';
import { UNSURE } from '#app/domain/scoring/confidence.ts';
import type { PointScore } from '#app/domain/scoring/score-sheet.ts';
import { useText } from '#app/i18n/text.tsx';

export interface ShownPoint extends PointScore {
  text: string;
  weight: number;
  dimension: string;
  toAdd: string;
}

interface PointListProps {
  points: ShownPoint[];
  active: string | null;
  onActivate(id: string | null): void;
}

/** Every rubric point with its verdict and marks, the words that earned it, and what to add where it fell short. */
export function PointList({ points, active, onActivate }: PointListProps) {
  const { t, marks } = useText();
  return (
    <section aria-labelledby="points-heading">
      <h2 id="points-heading" className="text-heading font-semibold">
        {t('sheet.points')}
      </h2>
      <ol className="mt-2">
        {points.map((point, index) => (
          <li
            key={point.id}
            id={`point-${point.id}`}
            onMouseEnter={() => onActivate(point.id)}
            onMouseLeave={() => onActivate(null)}
            onFocus={() => onActivate(point.id)}
            onBlur={() => onActivate(null)}
            className={`-mx-3 border-b border-line px-3 py-3 target:bg-accent-soft ${active === point.id ? 'bg-accent-soft' : ''}`}
          >
            <div className="flex items-start justify-between gap-3">
              <p>
                <span className="text-muted">{index + 1}.</span> <span className="font-medium">{point.text}</span>
              </p>
              <p className="text-right whitespace-nowrap">
                <span className="font-semibold">{marks(point.credit * point.weight)}</span>
                <span className="text-muted">/{marks(point.weight)}</span>
              </p>
            </div>
            <p className="mt-1 flex flex-wrap items-center gap-x-2 text-caption">
              <VerdictSign verdict={point.verdict} />
              <Badge>{t(`competencies.${point.dimension as 'ACH'}`)}</Badge>
              {point.confidence < UNSURE && <span className="text-muted">{t('sheet.unsure')}</span>}
            </p>
            {point.evidence.length > 0 && (
              <ul className="mt-1 text-caption">
                {point.evidence.map((piece) => (
                  <li key={piece.start}>
                    <a
                      href={`#evidence-${piece.start}`}
                      className="line-clamp-2 min-h-7 py-1 text-muted no-underline hover:text-accent"
                    >
                      <span className="sr-only">{t('sheet.evidence')}</span>
                      <q>{piece.text}</q>
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {point.verdict !== 'hit' && (
              <p className="mt-1.5">
                <span className="text-muted">{t('sheet.to_add')}</span>
                {point.toAdd}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
