import { expect, test } from 'vitest';
import { localDraft } from './local-draft.ts';

test.each([
  ['a draft of ours', '{"answer":"我","revision":2,"synced":false}', { answer: '我', revision: 2, synced: false }],
  ['nothing', null, undefined],
  ['broken JSON', '{"answer":', undefined],
  ['something else', '"text"', undefined],
  ['a field of another type', '{"answer":1,"revision":2,"synced":false}', undefined],
])('localDraft reads %s', (_name, stored, draft) => {
  expect(localDraft(stored)).toEqual(draft);
});
