/** A stretch of normalised text, from `start` up to `end`. */
export interface Stretch {
  start: number;
  end: number;
}

export interface Segmentation {
  sentences: Stretch[];
  /** Finer than sentences; every clause lies in one sentence. */
  clauses: Stretch[];
}

const length = ({ start, end }: Stretch) => end - start;

const SENTENCE_END = /[。!?;\n]+/gu;
const CLAUSE_END = /[,]+/gu;

/** Longer than this without a comma, a clause is speech written down, and is parted at its connectives. */
const LONGEST_CLAUSE = 24;
const LONGEST_SENTENCE = 160;

/** Words that begin a new step of a spoken story. */
const CONNECTIVE =
  /(?:然后|后来|接着|之后|随后|紧接着|所以|于是|但是|可是|不过|而且|并且|另外|还有|同时|最后|结果|因为|如果|要是|就是说|那么|其实|首先|其次|第[一二三四五1-5]|一方面|一来|二来|再一个|再就是|我就|我先|我又|我还|我也|他就|她就|客户就)/gu;

function split(text: string, stretch: Stretch, separator: RegExp): Stretch[] {
  const parts: Stretch[] = [];
  let start = stretch.start;
  for (const match of text.slice(stretch.start, stretch.end).matchAll(separator)) {
    const end = stretch.start + match.index;
    if (end > start) parts.push({ start, end });
    start = end + match[0].length;
  }
  if (stretch.end > start) parts.push({ start, end: stretch.end });
  return parts;
}

/** Where a speaker who leaves out every comma draws breath: after a particle, before who or what comes next. */
const BREATH = /(?<=[了呢吧啊嘛呀哈哦噢的])(?=[我他她它您你这那就再又也还先于所但而可因如要])/gu;
const LONGEST_BREATH = 32;

/** Parts a long stretch before certain words, keeping every part at least `shortest` characters long. */
function splitSpeech(text: string, stretch: Stretch, before: RegExp, shortest: number): Stretch[] {
  const parts: Stretch[] = [];
  let start = stretch.start;
  for (const match of text.slice(stretch.start, stretch.end).matchAll(before)) {
    const place = stretch.start + match.index;
    if (place - start >= shortest) {
      parts.push({ start, end: place });
      start = place;
    }
  }
  parts.push({ start, end: stretch.end });
  return parts;
}

/** Nobody speaks as long without a pause: what is longer is cut, so that no check has to look at it whole. */
const LONGEST_STRETCH = 400;

function cut({ start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  for (let from = start; from < end; from += LONGEST_STRETCH)
    parts.push({ start: from, end: Math.min(end, from + LONGEST_STRETCH) });
  return parts;
}

/**
 * Sentences and clauses of a normalised text, also of a speech transcript that has no punctuation.
 */
export function segment(text: string): Segmentation {
  const sentences = split(text, { start: 0, end: text.length }, SENTENCE_END)
    .flatMap((sentence) =>
      length(sentence) > LONGEST_SENTENCE ? splitSpeech(text, sentence, CONNECTIVE, LONGEST_SENTENCE / 2) : [sentence],
    )
    .flatMap(cut);
  const clauses = sentences
    .flatMap((sentence) => split(text, sentence, CLAUSE_END))
    .flatMap((clause) =>
      length(clause) > LONGEST_CLAUSE ? splitSpeech(text, clause, CONNECTIVE, LONGEST_CLAUSE / 4) : [clause],
    )
    .flatMap((clause) =>
      length(clause) > LONGEST_BREATH ? splitSpeech(text, clause, BREATH, LONGEST_CLAUSE / 3) : [clause],
    );
  return { sentences, clauses };
}

/** The index of the stretch that holds `place`, by binary search; the one before it where none does. */
export function indexAt(stretches: Stretch[], place: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
