import type { DimensionCode } from '../competencies/model.ts';
import { questionsOf, type Bank, type Section } from './bank.ts';
import type { Question, QuestionKind } from './question.ts';

/** What a list of questions can be narrowed to; what is left out does not narrow. */
export interface QuestionFilter {
  post?: string;
  kind?: QuestionKind;
  dimension?: DimensionCode;
  /** Words of which each must stand in the prompt, in what is examined, or in a rubric point. */
  words?: string;
}

/** Where a question stands in its bank. */
export interface Place {
  bank: Bank;
  section: Section;
  /** From 1. */
  number: number;
  of: number;
  previous: string | undefined;
  next: string | undefined;
}

const dimensionsOf = (question: Question): DimensionCode[] => [
  ...new Set(question.points.map((point) => point.dimension)),
];

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

export function matchesFilter(question: Question, post: string, filter: QuestionFilter): boolean {
  if (filter.post && filter.post !== post) return false;
  if (filter.kind && filter.kind !== question.kind) return false;
  if (filter.dimension && !dimensionsOf(question).includes(filter.dimension)) return false;
  const text = fold([question.prompt, question.examines, ...question.points.map((point) => point.text)].join('\n'));
  return fold(filter.words ?? '')
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** A bank narrowed to the questions that fit; sections without any are left out. */
export function filterBank(bank: Bank, filter: QuestionFilter): Bank {
  const sections = bank.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter(({ question }) => matchesFilter(question, bank.post, filter)),
    }))
    .filter((section) => section.questions.length > 0);
  return { ...bank, sections };
}

export function placeOf(banks: Bank[], questionId: string): Place | undefined {
  for (const bank of banks) {
    const questions = questionsOf(bank);
    const index = questions.findIndex(({ question }) => question.id === questionId);
    if (index < 0) continue;
    return {
      bank,
      section: bank.sections.find((section) => section.questions.some(({ question }) => question.id === questionId))!,
      number: index + 1,
      of: questions.length,
      previous: questions[index - 1]?.question.id,
      next: questions[index + 1]?.question.id,
    };
  }
  return undefined;
}

/** What of a question may be seen before it is answered: neither the reference answer nor the examiner's notes. */
export interface QuestionCard {
  id: string;
  kind: QuestionKind;
  origin: Question['origin'];
  prompt: string;
  examines: string;
  maxScore: number;
  seconds: Question['seconds'];
  dimensions: DimensionCode[];
}

export function cardOf(question: Question): QuestionCard {
  const { id, kind, origin, prompt, examines, maxScore, seconds } = question;
  return { id, kind, origin, prompt, examines, maxScore, seconds, dimensions: dimensionsOf(question) };
}
