/** No word is as long: a code, a key, something encoded. It speaks for nothing. */
const CODE = /[a-z0-9+/=_-]{20,}/gu;
const WORDS = /[\p{Script=Han}a-z0-9]+/gu;

/** Every two neighbouring letters of a normalised text, in order; no pair reaches over a space or a sign. */
export function pairsOf(normal: string): string[] {
  const found = [];
  for (const [words] of normal.matchAll(WORDS)) {
    for (let place = 0; place + 1 < words.length; place++) found.push(words.slice(place, place + 2));
  }
  return found;
}

/** Every letter and every pair of a normalised text. */
export function lettersAndPairsOf(normal: string): string[] {
  const text = normal.replace(CODE, ' ');
  return [...(text.match(WORDS) ?? []).join(''), ...pairsOf(text)];
}

/** How often each pair stands in some texts. */
export function countPairs(normals: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const normal of normals) for (const pair of pairsOf(normal)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}
