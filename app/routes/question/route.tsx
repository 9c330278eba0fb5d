import { data, redirect, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Badge } from '#app/components/badge.tsx';
import { Page } from '#app/components/page.tsx';
import { countCharacters, faultOfAnswer } from '#app/domain/practice/answer-limits.ts';
import { AnswerText } from '#app/domain/practice/answer-text.ts';
import { DraftRevision } from '#app/domain/practice/draft-revision.ts';
import { cardOf, placeOf } from '#app/domain/questions/catalogue.ts';
import { titled } from '#app/i18n/meta.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { privatePage } from '#app/private-page.ts';
import { guarded } from '#app/server/guard.server.ts';
import { AnswerForm } from './answer-form.tsx';
import { Timer } from './timer.tsx';

export const loader = guarded('bank.read', async ({ actor, services, param }) => {
  const questionId = param('questionId');
  const { question } = services.practice.questionOf(questionId);
  const place = placeOf(services.banks, questionId)!;
  const [draft, attempts] = await Promise.all([
    services.practice.draft(actor.personId, questionId),
    services.practice.attempts(actor.personId, questionId),
  ]);
  return {
    question: cardOf(question),
    bank: { id: place.bank.id, title: place.bank.title },
    number: place.number,
    of: place.of,
    previous: place.previous,
    next: place.next,
    draft: { answer: draft?.answer ?? '', revision: draft?.revision ?? 0 },
    attempts: attempts.length,
    submissionId: crypto.randomUUID(),
  };
});

const AnswerFields = z.object({
  intent: z.enum(['submit', 'save']),
  answer: AnswerText,
  submissionId: z.uuid(),
  revision: DraftRevision,
});

export const action = guarded('attempt.submit', async ({ services, param, form, person }) => {
  const questionId = param('questionId');
  const { intent, answer, submissionId, revision } = await form(AnswerFields);
  const { personId, headers } = await person();
  if (intent === 'save') {
    const outcome = await services.practice.saveDraft(personId, questionId, revision, answer);
    if (outcome.saved) return redirect(paths.question(questionId), { status: 303, headers });
    const other = { answer: outcome.other.answer, revision: outcome.other.revision };
    return data(
      { answer, fault: 'conflict' as const, characters: countCharacters(answer), other },
      { status: 409, headers },
    );
  }
  const fault = faultOfAnswer(answer);
  if (fault) return data({ answer, fault, characters: countCharacters(answer), other: null }, { status: 422, headers });
  const attemptId = await services.practice.submit(personId, questionId, submissionId, answer);
  return redirect(paths.attempt(attemptId), { status: 303, headers });
});

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = titled(
  (text, found) => found?.question.prompt ?? text.t('banks.title'),
);

export default function QuestionPage() {
  const { t } = useText();
  const { question, bank, number, of, previous, next, draft, attempts, submissionId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={question.prompt}
      trail={
        <span className="flex flex-wrap items-center gap-x-3">
          <Link to={paths.bank(bank.id)}>{bank.title}</Link>
          <span>{t('question.number', { number, of })}</span>
          {attempts > 0 && <Link to={paths.attempts(question.id)}>{t('question.attempts', { count: attempts })}</Link>}
        </span>
      }
    >
      <div className="-mt-3 flex flex-wrap items-center gap-2">
        <Badge tone="accent">{t('common.marks', { marks: question.maxScore })}</Badge>
        <Badge>{t(`common.kind_${question.kind}`)}</Badge>
        {question.origin === 'ours' && <Badge>{t('question.ours')}</Badge>}
      </div>
      <p className="mt-3 text-muted">
        {t('question.examines')}
        {question.examines}
      </p>
      <Timer seconds={question.seconds} />
      <AnswerForm
        key={question.id}
        questionId={question.id}
        draft={draft}
        submissionId={submissionId}
        refused={refused}
      />
      <nav
        aria-label={t('question.neighbours')}
        className="no-print mt-10 flex justify-between border-t border-line pt-3"
      >
        {previous ? <Link to={paths.question(previous)}>{t('question.previous')}</Link> : <span />}
        {next && <Link to={paths.question(next)}>{t('question.next')}</Link>}
      </nav>
    </Page>
  );
}
