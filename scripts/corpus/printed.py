"""Tables 3 to 5 of the textbook: the services printed, and the lines that stand for those left out."""
from matrix import Item, Line, col, matrix
from words import field, level

PRINTED = [("A1", "basic", "社内 CSIRT", 3, 5), "(中略、A2-9)", ("B1", "basic", "社内 SOC", 2, 4), "(中略、B2-4)", ("D1", "basic", "外部委託", 4, 5),
           ("E1", "advanced", "外部委託", 4, 5), "(中略、E2-7)", ("G1", "basic", "社内情シス部門", 3, 5), "(中略、G2-4)", ("I1", "basic", "社内 CSIRT", 4, 5), "(中略、I2-7)"]


def printed_table(sheet, corner, filled, merged):
    """Tables 3 (`filled` 1), 4 (2) and 5 (3), each with more of the columns filled in."""
    columns = [
        col("code name", "サービス", lambda row, _: f"サービス {row['code'].replace('-', '')}"), col("level", "推奨レベル", level("ja priority")),
        col("allocation team outsourcer", "サービス 割り当て", field("who")), col("asIs", "現状 (As-Is)", band="サービススコア"), col("toBe", "あるべき姿 (To-Be)", band="サービススコア"),
    ]
    def row(short, wanted, who, now, then):
        means = {"code": f"{short[0]}-{short[1:]}", "name": "", "level": wanted}
        if filled > 1:
            means |= {"who": who, **({"allocation": "outsource"} if who == "外部委託" else {"allocation": "insource", "team": who})}
        return Item(means | ({"asIs": now, "toBe": then} if filled > 2 else {}))
    body = [Line({0: one}) if isinstance(one, str) else row(*one) for one in PRINTED]
    return matrix(sheet, corner, columns, body, two=True, merged=merged)
