import { z } from 'zod';
import { AnswerText } from '#app/domain/practice/answer-text.ts';
import { DraftRevision } from '#app/domain/practice/draft-revision.ts';
import { guarded } from '#app/server/guard.server.ts';

const DraftForm = z.object({ answer: AnswerText, revision: DraftRevision });

/** Autosave, called by the question page's script. */
export const action = guarded('draft.write', async ({ services, param, form, person }) => {
  const { answer, revision } = await form(DraftForm);
  const { personId, headers } = await person();
  const outcome = await services.practice.saveDraft(personId, param('questionId'), revision, answer);
  headers.set('Cache-Control', 'no-store');
  if (outcome.saved) return Response.json({ revision: outcome.draft.revision }, { headers });
  const { answer: otherAnswer, revision: otherRevision } = outcome.other;
  return Response.json({ answer: otherAnswer, revision: otherRevision }, { status: 409, headers });
});
