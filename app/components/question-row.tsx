import { Link } from '@remix-run/react';
import type { QuestionCard } from '#app/domain/questions/catalogue.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { Badge } from './badge.tsx';

export interface ShownQuestion extends QuestionCard {
  /** The person's best total, null before the first attempt. */
  best: number | null;
}

/** A question in a list: the whole row leads to it. */
export function QuestionRow({ question }: { question: ShownQuestion }) {
  const { t, marks } = useText();
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-3 hover:bg-sunken sm:flex-nowrap">
      <div className="min-w-0 grow">
        <Link
          to={paths.question(question.id)}
          className="font-medium text-ink no-underline after:absolute after:inset-0 hover:text-accent"
        >
          {question.prompt}
        </Link>
        <p className="mt-1 flex flex-wrap gap-1.5">
          <Badge>{t(`common.kind_${question.kind}`)}</Badge>
          {question.dimensions.map((code) => (
            <Badge key={code}>{t(`competencies.${code}`)}</Badge>
          ))}
          {question.origin === 'ours' && <Badge>{t('question.ours')}</Badge>}
        </p>
      </div>
      <p className="shrink-0 text-right">
        {question.best === null ? (
          <span className="text-muted">{t('common.marks', { marks: question.maxScore })}</span>
        ) : (
          <span>
            <span className="text-caption text-muted">{t('banks.best')}</span>{' '}
            <span className="font-semibold">{marks(question.best)}</span>
            <span className="text-muted">/{t('common.marks', { marks: question.maxScore })}</span>
          </span>
        )}
      </p>
    </li>
  );
}
