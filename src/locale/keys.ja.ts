/** キーの働き。 */
export const keysJa = {
  excel: "シートとペインを行き来する（Excel のキー、Web 版では Ctrl+F6）",
  pages: "前のページ・次のページ（入力欄の外で）",
  leave: "メニューや作業を閉じて戻る",
  menu: "メニューの中を動く",
  jump: "チェック結果から、そのセルへ移る",
  rows: "前の行・次の行",
  unfinished: "次の未入力",
  search: "サービスを探す",
  scores: "スコアを付ける（スコアの列で）",
  clear: "スコアを空欄にする",
  enter: "入力を書き込む",
  newLine: "入力の中で改行",
  escape: "入力を取り消す",
} as const;
