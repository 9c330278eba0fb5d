import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bankMaxScore, questionsOf, sectionMaxScore } from '../app/domain/questions/bank.ts';
import { loadLibrary } from '../app/server/content/library.server.ts';

// Checks every content file: `npm run -s content:check [-- --json]`. Exit status 1 when something is wrong.
const root = fileURLToPath(new URL('../content', import.meta.url));
const { library, faults } = loadLibrary(join(root));

const banks = library.banks.map((bank) => ({
  id: bank.id,
  title: bank.title,
  sections: bank.sections.map((section) => ({
    id: section.id,
    title: section.title,
    kind: section.kind,
    questions: section.questions.length,
    pointsEach: section.pointsEach,
    maxScore: sectionMaxScore(section),
  })),
  questions: questionsOf(bank).length,
  maxScore: bankMaxScore(bank),
}));
const dimensions = library.models
  .flatMap((model) => model.dimensions)
  .map(({ code, name, levels }) => ({
    code,
    name,
    levels: levels.length,
    behaviours: library.behaviours.behaviours.filter((behaviour) => behaviour.dimension === code).length,
  }));

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ banks, dimensions, errors: faults }, null, 2));
} else {
  for (const bank of banks) console.log(`${bank.title}：${bank.questions} 题，${bank.maxScore} 分`);
  console.log(dimensions.map(({ name, behaviours }) => `${name} ${behaviours}`).join('，'));
  for (const { file, field, message } of faults) console.error(`${file}${field && `  ${field}`}  ${message}`);
  console.log(faults.length === 0 ? '内容没有错误。' : `内容有 ${faults.length} 处错误。`);
}
process.exitCode = faults.length === 0 ? 0 : 1;
