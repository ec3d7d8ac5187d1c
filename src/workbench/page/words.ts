import type { Text } from "../../locale/language";

/** Everything the workbench's own page says. The add-in's words come from the manifest and from its pane. */
export const words = {
  title: { ja: "ワークベンチ", en: "Workbench" },
  standIn: {
    ja: "Excel の代役です（表は Univer、Office.js は本物）。Excel そのものではありません。",
    en: "A stand-in for Excel (Univer as the sheet, the real Office.js): not Excel itself.",
  },
  opening: { ja: "スプレッドシートを開いています…", en: "Opening the spreadsheet…" },
  undo: { ja: "元に戻す", en: "Undo" },
  redo: { ja: "やり直し", en: "Redo" },
  newBook: { ja: "新規", en: "New" },
  open: { ja: "開く…", en: "Open…" },
  save: { ja: "保存（.xlsx）", en: "Save (.xlsx)" },
  language: { ja: "表示言語", en: "Language" },
  theme: { ja: "テーマ", en: "Theme" },
  light: { ja: "ライト", en: "Light" },
  dark: { ja: "ダーク", en: "Dark" },
  sets: { ja: "Excel の版", en: "Excel version" },
  setsMinimum: { ja: "最小要件（API 1.9）", en: "Minimum (API 1.9)" },
  sets2021: { ja: "Excel 2021（API 1.14）", en: "Excel 2021 (API 1.14)" },
  sets365: { ja: "2024・365（API 1.15 まで）", en: "2024, 365 (API up to 1.15)" },
  pane: { ja: "アドインのペイン", en: "The add-in's pane" },
  closePane: { ja: "ペインを閉じる", en: "Close the pane" },
  resizePane: { ja: "ペインの幅", en: "Width of the pane" },
  sheet: { ja: "スプレッドシート", en: "Spreadsheet" },
  commandFailed: {
    ja: "アドインがこのコマンドを受け付けませんでした。",
    en: "The add-in did not accept this command.",
  },
  opened: { ja: "{name} を開きました。", en: "Opened {name}." },
  saved: { ja: "{name} を保存しました。", en: "Saved {name}." },
  openedWithLosses: {
    ja: "{name} を開きました。代役が引き継げなかったものが {count} 件あります: {losses}",
    en: "Opened {name}. The stand-in could not take over {count} things: {losses}",
  },
  notSaved: { ja: "保存できませんでした（{reason}）。", en: "Could not be saved ({reason})." },
  refused: {
    ja: "{name} は開けませんでした。{reason}今のブックはそのままです。",
    en: "{name} could not be opened. {reason} The workbook is as it was.",
  },
  protectedCells: {
    ja: "このシートは保護されています。変えるには、先に保護を解除してください。",
    en: "This sheet is protected. To change it, remove the protection first.",
  },
  discard: {
    ja: "今のブックは保存されずに閉じられます。続けますか。",
    en: "The workbook that is open now will be closed without saving. Go on?",
  },
} as const satisfies Readonly<Record<string, Text>>;

export type Word = keyof typeof words;
