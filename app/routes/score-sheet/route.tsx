import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { ButtonLink } from '#app/components/button.tsx';
import { Marks } from '#app/components/marks.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { readStored, writeStored } from '#app/components/use-stored.ts';
import { followUpTo } from '#app/domain/practice/follow-up.ts';
import { placeOf } from '#app/domain/questions/catalogue.ts';
import { titled } from '#app/i18n/meta.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { privatePage } from '#app/private-page.ts';
import { guarded } from '#app/server/guard.server.ts';
import { toHtml } from '#app/server/markdown.server.tsx';
import { localDraft, localDraftKey } from '../question/local-draft.ts';
import { AnswerWithEvidence } from './answer-with-evidence.tsx';
import { PointList } from './point-list.tsx';

export const loader = guarded('attempt.read', async ({ actor, services, param }) => {
  const { attempt, question, sheet } = await services.practice.attempt(actor.personId, param('attemptId'));
  const attempts = await services.practice.attempts(actor.personId, attempt.questionId);
  const number = attempts.findIndex(({ attempt: { id } }) => id === attempt.id);
  const before = attempts[number - 1];
  const points = sheet.points.map((score) => {
    const { text, weight, dimension, toAdd } = question.points.find(({ id }) => id === score.id)!;
    return { ...score, text, weight, dimension, toAdd };
  });
  const place = placeOf(services.banks, question.id);
  return {
    next: place?.next ?? null,
    attempt: { id: attempt.id, answer: attempt.answer, submittedAt: attempt.submittedAt.toISOString() },
    question: { id: question.id, prompt: question.prompt, kind: question.kind },
    sheet: { ...sheet, points },
    followUp: followUpTo(question, sheet)?.probe ?? null,
    number: number + 1,
    of: attempts.length,
    change: before ? sheet.total - before.sheet.total : null,
    referenceAnswer: toHtml(question.referenceAnswer),
    examinerNotes: toHtml(question.examinerNotes),
  };
});

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = titled((text, found) =>
  found ? text.t('sheet.page_title', { prompt: found.question.prompt }) : text.t('sheet.title'),
);

export default function ScoreSheetPage() {
  const { t, marks, dateTime } = useText();
  const { attempt, question, sheet, next, followUp, number, of, change, referenceAnswer, examinerNotes } =
    useLoaderData<typeof loader>();
  const [active, setActive] = useState<string | null>(null);

  useEffect(() => {
    // What has been handed in is no draft any more; anything written since stays.
    const key = localDraftKey(question.id);
    if (localDraft(readStored(key))?.answer === attempt.answer) writeStored(key, null);
  }, [attempt.answer, question.id]);

  return (
    <Page
      wide
      title={question.prompt}
      trail={
        <span className="flex flex-wrap gap-x-3">
          <Link to={paths.question(question.id)}>{t('sheet.back')}</Link>
          <span>{t('sheet.attempt_number', { number, of })}</span>
          <span>{dateTime(attempt.submittedAt)}</span>
        </span>
      }
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div>
          <p className="sr-only">{t('sheet.total')}</p>
          <Marks large total={sheet.total} maxScore={sheet.maxScore} />
        </div>
        {change !== null && (
          <p className="text-muted">
            {change === 0
              ? t('sheet.change_none')
              : t(change > 0 ? 'sheet.change_up' : 'sheet.change_down', { marks: marks(Math.abs(change)) })}
          </p>
        )}
        <details className="text-caption text-muted">
          <summary>{t('sheet.scored_by', { version: sheet.version })}</summary>
          <p className="mt-1 max-w-96">
            {t('sheet.scored_how')} <Link to={paths.aboutScoring()}>{t('scoring.title')}</Link>
          </p>
        </details>
      </div>

      {sheet.flags.length > 0 && (
        <div className="mt-4 space-y-2">
          {sheet.flags.map((flag) => (
            <Notice key={flag} tone="partial">
              {t(`sheet.flag_${flag}`)}
            </Notice>
          ))}
        </div>
      )}

      <div className="mt-8 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <div className="space-y-8 lg:order-2">
          <PointList points={sheet.points} active={active} onActivate={setActive} />
        </div>
        <div className="space-y-8">
          <section aria-labelledby="answer-heading">
            <h2 id="answer-heading" className="text-heading font-semibold">
              {t('sheet.answer')}
            </h2>
            <p className="mb-3 text-caption text-muted">{t('sheet.answer_hint')}</p>
            <AnswerWithEvidence answer={attempt.answer} points={sheet.points} active={active} onActivate={setActive} />
          </section>
          {followUp && (
            <section aria-labelledby="follow-up-heading" className="border-l-2 border-accent pl-4">
              <h2 id="follow-up-heading" className="text-caption text-muted">
                {t('sheet.follow_up')}
              </h2>
              <p className="text-reading">{followUp}</p>
              <p className="text-caption text-muted">{t('sheet.follow_up_hint')}</p>
            </section>
          )}
          <div className="no-print flex flex-wrap gap-3">
            <ButtonLink to={paths.question(question.id)}>{t('sheet.again')}</ButtonLink>
            {next && (
              <ButtonLink look="secondary" to={paths.question(next)}>
                {t('sheet.next_question')}
              </ButtonLink>
            )}
            {of > 1 && (
              <ButtonLink look="secondary" to={paths.attempts(question.id)}>
                {t('sheet.compare', { count: of })}
              </ButtonLink>
            )}
          </div>
          <Fold heading={t('sheet.reference')} hint={t('sheet.reference_hint')} html={referenceAnswer} />
          <Fold heading={t('sheet.notes')} html={examinerNotes} />
        </div>
      </div>
    </Page>
  );
}

/** Closed until asked for: the person's own answer comes first. */
function Fold({ heading, hint, html }: { heading: string; hint?: string; html: string }) {
  return (
    <details className="border-t border-line pt-3">
      <summary className="min-h-8 text-heading font-semibold">{heading}</summary>
      {hint && <p className="mt-1 text-caption text-muted">{hint}</p>}
      <div className="prose mt-3" dangerouslySetInnerHTML={{ __html: html }} />
    </details>
  );
}
