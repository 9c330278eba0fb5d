import { index, route, type RouteConfig } from '@remix-run/route-config';

export default [
  index('routes/home/route.tsx'),
  route('banks', 'routes/banks/route.tsx'),
  route('banks/:bankId', 'routes/bank/route.tsx'),
  route('questions/:questionId', 'routes/question/route.tsx'),
  route('questions/:questionId/draft', 'routes/draft/route.ts'),
  route('questions/:questionId/attempts', 'routes/attempts/route.tsx'),
  route('attempts/:attemptId', 'routes/score-sheet/route.tsx'),
  route('about/scoring', 'routes/about-scoring/route.tsx'),
  route('competencies', 'routes/competencies/route.tsx'),
  route('preferences', 'routes/preferences/route.ts'),
  route('healthz', 'routes/health/route.ts'),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
