import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page.tsx';
import { QuestionRow } from '#app/components/question-row.tsx';
import { DomainError } from '#app/domain/errors.ts';
import { bankMaxScore, questionsOf, sectionMaxScore } from '#app/domain/questions/bank.ts';
import { cardOf } from '#app/domain/questions/catalogue.ts';
import { titled } from '#app/i18n/meta.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { privatePage } from '#app/private-page.ts';
import { guarded } from '#app/server/guard.server.ts';

export const loader = guarded('bank.read', async ({ actor, services, param }) => {
  const bankId = param('bankId');
  const bank = services.banks.find(({ id }) => id === bankId);
  if (!bank) throw new DomainError('not_found', `bank ${bankId}`);
  const best = await services.practice.bestTotals(actor.personId);
  const answered = questionsOf(bank).filter(({ question }) => best.has(question.id));
  return {
    bank: {
      id: bank.id,
      title: bank.title,
      summary: bank.summary,
      maxScore: bankMaxScore(bank),
      questions: questionsOf(bank).length,
    },
    answered: answered.length,
    reached: answered.reduce((sum, { question }) => sum + best.get(question.id)!.best, 0),
    sections: bank.sections.map((section) => ({
      id: section.id,
      title: section.title,
      pointsEach: section.pointsEach,
      maxScore: sectionMaxScore(section),
      questions: section.questions.map(({ question }) => ({
        ...cardOf(question),
        best: best.get(question.id)?.best ?? null,
      })),
    })),
  };
});

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = titled((text, found) => found?.bank.title ?? text.t('banks.title'));

export default function BankPage() {
  const { t, marks } = useText();
  const { bank, sections, answered, reached } = useLoaderData<typeof loader>();
  return (
    <Page title={bank.title} lead={bank.summary} trail={<Link to={paths.banks()}>{t('banks.title')}</Link>}>
      <p className="text-muted">
        {t('home.bank_size', { questions: bank.questions, marks: bank.maxScore })}
        {answered > 0 && (
          <span className="ml-3">{t('banks.progress', { answered, of: bank.questions, reached: marks(reached) })}</span>
        )}
      </p>
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`} className="mt-6">
          <h2
            id={`section-${section.id}`}
            className="flex flex-wrap items-baseline gap-x-3 border-b border-edge pb-2 text-heading font-semibold"
          >
            {section.title}
            <span className="text-caption font-normal text-muted">
              {t('banks.section_size', {
                questions: section.questions.length,
                each: marks(section.pointsEach),
                marks: marks(section.maxScore),
              })}
            </span>
          </h2>
          <ul>
            {section.questions.map((question) => (
              <QuestionRow key={question.id} question={question} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
