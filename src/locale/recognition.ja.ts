/** What is said about a sheet that is being recognised, in Japanese. {…} are facts. */
export const recognitionJa = {
  "reason.own": "見出しが「{header}」です。",
  "reason.synonym": "見出し「{header}」は「{part}」を指します。",
  "reason.partial": "見出し「{header}」に「{part}」を指す言葉があります。",
  "reason.weak": "見出し「{header}」だけでは決まりませんが、セルの内容が「{part}」に合います。",
  "reason.hint": "見出し「{header}」に「{part}」らしい言葉があり、セルの内容もそれに反しません。",
  "reason.band": "「{band}」の下の「{header}」なので、「{part}」とみました。",
  "reason.content": "見出しからは分かりませんが、セルの内容が「{part}」に合います。",
  "reason.cells": "入力のある {of} 件のうち {count} 件を読み取れました。",
  "reason.twice": "{letters} 列も同じ見出しで、内容が違います。どちらを使うか確かめてください。",
  "reason.ticks":
    "割り当てごとの列に付けた印は読みません。割り当てとして読ませるには、「{header}」のような名称を 1 つの列に書いてください。",
  "reason.contradicted": "入力のある {of} 件のうち {count} 件しか読み取れません。",

  "none.empty": "このシートには何も入力されていません。",
  "none.selection": "見出しとその下の行を、ひと続きで選択してください。",
  "none.noHeader": "サービスと、推奨レベル・割り当て・スコアなどの見出しがそろった行が見つかりません。",
  "none.late": "見出しらしい行は {row} 行目にありますが、探すのは {limit} 行目までです。",
  "none.noServices": "{row} 行目に見出しらしい行がありますが、その下に X.1060 のサービスがありません。",
  "none.namesFitNothing":
    "{row} 行目から下のコードは X.1060 のコードに似ていますが、名前（「{name}」など）がどのサービスとも合いません。",

  "none.lines": "{row} 行目の見出しの下では、現状とあるべき姿が別々の行にあります。横に並ぶ列にしてください。",
  "none.tooLittle":
    "サービスは {count} 件ありますが、推奨レベル・割り当て・スコアの列がなく、ポートフォリオにはなりません。",

  "ask.several": "ポートフォリオが {count} つ見つかりました。どれを使うかを選んでください。",
  candidate: "{area}（サービス {count} 件、最初は「{name}」）",
  "candidate.titled": "{title}：{area}（サービス {count} 件）",
  "kind.services": "X.1060 のサービス {count} 件の表です。",
  "kind.others": "X.1060 のサービス {count} 件と、それ以外の {others} 件（{names}）の表です。",
  "kind.v21": "教科書 第2.1版の役割 {count} 件の表です。",

  "skip.blank": "空白の行",
  "skip.category": "カテゴリーの行",
  "skip.total": "集計の行",
  "skip.header": "繰り返しの見出し",
  "skip.note": "サービスではない行",
  "skip.apart": "空白行より下にある、独自サービスらしい行（間の空白行がなければ読み取ります）",

  "migrate.note": "第2.1版 {code} {role}: 現状 {asIs}、あるべき姿 {toBe}。",
  "migrate.noteWho": "第2.1版 {code} {role}: {who}。現状 {asIs}、あるべき姿 {toBe}。",
  "migrate.noScore": "なし",
} as const;
