/** ファイルを読まない理由と、次にできること。{…} には値が入ります。 */
export const fileRefusalsJa = {
  notAZip: "Excel のブック（.xlsx）ではありません。",
  oldFormat: "古い形式（.xls）のブックです。Excel で .xlsx として保存し直してください。",
  encrypted: "パスワードか秘密度ラベルで暗号化されています。Excel で開き、暗号化していない写しを保存してください。",
  tooLarge:
    "大きすぎます。読み取れるのは {fileMegabytes} MB まで、展開した大きさで {totalMegabytes} MB までです。不要なシートや図を除いてください。",
  tooManyParts: "中の部品が {parts} 個を超えています。不要なシートや図を除いてください。",
  suspiciousRatio:
    "展開すると異常な大きさになります。害を与えるために作られたファイルの疑いがあるため、開きませんでした。",
  unsafePath: "中に不正なパスがあります。害を与えるために作られたファイルの疑いがあるため、開きませんでした。",
  doctype: "中の XML に、ブックには要らず害になりうる宣言（DOCTYPE）があるため、開きませんでした。",
  noWorkbook: "中にブックがありません。Excel で開けるかどうかを確かめてください。",
  binaryWorkbook: "バイナリ形式（.xlsb）のブックです。Excel で .xlsx として保存し直してください。",
  tooManyCells: "セルが多すぎます。読み取れるのは {cells} 個までです。不要なシートや書式を除いてください。",
  damaged: "壊れているようです。Excel で開いて修復し、保存し直してください。",
  timeLimit: "{seconds} 秒以内に読み終わらなかったため、中止しました。不要なシートを除いてください。",
  failed: "予期しない問題のため、読み取れませんでした。もう一度お試しください。",
} as const;
