/** Headers of pages that show somebody's own text: no cache, shared or not, keeps them. */
export const privatePage = { 'Cache-Control': 'private, no-store' };
