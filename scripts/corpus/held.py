"""The half that only judges: what each workbook holds, and how it is to be read."""
from facts import categories, codes, functions, roles
from matrix import Line, ask, by_category, col, items, matrix, name_of, none, said, unread
from model import Book, Day, Error, Formula, Phonetic, Rich, Sheet
from printed import printed_table
from words import allocation, category, coded_name, field, free_allocation, gap, level, name, portfolio, score

ENGLISH = {"teams": ("Infrastructure", "Blue team", "Risk office"), "outsourcers": ("Contoso", "Fabrikam SOC"), "language": "en"}
KANSAI = {"teams": ("システム企画課", "監視センター", "リスク統括部"), "outsourcers": ("北浜セキュリティ", "なにわMSS")}


def fig8_english():
    columns = [col("name", "Service", field("name")), col("level", "Recommendation level", level("en name")), col("allocation team outsourcer", "Service allocation", free_allocation("en", (" (", ")"))),
               col("asIs", "As-Is", band="Service score"), col("toBe", "To-Be", band="Service score")]
    rows = [{"code": "", "name": "Service 1", "level": "basic", "allocation": "insource", "team": "Department AB", "asIs": 3, "toBe": 5}, {"code": "", "name": "Service 2", "level": "standard", "allocation": "outsource", "outsourcer": "Z-MSSP", "asIs": 2, "toBe": 4},
            {"code": "", "name": "Service 3", "level": "advanced", "allocation": "unassigned", "asIs": 1, "toBe": 2}]
    return matrix(Sheet("Figure 4"), "B2", columns, items(rows), two=True)


def unusual_order():
    columns = [col("gap", "Gap", gap("D", "C")), col("outsourcer", "Service provider"), col("toBe", "Target (To-Be)"), col("asIs", "Current (As-Is)"), col("notes", "Remarks"), col("team", "Responsible team"),
               col("allocation", "Sourcing", allocation("en short")), col("level", "Recommendation level", level("en name")), col("name", "Service name", name("en")), col("code", "Service ID")]
    return matrix(Sheet("Services"), "A1", columns, items(portfolio(101, codes(), **ENGLISH)))


def low_bilingual():
    sheet = Sheet("X.1060").lines("A1", [["CDC service matrix / CDCサービスマトリクス"], ["Organisation / 組織", "例示株式会社"], ["Cycle / 期", "FY2026"], ["Filled in by / 記入者", "中村"], [], ["Level / レベル", "Basic, Standard, Advanced, Optional"], ["Score / スコア", "1 - 5"]])
    columns = [col("category", "カテゴリー\nCategory", category("en", "{code} {name}")), col("code", "コード\nCode"), col("name", "サービス\nService"), col("level", "推奨レベル\nRecommendation level", level("en priority")), col("allocation", "割り当て\nAllocation", allocation("en")),
               col("team", "担当\nTeam"), col("asIs", "現状\nAs-Is", band="サービススコア / Service score"), col("toBe", "あるべき姿\nTo-Be", band="サービススコア / Service score")]
    return matrix(sheet, "A12", columns, items(portfolio(102, codes(), **KANSAI)), two=True, low=True)


def deep_header():
    sheet = Sheet("調査票").put("C1", "サービス実施状況 調査票")
    guide = [("部門コード", "回答部門の番号"), ("サービス", "対象となるサービスの名称"), ("優先度", "必須・標準・推奨・任意から選択"), ("実施体制", "インソース・アウトソース・併用"), ("主管", "社内で責任を負う部署"), ("ベンダー", "委託している場合の会社"), ("現状", "1から5"), ("目標", "1から5")]
    sheet.lines("C3", [["項目", "記入方法"], *map(list, guide)])
    sheet.lines("C14", [[f"Q{i}", question] for i, question in enumerate(("スコアは誰が付けますか。担当と主管で合意してください。", "現状と目標が同じでもよいですか。構いません。", "委託先の評価は必要ですか。必要です。", "対象外のサービスはどうしますか。「対象外」と記入してください。"), 1)])
    sheet.lines("C22", [["優先度", "現状の平均", "目標の平均"], ["必須", 2.8, 3.9], ["標準", 2.1, 3.0]])
    columns = [col("code", "管理番号"), col("name", "サービス"), col("level", "優先度", level("ja priority")), col("allocation", "実施体制"), col("team", "主管"), col("outsourcer", "ベンダー"), col("asIs", "現状", score("asIs", "対象外")), col("toBe", "目標", score("toBe", "対象外"))]
    matrix(sheet, "C44", columns, items(portfolio(103, codes("B", "C", "D", "E"), **KANSAI)))
    return sheet.put("M46", "← サービスの現状を記入").put("M52", "※ 担当が変わったら主管も更新")


def totals():
    columns = [col("", "行", lambda row, at: at - 5), col("code", "記号"), col("name", "サービス"), col("level", "区分", level("ja both")), col("allocation", "実施方法"), col("asIs", "現状の点"), col("toBe", "目標の点"), col("gap", "開き", gap("F", "G", stored=False))]
    def total(one, members):
        return [Line({2: f"{one} 計", 5: lambda row: Formula(f"SUBTOTAL(101,F{row - len(members)}:F{row - 1})", None, False), 6: lambda row: Formula(f"SUBTOTAL(101,G{row - len(members)}:G{row - 1})", None, False)})]
    body = by_category(items(portfolio(104, codes("A", "D", "F", "I"), **KANSAI)), before=lambda one, _: [Line(), Line({0: f"{one}　{categories[one]['ja']}"}, merged=7)], after=total)
    body += [Line(), Line({2: "全体", 5: lambda row: Formula(f"SUBTOTAL(101,F5:F{row - 1})", None, False)})]
    return matrix(Sheet("点数表"), "A4", columns, body).put("A2", "点数表（部門別小計あり）")


def merged_by_hand():
    columns = [col("category", "分野", category(form="{name}（{code}）")), col("code name", "項目", coded_name("{code}：{name}")), col("level", "推奨レベル", level("ja name")), col("allocation", "割当"), col("team", "担当グループ"), col("outsourcer", "委託先名"), col("asIs", "As Is"), col("toBe", "To Be")]
    return matrix(Sheet("分野別"), "C2", columns, items(portfolio(105, codes(), **KANSAI)), merge="category")


def names_csv():
    variants = {"A-1": "ﾘｽｸﾏﾈｼﾞﾒﾝﾄ", "A-7": "リソース 管理", "G-8": "深堀分析ツール運用", "C-2": "検体 解析", "G-11": "ＣＤＣシステム運用", "E-5": "ペネトレーション テスト", "D-4": "インシデント対応・封じ込め。"}
    columns = [col("name", "セキュリティサービス"), col("level", "推奨度", level("ja name")), col("allocation", "実施区分"), col("team", "担当課"), col("asIs", "現状値", score("asIs", "評価対象外", as_text=True)), col("toBe", "目標値", score("toBe", "評価対象外", as_text=True))]
    rows = portfolio(106, codes("A", "C", "D", "E", "G"), **KANSAI)
    return matrix(Sheet("names-csv"), "A1", columns, items(rows, {code: {"name": text} for code, text in variants.items()}))


def mixed_languages():
    rows = portfolio(107, codes("A", "B", "F", "H"), **KANSAI)
    english = {row["code"] for row in rows[::2]}
    def either(japanese, other):
        return lambda row, at: (other if row["code"] in english else japanese)(row, at)
    columns = [col("code", "No. / 番号"), col("name", "Service / サービス", either(name(), name("en"))), col("level", "Level（推奨レベル）", either(level("ja priority"), level("en name"))), col("allocation", "Who? / 割り当て", either(allocation("ja"), allocation("en"))),
               col("team", "Owner / 担当"), col("asIs", "As-Is (現状)"), col("toBe", "To-Be (目標)"), col("notes", "Comments / 備考")]
    return matrix(Sheet("Global"), "A3", columns, items(rows))


def english_only():
    columns = [col("category", "Area", category("en", "{name}")), col("name", "Capability", name("en")), col("level", "Importance", level("en priority")), col("allocation", "Delivery model", allocation("en")), col("team", "Accountable"), col("outsourcer", "Supplier"), col("asIs", "Score today"), col("toBe", "Target score")]
    return matrix(Sheet("Capabilities"), "B6", columns, items(portfolio(108, codes(), **ENGLISH))).put("B2", "Security capability review").put("B3", "Owner: Risk office; target year: 2027")


FREE = {
    "D-1": said("インソース（監視センター）", allocation="insource", team="監視センター"), "D-2": said("アウトソース（なにわMSS）", allocation="outsource", outsourcer="なにわMSS"), "D-3": said("社内SOC", allocation="insource", team="社内SOC"),
    "D-4": said("外部委託(北浜セキュリティ)", allocation="outsource", outsourcer="北浜セキュリティ"), "D-5": said("併用(監視センター／なにわMSS)", allocation="combined", team="監視センター", outsourcer="なにわMSS"), "D-6": said("未割り当て", allocation="unassigned"), "D-7": said("―"),
    "E-1": said("ｲﾝｿｰｽ(システム企画課)", allocation="insource", team="システム企画課"), "E-2": said("Outsourcing (Contoso)", allocation="outsource", outsourcer="Contoso"), "E-3": unread("要相談"), "E-4": said("併用（システム企画課/北浜セキュリティ）", allocation="combined", team="システム企画課", outsourcer="北浜セキュリティ"),
    "E-5": said("外部委託", allocation="outsource"), "E-6": unread("リスク統括部"), "E-7": said("社内リスク統括部", allocation="insource", team="社内リスク統括部"), "E-8": said("　"), "E-9": said("インソース", allocation="insource"),
    "F-1": said("内製(システム企画課)", allocation="insource", team="システム企画課"), "F-2": said("委託（北浜セキュリティ）", allocation="outsource", outsourcer="北浜セキュリティ"), "F-3": unread("未定"), "F-4": said("Unassigned", allocation="unassigned"), "F-5": said("-"),
}


def free_text():
    columns = [col("level", "必要度", level("ja both")), col("code", "コード"), col("name", "サービス名"), col("allocation team outsourcer", "実施主体"), col("asIs", "現状評価"), col("toBe", "目標評価")]
    return matrix(Sheet("主体"), "B2", columns, items(portfolio(109, list(FREE), **KANSAI), {code: {"allocation": text} for code, text in FREE.items()}))


READ = {"G-1": ("４", 4), "G-2": ("1", 1), "G-3": ("5点", 5), "G-4": ("Lv1", 1), "G-5": ("LV４", 4), "G-6": ("評価対象外 ", "excluded"), "G-7": ("対象外", "excluded"), "G-8": ("n/a", "excluded"), "G-9": ("NA", "excluded"),
        "G-10": ("—", None), "G-11": ("‐", None), "G-12": ("　", None), "G-13": (" ２ ", 2), "H-1": ("Level 2", 2), "H-2": ("レベル３", 3)}
NOT_READ = {"I-1": "●", "I-2": "レ", "I-3": "済", "I-4": "三", "I-5": 7, "I-6": "1以上", "I-7": "未定", "A-1": 3.5, "A-2": -1, "A-3": "高い", "A-4": "3 or 4"}


def odd_scores():
    printed = {code: {"toBe": said(text, value)} for code, (text, value) in READ.items()} | {code: {"toBe": unread(text)} for code, text in NOT_READ.items()}
    printed["A-4"]["asIs"] = unread("○")
    printed["A-3"]["level"] = unread("最優先")
    columns = [col("code", "No"), col("name", "サービス"), col("toBe", "To-Be"), col("asIs", "As-Is"), col("team", "部門"), col("level", "推奨レベル", level("ja name")), col("allocation", "割り当て")]
    return matrix(Sheet("Sheet2"), "A3", columns, items(portfolio(110, [*READ, *NOT_READ], **KANSAI), printed)).put("A1", "自己評価")


def companies():
    rows = [row for code in codes("D", "F") for row in portfolio(f"111{code}", [code] * 3, **KANSAI)]
    for i, row in enumerate(rows):
        row["scope"] = ("持株会社", "製造子会社", "物流子会社")[i % 3]
    columns = [col("code", "コード"), col("name", "サービス"), col("scope", "対象会社"), col("allocation", "割り当て"), col("team", "担当"), col("asIs", "現状", band="評価"), col("toBe", "あるべき姿", band="評価"), col("notes", "備考")]
    return matrix(Sheet("三社"), "A1", columns, items(rows), two=True, merged=True, merge="code name")


def regions():
    rows = [row for region in ("EMEA", "APAC") for row in portfolio(f"112{region}", codes("A", "B"), scope=region, **ENGLISH)]
    columns = [col("scope", "Scope"), col("code", "Code"), col("name", "Service", name("en")), col("level", "Level", level("en name")), col("allocation", "Allocation", allocation("en")), col("asIs", "As-Is"), col("toBe", "To-Be")]
    sheet = matrix(Sheet("Regions"), "A2", columns, items(rows), merge="scope")
    sheet.autofilter = sheet.area
    return sheet


def parts_english():
    rows = portfolio(113, codes("C", "D", "G"), **ENGLISH)
    for i, row in enumerate(rows):
        row |= {"inHouseScore": row["asIs"] if row["allocation"] == "combined" else None, "outsourcedScore": 1 + i % 4 if row["allocation"] == "combined" else None}
    columns = [col("code", "Ref"), col("name", "Service", name("en")), col("allocation", "Allocation", allocation("en")), col("team", "Team"), col("outsourcer", "Outsourcer"), col("asIs", "As-Is"), col("inHouseScore", "In-house score"), col("outsourcedScore", "Outsourced score"), col("toBe", "To-Be")]
    return matrix(Sheet("Combined"), "A1", columns, items(rows))


def picks():
    own = {"code": "J-1", "name": "決済端末の監視", "level": "basic", "allocation": "insource", "team": "監視センター", "asIs": 3, "toBe": 5}
    rows = portfolio(114, ["I-7", "D-2", "B-1", "D-2", "A-12", "H-1", "G-13", "B-1", "C-4"], **KANSAI)
    body = items(rows)
    body[3:3] = [Line()]
    body[7:7] = [Line(), *items([own]), Line()]
    columns = [col("toBe", "来期目標"), col("asIs", "今期現状"), col("level", "優先度", level("ja both")), col("name", "提供サービス"), col("code", "サービス番号"), col("allocation", "提供形態"), col("outsourcer", "外注先"), col("team", "所管")]
    return matrix(Sheet("重点"), "D6", columns, body)


def inline_phonetic():
    rows = portfolio(115, codes("B", "I"), **KANSAI)
    printed = {"B-1": {"name": Phonetic("リアルタイム監視", "リアルタイムカンシ"), "toBe": said(Rich(("5", "点")), 5)}, "B-2": {"name": Rich(("イベント", "データ", "保管"))}, "I-1": {"name": Phonetic("意識啓発", "イシキケイハツ"), "level": said(Rich(("必", "須")), "basic")}, "I-2": {"team": Phonetic("人事部", "ジンジブ")}}
    printed["I-2"]["allocation"] = said("インソース", "insource")
    columns = [col("code", Rich(("コ", "ード"))), col("name", Phonetic("サービス名称", "サービスメイショウ")), col("allocation", "割り当て"), col("team", "担当"), col("level", Phonetic("優先度", "ユウセンド"), level("ja priority")), col("asIs", "現状"), col("toBe", Rich(("あるべき", "姿")))]
    return matrix(Sheet("ルビ"), "B2", columns, items(rows, printed))


def old_roles(chosen=None, **more):
    return [{"code": code, "name": role, "asIs": (2, 4, None, 1, 3)[i % 5], "toBe": (3, 5, None, 3, 4)[i % 5], **more} for i, (code, role) in enumerate(roles.items()) if chosen is None or code[0] in chosen]


def v21_in_one_cell():
    columns = [col("code name", "役割", lambda row, _: f"{row['code']}. {row['name']}"), col("allocation", "インソース／アウトソース"), col("asIs", "現状レベル"), col("toBe", "目標レベル"), col("notes", "改善案")]
    rows = [row | {"allocation": ("outsource", "insource", "combined")[i % 3]} for i, row in enumerate(old_roles())]
    return matrix(Sheet("54の役割"), "A4", columns, by_category(items(rows), before=lambda one, _: [Line({0: f"{one}. {functions[one]}"}, merged=4)]), verdict="v21").put("A1", "成熟度セルフチェック")


def v21_by_name():
    spelt = {"D-4": "リモート対応", "D-5": "オンサイト対応", "E-6": "標的型攻撃体制評価", "H-3": "内部不正検知・防止対応", "C-2": "デジタル フォレンジック"}
    columns = [col("category", "機能", lambda row, _: functions[row["code"][0]]), col("name", "役割名", field("name")), col("asIs", "As-Is", band="実行レベル"), col("toBe", "To-Be", band="実行レベル"), col("team", "担当組織")]
    rows = old_roles(team="監視センター")
    return matrix(Sheet("2019年度"), "B5", columns, items(rows, {code: {"name": text} for code, text in spelt.items()}), two=True, merged=True, merge="category", verdict="v21").put("B2", "役割別 実行レベル")


def v21_few():
    columns = [col("code", "コード"), col("name", "名称", field("name")), col("asIs", "現状"), col("toBe", "あるべき姿")]
    return matrix(Sheet("E_H"), "A1", columns, items(old_roles(("E", "H"))), verdict="v21")


def roster():
    sheet = Sheet("要員").lines("B2", [["要員一覧（2026年度）"], [], ["社員番号", "氏名", "担当", "所属", "スキルレベル", "現状", "目標"]], bold=True)
    people = ["青木", "石井", "上田", "遠藤", "岡田", "加藤", "木村"]
    return none(sheet.lines("B5", [[f"{'AB'[i % 2]}-{i + 1}", one, ("監視", "診断")[i % 2], "監視センター", ("スタンダード", "ベーシック")[i % 2], 1 + i % 3, 3 + i % 3] for i, one in enumerate(people)]), "noServices")


def assets():
    sheet = Sheet("資産").lines("A1", [["コード", "名称", "サービス", "重要度", "担当", "委託先", "現状"]], bold=True)
    things = ["ファイアウォール", "メールゲートウェイ", "人事システム", "会員サイト", "EDR管理サーバー", "ログ基盤", "VPN装置", "決済端末", "倉庫端末", "複合機"]
    return none(sheet.lines("A2", [[f"{'ABC'[i // 4]}-{i % 4 + 1}", one, ("会員サイト", "基幹")[i % 2], ("必須", "標準", "任意")[i % 3], "システム企画課", "北浜セキュリティ", ("稼働中", "更改中")[i % 2]] for i, one in enumerate(things)]), "noServices")


def accounts():
    sheet = Sheet("科目").lines("A1", [["勘定科目コード", "科目名", "区分", "レベル"]], bold=True)
    names = ["現金", "売掛金", "ソフトウェア", "支払手数料", "外注費", "保守料", "通信費", "教育費"]
    return none(sheet.lines("A2", [[f"{'ABE'[i % 3]}{i + 1}", one, ("資産", "費用")[i // 3 > 0], 1 + i % 4] for i, one in enumerate(names)]), "noServices")


def service_list():
    sheet = Sheet("Reference").lines("C3", [["Category", "Code", "Service", "サービス"]], bold=True)
    return none(sheet.lines("C4", [[categories[code[0]]["en"], code, name_of(code, "en"), name_of(code)] for code in codes()]), "tooLittle")


def tickets():
    sheet = Sheet("対応状況").lines("A1", [["No.", "件名", "サービス", "優先度", "担当", "現状", "目標", "スコア"]], bold=True)
    subjects = ["不審メールの報告", "VPN装置の更新", "会員サイトの改ざん疑い", "EDR検知", "退職者アカウント", "証明書期限", "脆弱性情報の共有"]
    return none(sheet.lines("A2", [[f"D-{i + 1}", one, ("会員サイト", "社内OA", "物流")[i % 3], ("高", "中", "低")[i % 3], ("野口", "長谷川")[i % 2], ("調査中", "完了")[i % 2], Day(f"2026-12-{10 + i}"), 1 + i % 5] for i, one in enumerate(subjects)]), "noServices")


def dates():
    rows = portfolio(116, codes("C", "G"), **KANSAI)
    for i, row in enumerate(rows):
        row |= {"decidedOn": f"2026-{1 + i % 12:02}-28" if i % 3 else None, "approvedBy": "役員会" if i % 3 else "", "reviewBy": "2027-09-30" if i % 2 else None}
    def day(part):
        return lambda row, _: Day(row[part]) if row[part] else None
    columns = [col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル", level("ja name")), col("asIs", "現状"), col("toBe", "あるべき姿"), col("decidedOn", "判断日", day("decidedOn")), col("approvedBy", "承認者"), col("reviewBy", "次回見直し日", day("reviewBy"))]
    return matrix(Sheet("決定記録"), "A2", columns, items(rows))


def results():
    rows = [row | {"asIs": 2, "toBe": 5} for row in portfolio(117, codes("B", "F"), **KANSAI)]
    printed = {"B-1": {"asIs": said(Formula("1+1", 2), 2)}, "B-2": {"asIs": said(Formula('TEXT(2,"0")&"点"', "2点"), 2), "code": said(Formula('"B-"&2', "B-2"), "B-2")}, "B-3": {"asIs": said(Formula('IFERROR(1/0,"")', ""))}, "B-4": {"toBe": unread(Formula("1/0", Error("#DIV/0!")))},
               "F-1": {"team": said(Formula('"監視"&"センター"', "監視センター"), "監視センター")}, "F-2": {"toBe": unread(Formula("TRUE()", True))}, "F-3": {"toBe": said(Formula('"対象外"', "対象外"), "excluded")}}
    columns = [col("code", "コード"), col("name", "サービス"), col("level", "優先度", level("ja priority")), col("team", "担当"), col("toBe", "目標スコア"), col("asIs", "現状スコア"), col("gap", "ギャップ", gap("F", "E"))]
    return matrix(Sheet("式"), "A1", columns, items(rows, printed))


def no_results():
    rows = portfolio(118, codes("D", "E"), **ENGLISH)
    printed = {"D-1": {"asIs": said(Formula("1*3", 3, False), 3)}, "E-2": {"toBe": said(Formula("2+3", 5, False), 5)}, "E-3": {"level": said(Formula('"Bas"&"ic"', "Basic", False), "basic")}}
    columns = [col("code", "Code"), col("name", "Service", name("en")), col("level", "Level", level("en name")), col("asIs", "Current state"), col("toBe", "Target state"), col("gap", "Difference", gap("D", "E", stored=False))]
    return matrix(Sheet("Formulas"), "B2", columns, items(rows, printed))


def filtered():
    columns = [col("code", "コード"), col("name", "サービス"), col("level", "推奨", level("ja priority")), col("allocation", "体制"), col("team", "責任者"), col("asIs", "実績"), col("toBe", "目標")]
    rows = portfolio(119, codes(), **KANSAI)
    body = by_category(items(rows, hidden={"A-2", "A-3", "C-1", "I-7"}), before=lambda one, _: [Line({1: categories[one]['ja']})])
    sheet = matrix(Sheet("絞り込み"), "A1", columns, body)
    sheet.grouped_rows = [(3, 15), (17, 20)]
    sheet.autofilter = sheet.area
    return sheet


def table_english():
    columns = [col("code", "X.1060 ref"), col("name", "What we do", name("en")), col("level", "How much we want it", level("en name")), col("allocation", "In or out", allocation("en short")), col("team", "Who answers for it"), col("outsourcer", "Bought from"), col("asIs", "Points now"), col("toBe", "Points wanted"), col("", "Ticket", lambda row, at: f"T{at}")]
    sheet = matrix(Sheet("Register"), "A1", columns, items(portfolio(120, codes("A", "B", "C", "D"), **ENGLISH)))
    sheet.table = (sheet.area, "SecurityServices")
    return sheet


PAIR = [col("name", "サービス"), col("level", "優先度", level("ja priority")), col("allocation", "体制"), col("asIs", "現状", band="スコア"), col("toBe", "目標", band="スコア")]


def beside():
    sheet = Sheet("比較").put("A1", "本社と子会社の比較").put("A3", "【本社】").put("G3", "【子会社】")
    first = matrix(sheet, "A4", PAIR, items(portfolio(121, codes("A", "B", "D"), **KANSAI)), two=True, merged=True).area
    second = matrix(sheet, "G4", PAIR, items(portfolio(122, codes("A", "B", "D"), **KANSAI)), two=True, merged=True).area
    return ask(sheet, [first, second])


def below():
    columns = [col("code name", "Service", coded_name("{code} {name}", "en")), col("allocation", "Allocation", allocation("en")), col("asIs", "As-Is"), col("toBe", "To-Be")]
    sheet = Sheet("Group")
    areas = []
    for i, company in enumerate(("Alpha Ltd", "Beta GmbH", "Gamma KK")):
        sheet.put((sheet.last + 1, 2), company)
        areas.append(matrix(sheet, (sheet.last + 3, 2), columns, items(portfolio(123 + i, codes("B", "C", "D", "I"), **ENGLISH))).area)
    return ask(sheet, areas)


def large():
    rows = [row for company in range(100) for row in portfolio(2000 + company, codes(), scope=f"Company {company + 1}", **ENGLISH)]
    columns = [col("code", "Code"), col("scope", "Entity"), col("level", "Level", level("en name")), col("asIs", "As-Is"), col("toBe", "To-Be"), col("team", "Team")]
    return matrix(Sheet("Roll-up"), "A3", columns, items(rows), every=67)


def english_csv():
    columns = [col("code", "id", lambda row, _: row["code"].replace("-", "")), col("name", "service", name("en")), col("level", "priority", level("en name")), col("allocation", "sourcing", allocation("en short")), col("team", "owner"), col("outsourcer", "vendor"), col("asIs", "current", score("asIs", "N/A", as_text=True)), col("toBe", "target", score("toBe", "N/A", as_text=True))]
    return matrix(Sheet("english-csv"), "A1", columns, items(portfolio(126, codes(), **ENGLISH)))


def months():
    own = [col("", f"{'4 5 6 7 8 9 10 11 12 1 2 3'.split()[i % 12]}月{'' if i < 12 else '（前年）' if i < 24 else '（前々年）'}", lambda row, at, i=i: (at + i) % 41, band=("件数", "前年の件数", "前々年の件数")[i // 12]) for i in range(36)]
    more = [col("", title, lambda row, at, title=title: f"{title}{at}" if at % 4 else None) for title in ("起票元", "台帳番号", "資料", "最終更新")]
    columns = [col("code", "コード"), *more, col("name", "サービス"), *own, col("level", "推奨レベル", level("ja name")), col("allocation", "割り当て"), col("team", "担当部"), col("asIs", "現状", band="サービススコア"), col("toBe", "あるべき姿", band="サービススコア"), col("notes", "メモ")]
    printed = {"D-1": {"notes": "経緯を記す。" * 5000}, "D-2": {"notes": "改行\nを\n含む"}}
    return matrix(Sheet("月次"), "A2", columns, items(portfolio(127, codes("B", "D"), **KANSAI), printed), two=True, merged=True)


def broken():
    bad = {"A-2": ("toBe", Formula("1/0", Error("#DIV/0!"))), "A-4": ("asIs", Error("#N/A")), "A-5": ("level", Error("#N/A")), "A-9": ("allocation", Formula("1/0", Error("#DIV/0!")))}
    columns = [col("code", "コード"), col("name", "サービス"), col("level", "推奨レベル", level("ja both")), col("allocation", "割り当て"), col("asIs", "現状"), col("toBe", "目標")]
    return matrix(Sheet("壊れた参照"), "A1", columns, items(portfolio(128, codes("A"), **KANSAI), {code: {part: unread(value)} for code, (part, value) in bad.items()}))


def hidden():
    columns = [col("", "key", lambda row, at: at, hidden=True), col("category", "Category", category("en", "{code}")), col("code", "Code", hidden=True), col("name", "Service", name("en"), width=44), col("level", "Level", level("en name")), col("allocation", "Allocation", allocation("en")), col("team", "Team"), col("asIs", "As-Is"), col("toBe", "To-Be", hidden=True), col("rationale", "Rationale")]
    rows = portfolio(129, codes(), **ENGLISH, rationale="agreed in the board")
    sheet = matrix(Sheet("Board view"), "B5", columns, items(rows))
    sheet.freeze = "F6"
    return sheet.put("C2", "Board view: hidden columns are filled in by the risk office")


def every_column():
    words = [("reason", "Reason", {"Risk accepted": "accepted", "Not now (people)": "people", "No risk": "noRisk"}), ("status", "Status", {"Filled in": "filled", "Final": "final", "in review": None}),
             ("allocationToBe", "Allocation To-Be", {"Combined": "combined", "Outsource": "outsource", "Insource": "insource"}), ("improvement", "Improvement cycle", {"Short cycle": "short", "Long cycle": "long", "": None}),
             ("process", "Process", {"Operation": "operation", "Response": "response", "Strategic management": "strategic"}), ("domain", "Domain", {"II": "II", "IV": "IV", "I": "I"})]
    rows = portfolio(130, codes("D", "G"), **ENGLISH)
    printed = {}
    for i, row in enumerate(rows):
        row |= {"assessedOn": f"2026-05-{1 + i:02}", "assessor": "M. Weber", "basis": f"interview {i}", "evidence": "wiki", "supporting": "Legal", "rationale": "see minutes"}
        chosen = [(part, *list(values.items())[i % 3]) for part, _, values in words]
        printed[row["code"]] = {part: said(text, means) if means else unread(text) if text else said(None) for part, text, means in chosen}
    columns = [col("name", "Service", name("en")), col("code", "Code"), col("level", "Level", level("en name")), *[col(part, header) for part, header, _ in words], col("asIs", "As-Is"), col("toBe", "To-Be"), col("assessor", "Assessor"),
               col("assessedOn", "Assessed on", lambda row, _: Day(row["assessedOn"])), col("basis", "Basis"), col("evidence", "Evidence"), col("supporting", "Supporting teams"), col("rationale", "Rationale")]
    return matrix(Sheet("Full"), "A1", columns, items(rows, printed))


def workbook_of_a_year():
    columns = [col("code name", "サービス", coded_name("{code} {name}")), col("level", "優先度", level("ja both")), col("allocation", "割り当て"), col("team", "主管部"), col("outsourcer", "委託会社"), col("previous", "前回値"), col("asIs", "現状"), col("toBe", "目標")]
    rows = [row | {"previous": 1 + i % 4} for i, row in enumerate(portfolio(131, codes("A", "B", "C", "D"), **KANSAI))]
    lists = Sheet("選択肢").lines("A1", [["優先度", "体制", "スコア"], ["必須", "インソース", 1], ["標準", "アウトソース", 2], ["推奨", "併用", 3], ["任意", "未割り当て", 4], [None, None, 5]])
    return [none(lists, "noServices"), matrix(Sheet("本年度"), "B3", columns, items(rows)).put("B1", "本年度"), none(Sheet("連絡先").lines("B2", [["部", "電話"], ["監視センター", "06-0000-0000"]]), "noHeader"), none(Sheet("白紙"), "noHeader")]


def ticked():
    """Insourced, outsourced and both as a column each, ticked; names with running numbers."""
    sheet = Sheet("点検表").lines("B1", [["サービス点検表（2026年度）"], ["凡例：○＝該当"]])
    def tick(how):
        return lambda row, _: "○" if row["allocation"] == how else None
    order = codes("B", "C", "F")
    columns = [col("", "項番", lambda row, _: order.index(row["code"]) + 1), col("name", "サービス", field("name")), col("level", "推奨レベル", level("ja name")), col("", "内製", tick("insource"), band="実施形態"), col("", "委託", tick("outsource"), band="実施形態"), col("", "併用", tick("combined"), band="実施形態"),
               col("team", "担当部署"), col("asIs", "現状", band="評価点"), col("toBe", "目標", band="評価点"), col("", "優先順位", lambda row, _: order.index(row["code"]) % 3 + 1), col("notes", "備考")]
    rows = [row | {"name": f"{i}. {row['name']}"} for i, row in enumerate(portfolio(132, order, **KANSAI), 1)]
    return matrix(sheet, "B4", columns, items(rows), two=True, merged=True)


def three_rows():
    """A third row of headers above the two, a name in both languages in one cell, footnote marks."""
    sheet = Sheet("様式第2号").put("A1", "様式第2号").put("C2", "サービスポートフォリオ（社外秘）")
    columns = [col("category", "領域", category(form="{code}　{name}")), col("code", "番号"), col("name", "サービス", lambda row, _: row["name"]), col("level", "推奨レベル", level("ja both")), col("allocation", "割り当て", band="実施"), col("team", "担当部署", band="実施"), col("asIs", "現状\nAs-Is", band="サービススコア"), col("toBe", "あるべき姿\nTo-Be", band="サービススコア"), col("notes", "特記事項")]
    rows = portfolio(133, codes("A", "I"), **KANSAI)
    for i, row in enumerate(rows):
        row["name"] = (row["name"], f"{row['name']}\n({name_of(row['code'], 'en')})", f"{row['name']}※{i}")[i % 3]
    body = by_category(items(rows), after=lambda one, members: [Line({1: f"小計（{one}）", 6: lambda row: Formula(f"SUM(G{row - len(members)}:G{row - 1})", 30), 7: lambda row: Formula(f"SUM(H{row - len(members)}:H{row - 1})", 40)})])
    matrix(sheet, "A5", columns, body, two=True, merged=True, merge="category")
    for letters, title in zip("ABCDI", ("領域", "番号", "サービス", "推奨レベル", "特記事項")):
        sheet.merges.remove(f"{letters}5:{letters}6")
        sheet.merges.append(f"{letters}4:{letters}6")
        sheet.cells[4, ord(letters) - 64] = sheet.cells.pop((5, ord(letters) - 64))
    sheet.put("E4", "今年度の状況", bold=True).merges.append("E4:H4")
    return sheet


def turned():
    """Services from left to right: no matrix that could be read."""
    chosen = portfolio(134, codes("B", "D"), **KANSAI)
    sheet = Sheet("横持ち").put("A1", "サービス一覧（横）")
    sheet.lines("A3", [["サービス", *[row["name"] for row in chosen]], ["推奨レベル", *["必須" for _ in chosen]], ["現状", *[row["asIs"] if isinstance(row["asIs"], int) else None for row in chosen]], ["目標", *[row["toBe"] if isinstance(row["toBe"], int) else None for row in chosen]]])
    return none(sheet, "noServices")


def regions_beside():
    """Two regions beside each other with a title over each, the region within every header; totals beneath."""
    sheet = Sheet("EMEA vs APAC").put("A1", "Service scores by region")
    shared = [col("code", "Code"), col("name", "Service", name("en"))]
    second = {row["code"]: row for row in portfolio(136, codes("B", "E"), **ENGLISH)}
    per = [("allocation", "Sourcing", allocation("en short")), ("asIs", "As Is", score("asIs", "N/A")), ("toBe", "To Be", score("toBe", "N/A"))]
    columns = [*shared, *[col(part, f"EMEA {header}", show) for part, header, show in per], *[col(f"own-{part}", f"APAC {header}", lambda row, at, show=show: show(second[row["code"]], at)) for part, header, show in per]]
    body = [*items(portfolio(135, codes("B", "E"), **ENGLISH)), Line({1: "Average", 3: lambda row: Formula(f"AVERAGE(D4:D{row - 1})", 2.5)})]
    matrix(sheet, "A3", columns, body)
    return ask(sheet, [f"A3:E{sheet.last - 1}", f"A3:H{sheet.last - 1}"])


def books():
    return [
        Book("fig8-english", "The figure in English: three services without codes of the framework, a band that is not merged.", "by hand", [fig8_english()]),
        Book("table4", "Table 4 as printed: allocations as free text, no scores yet, below a title.", "excelts", [printed_table(Sheet("プロファイル"), "C6", 2, True).put("C3", "サービスプロファイル")]),
        Book("tables-3-to-5", "Tables 3 to 5 as printed, a sheet each.", "LibreOffice", [printed_table(Sheet(f"表{i + 2}"), "B2", i, i != 2) for i in (1, 2, 3)]),
        Book("unusual-order", "All 64 in English, the columns from right to left.", "excelts", [unusual_order()]),
        Book("low-bilingual", "Headers in both languages, the band above and all others in the lower row, in row 12.", "openpyxl", [low_bilingual()]),
        Book("deep-header", "Header in row 44, below instructions and a small table with its words; remarks at the right.", "by hand", [deep_header()], options={"absolute": True}),
        Book("totals", "Merged category lines, subtotals by formula without results, a column of running numbers.", "openpyxl", [totals()]),
        Book("merged-coded", "Merged categories; code and name in one cell with a full-width colon.", "by hand", [merged_by_hand()]),
        Book("names-csv", "From CSV: names only, in half width, with spaces and a common misspelling; all text.", "LibreOffice", [names_csv()], options={"source": "csv"}),
        Book("mixed-languages", "Both languages in headers, and in turn in the cells of one column.", "excelts", [mixed_languages()]),
        Book("english-only", "English names without codes, other words in every header.", "LibreOffice", [english_only()]),
        Book("free-text", "Allocations as free text in their own column, other brackets and names.", "openpyxl", [free_text()]),
        Book("odd-scores", "Scores, exclusions and marks as people write them, and a level that is none.", "excelts", [odd_scores()]),
        Book("companies", "Code and name merged over the rows of three companies, to be filled down.", "by hand", [companies()]),
        Book("regions", "Two regions, each one merged cell; an autofilter.", "LibreOffice", [regions()]),
        Book("parts-english", "Part scores of combined services in a one-row header.", "openpyxl", [parts_english()]),
        Book("picks", "A few services, some twice, one own, blank lines, nothing in order.", "LibreOffice", [picks()]),
        Book("inline-phonetic", "Rich strings and readings in kana as inline strings.", "by hand", [inline_phonetic()], options={"strings": "inline"}),
        Book("v21-in-one-cell", "Roles of edition 2.1, code and name in one cell: E-3 is 脆弱性管理・対応.", "excelts", [v21_in_one_cell()]),
        Book("v21-by-name", "Roles of edition 2.1 by name only, some in the appendix's spelling.", "openpyxl", [v21_by_name()]),
        Book("v21-few", "Only categories E and H of edition 2.1, whose codes collide with today's.", "by hand", [v21_few()]),
        Book("roster", "People with numbers such as A-1, levels and scores: no service.", "LibreOffice", [roster()]),
        Book("assets", "Assets with codes such as A-1, a column サービス, priorities and owners: no service.", "excelts", [assets()]),
        Book("accounts", "Accounts with codes such as A1: no service.", "openpyxl", [accounts()]),
        Book("service-list", "All 64 services in both languages and nothing to fill in: a list, not a portfolio.", "by hand", [service_list()], options={"prefix": "s"}),
        Book("tickets", "Tickets D-1 and on with service, owner, state, target and a score: no service of the framework.", "openpyxl", [tickets()]),
        Book("decisions-1904", "Dates counted from 1904 in the columns of decisions.", "by hand", [dates()], uses1904=True),
        Book("results", "Scores, codes and names by formula with results, text and errors among them.", "by hand", [results()]),
        Book("no-results", "Scores and a level by formula without results.", "openpyxl", [no_results()]),
        Book("filtered", "Filtered, hidden and grouped rows, category names between.", "LibreOffice", [filtered()]),
        Book("table-english", "A real table whose columns have everyday English names.", "excelts", [table_english()]),
        Book("beside", "Head office and subsidiary side by side, two-row headers: a person is asked.", "LibreOffice", [beside()]),
        Book("below", "Three companies, one below the other: a person is asked.", "by hand", [below()], options={"addresses": False}),
        Book("roll-up", "100 companies of 64 services by code only.", "openpyxl", [large()]),
        Book("english-csv", "From CSV: small letters in the header, every cell is text.", "LibreOffice", [english_csv()], options={"source": "csv"}),
        Book("months", "40 columns of the company's own under bands of their own, a text of 30,000 characters.", "by hand", [months()]),
        Book("broken", "Error values in score, level and allocation cells.", "LibreOffice", [broken()]),
        Book("hidden-code", "Code and To-Be are hidden columns; frozen panes.", "openpyxl", [hidden()]),
        Book("full-english", "Every other column that a matrix may have, in English, a value that is not in its list.", "excelts", [every_column()]),
        Book("year-book", "Lists, contacts and an empty sheet around the one sheet that is a portfolio.", "LibreOffice", workbook_of_a_year()),
        Book("ticked", "Insourced, outsourced and both as columns to be ticked; names with running numbers, a priority of its own.", "openpyxl", [ticked()]),
        Book("three-rows", "Three rows of headers, names in both languages in one cell, footnote marks, sums beneath each category.", "LibreOffice", [three_rows()]),
        Book("turned", "Services from left to right: no matrix.", "openpyxl", [turned()]),
        Book("regions-beside", "One list of services, two regions beside each other with the region within every header: a person is asked.", "openpyxl", [regions_beside()]),
    ]
