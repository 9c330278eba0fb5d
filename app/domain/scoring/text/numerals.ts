/** Chinese numerals and Arabic figures in one written form, so that 五十万, 50万 and 500,000 are the same to a cue. */

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Numbers that are worth rewriting: at least one unit (十 to 亿), a percentage, or three digits in a row.
 * A single 一 or 两 stays: it is mostly not a number (一边, 第一时间, 两头).
 */
const NUMERAL =
  /百分之[零〇一二两三四五六七八九十百]+(?:点[零〇一二两三四五六七八九]+)?|[一二两三四五六七八九][十百千万亿][零〇一二两三四五六七八九十百千万亿]*|十[一二三四五六七八九]?[万亿]?|\d{1,3}(?:,\d{3})+(?:\.\d+)?[万亿]?|\d+(?:\.\d+)?[千万亿]+|\d{5,}/gu;

/** Words that only look like a number. */
const NOT_A_NUMBER = /^(?:十分|万一|千万|百般)/u;

/**
 * @param chinese such as 三百二十万, 十五, 二〇二四
 * @returns its value; NaN when it is none
 */
export function valueOfChinese(chinese: string): number {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 0;
  for (const character of chinese) {
    if (character in DIGITS) {
      digit = DIGITS[character]!;
    } else if (character in UNITS) {
      section += (digit ?? 1) * UNITS[character]!;
      lastUnit = UNITS[character]!;
      digit = undefined;
    } else if (character === '万') {
      total += (section + (digit ?? 0)) * 1e4;
      section = 0;
      lastUnit = 1e4;
      digit = undefined;
    } else if (character === '亿') {
      total = (total + section + (digit ?? 0)) * 1e8;
      section = 0;
      lastUnit = 1e8;
      digit = undefined;
    } else {
      return NaN;
    }
  }
  // 三百二 is 320, 一万五 is 15,000: a trailing digit takes the next lower unit unless 零 stands before it.
  const trailing = digit ?? 0;
  const elided = trailing > 0 && lastUnit >= 100 && !/[零〇]/u.test(chinese.at(-2) ?? '');
  return total + section + (elided ? trailing * (lastUnit / 10) : trailing);
}

function written(value: number): string {
  if (value >= 1e4 && value % 100 === 0) return `${value / 1e4}万`;
  return String(Number(value.toFixed(4)));
}

function canonical(numeral: string): string | undefined {
  if (numeral.startsWith('百分之')) {
    const [whole, fraction] = numeral.slice(3).split('点');
    const value = valueOfChinese(whole!);
    if (Number.isNaN(value)) return undefined;
    const digits = [...(fraction ?? '')].map((character) => DIGITS[character]).join('');
    return `${value}${digits && `.${digits}`}%`;
  }
  const arabic = /^([\d,]+(?:\.\d+)?)([千万亿]*)$/u.exec(numeral);
  if (arabic) {
    let value = Number(arabic[1]!.replaceAll(',', ''));
    for (const unit of arabic[2]!) value *= unit === '千' ? 1e3 : unit === '万' ? 1e4 : 1e8;
    return written(value);
  }
  const value = valueOfChinese(numeral);
  return Number.isNaN(value) ? undefined : written(value);
}

/**
 * Finds the numbers of `text` whose written form changes.
 * @returns replacements in order of place, none overlapping
 */
export function numeralReplacements(text: string): Array<{ start: number; end: number; text: string }> {
  const found = [];
  for (const match of text.matchAll(NUMERAL)) {
    if (NOT_A_NUMBER.test(text.slice(match.index, match.index + 2))) continue;
    const replacement = canonical(match[0]);
    if (replacement !== undefined && replacement !== match[0]) {
      found.push({ start: match.index, end: match.index + match[0].length, text: replacement });
    }
  }
  return found;
}
