/** White space, and characters that show nothing: control characters, zero-width ones, soft hyphens. */
const invisible = /[\s\p{Cc}\p{Cf}]/gu;
const dashes = /[‐‑‒–—―−﹘]/gu;
const middleDots = /[·•‧∙⋅]/gu;
/** A long vowel mark typed between a letter and a digit is a hyphen: Aー1. */
const markInCode = /(?<=[a-z])ー(?=\d)/gu;
/** A hyphen typed inside or after a katakana word is its long vowel mark: サ-ビス. */
const hyphenInWord = /(?<=[ァ-ヺ])-(?=[ァ-ヺー\p{Script=Han}]|$)/gu;
const punctuation = ".。、,:;!";

/** By hand: the regular expression for it takes quadratic time on a cell full of dots. */
function withoutTrailingPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && punctuation.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * What stays of a text when the ways of typing it are taken away, so that two spellings of one name compare equal:
 * width, case, every space, kinds of dash and middle dot, 堀 for 掘, punctuation at the end. Folding twice changes nothing.
 * For comparing only; never to be shown.
 */
export function fold(text: string): string {
  const unified = text
    .replace(invisible, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(invisible, "")
    .normalize("NFKC")
    .replace(dashes, "-")
    .replace(middleDots, "・")
    .replaceAll("堀", "掘");
  return withoutTrailingPunctuation(unified).replace(markInCode, "-").replace(hyphenInWord, "ー");
}
