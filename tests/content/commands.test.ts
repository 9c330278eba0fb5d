import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

const questions = [
  {
    id: 'q1',
    type: 'behavioural',
    prompt: '讲一次您处理投诉的经历。',
    maxScore: 3,
    extra: 'ignored',
    points: [
      { id: 'a', text: '先耐心倾听，不打断', weight: 2, dimension: 'IU' },
      { id: 'b', text: '事后主动回访跟进', weight: 1, dimension: 'CSO' },
    ],
  },
];
const answer = '我请她坐下，听她把话说完，没有插嘴。过了一周我又打电话回访。';

let files = 0;
function file(content: string): string {
  const path = join(folder, `file-${files++}`);
  writeFileSync(path, content);
  return path;
}

function run(script: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...parameters], {
    cwd: root,
    encoding: 'utf8',
  });
  const lines = stdout.trim() === '' ? [] : stdout.trim().split('\n');
  return { status, stdout, stderr, lines };
}
const json = (value: unknown) => JSON.stringify(value);

describe('npm run score', () => {
  const Q = file(json(questions));

  test('gives one line out for each line in, in order', () => {
    const A = file(
      [
        json({ id: '1', question: 'q1', answer }),
        '',
        json({ id: '2', question: 'q1', answer: '不清楚。', more: 1 }),
      ].join('\n'),
    );
    const { status, lines } = run('score', '--questions', Q, '--answers', A);
    expect(status).toBe(0);
    const sheets = lines.map(
      (line) =>
        JSON.parse(line) as {
          id: string;
          total: number;
          maxScore: number;
          points: Array<{ verdict: string; evidence: Array<{ start: number; end: number; text: string }> }>;
        },
    );
    expect(sheets.map(({ id }) => id)).toEqual(['1', '2']);
    expect(sheets[0]).toMatchObject({ question: 'q1', scorer: 'embedded', total: 3, maxScore: 3 });
    for (const { start, end, text } of sheets[0]!.points.flatMap(({ evidence }) => evidence))
      expect(text).toBe(answer.slice(start, end));
    expect(sheets[1]!.total).toBe(0);
  });

  test('puts errors in the place of bad lines and still scores the others', () => {
    const A = file(
      [
        '{"id":"1"',
        json({ id: '2', question: 'q9', answer }),
        json({ id: '3', question: 'q1', answer: '  ' }),
        json({ id: '4' }),
        json({ id: '5', question: 'q1', answer }),
      ].join('\n'),
    );
    const { status, lines } = run('score', '--questions', Q, '--answers', A);
    expect(status).toBe(1);
    const out = lines.map((line) => JSON.parse(line) as { id?: string; line?: number; error?: string; total?: number });
    expect(out.map(({ id, line, error }) => [id, line, error !== undefined])).toEqual([
      [undefined, 1, true],
      ['2', 2, true],
      ['3', 3, true],
      ['4', 4, true],
      ['5', undefined, false],
    ]);
    expect(out[4]!.total).toBe(3);
  });

  test.each([
    ['a missing file', join(folder, 'none'), 'no such file'],
    ['questions that are not JSON', file('[{'), 'not JSON'],
    ['questions of another shape', file(json([{ id: 'q1' }])), 'prompt'],
  ])('ends with one clear message for %s', (_name, path, message) => {
    const { status, stdout, stderr } = run('score', '--questions', path, '--answers', file(''));
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  test.each([
    [[]],
    [['--questions', 'x', '--nonsense']],
    [['--questions', 'x', '--answers', 'y', '--scorer', 'oracle']],
  ])('says what it wants when it is called with %j', (parameters) => {
    const { status, stderr } = run('score', ...parameters);
    expect(status).toBe(2);
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toContain('    at ');
  });
});

test('npm run score says what it needs to ask a model', () => {
  const { status, stderr } = run(
    'score',
    '--questions',
    file(json(questions)),
    '--answers',
    file(json({ id: '1', question: 'q1', answer })),
    '--scorer',
    'openai',
  );
  expect(status).toBe(2);
  expect(stderr).toContain('OPENAI_API_KEY');
});

describe('npm run evaluate', () => {
  test('reports agreement with readers', () => {
    const labelled = [
      { id: '1', question: 'q1', kind: 'strong', answer, labels: { a: 2, b: 2 } },
      { id: '2', question: 'q1', kind: 'weak', answer: '我会好好处理，让客户高兴。', labels: { a: 0, b: 0 } },
      {
        id: '3',
        question: 'q1',
        kind: 'stuffed',
        answer: '倾听、回访、耐心、辩解、跟进、闭环、满意',
        labels: { a: 0, b: 0 },
      },
    ];
    const A = file(labelled.map(json).join('\n'));
    const { status, stdout } = run('evaluate', '--questions', file(json(questions)), '--answers', A, '--json');
    expect(status).toBe(0);
    const evaluation = JSON.parse(stdout) as {
      all: { kappa: number; answers: number; totalError: number };
      dishonestAll: { mean: number };
      awardedWithoutEvidence: number;
    };
    expect(evaluation.all).toMatchObject({ answers: 3, kappa: 1, totalError: 0 });
    expect(evaluation.dishonestAll.mean).toBe(0);
    expect(evaluation.awardedWithoutEvidence).toBe(0);
  });

  test('names lines that it cannot use', () => {
    const A = file(
      [
        json({ id: '1', question: 'q1', answer, labels: { a: 2, b: 2 } }),
        json({ id: '2', question: 'q1', answer, labels: { a: 5 } }),
      ].join('\n'),
    );
    const { status, stderr } = run('evaluate', '--questions', file(json(questions)), '--answers', A);
    expect(status).toBe(1);
    expect(stderr).toContain(':2:');
  });
});

describe('npm run content:check', () => {
  test('tells what there is, and that nothing is wrong', () => {
    const { status, stdout } = run('content-check', '--json');
    expect(status).toBe(0);
    const check = JSON.parse(stdout) as {
      banks: Array<{ questions: number; maxScore: number; sections: unknown[] }>;
      dimensions: Array<{ levels: number; behaviours: number }>;
      errors: unknown[];
    };
    expect(check.errors).toEqual([]);
    expect(check.banks.map(({ questions: count, maxScore }) => [count, maxScore]).sort()).toEqual([
      [10, 120],
      [15, 100],
      [5, 40],
    ]);
    expect(check.dimensions).toHaveLength(8);
    for (const { levels, behaviours } of check.dimensions) {
      expect(levels).toBe(5);
      expect(behaviours).toBeGreaterThan(5);
    }
  });
});
