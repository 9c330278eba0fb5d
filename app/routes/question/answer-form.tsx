import { useRef, useState, type FormEvent } from 'react';
import { Button } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { countCharacters, LONGEST_ANSWER } from '#app/domain/practice/answer-limits.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { useDraft } from './use-draft.ts';

interface Refused {
  answer: string;
  fault: 'empty' | 'too_long' | 'conflict';
  characters: number;
  other: { answer: string; revision: number } | null;
}

interface AnswerFormProps {
  questionId: string;
  draft: { answer: string; revision: number };
  submissionId: string;
  /** What the server sent back instead of taking it. */
  refused: Refused | undefined;
}

export function AnswerForm({ questionId, draft, submissionId, refused }: AnswerFormProps) {
  const { t } = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const { state, answer, other, changed, save, settle } = useDraft(questionId, area, draft, refused !== undefined);
  const [leaving, setLeaving] = useState(false);
  const [unreachable, setUnreachable] = useState(false);
  const step = useRef<'writing' | 'saving' | 'leaving'>('writing');
  const characters = countCharacters(answer);
  const foreign = other ?? refused?.other;

  /** Leaves the page only when the server can be reached: on a dead network the answer stays where it is. */
  async function submit(event: FormEvent<HTMLFormElement>) {
    if (step.current === 'leaving') return;
    event.preventDefault();
    if (step.current === 'saving') return;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    step.current = 'saving';
    setLeaving(true);
    setUnreachable(false);
    const outcome = await save();
    if (outcome === 'unreachable') {
      setUnreachable(true);
      step.current = 'writing';
      setLeaving(false);
      return;
    }
    step.current = 'leaving';
    form.requestSubmit(submitter);
    // The browser may keep this page for its back button: it must work again then.
    addEventListener(
      'pagehide',
      () => {
        step.current = 'writing';
        setLeaving(false);
      },
      { once: true },
    );
  }

  return (
    <form method="post" action={paths.question(questionId)} onSubmit={(event) => void submit(event)} className="mt-4">
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="revision" value={foreign?.revision ?? draft.revision} />
      {refused?.fault === 'empty' && <Notice tone="danger">{t('question.refused_empty')}</Notice>}
      {refused?.fault === 'too_long' && (
        <Notice tone="danger">
          {t('question.refused_too_long', { most: LONGEST_ANSWER, characters: refused.characters })}
        </Notice>
      )}
      {unreachable && <Notice tone="danger">{t('question.unreachable')}</Notice>}
      {foreign && (
        <Notice tone="partial" title={t('question.conflict_title')}>
          <p>{t('question.conflict_advice')}</p>
          <details className="mt-2">
            <summary>{t('question.conflict_show')}</summary>
            <p className="mt-2 max-h-60 overflow-auto whitespace-pre-wrap">{foreign.answer}</p>
          </details>
          {other && (
            <div className="mt-2 flex flex-wrap gap-2">
              <Button look="secondary" onClick={() => settle('other')}>
                {t('question.conflict_use_other')}
              </Button>
              <Button look="secondary" onClick={() => settle('mine')}>
                {t('question.conflict_keep_mine')}
              </Button>
            </div>
          )}
        </Notice>
      )}

      <label htmlFor="answer" className="mt-4 block font-semibold">
        {t('question.answer')}
      </label>
      <textarea
        ref={area}
        id="answer"
        name="answer"
        defaultValue={refused?.answer ?? draft.answer}
        onInput={changed}
        placeholder={t('question.placeholder')}
        aria-describedby="answer-state"
        aria-invalid={refused !== undefined && refused.fault !== 'conflict'}
        spellCheck={false}
        className="mt-2 block min-h-72 w-full resize-y rounded border border-edge bg-raised p-3 text-reading field-sizing-content max-h-[70vh]"
      />
      <div className="sticky bottom-0 mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 bg-paper py-3">
        <p id="answer-state" className="text-caption text-muted">
          <span className={characters > LONGEST_ANSWER ? 'font-semibold text-danger' : ''}>
            {t('question.characters', { count: characters })}
          </span>
          <span role="status" className={`ml-3 ${state === 'nowhere' ? 'font-semibold text-danger' : ''}`}>
            {state !== 'untouched' && t(`question.state_${state}`)}
          </span>
        </p>
        <div className="flex gap-2">
          <noscript>
            <Button type="submit" look="secondary" name="intent" value="save">
              {t('question.save')}
            </Button>
          </noscript>
          <Button type="submit" name="intent" value="submit" aria-disabled={leaving}>
            {t(leaving ? 'question.submitting' : 'question.submit')}
          </Button>
        </div>
      </div>
    </form>
  );
}
