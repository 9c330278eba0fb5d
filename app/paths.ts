/** Every URL of the site is made here. `routes.ts` says which screen answers it. */
export const paths = {
  home: () => '/',
  banks: (filter: Record<string, string> = {}) => {
    const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();
    return query ? `/banks?${query}` : '/banks';
  },
  bank: (bankId: string) => `/banks/${bankId}`,
  question: (questionId: string) => `/questions/${questionId}`,
  draft: (questionId: string) => `/questions/${questionId}/draft`,
  attempts: (questionId: string) => `/questions/${questionId}/attempts`,
  attempt: (attemptId: string) => `/attempts/${attemptId}`,
  competencies: () => '/competencies',
  dimension: (code: string) => `/competencies#${code}`,
  aboutScoring: () => '/about/scoring',
  preferences: () => '/preferences',
};
