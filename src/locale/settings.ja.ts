/** 設定ページの言葉。 */
export const settingsJa = {
  noTable: "このブックには設定のシートがないため、設定を残せません。",
  organisation: "組織とサイクル",
  patterns: "組織パターンと要員",
  none: "（未定）",
  write: "書き込む",
  discard: "取り消す",
  refused: "0 より大きい数を入れてください。",
  pane: "このペインの言語",
  sheets: "シートの言葉",
  sheetsHint: "見出し、選択肢、一覧から選んだ値、枠組みの名称が変わります。書き込んだ文章とご自分の列は変わりません。",
  sheetsForeign: "接続したシートの言葉は、そのシートのまま使います。",
  reword: "切り替える…",
  "reword.title": "シートの言葉を切り替える",
  "reword.to": "{language}、推奨レベルは「{levels}」にします。",
  "reword.formulas":
    "ご自分の数式が「インソース」のような言葉を比べている場合は、数式も直してください。シートの名前は変わりません。",
  "reword.looking": "変わるセルを調べています…",
  "reword.nothing": "変わるセルはありません。",
};
