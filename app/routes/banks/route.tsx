import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData, useSubmit } from '@remix-run/react';
import { z } from 'zod';
import { Button } from '#app/components/button.tsx';
import { Empty } from '#app/components/empty.tsx';
import { SelectField, TextField } from '#app/components/field.tsx';
import { Page } from '#app/components/page.tsx';
import { QuestionRow } from '#app/components/question-row.tsx';
import { dimensionCodes, DimensionCode } from '#app/domain/competencies/model.ts';
import { bankMaxScore, questionsOf } from '#app/domain/questions/bank.ts';
import { cardOf, filterBank } from '#app/domain/questions/catalogue.ts';
import { QuestionKind } from '#app/domain/questions/question.ts';
import { titled } from '#app/i18n/meta.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { privatePage } from '#app/private-page.ts';
import { guarded } from '#app/server/guard.server.ts';

const Filter = z.object({
  post: z.string().max(100).catch(''),
  kind: z.union([QuestionKind, z.literal('')]).catch(''),
  dimension: z.union([DimensionCode, z.literal('')]).catch(''),
  words: z.string().max(100).catch(''),
});

export const loader = guarded('bank.read', async ({ actor, services, query }) => {
  const filter = query(Filter);
  const best = await services.practice.bestTotals(actor.personId);
  const banks = services.banks
    .map((bank) =>
      filterBank(bank, { ...filter, kind: filter.kind || undefined, dimension: filter.dimension || undefined }),
    )
    .filter((bank) => bank.sections.length > 0)
    .map((bank) => ({
      id: bank.id,
      title: bank.title,
      maxScore: bankMaxScore(bank),
      questions: questionsOf(bank).map(({ question }) => ({
        ...cardOf(question),
        best: best.get(question.id)?.best ?? null,
      })),
    }));
  return {
    filter,
    banks,
    posts: [...new Set(services.banks.map((bank) => bank.post))],
    dimensions: [...dimensionCodes],
  };
});

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = titled((text) => text.t('banks.title'));

export default function Banks() {
  const { t } = useText();
  const { filter, banks, posts, dimensions } = useLoaderData<typeof loader>();
  const submit = useSubmit();
  const found = banks.reduce((sum, bank) => sum + bank.questions.length, 0);
  const isFiltered = Object.values(filter).some((value) => value !== '');
  return (
    <Page wide title={t('banks.title')} lead={t('banks.lead')}>
      <Form
        action={paths.banks()}
        onChange={(event) => {
          if (event.target instanceof HTMLSelectElement) submit(event.currentTarget);
        }}
        className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[repeat(3,minmax(0,1fr))_minmax(0,2fr)_auto]"
      >
        <SelectField
          label={t('banks.post')}
          name="post"
          key={`post ${filter.post}`}
          defaultValue={filter.post}
          options={[{ value: '', label: t('banks.all') }, ...posts.map((post) => ({ value: post, label: post }))]}
        />
        <SelectField
          label={t('banks.kind')}
          name="kind"
          key={`kind ${filter.kind}`}
          defaultValue={filter.kind}
          options={[
            { value: '', label: t('banks.all') },
            { value: 'behavioural', label: t('common.kind_behavioural') },
            { value: 'technical', label: t('common.kind_technical') },
          ]}
        />
        <SelectField
          label={t('banks.dimension')}
          name="dimension"
          key={`dimension ${filter.dimension}`}
          defaultValue={filter.dimension}
          options={[
            { value: '', label: t('banks.all') },
            ...dimensions.map((code) => ({ value: code, label: t(`competencies.${code}`) })),
          ]}
        />
        <TextField
          label={t('banks.words')}
          name="words"
          type="search"
          key={`words ${filter.words}`}
          defaultValue={filter.words}
          maxLength={100}
        />
        <Button type="submit" className="col-span-2 sm:col-span-1">
          {t('banks.search')}
        </Button>
      </Form>
      <p role="status" className="mt-4 text-caption text-muted">
        {t('banks.found', { count: found })}
        {isFiltered && (
          <Link to={paths.banks()} className="ml-3">
            {t('banks.clear')}
          </Link>
        )}
      </p>
      {banks.map((bank) => (
        <section key={bank.id} aria-labelledby={`bank-${bank.id}`} className="mt-6">
          <h2
            id={`bank-${bank.id}`}
            className="flex flex-wrap items-baseline gap-x-3 border-b border-edge pb-2 text-heading font-semibold"
          >
            <Link to={paths.bank(bank.id)} className="text-ink">
              {bank.title}
            </Link>
            <span className="text-caption font-normal text-muted">
              {t('home.bank_size', { questions: bank.questions.length, marks: bank.maxScore })}
            </span>
          </h2>
          <ul>
            {bank.questions.map((question) => (
              <QuestionRow key={question.id} question={question} />
            ))}
          </ul>
        </section>
      ))}
      {found === 0 && (
        <div className="mt-6">
          <Empty title={t('banks.none_title')}>
            <p>{t('banks.none_advice')}</p>
            <Link to={paths.banks()}>{t('banks.clear')}</Link>
          </Empty>
        </div>
      )}
    </Page>
  );
}
