/** Words of the functions that fetch their code when first called, in Japanese. {…} are facts. */
export const functionTablesJa = {
  total: "合計",

  "measure.people": "人数",
  "measure.dayShift": "日勤",
  "measure.seats": "24時間席",

  "field.name": "名前",
  "field.category": "カテゴリー",
  "field.description": "説明",
  "field.process": "プロセス",
  "field.domain": "領域",
  "field.teams": "担当チーム",
  "field.v21": "第2.1版の役割",
  "field.code": "コード",

  "by.category": "カテゴリー",
  "by.process": "プロセス",
  "by.domain": "領域",
  "by.level": "推奨レベル",
  "by.allocation": "サービス割り当て",
  "by.team": "担当",
  "by.outsourcer": "委託先",
  "by.scope": "対象範囲",

  "language.ja": "日本語",
  "language.en": "英語",

  "allocation.insource": "インソース",
  "allocation.outsource": "アウトソース",
  "allocation.combined": "併用",
  "allocation.unassigned": "未割り当て",

  "group.none": "（空白）",
  "group.unread": "（読み取れない値）",

  "column.services": "サービス数",
  "column.scored": "評価済み",
  "column.asIs": "現状 As-Is",
  "column.toBe": "あるべき姿 To-Be",
  "column.gap": "ギャップ",
  "column.code": "コード",
  "column.service": "サービス",
  "column.scope": "対象範囲",
  "column.level": "推奨レベル",
  "column.team": "担当",
  "column.severity": "重要度",
  "column.cell": "セル",
  "column.finding": "指摘",
  "column.role": "役割",

  "staff.dayShift": "日勤 {people} 名",
  "staff.roundTheClock": "常時 {seats} 名（全 {people} 名）",
  "staff.doubledBy": "{role}が兼務",
  "staff.none": "置かない",

  "severity.error": "エラー",
  "severity.warning": "警告",
  "severity.incomplete": "未記入",
  "severity.info": "情報",
  "severity.none": "問題なし",

  allIsWell: "指摘はありません。",

  noGaps: "埋めるべきギャップはありません。",

  cellInArgument: "{column} {row} 行目",

  "finding.errorCell": "{column}のセルがエラー {error} です。集計から除いています。",

  "rubric.combined": "内製: {inHouse}／委託: {outsourced}",
} as const;
