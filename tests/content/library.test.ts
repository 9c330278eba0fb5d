import { fileURLToPath } from 'node:url';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bankMaxScore, questionsOf } from '../../app/domain/questions/bank.ts';
import { compileBehaviours, createObserver } from '../../app/domain/scoring/cues/observe.ts';
import { prepare } from '../../app/domain/scoring/text/prepare.ts';
import { loadLibrary } from '../../app/server/content/library.server.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const { library, faults } = loadLibrary(content);
const { behaviours, words } = library.behaviours;

describe('the content that we ship', () => {
  test('has no faults', () => {
    expect(faults).toEqual([]);
  });

  test.each([
    ['smb-manager', 5, 40],
    ['relationship-manager', 15, 100],
    ['customer-service-manager', 10, 120],
  ])('has the bank %s with %i questions and %i marks', (id, questions, marks) => {
    const bank = library.banks.find((found) => found.id === id)!;
    expect(questionsOf(bank)).toHaveLength(questions);
    expect(bankMaxScore(bank)).toBe(marks);
  });

  test('marks the questions that are ours', () => {
    const ours = library.banks.flatMap(questionsOf).filter(({ question }) => question.origin === 'ours');
    expect(ours.map(({ question }) => question.id)).toEqual([
      'rm-8',
      'rm-9',
      'rm-10',
      'rm-11',
      'rm-12',
      'rm-13',
      'rm-14',
      'rm-15',
    ]);
  });

  test('has the eight dimensions, each with five levels, probes and behaviours', () => {
    const dimensions = library.models.flatMap((model) => model.dimensions);
    expect(dimensions.map(({ code }) => code)).toEqual(['ACH', 'INFO', 'IU', 'CSO', 'RB', 'SCT', 'FLX', 'EXP']);
    for (const { code, levels, probes, indicators } of dimensions) {
      expect(levels, code).toHaveLength(5);
      expect(probes.length, code).toBeGreaterThanOrEqual(5);
      expect(indicators.length, code).toBeGreaterThanOrEqual(5);
    }
  });

  test('recognises its own examples, and every cue of it stands in one', () => {
    const observe = createObserver(compileBehaviours(behaviours, words));
    const shown = new Set<string>();
    let recognised = 0;
    let all = 0;
    for (const { id, examples } of behaviours) {
      for (const example of examples) {
        const sightings = observe(prepare(example))
          .sightings(id)
          .filter(({ sort }) => sort === 'cue');
        for (const { cue } of sightings) shown.add(`${id} ${cue}`);
        recognised += sightings.length > 0 ? 1 : 0;
        all++;
      }
    }
    expect(recognised / all).toBeGreaterThan(0.97);
    const idle = behaviours
      .flatMap(({ id, cues }) => cues.map((cue) => `${id} ${cue}`))
      .filter((cue) => !shown.has(cue));
    expect(idle).toEqual([]);
  });
});

describe('content with a fault', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync(content, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([
    ['a weight that is no number', 'banks/smb-manager/smb-1.md', 'weight: 2', 'weight: 两分', 'points[0].weight'],
    ['weights that do not add up', 'banks/smb-manager/smb-1.md', 'weight: 2', 'weight: 3', 'points'],
    [
      'a behaviour that does not exist',
      'banks/smb-manager/smb-1.md',
      'quantified-result',
      'quantified-results',
      'points[0].meets',
    ],
    [
      'a question without a reference answer',
      'banks/smb-manager/smb-1.md',
      '## 参考答案',
      '## 参考',
      'referenceAnswer',
    ],
    ['a question listed that has no file', 'banks/smb-manager/bank.yaml', 'smb-5', 'smb-6', ''],
    [
      'marks that differ from the section',
      'banks/smb-manager/bank.yaml',
      'pointsEach: 8',
      'pointsEach: 9',
      'sections[0].questions[0]',
    ],
    ['front matter that is not YAML', 'banks/smb-manager/smb-1.md', 'maxScore: 8', 'maxScore: [8', ''],
    ['no front matter at all', 'banks/smb-manager/smb-1.md', /^---\n/u, '', ''],
    ['a level too many', 'competencies/micro-credit/ACH.md', '{ level: 5', '{ level: 6', 'levels[4].level'],
    [
      'an indicator of another dimension',
      'competencies/micro-credit/ACH.md',
      '[quantified-result',
      '[listens-fully',
      'indicators[0]',
    ],
    ['a cue that cannot be read', 'behaviours/iu/listens-fully.yaml', 'cues:\n', 'cues:\n  - (听\n', 'cues[0]'],
    ['a field that nobody knows', 'behaviours/iu/listens-fully.yaml', 'kind:', 'colour: red\nkind:', ''],
    ['a class without words', 'behaviours/words.yaml', /客户: \[[^\]]*\]/u, '客户: []', '客户'],
  ])('is named with its file and field: %s', (_name, file, from, to, field) => {
    const path = join(folder, file);
    const changed = readFileSync(path, 'utf8').replace(from, to);
    expect(changed).not.toBe(readFileSync(path, 'utf8'));
    writeFileSync(path, changed);
    const found = loadLibrary(folder).faults;
    expect(found.map((fault) => fault.field)).toContain(field);
    expect(found.some((fault) => fault.file.endsWith(file.split('/').at(-1)!) || fault.file.endsWith('smb-6.md'))).toBe(
      true,
    );
    for (const { message } of found) expect(message).toMatch(/\p{Script=Han}/u);
  });
});
