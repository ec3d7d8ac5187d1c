"""The half for developing: what each workbook holds, and how it is to be read."""
from facts import categories, codes, functions, roles
from matrix import Line, ask, by_category, col, items, matrix, name_of, none, said, unread
from model import Book, Day, Error, Formula, Phonetic, Rich, Sheet
from printed import printed_table
from words import allocation, category, coded_name, field, free_allocation, gap, level, name, portfolio, score


def fig8():
    columns = [
        col("name", "サービス", field("name")), col("level", "推奨レベル", level("ja name")), col("allocation team outsourcer", "サービス\n割り当て", free_allocation()),
        col("asIs", "現状\n(As-Is)", band="サービススコア"), col("toBe", "あるべき姿\n(To-Be)", band="サービススコア"),
    ]
    rows = [
        {"code": "", "name": "サービス 1", "level": "basic", "allocation": "insource", "team": "AB 部門", "asIs": 3, "toBe": 5},
        {"code": "", "name": "サービス 2", "level": "standard", "allocation": "outsource", "outsourcer": "Z-MSSP", "asIs": 2, "toBe": 4},
        {"code": "", "name": "サービス 3", "level": "advanced", "allocation": "unassigned", "asIs": 1, "toBe": 2},
    ]
    return matrix(Sheet("図8"), "A1", columns, items(rows), two=True, merged=True)


def one_row():
    rows = portfolio(1, codes())
    columns = [col("category", "カテゴリー", category()), col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル", level("ja both")), col("allocation", "サービス割り当て"),
               col("team", "担当"), col("outsourcer", "委託先"), col("asIs", "現状 As-Is"), col("toBe", "あるべき姿 To-Be"), col("gap", "ギャップ", gap("H", "I", stored=False)), col("notes", "備考")]
    return matrix(Sheet("サービスマトリクス"), "A1", columns, items(rows))


def banded_with_title():
    sheet = Sheet("評価表").lines("B2", [["セキュリティ対応サービス 評価表"], ["2026年度 上期", None, None, "作成: セキュリティ統括室"], ["※ 現状は3月末時点。空欄は未評価。"]])
    columns = [col("category", "大分類", category(form="{name}")), col("code", "No."), col("name", "サービス名称"), col("level", "推奨度", level("ja priority")), col("team", "主管部署"),
               col("allocation", "実施形態"), col("outsourcer", "委託先企業"), col("asIs", "As-Is", band="サービススコア"), col("toBe", "To-Be", band="サービススコア"), col("gap", "差", gap("I", "J"), band="サービススコア")]
    return matrix(sheet, "B7", columns, items(portfolio(2, codes())), two=True, merged=True)


def notes_above():
    sheet = Sheet("Sheet1")
    sheet.lines("A1", [["サービスポートフォリオ（記入要領つき）"], [], ["1. 推奨レベル"], ["推奨レベル", "意味"], ["必須", "必ず実施する"], ["標準", "原則として実施する"], ["推奨", "実施が望ましい"], ["任意", "余力があれば実施する"],
                       [], ["2. スコア（現状・目標に記入）"], ["スコア", "内製の場合", "委託の場合"], [5, "文書化・承認済み", "期待どおり"], [4, "文書化済み", "期待に届かない"], [3, "代行できる", "一部不明"],
                       [2, "担当者のみ", "不明"], [1, "未実施", "未確認"], [], ["3. サービス、担当、現状、目標の順に埋めてください。"], []])
    columns = [col("code", "ID"), col("name", "サービス"), col("level", "推奨レベル", level("ja priority")), col("allocation", "内製／委託"), col("team", "担当部署"), col("previous", "前回"), col("asIs", "現状"), col("toBe", "目標"), col("notes", "コメント")]
    rows = [row | {"previous": 1 + i % 3} for i, row in enumerate(portfolio(3, codes("A", "B", "D", "I")))]
    return matrix(sheet, "A22", columns, items(rows))


def subtotals():
    columns = [col("name", "カテゴリ／サービス"), col("code", "コード"), col("level", "優先度", level("ja priority")), col("allocation", "体制"), col("team", "担当チーム"), col("asIs", "現状"), col("toBe", "目標"), col("gap", "GAP", gap("F", "G"))]
    sheet = Sheet("集計つき")
    def average(column, count):
        return lambda row: Formula(f"IF(COUNT({column}{row - count}:{column}{row - 1})=0,0,ROUND(AVERAGE({column}{row - count}:{column}{row - 1}),1))", 0)
    body = by_category(items(portfolio(4, codes("A", "B", "C", "D", "E"))),
                       before=lambda one, _: [Line({0: f"{one}. {categories[one]['ja']}"})],
                       after=lambda one, members: [Line({0: "小計（平均）", 5: average("F", len(members)), 6: average("G", len(members))}), Line()])
    body.append(Line({0: "総合計", 5: lambda row: Formula(f"COUNT(F4:F{row - 1})", 0)}))
    sheet = matrix(sheet, "A3", columns, body).put("A1", "サービス別 現状と目標")
    starts = [row["row"] for row in sheet.expected["rows"]]
    sheet.grouped_rows = [(rows[0], rows[-1]) for rows in _runs(starts)]
    return sheet


def _runs(numbers):
    runs = []
    for one in numbers:
        if runs and runs[-1][-1] == one - 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def merged_categories():
    columns = [col("category", "カテゴリー", category()), col("code name", "サービス", coded_name("{code}. {name}")), col("scope", "対象範囲"), col("level", "推奨レベル", level("ja name")),
               col("allocation team outsourcer", "割り当て", free_allocation(brackets="（）", blank="-")), col("asIs", "現状スコア"), col("toBe", "目標スコア"), col("notes", "備考")]
    sheet = matrix(Sheet("R8年度"), "B3", columns, items(portfolio(5, codes())), merge="category")
    sheet.freeze = "D4"
    return sheet


def names_only():
    columns = [col("name", "サービス名"), col("level", "レベル", level("ja both")), col("allocation", "担い手"), col("outsourcer", "ベンダー"), col("asIs", "いま"), col("toBe", "めざす姿")]
    rows = portfolio(6, codes("B", "C", "D", "F"))
    variants = {"C-1": "フォレンジック 分析", "B-3": "通知･警告", "D-4": "インシデント対応･封じ込め", "F-2": "内部脅威情報の収集・分析　", "B-4": "レポート　問い合わせ対応"}
    return matrix(Sheet("一覧"), "A2", columns, items(rows, {code: {"name": text} for code, text in variants.items()}))


def english_names():
    columns = [col("name", "Service", name("en")), col("level", "Priority", level("en priority")), col("allocation", "Sourcing", allocation("en")), col("team", "Owner"), col("outsourcer", "Vendor"),
               col("asIs", "Current"), col("toBe", "Target"), col("gap", "Gap", gap("F", "G"))]
    rows = portfolio(7, codes(), teams=("IT Ops", "CSIRT", "SOC team"), outsourcers=("Acme MSSP", "Northwind"), language="en")
    return matrix(Sheet("Portfolio"), "A4", columns, items(rows)).lines("A1", [["Cyber defence services, FY2026"], ["Source: self-assessment by owners. N/A is not used."]])


FREE = {
    "A-1": said("インソース(AB部門)", allocation="insource", team="AB部門"), "A-2": said("アウトソース(Z-MSSP)", allocation="outsource", outsourcer="Z-MSSP"),
    "A-3": said("社内CSIRT", allocation="insource", team="社内CSIRT"), "A-4": said("外部委託", allocation="outsource"), "A-5": said("併用（SOC／A社）", allocation="combined", team="SOC", outsourcer="A社"),
    "A-6": said("未割り当て", allocation="unassigned"), "A-7": said("-"), "A-8": said(None), "A-9": said("インソース （情報システム部）", allocation="insource", team="情報システム部"),
    "A-10": said("ｱｳﾄｿｰｽ(Ｂ社)", allocation="outsource", outsourcer="Ｂ社"), "A-11": said("外部委託（C社）", allocation="outsource", outsourcer="C社"), "A-12": unread("検討中"), "A-13": unread("SOCとA社で調整"),
    "B-1": said("併用(社内SOC/Z-MSSP)", allocation="combined", team="社内SOC", outsourcer="Z-MSSP"), "B-2": said("インソース", allocation="insource"), "B-3": said("アウトソース", allocation="outsource"), "B-4": said("併用", allocation="combined"),
    "C-1": said("－"), "C-2": said("未割当", allocation="unassigned"), "C-3": unread("？"), "C-4": said("社内情シス部門", allocation="insource", team="社内情シス部門"),
    "D-1": said("内製（情シス）", allocation="insource", team="情シス"), "D-2": said("委託", allocation="outsource"), "D-3": unread("情報システム部"),
}


def free_allocations():
    columns = [col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル", level("ja name")), col("allocation team outsourcer", "サービス割り当て"), col("asIs", "現状"), col("toBe", "あるべき姿")]
    return matrix(Sheet("割り当て"), "A3", columns, items(portfolio(8, list(FREE)), {code: {"allocation": text} for code, text in FREE.items()}))


DIRTY = {
    "A-1": ("３", 3), "A-2": ("3", 3), "A-3": ("3点", 3), "A-4": ("Lv3", 3), "A-5": ("評価対象外", "excluded"), "A-6": ("対象外", "excluded"), "A-7": ("N/A", "excluded"), "A-8": ("NA", "excluded"),
    "A-9": ("-", None), "A-10": ("ー", None), "A-11": (" ", None), "A-12": ("４点", 4), "A-13": ("Lv.2", 2), "B-1": (" 5 ", 5), "B-2": ("レベル1", 1), "B-3": ("Ｎ／Ａ", "excluded"), "B-4": (3.0, 3),
}
NOT_READ = {"C-1": "○", "C-2": "△", "C-3": "×", "C-4": "◎", "D-1": 0, "D-2": 6, "D-3": 2.5, "D-4": "3〜4", "D-5": "3?", "D-6": "要確認", "D-7": "2→3"}


def dirty_scores():
    printed = {code: {"asIs": said(text, value)} for code, (text, value) in DIRTY.items()} | {code: {"asIs": unread(text)} for code, text in NOT_READ.items()}
    printed["D-7"]["toBe"] = unread("高")
    columns = [col("code", "サービスコード"), col("name", "サービス名"), col("allocation", "割当"), col("asIs", "現状(As-Is)"), col("toBe", "あるべき姿(To-Be)"), col("level", "推奨レベル", level("ja priority"))]
    return matrix(Sheet("スコア"), "B5", columns, items(portfolio(9, [*DIRTY, *NOT_READ]), printed)).put("B2", "スコア記入シート")


def scopes():
    rows = [row for code in codes("B", "D") for row in portfolio(f"10{code}", [code] * 3)]
    for i, row in enumerate(rows):
        row["scope"] = ("", "工場OT", "海外拠点")[i % 3]
    columns = [col("scope", "対象範囲"), col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル", level("ja name")), col("allocation", "サービス割り当て"), col("team", "担当"), col("asIs", "現状 As-Is"), col("toBe", "あるべき姿 To-Be")]
    sheet = matrix(Sheet("拠点別"), "A1", columns, items(rows))
    sheet.autofilter = sheet.area
    return sheet


def merged_scopes():
    rows = [row for company in ("本社", "東北支社", "九州支社") for row in portfolio(f"27{company}", codes("B", "D"), scope=company)]
    columns = [col("scope", "拠点"), col("name", "サービス"), col("level", "推奨レベル", level("ja name")), col("team", "担当部門"), col("asIs", "現状", band="スコア"), col("toBe", "目標", band="スコア")]
    return matrix(Sheet("拠点一覧"), "A2", columns, items(rows), two=True, merged=True, merge="scope")


def part_scores():
    rows = portfolio(11, codes("A", "B", "C"))
    for i, row in enumerate(rows):
        row |= {"inHouseScore": row["asIs"] if row["allocation"] == "combined" else None, "outsourcedScore": 1 + i % 5 if row["allocation"] == "combined" else None}
    columns = [col("code", "記号"), col("name", "サービス"), col("allocation", "割り当て"), col("team", "社内担当"), col("outsourcer", "外部委託先"), col("inHouseScore", "内製", band="部分スコア"), col("outsourcedScore", "委託", band="部分スコア"),
               col("asIs", "現状", band="スコア"), col("toBe", "目標", band="スコア")]
    return matrix(Sheet("併用"), "A2", columns, items(rows), two=True, merged=True)


def duplicates():
    rows = portfolio(12, ["A-1", "A-2", "A-2", "A-3", "B-1", "D-1", "D-2", "D-1", "E-3", "G-2", "I-7"])
    own = [{"code": "J-1", "name": "製品セキュリティ窓口", "level": "standard", "allocation": "insource", "team": "PSIRT", "asIs": 2, "toBe": 4}, {"code": "J-2", "name": "工場の監視", "level": "basic", "allocation": "outsource", "outsourcer": "A社", "asIs": 1, "toBe": 3}]
    body = items(rows)
    body[4:4] = [Line(), Line()]
    body += [Line(), *items(own)]
    columns = [col("name", "サービス"), col("code", "コード"), col("toBe", "目標"), col("asIs", "現状"), col("outsourcer", "委託先"), col("team", "担当者"), col("allocation", "体制"), col("level", "重要度", level("ja priority"))]
    return matrix(Sheet("抜粋"), "C3", columns, body)


def rich_and_phonetic():
    rows = portfolio(13, codes("C", "F", "H"))
    printed = {"C-1": {"name": Rich(("フォレンジック", "分析"))}, "C-2": {"name": Phonetic("検体解析", "ケンタイカイセキ"), "asIs": said(Rich(("Lv", "3")), 3)}, "F-1": {"name": Phonetic("事後分析", "ジゴブンセキ")},
               "F-5": {"notes": Rich(("見直し", "要", "（来期）"))}, "H-1": {"code": said(Rich(("H", "-1")), "H-1"), "name": Phonetic("内部不正対応・分析支援", "ナイブフセイ")}}
    columns = [col("code", Phonetic("番号", "バンゴウ")), col("name", Rich(("サー", "ビス"))), col("level", "推奨レベル", level("ja name")), col("team", Phonetic("担当", "タントウ")), col("asIs", Rich(("現状", " As-Is"))), col("toBe", "あるべき姿 To-Be"), col("notes", "備考")]
    return matrix(Sheet("ふりがな"), "A1", columns, items(rows, printed))


def v21_coded():
    rows = [{"code": code, "name": role, "allocation": ("insource", "outsource", None)[i % 3], "asIs": 1 + i % 5, "toBe": min(5, 2 + i % 5)} for i, (code, role) in enumerate(roles.items())]
    columns = [col("category", "機能", lambda row, _: f"{row['code'][0]}. {functions[row['code'][0]]}"), col("code", "No."), col("name", "役割", field("name")), col("allocation", "実施主体"), col("asIs", "現状", band="成熟度"), col("toBe", "あるべき姿", band="成熟度")]
    return matrix(Sheet("成熟度"), "A3", columns, items(rows), two=True, merged=True, merge="category", verdict="v21").put("A1", "セキュリティ対応組織 成熟度（第2.1版）")


def v21_names():
    rows = [{"code": code, "name": role, "team": ("SOC", "CSIRT")[i % 2], "asIs": (3, None, "excluded", 2)[i % 4], "toBe": (4, None, "excluded", 5)[i % 4]} for i, (code, role) in enumerate(roles.items())]
    body = by_category(items(rows), before=lambda one, _: [Line({0: functions[one]})])
    columns = [col("name", "機能／役割", field("name")), col("team", "担当"), col("asIs", "現在の成熟度", score("asIs", "対象外")), col("toBe", "目標の成熟度", score("toBe", "対象外")), col("notes", "メモ")]
    return matrix(Sheet("旧シート"), "B2", columns, body, verdict="v21")


def budget():
    sheet = Sheet("予算").lines("A1", [["2026年度 セキュリティ予算"], [], ["区分", "費目", "担当", "委託先", "現状（千円）", "目標（千円）", "差"]], bold=True)
    return none(sheet.lines("A4", [["運用", "監視サービス", "SOC", "A社", 12000, 10000, Formula("F4-E4", -2000, False)], ["運用", "診断", "CSIRT", "B社", 4500, 5000, Formula("F5-E5", 500, False)],
                                   ["投資", "分析基盤更改", "情シス", "C社", 30000, 28000, Formula("F6-E6", -2000, False)], ["人件費", "要員3名", "統括室", None, 24000, 32000, Formula("F7-E7", 8000, False)]]), "noServices")


def risk_register():
    sheet = Sheet("リスク一覧").lines("A2", [["リスクID", "リスク", "対応レベル", "担当", "現状スコア", "目標スコア", "対応方針"]], bold=True)
    risks = ["標的型メール", "設定不備", "内部者の持ち出し", "委託先からの漏えい", "ランサムウェア", "停電", "サーバー老朽化", "誤送信"]
    return none(sheet.lines("A3", [[f"{'ABC'[i // 3]}-{i % 3 + 1}", risk, ("必須", "標準")[i % 2], "リスク管理部", 5 - i % 3, 2, ("低減", "移転")[i % 2]] for i, risk in enumerate(risks)]), "noServices")


def glossary():
    sheet = Sheet("用語集").lines("A1", [["コード", "サービス名", "英語名"]], bold=True)
    return none(sheet.lines("A2", [[code, name_of(code), name_of(code, "en")] for code in codes()]), "tooLittle")


def dates_1904():
    rows = portfolio(14, codes("A", "I"))
    for i, row in enumerate(rows):
        row |= {"assessedOn": f"2026-0{1 + i % 9}-15" if i % 4 else None, "reviewBy": "2027-03-31" if i % 3 else None, "assessor": ("佐藤", "鈴木")[i % 2]}
    def day(part):
        return lambda row, _: Day(row[part]) if row[part] else None
    columns = [col("code", "コード"), col("name", "サービス"), col("asIs", "現状"), col("toBe", "目標"), col("assessor", "評価者"), col("assessedOn", "評価日", day("assessedOn")), col("reviewBy", "次回見直し日", day("reviewBy"))]
    return matrix(Sheet("Mac"), "A1", columns, items(rows))


def formulas():
    rows = portfolio(15, codes("D", "E"))
    for row in rows:
        row |= {"asIs": 3, "toBe": 4}
    printed = {"D-1": {"asIs": said(Formula("MIN(5,1+2)", 3), 3), "toBe": said(Formula("IF(E5=3,4,5)", 4), 4)}, "D-2": {"asIs": said(Formula('IF(1=2,3,"")', ""))}, "D-3": {"asIs": said(Formula('"3"&"点"', "3点"), 3)},
               "D-4": {"asIs": unread(Formula("NA()", Error("#N/A")))}, "D-5": {"level": said(Formula('"必"&"須"', "必須"), "basic")}, "E-1": {"name": said(Formula('"ネットワーク"&"情報収集"', "ネットワーク情報収集"), "ネットワーク情報収集")}}
    columns = [col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル", level("ja priority")), col("team", "担当"), col("asIs", "現状"), col("toBe", "目標"), col("gap", "ギャップ", gap("E", "F"))]
    return matrix(Sheet("計算"), "A4", columns, items(rows, printed)).put("A1", "自動計算つき")


def formulas_bare():
    rows = portfolio(16, codes("F", "G"))
    printed = {"F-1": {"toBe": said(Formula("MIN(5,2+2)", 4, False), 4)}, "F-2": {"toBe": said(Formula("MAX(1,3)", 3, False), 3)}}
    columns = [col("code", "項番"), col("name", "サービス"), col("asIs", "As-Is"), col("toBe", "To-Be"), col("gap", "Gap", gap("C", "D", stored=False)), col("team", "Team")]
    sheet = matrix(Sheet("未計算"), "A1", columns, items(rows, printed, hidden={"F-3", "G-2", "G-3"}))
    sheet.autofilter = sheet.area
    sheet.grouped_rows = [(7, 12)]
    return sheet


def table_object():
    columns = [col("", "管理番号", lambda row, at: f"SEC-{at:03}"), col("code", "区分"), col("name", "業務"), col("allocation", "やり方"), col("team", "やる人"), col("level", "必要度", level("ja name")), col("asIs", "いまの点数"), col("toBe", "来年の点数"), col("notes", "ひとこと")]
    sheet = matrix(Sheet("台帳"), "B4", columns, items(portfolio(17, codes("A", "B", "D", "E"))))
    sheet.table = (sheet.area, "Daicho")
    return sheet.put("B2", "セキュリティ業務台帳")


SMALL = [col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル", level("ja name")), col("asIs", "現状"), col("toBe", "目標")]


def side_by_side():
    sheet = Sheet("2社").put("B2", "A社").put("I2", "B社")
    first = matrix(sheet, "B4", SMALL, items(portfolio(18, codes()))).area
    second = matrix(sheet, "I4", SMALL, items(portfolio(19, codes()))).area
    return ask(sheet, [first, second])


def one_below_the_other():
    sheet = Sheet("会社別").put("A1", "■ 東日本販売")
    first = matrix(sheet, "A2", SMALL, items(portfolio(20, codes("A", "B", "C", "D")))).area
    sheet.put((sheet.last + 2, 1), "■ 西日本販売")
    second = matrix(sheet, (sheet.last + 3, 1), SMALL, items(portfolio(21, codes("A", "B", "C", "D")))).area
    return ask(sheet, [first, second])


def large():
    rows = [row for company in range(100) for row in portfolio(1000 + company, codes(), scope=f"グループ{company + 1:03}社")]
    columns = [col("scope", "会社"), col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル", level("ja name")), col("allocation", "割り当て"), col("asIs", "現状"), col("toBe", "目標")]
    return matrix(Sheet("グループ"), "A1", columns, items(rows), every=61)


def from_csv():
    columns = [col("category", "カテゴリ", category(form="{code}")), col("code", "コード", lambda row, _: row["code"].replace("-", "")), col("name", "サービス"), col("level", "推奨レベル", level("ja priority")), col("allocation", "割り当て"), col("team", "担当"),
               col("asIs", "現状", score("asIs", "対象外", as_text=True)), col("toBe", "あるべき姿", score("toBe", "対象外", as_text=True)), col("gap", "ギャップ", lambda row, _: None)]
    return matrix(Sheet("from-csv"), "A1", columns, items(portfolio(22, codes())))


def wide():
    own = [col("", f"KPI{i:02}（{'月次' if i % 2 else '四半期'}）", lambda row, at, i=i: (at * i) % 97 if (at + i) % 3 else None) for i in range(1, 41)]
    core = [col("code", "Code"), col("name", "サービス名", name()), *own[:15], col("level", "Level", level("en name")), *own[15:22], col("allocation", "Allocation", allocation("en short")), col("team", "担当"), *own[22:38], col("asIs", "As-Is"), col("toBe", "To-Be"), *own[38:], col("notes", "Notes")]
    printed = {"A-1": {"notes": "長い説明。" * 3000}, "A-2": {"notes": "一行目\n二行目\n三行目"}}
    return matrix(Sheet("KPI"), "A2", core, items(portfolio(23, codes("A", "B", "C")), printed))


def errors():
    bad = {"B-1": ("asIs", "#N/A"), "B-2": ("toBe", "#REF!"), "B-3": ("asIs", "#VALUE!"), "B-4": ("level", "#NAME?"), "D-1": ("toBe", "#DIV/0!")}
    columns = [col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル", level("ja name")), col("asIs", "現状"), col("toBe", "目標"), col("gap", "差分", lambda row, at: Formula(f"E{at}-D{at}", Error("#VALUE!")))]
    return matrix(Sheet("エラー"), "A1", columns, items(portfolio(24, codes("B", "D")), {code: {part: unread(Error(text))} for code, (part, text) in bad.items()}))


def hidden_columns():
    columns = [col("category", "カテゴリー", category(), hidden=True), col("code", "コード"), col("name", "サービス", width=40), col("level", "推奨レベル", level("ja both")), col("team", "担当", hidden=True), col("allocation", "サービス割り当て"), col("asIs", "現状 As-Is"), col("toBe", "あるべき姿 To-Be"), col("rationale", "判断根拠", hidden=True)]
    sheet = matrix(Sheet("表示用"), "B3", columns, items(portfolio(25, codes())))
    sheet.freeze = "E4"
    return sheet


def every_column():
    words = [("reason", "判断理由", {"リスク受容": "accepted", "今はできない（予算）": "budget", "他組織で実施": "elsewhere"}), ("status", "状態", {"確認済み": "confirmed", "要再確認": "reconfirm", "確定": "final"}),
             ("allocationToBe", "割り当て To-Be", {"併用": "combined", "アウトソース": "outsource", "インソース": "insource"}), ("improvement", "改善サイクル", {"短期サイクル": "short", "長期サイクル": "long", "未定": None}),
             ("process", "プロセス", {"戦略マネジメント": "strategic", "運用": "operation", "対応": "response"}), ("domain", "領域", {"I": "I", "III": "III", "IV": "IV"})]
    rows = portfolio(28, codes("A", "E"))
    printed = {}
    for i, row in enumerate(rows):
        row |= {"decidedOn": f"2026-04-{10 + i % 20}", "approvedBy": "CISO", "evidence": f"議事録{i}", "basis": "ヒアリング", "supporting": "法務部"}
        chosen = [(part, *list(values.items())[i % 3]) for part, _, values in words]
        printed[row["code"]] = {part: said(text, means) if means else unread(text) for part, text, means in chosen}
    columns = [col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル"), col("allocation", "サービス割り当て"), col("team", "担当"), col("outsourcer", "委託先"), col("asIs", "現状 As-Is"), col("toBe", "あるべき姿 To-Be"),
               *[col(part, header) for part, header, _ in words], col("evidence", "証跡"), col("approvedBy", "承認者"), col("decidedOn", "判断日", lambda row, _: Day(row["decidedOn"])), col("basis", "評価根拠"), col("supporting", "関与部門")]
    return matrix(Sheet("全項目"), "A1", columns, items(rows, printed))


def both_languages():
    rows = portfolio(29, codes("C", "E"))
    columns = [col("name", "サービス (Service)", lambda row, _: name_of(row["code"], "en" if row["code"][0] == "C" else "ja")), col("code", "Code"), col("allocation", "Allocation 割り当て"), col("team", "担当 (Team)"), col("level", "推奨レベル Level", lambda row, at: level("en name" if at % 2 else "ja name")(row, at)),
               col("asIs", "現状 / Current"), col("toBe", "目標 / Target")]
    return matrix(Sheet("日英"), "C4", columns, items(rows))


def codes_only():
    written = ("{0}{1}", "{0}-{1}", "{0}.{1}", "{0}-{1:0>2}")
    columns = [col("code", "サービスNo.", lambda row, at: written[at % 4].format(*row["code"].split("-"))), col("level", "推奨レベル", level("ja both")), col("outsourcer", "委託先"), col("allocation", "割り当て"), col("asIs", "現状スコア"), col("toBe", "目標スコア")]
    return matrix(Sheet("番号のみ"), "A2", columns, items(portfolio(30, codes("A", "G", "I"))))


def v21_part():
    rows = [{"code": code, "name": role, "asIs": 1 + i % 4, "toBe": 2 + i % 4, "outsourcer": "A社" if i % 2 else ""} for i, (code, role) in enumerate((code, role) for code, role in roles.items() if code[0] in "EI")]
    columns = [col("code name", "項目", lambda row, _: f"{row['code']} {row['name']}"), col("outsourcer", "委託先"), col("asIs", "現状の成熟度"), col("toBe", "成熟度の目標")]
    return matrix(Sheet("抜粋"), "B3", columns, items(rows), verdict="v21")


def projects():
    sheet = Sheet("施策").lines("A1", [["施策ID", "サービス", "優先度", "担当", "委託先", "現状", "目標", "状態"]], bold=True)
    plans = ["多要素認証の展開", "ログ基盤の更改", "メール訓練", "端末の入れ替え", "規程の改訂", "ゼロトラスト検証"]
    return none(sheet.lines("A2", [[f"G-{i + 1}", one, ("必須", "任意")[i % 2], "情シス", "B社", f"{20 * i}%", "100%", "進行中"] for i, one in enumerate(plans)]), "noServices")


def several_sheets():
    front = none(Sheet("表紙").lines("B3", [["セキュリティサービス管理"], ["版", "1.2"], ["担当", "統括室"]]), "noHeader")
    members = none(Sheet("体制").lines("A1", [["氏名", "担当", "内線"], ["佐藤", "SOC", 1234], ["鈴木", "CSIRT", 2345]]), "noServices")
    return [front, members, merged_small()]


def merged_small():
    columns = [col("code name", "対象サービス", coded_name("{short} {name}")), col("level", "必要性", level("ja priority")), col("allocation", "実施区分"), col("team", "責任部署"), col("asIs", "現行", band="評価"), col("toBe", "目標", band="評価")]
    return matrix(Sheet("管理表"), "A5", columns, items(portfolio(26, codes("A", "B", "D"))), two=True).put("A2", "管理表（四半期更新）")


def survey_form():
    """A company's own form: title, version and remarks, an example and a line of instructions, vertical merges, subtotals."""
    sheet = Sheet("記入シート").lines("A1", [["セキュリティ対応サービス 自己評価シート（2026年度）"], ["所管：経営企画本部 情報セキュリティ統括室", None, None, None, None, None, None, "版：1.3", None, None, "作成日：2026/4/10"],
                                          ["※1　太枠内のみ記入してください。現状・目標は1～5点。"], ["※2　優先度は高・中・低。備考は任意です。"]])
    sheet.merges.append("A1:L1")
    columns = [
        col("category", "カテゴリ", category(form="{code}\n{name}"), width=18), col("code", "No.", lambda row, _: row["code"].replace("-", "")), col("name", "サービス名", width=30), col("level", "実施区分\n（※推奨度）", level("ja priority")),
        col("team", "担当部署", band="体制"), col("allocation", "実施形態", band="体制"), col("outsourcer", "委託先", band="体制"),
        col("asIs", "現状\n(2026/3末)", score("asIs", "対象外"), band="成熟度（点）"), col("toBe", "目標\n(2028/3末)", score("toBe", "対象外"), band="成熟度（点）"), col("gap", "差", gap("H", "I"), band="成熟度（点）"),
        col("", "優先度", lambda row, at: "高中低"[at % 3]), col("notes", "備考"),
    ]
    rows = portfolio(31, codes("A", "B", "C", "D"), teams=("情報システム部", "総務部", "情報セキュリティ統括室"), outsourcers=("㈱サンプル監視", "見本システムズ"))
    def subtotal(one, members):
        def average(column):
            return lambda row: Formula(f"ROUND(AVERAGE({column}{row - len(members)}:{column}{row - 1}),1)", 2.5)
        return [Line({0: f"{one} 小計", 7: average("H"), 8: average("I")}, merged=6)]
    body = [Line({0: "記入要領", 2: "（変更不可）", 3: "リストから選択", 4: "部署名を記入", 5: "リストから選択", 6: "社名を記入", 7: "1～5", 8: "1～5", 9: "自動計算", 10: "高・中・低", 11: "自由記入"}),
            Line({0: "記入例", 1: "A1", 2: "リスクマネジメント", 3: "必須", 4: "リスク管理部", 5: "併用", 6: "○○社", 7: 2, 8: 4, 9: 2, 10: "高", 11: "（例）規程の見直し"}, example=True),
            *by_category(items(rows), after=subtotal), Line({0: "総合計", 7: lambda row: Formula(f"COUNT(H8:H{row - 1})", 40)}, merged=6)]
    return matrix(sheet, "A6", columns, body, two=True, merged=True, merge="category")


def capability_register():
    """The same in English: fiscal years over the scores, category lines over the whole width, a subtotal each, criticality beside."""
    sheet = Sheet("Cap register").lines("B1", [["Northwind Holdings plc"], ["Cyber defence capability register, FY26 baseline"], ["Owner: Group CISO office", None, None, None, "Status: final draft"], ["Scores 1 (ad hoc) to 5 (managed). Leave blank where nobody was asked; n/a where the capability is deliberately not scored."]])
    columns = [
        col("code", "Ref."), col("name", "Capability", name("en")), col("", "Criticality", lambda row, at: ("High", "Medium", "Low")[at % 3]), col("level", "Recommendation", level("en name")),
        col("allocation", "Sourcing", allocation("en short"), band="Delivery"), col("team", "Accountable unit", band="Delivery"), col("outsourcer", "Supplier (if any)", band="Delivery"),
        col("asIs", "FY25 actual", score("asIs", "n/a"), band="Maturity"), col("toBe", "FY26 target", score("toBe", "n/a"), band="Maturity"), col("gap", "Δ", gap("I", "J"), band="Maturity"), col("notes", "Remarks"),
    ]
    rows = portfolio(32, codes("A", "D", "E", "H"), teams=("Group IT", "Security Operations", "Legal & Compliance"), outsourcers=("Tailspin MSSP", "Fourth Coffee Ltd"), language="en")
    def subtotal(one, members):
        return [Line({0: f"Subtotal {one}", 7: lambda row: Formula(f"AVERAGE(I{row - len(members)}:I{row - 1})", 2.5), 8: lambda row: Formula(f"AVERAGE(J{row - len(members)}:J{row - 1})", 3.5)})]
    body = [*by_category(items(rows), before=lambda one, _: [Line({0: f"{one} – {categories[one]['en']}"}, merged=10)], after=subtotal), Line({0: "Grand total", 7: lambda row: Formula(f"COUNT(I8:I{row - 1})", 30)})]
    return matrix(sheet, "B6", columns, body, two=True, merged=True)


def v21_totals():
    """Roles of edition 2.1 with averages beneath each function and overall, an assessor's line above."""
    sheet = Sheet("成熟度評価(2019)").lines("B1", [["SOC/CSIRT 成熟度評価票"], ["評価者：", "統括室 田中", None, "評価日：", "2019/9/30"]])
    rows = [{"code": code, "name": role, "team": ("SOC", "CSIRT", "情報システム部")[i % 3], "asIs": (1, 2, 3, None)[i % 4], "toBe": (3, 4, 4, None)[i % 4]} for i, (code, role) in enumerate(roles.items())]
    columns = [col("category", "機能", lambda row, _: f"{row['code'][0]}．{functions[row['code'][0]]}"), col("code", "番号"), col("name", "役割", field("name")), col("team", "担当部署"), col("asIs", "現状", band="実行レベル"), col("toBe", "あるべき姿", band="実行レベル"), col("notes", "備考")]
    def mean(_, members):
        def average(column):
            return lambda row: Formula(f"ROUND(AVERAGE({column}{row - len(members)}:{column}{row - 1}),1)", 2.4)
        return [Line({1: "平均", 4: average("F"), 5: average("G")})]
    body = [*by_category(items(rows), after=mean), Line({0: "全体平均", 4: lambda row: Formula(f"AVERAGE(F6:F{row - 1})", 2.4), 5: lambda row: Formula(f"AVERAGE(G6:G{row - 1})", 3.4)}, merged=3), Line({0: "合計（役割数）", 4: 54}, merged=3)]
    return matrix(sheet, "B4", columns, body, two=True, merged=True, merge="category", verdict="v21")


def two_companies():
    """One list of services, and the same columns for two companies beside each other under their names."""
    sheet = Sheet("グループ2社").lines("A1", [["グループ会社別 サービス実施状況"], ["基準日：2026年3月31日"]])
    shared = [col("category", "分類", category(form="{name}")), col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル", level("ja name"))]
    per = [("allocation", "実施形態", allocation("ja")), ("team", "担当部署", field("team")), ("asIs", "現状", score("asIs")), ("toBe", "目標", score("toBe"))]
    other = {row["code"]: row for row in portfolio(34, codes("B", "C", "D"))}
    columns = [*shared, *[col(part, header, show, band="見本製作所㈱") for part, header, show in per],
               *[col(f"own-{part}", header, lambda row, at, show=show: show(other[row["code"]], at), band="見本物流㈱") for part, header, show in per], col("notes", "備考")]
    matrix(sheet, "A4", columns, items(portfolio(33, codes("B", "C", "D"))), two=True, merged=True, merge="category")
    return ask(sheet, [f"A4:M{sheet.last}", f"A4:M{sheet.last}"])


def books():
    return [
        Book("fig8", "Figure 8 of the textbook as printed: three services without codes of the framework, two header rows, a merged band.", "LibreOffice", [fig8()]),
        Book("table3", "Table 3 as printed, from HTML: only levels filled in, lines that stand for services left out.", "LibreOffice", [printed_table(Sheet("Sheet1"), "A1", 1, True)], options={"source": "html"}),
        Book("table5", "Table 5 as printed: allocations as free text, scores under a band that is not merged.", "openpyxl", [printed_table(Sheet("表5"), "B4", 3, False).put("B2", "表 5")]),
        Book("one-row-header", "The everyday matrix: all 64, one header row, gap formulas without results.", "openpyxl", [one_row()]),
        Book("banded-title", "Title and remarks above a merged two-row header with other words; gap formulas with results.", "LibreOffice", [banded_with_title()]),
        Book("notes-above", "Legends and instructions with the header's words stand above the header in row 22.", "openpyxl", [notes_above()]),
        Book("subtotals", "Category lines, averages, blank lines and a grand total between grouped rows.", "LibreOffice", [subtotals()]),
        Book("merged-categories", "Merged categories, code and name in one cell, allocation with names in brackets, frozen panes, an empty column at the left.", "openpyxl", [merged_categories()]),
        Book("names-only", "No codes: Japanese names, some spelt with other widths and spaces.", "excelts", [names_only()]),
        Book("english-names", "English names only, official and our own translations, English synonyms for headers.", "LibreOffice", [english_names()]),
        Book("free-allocations", "Every way of writing an allocation as free text, inline strings.", "by hand", [free_allocations()], options={"strings": "inline"}),
        Book("dirty-scores", "Scores as people write them, and marks that are no scores.", "openpyxl", [dirty_scores()]),
        Book("scopes", "Three scopes for each service, an autofilter.", "LibreOffice", [scopes()]),
        Book("merged-scopes", "One merged cell for each site, which is to be filled down; no codes.", "openpyxl", [merged_scopes()]),
        Book("part-scores", "Combined services with a score for each part, two bands.", "excelts", [part_scores()]),
        Book("duplicates", "Services twice, most missing, own services, blank lines, columns in an unusual order.", "openpyxl", [duplicates()]),
        Book("phonetic", "Rich strings and readings in kana in headers and cells, with a prefix for the namespace.", "by hand", [rich_and_phonetic()], options={"prefix": "x"}),
        Book("v21-coded", "The 54 roles of edition 2.1 with their codes, merged functions.", "LibreOffice", [v21_coded()]),
        Book("v21-names", "Roles of edition 2.1 by name only, function lines between.", "by hand", [v21_names()]),
        Book("budget", "A budget with the header's words and no service.", "openpyxl", [budget()]),
        Book("risk-register", "Risks with codes such as A-1, levels and scores: no service.", "LibreOffice", [risk_register()]),
        Book("empty", "An empty sheet.", "by hand", [none(Sheet("Sheet1"), "noHeader")]),
        Book("glossary", "All 64 services and nothing to fill in: no level, allocation or score. A list of the services, not a portfolio.", "excelts", [glossary()]),
        Book("dates-1904", "Dates counted from 1904.", "excelts", [dates_1904()], uses1904=True),
        Book("formulas", "Scores, a level and a name by formula, with results.", "LibreOffice", [formulas()]),
        Book("formulas-bare", "Gaps and two scores by formula without results; filtered, hidden and grouped rows.", "openpyxl", [formulas_bare()]),
        Book("table-object", "A real table whose columns have the company's own names.", "openpyxl", [table_object()]),
        Book("side-by-side", "Two companies' matrices side by side: a person is asked.", "openpyxl", [side_by_side()]),
        Book("one-below", "Two companies' matrices one below the other: a person is asked.", "excelts", [one_below_the_other()]),
        Book("large", "100 companies of 64 services.", "by hand", [large()]),
        Book("from-csv", "From CSV: every cell is text, codes without a hyphen.", "LibreOffice", [from_csv()], options={"source": "csv"}),
        Book("wide", "40 columns of the company's own between the known ones, very long texts.", "LibreOffice", [wide()]),
        Book("errors", "Error values in score and level cells, cells without addresses.", "by hand", [errors()], options={"addresses": False}),
        Book("hidden-columns", "Hidden columns, frozen panes, an empty column at the left.", "excelts", [hidden_columns()]),
        Book("both-languages", "Both languages in every header and in the cells of one column.", "by hand", [both_languages()]),
        Book("codes-only", "Codes in several spellings and no names.", "excelts", [codes_only()]),
        Book("v21-part", "Only categories E and I of edition 2.1, code and name in one cell.", "openpyxl", [v21_part()]),
        Book("projects", "Projects G-1 and on with owner, company, state and target: no service.", "by hand", [projects()], options={"strings": "inline"}),
        Book("every-column", "Every other column that a matrix may have, with values of its lists and one that is not in its list.", "openpyxl", [every_column()]),
        Book("several-sheets", "Cover and people before the one sheet that is a portfolio.", "openpyxl", several_sheets()),
        Book("survey-form", "A company's form: title, remarks, a line of instructions and an example beneath a two-row header with vertical merges, subtotals, a priority of its own beside the level.", "openpyxl", [survey_form()]),
        Book("capability-register", "An English register: fiscal years over the scores, merged category lines, subtotals, a criticality beside the level.", "LibreOffice", [capability_register()]),
        Book("v21-totals", "Roles of edition 2.1 with averages beneath each function and overall.", "openpyxl", [v21_totals()]),
        Book("two-companies", "One list of services and the columns of two companies beside each other: a person is asked.", "openpyxl", [two_companies()]),
    ]
