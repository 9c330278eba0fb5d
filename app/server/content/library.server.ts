import { z } from 'zod';
import { Behaviour, WordClasses, type BehaviourLibrary } from '#app/domain/competencies/behaviour.ts';
import { CompetencyModel, Dimension } from '#app/domain/competencies/model.ts';
import { BankFile, type Bank } from '#app/domain/questions/bank.ts';
import { Question, type QuestionVersion } from '#app/domain/questions/question.ts';
import { behavioursIn } from '#app/domain/questions/requirement.ts';
import { faultOfCue } from '#app/domain/scoring/cues/observe.ts';
import { FEATURES } from '#app/domain/scoring/embedded/judge.ts';
import { IntegrityCues } from '#app/domain/scoring/integrity/integrity-cues.ts';
import { PublishedFigures } from '#app/domain/scoring/published-figures.ts';
import type { CumulativeModel } from '#app/domain/statistics/cumulative.ts';
import { contentHash, readContent, sectionsOf, type ContentFault, type ContentReader } from './files.server.ts';

/** Everything that the content files say, checked. */
export interface Library {
  banks: Bank[];
  models: CompetencyModel[];
  behaviours: BehaviourLibrary;
  integrity: IntegrityCues;
  verdicts: CumulativeModel;
  figures: PublishedFigures | undefined;
}

/** Written by `npm run figures`. */
export const FIGURES = 'evaluation/figures.yaml';
/** Written by `npm run fit`. */
export const VERDICTS = 'evaluation/verdicts.yaml';
const Threshold = z.strictObject({ intercept: z.number(), weights: z.array(z.number()).length(FEATURES.length) });
const Verdicts = z.strictObject({
  features: z.array(z.enum(FEATURES)).length(FEATURES.length),
  /** For at least partial, and for a hit. */
  thresholds: z.array(Threshold).length(2),
});

const REFERENCE_ANSWER = '参考答案';
const EXAMINER_NOTES = '考官要点';
const ModelFile = CompetencyModel.omit({ dimensions: true }).extend({
  dimensions: CompetencyModel.shape.dimensions.element.shape.code.array(),
});

/**
 * Reads the content folder.
 * @returns what could be read, and everything that is wrong with it; with a fault the library must not be served
 */
export function loadLibrary(root: string): { library: Library; faults: ContentFault[] } {
  const reader = readContent(root);
  const behaviours = loadBehaviours(reader);
  const known = new Map(behaviours.behaviours.map((behaviour) => [behaviour.id, behaviour]));
  const integrity = loadIntegrity(reader, behaviours.words);
  const models = loadModels(reader, known);
  const banks = loadBanks(reader, known);
  const verdicts = reader.yaml(VERDICTS, Verdicts) ?? { thresholds: [] };
  const figures = reader.yaml(FIGURES, PublishedFigures);
  return { library: { banks, models, behaviours, integrity, verdicts, figures }, faults: reader.faults };
}

function loadBehaviours(reader: ContentReader): BehaviourLibrary {
  const words = reader.yaml('behaviours/words.yaml', WordClasses) ?? {};
  const behaviours: Behaviour[] = [];
  for (const folder of reader.list('behaviours')) {
    if (folder.includes('.')) continue;
    for (const name of reader.list(`behaviours/${folder}`)) {
      const file = `behaviours/${folder}/${name}`;
      const behaviour = reader.yaml(file, Behaviour);
      if (!behaviour) continue;
      if (name !== `${behaviour.id}.yaml`)
        reader.fault(file, 'id', `应当和文件名一致：${name.replace(/\.yaml$/u, '')}`);
      for (const field of ['cues', 'named', 'counter'] as const)
        checkCues(reader, file, field, behaviour[field], words);
      behaviours.push(behaviour);
    }
  }
  return { behaviours, words };
}

function loadIntegrity(reader: ContentReader, words: WordClasses): IntegrityCues {
  const file = 'behaviours/integrity.yaml';
  const integrity = reader.yaml(file, IntegrityCues);
  for (const [field, cues] of Object.entries(integrity ?? {})) checkCues(reader, file, field, cues, words);
  return integrity ?? { platitudes: [], addressesGrader: [], speaksOfTheTask: [], deniesDoing: [] };
}

function checkCues(reader: ContentReader, file: string, field: string, cues: string[], words: WordClasses) {
  for (const [index, cue] of cues.entries()) {
    const fault = faultOfCue(cue, words);
    if (fault) reader.fault(file, `${field}[${index}]`, `“${cue}”：${fault}`);
  }
}

function loadModels(reader: ContentReader, behaviours: Map<string, Behaviour>): CompetencyModel[] {
  return reader.list('competencies').flatMap((folder) => {
    const file = reader.yaml(`competencies/${folder}/model.yaml`, ModelFile);
    if (!file) return [];
    const dimensions = file.dimensions.flatMap((code) => {
      const path = `competencies/${folder}/${code}.md`;
      const dimension = reader.markdown(path, Dimension, (body) => ({ guidance: body.trim() }));
      if (!dimension) return [];
      if (dimension.code !== code) reader.fault(path, 'code', `应当和文件名一致：${code}`);
      for (const [index, id] of dimension.indicators.entries()) {
        const behaviour = behaviours.get(id);
        if (!behaviour) reader.fault(path, `indicators[${index}]`, `行为库里没有 ${id}`);
        else if (behaviour.dimension !== code)
          reader.fault(path, `indicators[${index}]`, `${id} 属于维度 ${behaviour.dimension}`);
      }
      return [dimension];
    });
    return [{ ...file, dimensions }];
  });
}

function loadBanks(reader: ContentReader, behaviours: Map<string, Behaviour>): Bank[] {
  const seen = new Map<string, string>();
  return reader.list('banks').flatMap((folder) => {
    const path = `banks/${folder}/bank.yaml`;
    const file = reader.yaml(path, BankFile);
    if (!file) return [];
    if (file.id !== folder) reader.fault(path, 'id', `应当和文件夹名一致：${folder}`);
    const listed = new Set(file.sections.flatMap((section) => section.questions));
    for (const name of reader.list(`banks/${folder}`)) {
      const id = name.replace(/\.md$/u, '');
      if (name.endsWith('.md') && !listed.has(id))
        reader.fault(path, 'sections', `有题目文件 ${name}，但没有列在任何部分里`);
    }
    const sections = file.sections.map((section, sectionIndex) => ({
      ...section,
      questions: section.questions.flatMap((id, index): QuestionVersion[] => {
        const at = `sections[${sectionIndex}].questions[${index}]`;
        if (seen.has(id)) reader.fault(path, at, `题号 ${id} 已经用在 ${seen.get(id)}`);
        seen.set(id, path);
        const question = loadQuestion(reader, `banks/${folder}/${id}.md`, behaviours);
        if (!question) return [];
        if (question.id !== id) reader.fault(path, at, `题目文件里的 id 是 ${question.id}`);
        if (question.kind !== section.kind)
          reader.fault(path, at, `题目是 ${question.kind}，这一部分是 ${section.kind}`);
        if (question.maxScore !== section.pointsEach)
          reader.fault(path, at, `题目满分 ${question.maxScore}，这一部分每题 ${section.pointsEach}`);
        return [{ hash: contentHash(question), question }];
      }),
    }));
    return [{ ...file, sections }];
  });
}

function loadQuestion(reader: ContentReader, file: string, behaviours: Map<string, Behaviour>): Question | undefined {
  const question = reader.markdown(file, Question, (body) => {
    const sections = sectionsOf(body);
    return { referenceAnswer: sections[REFERENCE_ANSWER], examinerNotes: sections[EXAMINER_NOTES] };
  });
  for (const [index, point] of (question?.points ?? []).entries()) {
    if (!point.probe) reader.fault(file, `points[${index}].probe`, '应当写一句追问，问没答到这一点的人');
    for (const id of behavioursIn(point.meets)) {
      if (!behaviours.has(id)) reader.fault(file, `points[${index}].meets`, `行为库里没有 ${id}`);
    }
  }
  return question;
}
