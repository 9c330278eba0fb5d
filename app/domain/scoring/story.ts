/** The parts of a told experience, in the order in which listeners need them (the STAR method). */
export const storyParts = ['situation', 'task', 'action', 'result'] as const;
export type StoryPart = (typeof storyParts)[number];
