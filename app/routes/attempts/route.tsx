import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button.tsx';
import { Empty } from '#app/components/empty.tsx';
import { Marks } from '#app/components/marks.tsx';
import { Page } from '#app/components/page.tsx';
import { VerdictSign } from '#app/components/verdict.tsx';
import { compareAttempts } from '#app/domain/practice/attempt.ts';
import { titled } from '#app/i18n/meta.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { privatePage } from '#app/private-page.ts';
import { guarded } from '#app/server/guard.server.ts';

/** Columns of the comparison; older attempts stay in the list of answers below it. */
const MOST_COLUMNS = 5;

export const loader = guarded('attempt.read', async ({ actor, services, param }) => {
  const questionId = param('questionId');
  const { question } = services.practice.questionOf(questionId);
  const all = await services.practice.attempts(actor.personId, questionId);
  const shown = all.slice(-MOST_COLUMNS);
  return {
    question: { id: question.id, prompt: question.prompt },
    points: compareAttempts(shown),
    attempts: all.map(({ attempt, sheet }, index) => ({
      id: attempt.id,
      number: index + 1,
      answer: attempt.answer,
      submittedAt: attempt.submittedAt.toISOString(),
      total: sheet.total,
      maxScore: sheet.maxScore,
    })),
    firstShown: all.length - shown.length,
  };
});

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = titled((text, found) =>
  found ? text.t('attempts.page_title', { prompt: found.question.prompt }) : text.t('attempts.title'),
);

export default function Attempts() {
  const { t } = useText();
  const { question, points, attempts, firstShown } = useLoaderData<typeof loader>();
  const shown = attempts.slice(firstShown);
  return (
    <Page wide title={t('attempts.title')} trail={<Link to={paths.question(question.id)}>{question.prompt}</Link>}>
      {attempts.length === 0 ? (
        <Empty title={t('attempts.none_title')}>
          <p className="mb-4">{t('attempts.none_advice')}</p>
          <ButtonLink to={paths.question(question.id)}>{t('attempts.first')}</ButtonLink>
        </Empty>
      ) : (
        <>
          <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('attempts.table')}>
            <table className="w-full border-collapse text-left">
              <thead>
                <tr className="border-b border-edge align-bottom">
                  <th scope="col" className="min-w-40 py-2 pr-4 font-medium text-muted">
                    {t('attempts.point')}
                  </th>
                  {shown.map((attempt) => (
                    <th key={attempt.id} scope="col" className="min-w-24 px-3 py-2 font-medium">
                      <Link to={paths.attempt(attempt.id)}>{t('attempts.number', { number: attempt.number })}</Link>
                      <span className="block">
                        <Marks total={attempt.total} maxScore={attempt.maxScore} />
                      </span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {points.map((point) => (
                  <tr key={point.id + point.text} className="border-b border-line align-top">
                    <th scope="row" className="py-2.5 pr-4 font-normal">
                      {point.text}{' '}
                      <span className="text-caption text-muted">{t('common.marks', { marks: point.weight })}</span>
                    </th>
                    {point.verdicts.map((verdict, index) => (
                      <td key={shown[index]!.id} className="px-3 py-2.5">
                        {verdict ? (
                          <VerdictSign verdict={verdict} />
                        ) : (
                          <span className="text-muted">{t('attempts.no_such_point')}</span>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="no-print mt-6">
            <ButtonLink to={paths.question(question.id)}>{t('sheet.again')}</ButtonLink>
          </div>
          <h2 className="mt-10 text-heading font-semibold">{t('attempts.answers')}</h2>
          <div className="mt-3 grid gap-x-8 gap-y-6 md:grid-cols-2">
            {attempts.toReversed().map((attempt) => (
              <Answer key={attempt.id} attempt={attempt} />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}

function Answer({ attempt }: { attempt: ReturnType<typeof useLoaderData<typeof loader>>['attempts'][number] }) {
  const { t, dateTime } = useText();
  return (
    <article className="border-t border-line pt-3">
      <h3 className="flex flex-wrap items-baseline gap-x-3">
        <Link to={paths.attempt(attempt.id)} className="font-medium">
          {t('attempts.number', { number: attempt.number })}
        </Link>
        <Marks total={attempt.total} maxScore={attempt.maxScore} />
        <span className="text-caption text-muted">{dateTime(attempt.submittedAt)}</span>
      </h3>
      <p className="mt-2 line-clamp-12 break-words whitespace-pre-wrap">{attempt.answer}</p>
    </article>
  );
}
