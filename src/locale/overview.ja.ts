/** What the overview says, in Japanese. {…} are facts. */
export const overviewJa = {
  by: "まとめ方",
  nothingScored: "まだスコアがありません。現状とあるべき姿を入れると、ここに強みと弱みが出ます。",
  "heat.title": "まとまりごとの目標到達・現状・あるべき姿・ギャップ",
  "heat.reached": "目標到達",
  "heat.asIs": "現状",
  "heat.toBe": "あるべき\u200b姿",
  "heat.gap": "ギャップ",
  "heat.show": "シートをこれだけにする",
  "heat.hint": "数は平均、n は平均に入れたサービスの数です。名前を押すと、シートの表示がそれだけになります。",
  "heat.hintConnected":
    "数は平均、n は平均に入れたサービスの数です。接続したシートの表示は、シートのフィルターで絞り込んでください。",
  "heat.more": "ほかに {count} 件あります。シートのフィルターでご覧ください。",
  "stand.strongest": "強い",
  "stand.weakest": "弱い",
  "stand.gap": "差が大きい",
  "stand.value": "{name}（平均 {value}、n={n}）",
  "radar.heading": "現状とあるべき姿",
  "radar.title": "現状とあるべき姿のレーダーチャート。数値は上の表と同じです。",
  "gaps.title": "ギャップの大きいサービス",
  "gaps.none": "埋めるべきギャップはありません。",
  "gaps.step": "{asIs} → {toBe}（+{gap}）",
} as const;
