/** 進め方ページの言葉。 */
export const guideJa = {
  "phases": "3 つの段階",
  "phase.catalogue": "カタログ",
  "phase.profile": "プロファイル",
  "phase.portfolio": "ポートフォリオ",
  "phase.share": "{of} 件のうち {count} 件",
  "next.title": "次にすること",
  "next.catalogue": "実施するか不要かが決まっていないサービスが {count} 件あります。",
  "next.profile": "割り当てが未入力のサービスが {count} 件あります。",
  "next.portfolio": "スコアがそろっていないサービスが {count} 件あります。",
  "next.done": "3 つの段階はすべて終わっています。",
  "next.go": "次の未入力へ",
} as const;
