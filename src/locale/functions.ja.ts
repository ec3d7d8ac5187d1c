/** What =CDC.* says in cells and about them, in Japanese. {…} are facts. */
export const functionsJa = {
  "which.asIs": "現状",
  "which.toBe": "あるべき姿",

  "what.rows": "行",
  "what.done": "行う",
  "what.unnecessary": "不要",
  "what.undecided": "未決定",
  "what.assigned": "割り当て済み",
  "what.unassigned": "未割り当て",
  "what.scored": "評価済み",
  "what.unscored": "未評価",
  "what.excluded": "評価対象外",
  "what.compared": "ギャップのある行",
  "what.targetReached": "目標到達",
  "what.gap2": "ギャップ2以上",

  "group.domain": "領域",
  "group.allDomains": "全領域",
} as const;
