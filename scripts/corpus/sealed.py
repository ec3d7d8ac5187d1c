"""A set that judges and was never looked at: what each workbook holds, and how it is to be read. Written without knowing how sheets are recognised."""
import math
import random

from facts import categories, codes, functions, roles, services
from matrix import Line, ask, by_category, col, items, matrix, none, said, unread
from model import Book, Day, Formula, Sheet, letter, number
from words import allocation, allocations, category, coded_name, field, free_allocation, gap, level, levels, name, portfolio, score

HOW = {
    "ja plain": {"insource": "内製", "outsource": "外部委託", "combined": "内製＋外部委託", "unassigned": "未割り当て"},
    "ja mixed": {"insource": "内製", "outsource": "外注", "combined": "ハイブリッド", "unassigned": "未割当"},
    "en model": {"insource": "In-house", "outsource": "Outsourced", "combined": "Hybrid", "unassigned": "Unassigned"},
}


def how(wording, part="allocation"):
    words = HOW.get(wording) or allocations[wording]
    return lambda row, _: words.get(row.get(part))


def day(part):
    return lambda row, _: Day(row[part]) if row.get(part) else None


def dashes(rows, parts, dash="－"):
    """A dash where there is nobody to name."""
    return {row["code"]: {part: said(dash) for part in parts.split() if not row.get(part)} for row in rows}


def mixed(*printed):
    result = {}
    for one in printed:
        for code, cells in one.items():
            result[code] = result.get(code, {}) | cells
    return result


def running(first):
    return lambda _, at: at - first + 1


def reversed_level(row, _):
    wanted = row.get("level")
    name, priority = levels["ja name"].get(wanted), levels["ja priority"].get(wanted)
    return name if name == priority else f"{priority}({name})"


def legend(sheet, column, title, lines):
    """Two rows below the matrix."""
    row = sheet.last + 2
    sheet.put((row, number(column)), title, bold=True)
    return sheet.lines((row + 1, number(column)), lines)


def later(rows, seed, part="asIs"):
    """The score of last time: the same, or one less."""
    dice = random.Random(seed)
    for row in rows:
        now = row[part]
        row["previous"] = max(1, now - dice.choice([0, 1, 1])) if isinstance(now, int) else dice.choice([None, 1]) if now is None else now
    return rows


def consultants():
    cover = none(Sheet("表紙").lines("C6", [["セキュリティ対応体制 整備支援"], ["現状分析報告書 別紙2"], [], ["2026年5月15日"], ["見本コンサルティング株式会社"]]), "noHeader")
    sheet = Sheet("別紙2 サービス一覧").lines("B2", [["別紙2　セキュリティ対応サービス 現状とあるべき姿"], ["・成熟度は1～5の5段階。ヒアリング（2026年4月）と規程類の確認により当社が評価した。"], ["・重要度は貴社との協議により設定。目標年度は2028年度。"], ["・実施形態が空欄のものは協議の対象外とした。"]])
    rows = portfolio("S1", codes(), teams=("情報システム部", "サイバー対策室", "総務部"), outsourcers=("見本セキュリティ㈱", "テスト通信㈱"))
    dice = random.Random("S1+")
    for row in rows:
        row["allocationToBe"] = None if row["level"] == "unnecessary" else dice.choice(["insource", "outsource", "combined"])
        row["notes"] = dice.choice(["", "", "", "規程の改定が必要", "2027年度に委託先を再選定"])
    columns = [
        col("", "No.", running(9), width=5), col("category", "カテゴリー", category(form="{code} {name}"), width=20), col("code name", "サービス", coded_name("{code} {name}"), width=36), col("level", "重要度", level("ja priority")),
        col("team", "担当部署"), col("outsourcer", "委託先"), col("allocation", "実施形態", allocation("ja"), band="現在"), col("asIs", "成熟度", band="現在"),
        col("allocationToBe", "実施形態", how("ja", "allocationToBe"), band="あるべき姿"), col("toBe", "成熟度", band="あるべき姿"), col("gap", "差分", gap("I", "K")), col("notes", "備考", width=24),
    ]
    matrix(sheet, "B7", columns, items(rows, dashes(rows, "outsourcer")), two=True, merged=True, merge="category")
    sheet.freeze = "E9"
    return [cover, legend(sheet, "D", "【凡例】", [["5：文書化され、承認を受けている"], ["3：代行者がいる"], ["1：実施していない"], ["評価対象外：実施しないと決めたもの"]])]


def by_department():
    people = {"CSIRT": ("佐々木", "csirt"), "インフラ運用課": ("高橋", "infra"), "総務部": ("伊藤", "soumu"), "法務・コンプライアンス部": ("渡辺", "legal")}
    rows = portfolio("S2", codes("A", "D", "E", "H", "I"), outsourcers=("㈱ダミー監視センター", "例示リサーチ"))
    dice = random.Random("S2+")
    for row in rows:
        row |= {"team": dice.choice(list(people)), "basis": dice.choice(["手順書を確認", "ヒアリング", "前回監査の結果", ""]), "reviewBy": dice.choice(["2026-09-30", "2027-03-31", None])}
    rows.sort(key=lambda row: row["team"])
    form = lambda at: f'IFERROR(VALUE(SUBSTITUTE(J{at},"レベル",""))-VALUE(SUBSTITUTE(I{at},"レベル","")),"")'
    def difference(row, at):
        both = isinstance(row["asIs"], int) and isinstance(row["toBe"], int)
        return Formula(form(at), row["toBe"] - row["asIs"] if both else "")
    undecided = {row["code"]: {"reviewBy": unread("未定")} for row in rows if row["code"] in ("A-3", "D-6", "I-4")}
    columns = [
        col("team", "担当部署", field("team"), width=22), col("", "担当者名", lambda row, _: people[row["team"]][0]), col("", "メールアドレス", lambda row, _: f"{people[row['team']][1]}@example.co.jp", width=24),
        col("code", "コード", lambda row, _: row["code"].replace("-", "")), col("name", "サービス名", width=34), col("level", "推奨レベル", level("ja name")), col("allocation", "実施形態", how("ja plain")), col("outsourcer", "委託先", width=20),
        col("asIs", "現状レベル", score("asIs", form="レベル{}")), col("toBe", "目標レベル", score("toBe", form="レベル{}")), col("gap", "差分", difference), col("basis", "評価の根拠", width=20), col("reviewBy", "次回見直し", day("reviewBy"), width=14),
    ]
    sheet = matrix(Sheet("部署別"), "A1", columns, items(rows, undecided, hidden={row["code"] for row in rows if row["team"] == "総務部"}))
    sheet.autofilter, sheet.freeze = sheet.area, "A2"
    return sheet


def twelve():
    chosen = ["D-1", "D-2", "D-4", "D-5", "B-1", "B-3", "E-3", "E-4", "G-4", "I-1", "I-7", "A-2"]
    rows = portfolio("S3", chosen, teams=("社長室", "情シス"), outsourcers=("○○電算", "例示ネットワークス"))
    sheet = Sheet("Sheet1").lines("A1", [["うちでやるセキュリティ業務（教科書から12個だけ選定）"], ["更新：2026/6/1　情シス"]])
    columns = [col("name", "サービス名", width=30), col("level", "優先度", level("ja priority")), col("allocation", "内製／外注", how("ja mixed")), col("team", "担当部署"), col("outsourcer", "外注先"), col("asIs", "現在"), col("toBe", "目標"), col("notes", "備考")]
    matrix(sheet, "A4", columns, items(rows, {"E-4": {"notes": "毎月第3週"}, "I-7": {"notes": "取締役会の前"}}))
    return sheet.lines("K4", [["スコア", "状態の目安"], [5, "文書があり、承認されている"], [4, "文書がある"], [3, "代わりができる人がいる"], [2, "担当者だけができる"], [1, "やっていない"]])


WHO = {
    "A-1": said("インソース(情報システム部)", allocation="insource", team="情報システム部"), "A-2": said("インソース（CSIRT）", allocation="insource", team="CSIRT"), "A-3": said("インソース(法務部)", allocation="insource", team="法務部"), "A-4": said("未割り当て", allocation="unassigned"),
    "A-5": said("社内BCP事務局", allocation="insource", team="社内BCP事務局"), "A-6": said("－"), "A-7": unread("検討中"), "A-8": said("併用（CSIRT／テスト技研）", allocation="combined", team="CSIRT", outsourcer="テスト技研"), "A-9": said("社内CSIRT", allocation="insource", team="社内CSIRT"),
    "A-10": said("アウトソース(Z-MSSP)", allocation="outsource", outsourcer="Z-MSSP"), "A-11": said(None), "A-12": said("外部委託（みほん監査法人）", allocation="outsource", outsourcer="みほん監査法人"), "A-13": said("―"),
    "B-1": said("アウトソース(Z-MSSP)", allocation="outsource", outsourcer="Z-MSSP"), "B-2": said("アウトソース（Z-MSSP）", allocation="outsource", outsourcer="Z-MSSP"), "B-3": said("併用(社内SOC／Z-MSSP)", allocation="combined", team="社内SOC", outsourcer="Z-MSSP"), "B-4": said("インソース(社内SOC)", allocation="insource", team="社内SOC"),
    "C-1": said("外部委託", allocation="outsource"), "C-2": said("外部委託", allocation="outsource"), "C-3": unread("Z-MSSPと協議中"), "C-4": said("外部委託（テスト技研）", allocation="outsource", outsourcer="テスト技研"),
    "D-1": said("インソース(ヘルプデスク)", allocation="insource", team="ヘルプデスク"), "D-2": said("社内CSIRT", allocation="insource", team="社内CSIRT"), "D-3": said("インソース", allocation="insource"), "D-4": said("併用", allocation="combined"), "D-5": said("内製（情報システム部）", allocation="insource", team="情報システム部"),
    "D-6": said("アウトソース", allocation="outsource"), "D-7": said("未割当", allocation="unassigned"), "F-1": unread("CSIRT？"), "F-2": said("-"), "F-3": said("委託（例示インテリジェンス）", allocation="outsource", outsourcer="例示インテリジェンス"), "F-4": unread("未定"), "F-5": said("社内SOC", allocation="insource", team="社内SOC"),
}


def who_in_words():
    rows = portfolio("S4", list(WHO))
    sheet = Sheet("サービスマトリクス").lines("B2", [["セキュリティ対応組織 サービスマトリクス 第4版"], ["割り当ては「インソース(部署名)」「アウトソース(会社名)」の形で記入。決まっていなければ「未割り当て」。"]])
    columns = [col("category", "カテゴリ", category()), col("code", "No", lambda row, _: row["code"].replace("-", "")), col("name", "サービス"), col("level", "推奨レベル", reversed_level), col("allocation team outsourcer", "サービス割り当て", width=30),
               col("asIs", "現状", band="スコア"), col("toBe", "あるべき姿", band="スコア"), col("gap", "差分", gap("G", "H"), band="スコア"), col("notes", "備考")]
    printed = {code: {"allocation": text} for code, text in WHO.items()}
    matrix(sheet, "B5", columns, items(rows, mixed(printed, {"A-8": {"notes": "設計書のみ委託"}, "B-1": {"notes": "24時間365日"}})), two=True, merged=True, merge="category")
    return legend(sheet, "B", "改訂履歴", [["第4版", "2026年4月", "体制変更を反映"], ["第3版", "2025年4月", "全面見直し"]])


CLEAR = ((3, 3), ("３", 3), ("3", 3), ("3点", 3), ("Lv3", 3), ("レベル3", 3), ("Lv.4", 4), ("４点", 4), (" 2 ", 2), ("レベル１", 1), ("評価対象外", "excluded"), ("対象外", "excluded"), ("N/A", "excluded"), ("-", None), ("―", None), (None, None), (5, 5))
UNCLEAR = ("○", "△", "◎", "3〜4", "3?", "検討中", 3.5, 0, "2～3", "約3", "3以上", "B")


def marks():
    chosen = codes("E", "G", "I")
    rows = portfolio("S5", chosen)
    printed = {code: {"asIs": said(*one)} for code, one in zip(chosen, CLEAR)} | {code: {"asIs": unread(one)} for code, one in zip(chosen[len(CLEAR):], UNCLEAR)}
    printed = mixed(printed, {"E-2": {"toBe": unread("4〜5")}, "E-5": {"toBe": said("5点", 5)}, "G-1": {"toBe": said("Ｎ／Ａ", "excluded")}, "G-9": {"toBe": unread("○")}, "I-2": {"toBe": unread("検討中")}, "I-3": {"toBe": said("Ｌｖ４", 4)}})
    columns = [col("code", "番号"), col("name", "サービス", width=34), col("level", "重要度", level("ja priority")), col("team", "担当部署"), col("outsourcer", "委託先"), col("asIs", "現在"), col("toBe", "目標"), col("", "達成予定", lambda row, at: ("2026年度", "2027年度", "")[at % 3] or None), col("notes", "備考")]
    return matrix(Sheet("回収分まとめ"), "A3", columns, items(rows, printed)).put("A1", "各部署からの回答（原文のまま）")


def years():
    rows = later(portfolio("S6", codes("A", "B", "C", "D", "E"), teams=("セキュリティ統括部", "システム運用部"), outsourcers=("テスト・セキュリティ㈱",)), "S6+")
    for i, row in enumerate(rows):
        row |= {"assessedOn": f"2026-0{1 + i % 3}-{10 + i % 15}" if row["asIs"] else None, "assessor": ("内部監査室", "セキュリティ統括部")[i % 2] if row["asIs"] else ""}
    band = "成熟度の推移"
    oldest = lambda row, _: max(1, row["previous"] - 1) if isinstance(row["previous"], int) else None
    columns = [col("code", "コード"), col("name", "サービス", width=30), col("level", "重要度", level("ja both"), width=20), col("allocation", "実施形態", how("ja plain")), col("team", "担当部署", width=18), col("outsourcer", "委託先", width=20),
               col("", "2023年度", oldest, band=band), col("previous", "2024年度\n（前回）", band=band), col("asIs", "2025年度\n（現状）", band=band), col("toBe", "2027年度\n（目標）", band=band), col("gap", "差分", gap("I", "J"), band=band), col("assessor", "評価者", width=18), col("assessedOn", "評価日", day("assessedOn"))]
    sheet = matrix(Sheet("経年比較"), "A4", columns, items(rows), two=True, merged=True).lines("A1", [["成熟度の経年比較"], ["差分は2025年度の現状と2027年度の目標との差"]])
    sheet.freeze = "C6"
    return sheet


def rounded(values):
    return math.floor(sum(values) / len(values) + 0.5)


def average(column, members, part, digits=1):
    scores = [item.means[part] for item in members if isinstance(item.means[part], int)]
    mean = round(sum(scores) / len(scores) + 1e-9, digits) if scores else "-"
    return lambda row: Formula(f'IF(COUNT({column}{row - len(members)}:{column}{row - 1})=0,"-",ROUND(AVERAGE({column}{row - len(members)}:{column}{row - 1}),{digits}))', mean)


def viewpoints():
    rows = portfolio("S7", codes("B", "C", "D", "F", "G"), teams=("CSIRT", "基盤運用グループ"), outsourcers=("サンプルMSS",))
    def viewpoint(i):
        return lambda row, at: (row["asIs"], min(5, row["asIs"] + 1), max(1, row["asIs"] - 1))[(i + at) % 3] if isinstance(row["asIs"], int) else None
    def as_is(row, at):
        return "評価対象外" if row["asIs"] == "excluded" else Formula(f'IF(COUNT(G{at}:I{at})=0,"",ROUND(AVERAGE(G{at}:I{at}),0))', "" if row["asIs"] is None else row["asIs"])
    for row in rows:
        if isinstance(row["asIs"], int):
            assert rounded((row["asIs"], min(5, row["asIs"] + 1), max(1, row["asIs"] - 1))) == row["asIs"]
    columns = [col("code", "項番", lambda row, _: "{}-{:0>2}".format(*row["code"].split("-"))), col("name", "サービス", width=36), col("level", "推奨レベル", level("ja name")), col("allocation", "実施形態"), col("team", "担当部署"), col("outsourcer", "委託先"),
               col("", "人", viewpoint(0), band="観点別の点数"), col("", "プロセス", viewpoint(1), band="観点別の点数"), col("", "技術", viewpoint(2), band="観点別の点数"),
               col("asIs", "現状", as_is, band="成熟度"), col("toBe", "目標", score("toBe"), band="成熟度"), col("gap", "差分", gap("J", "K"), band="成熟度"), col("notes", "備考")]
    body = by_category(items(rows, hidden=set(codes("F"))), before=lambda one, _: [Line({0: f"{one}. {categories[one]['ja']}"}, hidden=one == "F")],
                       after=lambda one, members: [Line({0: f"小計（{one}）", 9: average("J", members, "asIs"), 10: average("K", members, "toBe")})])
    count = sum(isinstance(row["asIs"], int) for row in rows)
    body += [Line(), Line({0: "評価済みサービス数", 9: Formula(f"COUNT(G7:G{6 + len(rows) + 10})", count)})]
    sheet = matrix(Sheet("自己評価").lines("A1", [["セキュリティ対応サービス 自己評価表"], ["現状は人・プロセス・技術の平均（四捨五入）"]]), "A4", columns, body, two=True, merged=True)
    starts = {}
    for row in sheet.expected["rows"]:
        starts.setdefault(row["code"][0], []).append(row["row"])
    sheet.grouped_rows = [(found[0], found[-1]) for found in starts.values()]
    return sheet


def pasted():
    rows = portfolio("S8", codes("B", "D", "I"), teams=("情報企画課", "教務課"), outsourcers=("テスト情報サービス",))
    for i, row in enumerate(rows):
        row["notes"] = ("", "要員不足", "", "手順書あり")[i % 4]
    full = str.maketrans("12345", "１２３４５")
    def wide(part):
        return lambda row, _: str(row[part]).translate(full) if isinstance(row[part], int) else {"excluded": "対象外"}.get(row[part], "－")
    sheet = Sheet("pasted").lines("A1", [["セキュリティ対応サービス現況（事務局集計）"], ["回答期限：6月末日　提出先：情報企画課"]])
    columns = [col("code name", "サービス", coded_name("{code}：{name}")), col("level", "重要度", level("ja priority")), col("allocation", "実施形態", how("ja plain")), col("team", "担当部署"), col("outsourcer", "委託先"),
               col("asIs", "現状レベル", wide("asIs")), col("toBe", "あるべきレベル", wide("toBe")), col("", "チケット番号", lambda row, at: f"SEC-{1200 + at}"), col("notes", "備考")]
    printed = {row["code"]: {part: said("－") for part in ("asIs", "toBe") if row[part] is None} for row in rows}
    return matrix(sheet, "A4", columns, items(rows, mixed(printed, dashes(rows, "team outsourcer"))))


def companies_merged():
    rows = [row for company in ("見本ホールディングス", "見本製薬", "見本物流") for row in portfolio(f"S9{company}", codes("C", "D"), scope=company)]
    columns = [col("scope", "対象会社", width=20), col("code", "コード"), col("name", "サービス", width=28), col("level", "重要度", level("ja both"), width=22), col("allocation", "実施形態", how("ja mixed")), col("asIs", "現在", band="スコア"), col("toBe", "目標", band="スコア"), col("notes", "備考")]
    body = [Line({5: "（1～5）", 6: "（1～5）"}), *items(rows)]
    return matrix(Sheet("グループ各社").put("B2", "グループ会社 セキュリティ対応サービス実施状況"), "B4", columns, body, two=True, merged=True, merge="scope")


def bands_unmerged():
    rows = portfolio("S10", codes("F", "G", "H"), teams=("サイバー防衛部", "基盤部"), outsourcers=("例示データ㈱", "Z-MSSP"))
    dice = random.Random("S10+")
    for row in rows:
        row |= {"rationale": dice.choice(["法令で求められる", "取引先の要求", "事業への影響が小さい", ""]), "basis": dice.choice(["手順書と記録を確認", "担当者に聞き取り", ""]), "approvedBy": dice.choice(["CISO", "部長", ""])}
    full = str.maketrans("ABCDEFGHI0123456789-", "ＡＢＣＤＥＦＧＨＩ０１２３４５６７８９－")
    columns = [col("code", "記号", lambda row, _: row["code"].translate(full)), col("name", "サービス名", width=36), col("level", "推奨レベル", reversed_level, band="方針", width=22), col("rationale", "判断の根拠", band="方針", width=20), col("approvedBy", "承認者", band="方針"),
               col("team", "担当部署", band="担い手"), col("outsourcer", "委託先", band="担い手"), col("allocation", "実施形態", how("ja plain"), band="担い手"),
               col("asIs", "現状", score("asIs", form="{}点"), band="評価"), col("toBe", "目標", score("toBe", form="{}点"), band="評価"), col("gap", "差分", lambda row, _: row["toBe"] - row["asIs"] if isinstance(row["asIs"], int) else None, band="評価"), col("basis", "根拠", band="評価", width=22)]
    sheet = matrix(Sheet("FGH"), "C6", columns, items(rows, dashes(rows, "team outsourcer", "ー")), two=True, low=True).lines("C2", [["カテゴリーF・G・Hの評価（ドラフト）"], [None, "作成", "サイバー防衛部"], [None, "評価時期", "2026年第1四半期"]])
    return legend(sheet, "C", "注）", [["注1", "クラウドの運用（G-6、G-7）は契約更新後に評価し直す。"], ["注2", "差分は目標から現状を引いたもの。"]])


def capability_map():
    rows = portfolio("S11", codes(), teams=("Security Operations", "IT Infrastructure", "Risk & Compliance"), outsourcers=("Contoso MSSP", "Fabrikam Forensics"), language="en")
    mail = {"Security Operations": "secops@example.com", "IT Infrastructure": "infra@example.com", "Risk & Compliance": "risk@example.com"}
    dice = random.Random("S11+")
    for row in rows:
        row["notes"] = dice.choice(["", "", "", "Contract ends in March", "Needs a second analyst"])
    columns = [col("", "#", running(6), width=5), col("name", "Capability", name("en"), width=44), col("level", "Priority", level("en priority")), col("allocation", "Delivery model", how("en model")), col("outsourcer", "Provider", width=20), col("team", "Owner", width=20),
               col("", "Owner e-mail", lambda row, _: mail.get(row["team"]), width=24), col("asIs", "Maturity today", score("asIs", "N/A")), col("toBe", "Target", score("toBe", "N/A")), col("gap", "Gap", gap("H", "I")),
               col("", "Budget FY26 (kEUR)", lambda row, at: at * 7 % 90 or None), col("", "Ticket", lambda row, at: f"CYB-{400 + at}" if at % 3 == 0 else None), col("notes", "Comments", width=28)]
    sheet = Sheet("Capability map").lines("A1", [["Cyber defence capability map"], ["Group CISO office, May 2026. Maturity: 1 = not performed, 5 = documented and approved."], ["N/A = we decided not to assess this capability."]])
    matrix(sheet, "A5", columns, items(rows, dashes(rows, "outsourcer", "–")))
    return legend(sheet, "B", "Priorities", [["Mandatory", "must be in place"], ["Standard", "expected of every unit"], ["Recommended", "worth having"], ["Optional", "nice to have"]])


def board_pack():
    readme = none(Sheet("Read me").lines("B2", [["Board pack, annex C"], ["Prepared by the CISO office for the audit committee"], ["Figures as of 30 April 2026"]]), "noHeader")
    rows = portfolio("S12", codes("B", "C", "D", "E"), teams=("SOC", "Incident response", "IT operations"), outsourcers=("Woodgrove Security",), language="en")
    dice = random.Random("S12+")
    for row in rows:
        row["allocationToBe"] = None if row["level"] == "unnecessary" else dice.choice(["insource", "outsource", "combined"])
    columns = [col("code name", "Service", coded_name("{code}: {name}", "en")), col("level", "Priority", level("en priority")), col("team", "Accountable team"), col("outsourcer", "Provider"),
               col("allocation", "Delivery model", how("en model"), band="As-Is"), col("asIs", "Maturity", score("asIs", "n/a"), band="As-Is"), col("allocationToBe", "Delivery model", how("en model", "allocationToBe"), band="To-Be"), col("toBe", "Maturity", score("toBe", "n/a"), band="To-Be"), col("gap", "Gap", gap("G", "I"))]
    body = by_category(items(rows), before=lambda one, _: [Line({0: f"{one} – {categories[one]['en']}"}, merged=8)])
    sheet = matrix(Sheet("Annex C"), "B4", columns, body, two=True, merged=True).put("B2", "Annex C: security services, as-is and to-be")
    return [readme, legend(sheet, "B", "How to read this", [["Maturity runs from 1 (not performed) to 5 (documented, approved)."], ["Hybrid: part in-house, part with a provider."]])]


def service_register():
    rank = list(levels["en name"])[1:] + ["unnecessary"]
    rows = sorted(portfolio("S13", codes("A", "D", "E", "I"), teams=("Blue team", "Platform engineering"), outsourcers=("Adatum SOC", "Proseware"), language="en"), key=lambda row: rank.index(row["level"]))
    for i, row in enumerate(rows):
        row["reviewBy"] = f"2027-0{1 + i % 6}-01" if i % 4 else None
    columns = [col("code", "Ref", lambda row, _: row["code"].replace("-", "")), col("name", "Service", name("en"), width=44), col("", "Business criticality", lambda row, at: ("High", "Medium", "Low")[at % 3]), col("level", "Recommendation level", level("en name")),
               col("allocation", "Sourcing", allocation("en")), col("team", "Responsible team", width=20), col("outsourcer", "Supplier"), col("asIs", "Current maturity", score("asIs", "N/A", form="Level {}")), col("toBe", "Target maturity", score("toBe", "N/A", form="Level {}")),
               col("reviewBy", "Next review", day("reviewBy")), col("", "Last updated", lambda row, at: Day(f"2026-03-{1 + at % 28:02}"))]
    sheet = matrix(Sheet("Register"), "A3", columns, items(rows)).put("A1", "Security service register")
    sheet.table = (sheet.area, "Register")
    return sheet


SPELT = (("n/a", "excluded"), ("Not applicable", "excluded"), ("N/A", "excluded"), ("Excluded", "excluded"), ("3 - Defined", 3), ("Level 4", 4), ("4", 4), ("Lv 2", 2), (None, None), ("–", None), (2, 2), (5, 5))
NOT_SPELT = ("TBD", "3-4", "✓", "2.5", "3?", "high", "2 or 3", 6)


def business_units():
    rows = [row for unit in ("Retail", "Logistics") for row in portfolio(f"S14{unit}", codes("B", "C", "D"), teams=("Service desk", "Security office"), outsourcers=("Litware MDR",), language="en", scope=unit)]
    cells = [said(*one) for one in SPELT] + [unread(one) for one in NOT_SPELT]
    body = items(rows)
    body = [type(item)(item.means, {"asIs": cells[i]} if i < len(cells) else {}, False) for i, item in enumerate(body)]
    columns = [col("scope", "Business unit"), col("code", "Code"), col("name", "Service name", name("en"), width=40), col("level", "Priority", level("en priority")), col("team", "Owner"), col("outsourcer", "Provider", hidden=True), col("allocation", "Delivery model", how("en model")),
               col("asIs", "Score today", score("asIs", "N/A")), col("toBe", "Target score", score("toBe", "N/A")), col("", "Cost centre", lambda row, at: 4100 + at % 5, hidden=True), col("notes", "Notes")]
    sheet = matrix(Sheet("BU returns"), "A6", columns, body).lines("A1", [["Returns from the business units"], ["Scores as the units sent them; please do not edit."], [None, "Sent", "Returned"], ["Units", 2, 2]])
    sheet.autofilter = sheet.area
    return sheet


def last_year():
    rows = later(portfolio("S15", codes("F", "G", "H", "I"), teams=("Threat intel", "Security engineering", "People & culture"), outsourcers=("Trey Research",), language="en"), "S15+")
    band = "Maturity score (1–5)"
    both = lambda row: isinstance(row["asIs"], int) and isinstance(row["previous"], int)
    this_year = lambda row, at: Formula(f"MIN(5,MAX(1,{row['asIs']}))", row["asIs"]) if isinstance(row["asIs"], int) and at % 3 == 0 else score("asIs", "N/A")(row, at)
    columns = [col("category", "Category", category("en", "{name}"), width=30), col("code", "Service ID"), col("name", "Service", name("en"), width=44), col("level", "Recommended level", level("en name")), col("allocation", "Delivery", allocation("en short")), col("team", "Accountable team", width=20), col("outsourcer", "Provider"),
               col("previous", "Last year", score("previous", "N/A"), band=band), col("asIs", "This year", this_year, band=band), col("toBe", "Target", score("toBe", "N/A"), band=band),
               col("", "Change since last year", lambda row, at: Formula(f'IF(COUNT(H{at}:I{at})=2,I{at}-H{at},"")', row["asIs"] - row["previous"] if both(row) else "")), col("gap", "Gap to target", gap("I", "J")), col("notes", "Remarks")]
    sheet = matrix(Sheet("FY26 review"), "A3", columns, items(rows, {"G-3": {"notes": "Vendor change"}}, hidden={"G-11", "G-12", "G-13"}), two=True, merged=True).put("A1", "Annual review FY26")
    sheet.grouped_rows = [(10, 22)]
    return sheet


def roles_2018():
    rows = [{"code": code, "name": role, "allocation": ("insource", "outsource", "combined", "insource", None)[i % 5], "asIs": (2, 3, 1, "excluded", 4, None)[i % 6], "previous": (1, 3, 1, None, 3, None)[i % 6], "toBe": (4, 4, 3, "excluded", 5, None)[i % 6]} for i, (code, role) in enumerate(roles.items())]
    for row in rows:
        row |= {"team": "CSIRT" if row["allocation"] in ("insource", "combined") else "", "outsourcer": "テスト監視㈱" if row["allocation"] in ("outsource", "combined") else ""}
    sheet = Sheet("成熟度2018").lines("B2", [["セキュリティ対応組織成熟度セルフチェック（教科書 第2.1版）"], ["記入：CSIRT　2018年11月"]])
    columns = [col("category", "機能", lambda row, _: f"{row['code'][0]}. {functions[row['code'][0]]}", width=26), col("code", "番号"), col("name", "役割", field("name"), width=34), col("allocation", "実施形態", how("ja mixed")), col("team", "担当部署"), col("outsourcer", "委託先"),
               col("previous", "前回", score("previous", form="{}点"), band="成熟度"), col("asIs", "現状", score("asIs", form="{}点"), band="成熟度"), col("toBe", "目標", score("toBe", form="{}点"), band="成熟度"), col("notes", "備考")]
    return matrix(sheet, "B5", columns, items(rows, {"G-5": {"notes": "製品の保守切れ"}}), two=True, merged=True, merge="category", verdict="v21")


def roles_by_team():
    other = {"D-4": "リモート対応", "D-5": "オンサイト対応", "E-6": "標的型攻撃体制評価"}
    owner = {"A": "統括室", "B": "SOC", "C": "SOC", "D": "CSIRT", "E": "脆弱性チーム", "F": "CSIRT", "G": "基盤チーム", "H": "統括室", "I": "統括室"}
    rows = sorted(({"code": code, "name": role, "team": owner[code[0]], "asIs": 1 + i * 3 % 5, "toBe": min(5, 2 + i * 3 % 5)} for i, (code, role) in enumerate(roles.items())), key=lambda row: row["team"])
    columns = [col("team", "担当", field("team")), col("name", "役割", field("name")), col("asIs", "現在", band="実行レベル"), col("toBe", "あるべき姿", band="実行レベル"), col("", "教育計画", lambda row, at: "○" if at % 4 == 0 else None), col("notes", "メモ")]
    printed = {code: {"name": text} for code, text in other.items()}
    return matrix(Sheet("役割分担").put("A1", "役割分担と実行レベル（2.1版の54役割）"), "A3", columns, items(rows, printed), two=True, merged=True, merge="team", verdict="v21")


def two_sites():
    columns = [col("code", "コード"), col("name", "サービス"), col("level", "重要度", level("ja priority")), col("allocation", "実施形態", how("ja plain")), col("team", "担当部署"), col("asIs", "現在"), col("toBe", "目標"), col("notes", "備考")]
    sheet = Sheet("拠点比較").lines("B1", [["2拠点のサービス実施状況"], ["【東京本社】"]])
    first = matrix(sheet, "B3", columns, items(portfolio("S18a", codes("B", "C", "D", "E"), teams=("情報システム部",)))).area
    sheet.put((sheet.last + 3, 2), "【大阪支社】", bold=True)
    second = matrix(sheet, (sheet.last + 4, 2), columns, items(portfolio("S18b", codes("B", "C", "D", "E"), teams=("総務課",)))).area
    return ask(sheet, [first, second])


def nist():
    sheet = Sheet("CSF 2.0 profile").lines("A1", [["NIST CSF 2.0 organisational profile"], ["Tiers 1 (partial) to 4 (adaptive)"], []]).lines("A4", [["Function", "Category", "Subcategory", "Outcome in our words", "Current", "Target", "Gap", "Priority", "Owner", "Notes"]], bold=True)
    parts = [("GOVERN", "Organizational Context (GV.OC)", "GV.OC-01", "We know what the business is for", 2, 3, "High", "CISO office"), ("GOVERN", "Risk Management Strategy (GV.RM)", "GV.RM-02", "Appetite for risk is written down", 2, 4, "High", "Risk & Compliance"),
             ("IDENTIFY", "Asset Management (ID.AM)", "ID.AM-01", "Hardware is listed", 3, 4, "Medium", "IT Infrastructure"), ("IDENTIFY", "Risk Assessment (ID.RA)", "ID.RA-01", "Weaknesses are found and recorded", 2, 3, "High", "Security Operations"),
             ("PROTECT", "Awareness and Training (PR.AT)", "PR.AT-01", "Staff know what to look out for", 3, 3, "Medium", "People & culture"), ("PROTECT", "Platform Security (PR.PS)", "PR.PS-02", "Software is kept up to date", 2, 4, "High", "IT Infrastructure"),
             ("DETECT", "Continuous Monitoring (DE.CM)", "DE.CM-01", "Networks are watched", 3, 4, "High", "Security Operations"), ("DETECT", "Adverse Event Analysis (DE.AE)", "DE.AE-02", "Events are looked into", 2, 3, "Medium", "Contoso MSSP"),
             ("RESPOND", "Incident Management (RS.MA)", "RS.MA-01", "The plan is carried out", 2, 4, "High", "Incident response"), ("RESPOND", "Incident Analysis (RS.AN)", "RS.AN-03", "Root causes are found", 1, 3, "Medium", "Incident response"), ("RECOVER", "Incident Recovery Plan Execution (RC.RP)", "RC.RP-01", "Recovery follows the plan", 2, 3, "Low", "IT Infrastructure")]
    return none(sheet.lines("A5", [[*one[:6], Formula(f"F{5 + i}-E{5 + i}", one[5] - one[4]), *one[6:]] for i, one in enumerate(parts)]), "noServices")


def isms():
    sheet = Sheet("適用宣言書").lines("A1", [["ISMS 管理策一覧（適用宣言書 別表）"], ["○：適用　×：適用除外"]]).lines("A4", [["管理策", "適用", "重要度", "担当部署", "委託先", "現状", "目標", "根拠文書", "備考"]], bold=True)
    controls = ["A.5.1 方針の整備", "A.5.2 役割と責任", "A.5.7 脅威情報の扱い", "A.5.24 インシデント管理の準備", "A.5.26 インシデントへの対応", "A.5.28 証拠の収集", "A.6.3 教育と訓練", "A.8.8 技術的脆弱性の管理", "A.8.13 バックアップ", "A.8.15 ログの取得", "A.8.16 監視活動", "A.8.20 ネットワークの保護"]
    return none(sheet.lines("A5", [[one, "○" if i % 5 else "×", ("高", "中")[i % 2], ("情報システム部", "総務部", "ISMS事務局")[i % 3], "Z-MSSP" if "監視" in one else None, 2 + i % 3, 4, f"規程-{10 + i}", None] for i, one in enumerate(controls)]), "noServices")


def incidents():
    sheet = Sheet("インシデント管理台帳").lines("A1", [["No.", "受付日", "件名", "種別", "重要度", "担当部署", "委託先", "現状", "対応内容", "完了目標日"]], bold=True)
    log = [("不審なメールの開封", "標的型メール", "CSIRT", None, "対応中", "端末を隔離し、検体をZ-MSSPに送付"), ("Webサイトの改ざん", "改ざん", "Web運用課", "テスト技研", "完了", "フォレンジック調査を依頼し、証拠を保全"), ("ノートPCの紛失", "紛失", "総務部", None, "完了", "遠隔で消去し、警察へ届け出"),
           ("VPN装置への不正アクセス", "不正アクセス", "情報システム部", "Z-MSSP", "対応中", "SOCからの通知により遮断、パッチを適用"), ("ランサムウェアの検知", "マルウェア", "CSIRT", "Z-MSSP", "完了", "EDRが自動で隔離、影響なし"), ("誤送信", "情報漏えい", "営業部", None, "完了", "削除を依頼し、本人へ連絡")]
    return none(sheet.lines("A2", [[i + 1, Day(f"2026-0{1 + i}-1{i}"), title, kind, ("高", "中", "低")[i % 3], team, vendor, state, done, Day(f"2026-0{2 + i}-28")] for i, (title, kind, team, vendor, state, done) in enumerate(log)]), "noServices")


def vendors():
    sheet = Sheet("Vendors").lines("B2", [["Security vendors and contracts"]], bold=True).lines("B4", [["Provider", "Services in scope", "Category", "Owner", "Priority", "Rating today", "Target rating", "Annual fee (kEUR)", "Contract end"]], bold=True)
    known = [("Contoso MSSP", "24x7 SOC monitoring and alert triage", "SOC", "Security Operations", "Strategic", 4, 5, 310, "2027-03-31"), ("Fabrikam Forensics", "Digital forensics and incident response retainer", "DFIR", "Incident response", "Strategic", 3, 4, 60, "2026-12-31"),
             ("Adatum Labs", "Annual pentests, web and mobile", "Testing", "Product security", "Tactical", 4, 4, 85, "2026-09-30"), ("Proseware", "Phishing simulations", "Awareness", "People & culture", "Tactical", 2, 4, 25, "2027-01-31"), ("Trey Research", "Threat feeds", "Intelligence", "Security Operations", "Tactical", 3, 3, 40, "2026-11-30"),
             ("Litware", "Managed detection for endpoints", "SOC", "IT Infrastructure", "Strategic", 5, 5, 150, "2028-03-31"), ("Tailspin Legal", "Breach counsel", "Legal", "Legal & Compliance", "On call", 4, 4, 0, "2027-06-30")]
    return none(sheet.lines("B5", [[*one[:-1], Day(one[-1])] for one in known]), "noServices")


def training():
    sheet = Sheet("2026年度研修計画").lines("A1", [["2026年度 セキュリティ研修計画"], ["人事部・情報セキュリティ統括室"]]).lines("A4", [["No.", "研修名", "対象者", "実施形態", "担当部署", "委託先", "受講率", None, "実施月", "備考"], [None, None, None, None, None, None, "現状", "目標", None, None]], bold=True)
    sheet.merges += ["G4:H4"] + [f"{one}4:{one}5" for one in "ABCDEFIJ"]
    courses = [("全社員向けeラーニング", "全社員", "オンライン", "人事部", "サンプル教育㈱"), ("標的型メール訓練", "全社員", "訓練", "統括室", "テスト訓練社"), ("管理職向けインシデント対応演習", "課長以上", "集合", "統括室", None), ("開発者向け脆弱性対策講座", "開発部", "集合", "開発企画課", "例示アカデミー"),
               ("SOCアナリスト育成（初級）", "SOC", "OJT", "SOC", None), ("フォレンジック入門", "CSIRT", "外部講座", "CSIRT", "例示アカデミー"), ("新入社員研修", "新入社員", "集合", "人事部", None)]
    return none(sheet.lines("A6", [[i + 1, *one, f"{60 + 5 * i}%", "100%", f"{4 + i}月", None] for i, one in enumerate(courses)]), "noServices")


def spending():
    sheet = Sheet("予算要求").lines("A1", [["2027年度 セキュリティ関連予算要求（単位：千円）"]]).lines("A3", [["区分", "件名", "優先度", "担当部署", "委託先", "2026年度予算", "2027年度要求", "差分", "備考"]], bold=True)
    lines = [("A", "SOC監視委託", "必須", "統括室", "Z-MSSP", 36000, 38400), ("A", "脆弱性診断委託（12システム）", "必須", "統括室", "テスト技研", 9000, 12000), ("B", "EDRライセンス更新", "必須", "情報システム部", "サンプル商事", 15000, 15800), ("B", "SIEM基盤の増強", "推奨", "情報システム部", "サンプル商事", 0, 22000),
             ("C", "フォレンジック機材の更新", "任意", "CSIRT", None, 0, 3500), ("C", "訓練・演習", "標準", "統括室", "テスト訓練社", 2500, 2500)]
    sheet.lines("A4", [[*one, Formula(f"G{4 + i}-F{4 + i}", one[6] - one[5]), None] for i, one in enumerate(lines)])
    last = 3 + len(lines)
    sheet.lines((last + 1, 1), [["合計", None, None, None, None, Formula(f"SUM(F4:F{last})", sum(one[5] for one in lines)), Formula(f"SUM(G4:G{last})", sum(one[6] for one in lines)), Formula(f"G{last + 1}-F{last + 1}", sum(one[6] - one[5] for one in lines))]], bold=True)
    return none(sheet, "noServices")


def books():
    return [
        Book("consultants", "A consultant's annex: running numbers, code in the name's cell, merged categories, delivery and maturity beneath bands for now and then, remarks above, a legend below, a cover sheet.", "LibreOffice", consultants()),
        Book("by-department", "Sorted by department, persons and mail addresses beside it, scores as レベル3, review dates, gap formulas with results, filtered rows hidden.", "excelts", [by_department()]),
        Book("twelve", "Twelve services by name, a scale beside the matrix from the header's row on.", "openpyxl", [twelve()]),
        Book("who-in-words", "Allocations as free text and levels as 必須(ベーシック); gap formulas with results, a list of versions below.", "by hand", [who_in_words()]),
        Book("marks", "Answers as departments sent them: scores in many spellings, marks and ranges that must not be guessed.", "openpyxl", [marks()]),
        Book("years", "Scores of 2023, 2024 (last time), 2025 (now) and 2027 (target) beneath a band, assessor and dates.", "excelts", [years()]),
        Book("viewpoints", "Scores by formula over three viewpoints of the company's own, with results; category lines, subtotals, grouped rows, one category hidden.", "by hand", [viewpoints()]),
        Book("pasted", "From CSV: title and remark, code and name with a colon, full-width scores, dashes for nobody.", "LibreOffice", [pasted()], options={"source": "csv"}),
        Book("companies-merged", "One merged cell for each of three companies, a line that says 1～5 beneath the header.", "openpyxl", [companies_merged()]),
        Book("bands-unmerged", "Four bands that are not merged, the other headers in the lower row; full-width codes, scores as 3点, two kinds of grounds.", "LibreOffice", [bands_unmerged()]),
        Book("capability-map", "English, names only, running numbers; own columns for mail, budget and ticket; legend of priorities below.", "by hand", [capability_map()], options={"strings": "inline"}),
        Book("board-pack", "English: delivery model and maturity beneath As-Is and To-Be, code in the name's cell, merged category lines, a cover sheet.", "LibreOffice", board_pack()),
        Book("service-register", "An English table sorted by level, scores as Level 3, dates of next review and last update.", "excelts", [service_register()]),
        Book("business-units", "English, two business units: exclusions in four spellings, scores that must not be guessed, hidden columns.", "openpyxl", [business_units()]),
        Book("last-year", "English: last year, this year and target beneath a band, change and gap with results, grouped and hidden rows.", "by hand", [last_year()], options={"prefix": "x"}),
        Book("roles-2018", "The 54 roles of edition 2.1 with last time's, present and wanted points.", "openpyxl", [roles_2018()]),
        Book("roles-by-team", "Roles of edition 2.1 by name only, sorted by team, whose cells are merged; the other spellings of three roles.", "by hand", [roles_by_team()]),
        Book("two-sites", "Two sites' matrices one below the other: a person is asked.", "LibreOffice", [two_sites()]),
        Book("nist-profile", "A NIST CSF 2.0 profile with current and target tiers.", "LibreOffice", [nist()]),
        Book("isms-controls", "Controls of an ISMS with numbers such as A.5.7, current and target scores.", "excelts", [isms()]),
        Book("incident-log", "A log of incidents with team, vendor and state.", "by hand", [incidents()]),
        Book("vendor-list", "Vendors with SOC and forensics among what they do, ratings and targets.", "openpyxl", [vendors()]),
        Book("training-plan", "Courses with current and target attendance beneath a merged band.", "LibreOffice", [training()]),
        Book("budget-request", "A budget by line with priority, department, vendor and difference, formulas with results.", "excelts", [spending()]),
    ]
