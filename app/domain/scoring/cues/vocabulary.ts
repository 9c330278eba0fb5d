/** A stretch of a text, from its first character to after its last. */
export interface Place {
  start: number;
  end: number;
}

const LONGEST = 30;

/**
 * Texts to look for, all at once. Which lengths to try at a place is read from a table by its first two characters, so
 * that most places cost two look-ups in arrays; two pairs that share an entry cost a look-up more and change nothing.
 */
export interface Vocabulary {
  ids: Map<string, number>;
  /** By the code unit of a single character: its text's number and one, 0 for none. */
  singles: Uint32Array;
  /** By the hash of two characters: one bit for each length of a text that begins with them. */
  lengths: Uint32Array;
}

const TABLE = 1 << 17;
const hashOf = (text: string, place: number) =>
  (Math.imul(text.charCodeAt(place), 0x9e37) ^ text.charCodeAt(place + 1)) & (TABLE - 1);

/**
 * @param texts each once; a text's number is its place in the list
 * @throws RangeError for a text of more than LONGEST characters
 */
export function createVocabulary(texts: readonly string[]): Vocabulary {
  const vocabulary = {
    ids: new Map<string, number>(),
    singles: new Uint32Array(0x10000),
    lengths: new Uint32Array(TABLE),
  };
  for (const [id, text] of texts.entries()) {
    if (text.length > LONGEST) throw new RangeError(`“${text}” 太长：连着的字最多 ${LONGEST} 个`);
    vocabulary.ids.set(text, id);
    if (text.length === 1) vocabulary.singles[text.charCodeAt(0)] = id + 1;
    else vocabulary.lengths[hashOf(text, 0)]! |= 1 << text.length;
  }
  return vocabulary;
}

/** Calls `found` for every place at which a text of the vocabulary stands, from left to right. */
export function findTexts(
  { ids, singles, lengths }: Vocabulary,
  text: string,
  found: (id: number, start: number, end: number) => void,
) {
  for (let start = 0; start < text.length; start++) {
    const single = singles[text.charCodeAt(start)]!;
    if (single !== 0) found(single - 1, start, start + 1);
    let left = start + 1 < text.length ? lengths[hashOf(text, start)]! : 0;
    while (left !== 0) {
      const length = 31 - Math.clz32(left & -left);
      left &= left - 1;
      if (start + length > text.length) break;
      const id = ids.get(text.slice(start, start + length));
      if (id !== undefined) found(id, start, start + length);
    }
  }
}

const NUMERAL = /第?[0-9零一二两三四五六七八九十百千半几][0-9零一二两三四五六七八九十百千半几.]*/gu;
const MAGNITUDE = /^[多来余几]?[万亿千百]?[多来余]?/u;
const UNIT = /^(?:元|块钱|块|%|个点|成|倍|户|家|笔|人|个|位|次|单|天|小时|分钟|周|月|年|岁|分|名|通|件|步|条)/u;

/** Every number of a text, with and without its magnitude and unit, so that whatever follows it can be joined. */
export function findNumbers(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const start = match.index;
    const bare = start + match[0].length;
    const full = bare + MAGNITUDE.exec(text.slice(bare, bare + 3))![0].length;
    const withUnit = full + (UNIT.exec(text.slice(full, full + 3))?.[0].length ?? 0);
    for (const end of new Set([bare, full, withUnit])) places.push({ start, end });
  }
  return places;
}
