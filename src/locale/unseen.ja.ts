/** What tells texts apart that look the same. They are facts of findings, whose sentences come later. */
export const unseenJa = {
  start: "先頭の空白",
  end: "末尾の空白",
  noBreak: "改行されない空白",
  wide: "全角の空白",
  several: "続いた空白",
  hidden: "見えない文字",
} as const;
