import { passagesOf } from '#app/domain/scoring/passages.ts';
import { useText } from '#app/i18n/text.tsx';
import type { ShownPoint } from './point-list.tsx';

interface AnswerWithEvidenceProps {
  answer: string;
  points: ShownPoint[];
  active: string | null;
  onActivate(id: string | null): void;
}

/** The person's own text with the evidence marked in it; each mark leads to the points that it earned. */
export function AnswerWithEvidence({ answer, points, active, onActivate }: AnswerWithEvidenceProps) {
  const { t } = useText();
  const numbers = new Map(points.map((point, index) => [point.id, index + 1]));
  let offset = 0;
  return (
    <p className="border-l-2 border-line pl-4 text-reading break-words whitespace-pre-wrap">
      {passagesOf(answer, points).map((passage) => {
        const start = offset;
        offset += passage.text.length;
        if (passage.points.length === 0) return passage.text;
        const isActive = passage.points.some(({ id }) => id === active);
        const isHit = passage.points.some(({ verdict }) => verdict === 'hit');
        return (
          // A short cut for pointers: the numbered links inside do the same by keyboard.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
          <mark
            key={start}
            id={`evidence-${start}`}
            onMouseEnter={() => onActivate(passage.points[0]!.id)}
            onMouseLeave={() => onActivate(null)}
            onClick={() => onActivate(passage.points[0]!.id)}
            className={`rounded-sm text-ink decoration-2 underline-offset-4 target:outline-2 target:outline-accent ${
              isHit ? 'bg-hit-soft' : 'bg-partial-soft'
            } ${isActive ? 'underline outline-2 outline-accent' : ''}`}
          >
            {passage.text}
            {passage.points.map(({ id }) => (
              <a
                key={id}
                href={`#point-${id}`}
                onFocus={() => onActivate(id)}
                onBlur={() => onActivate(null)}
                className="mx-0.5 inline-block min-w-5 rounded-sm bg-raised px-1 text-center text-caption leading-5 no-underline"
                aria-label={t('sheet.evidence_of', {
                  number: numbers.get(id)!,
                  text: points[numbers.get(id)! - 1]!.text,
                })}
              >
                {numbers.get(id)}
              </a>
            ))}
          </mark>
        );
      })}
    </p>
  );
}
