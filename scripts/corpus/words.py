"""How the fields of a row are written by people, and organisations that never were."""
import random

from facts import categories, services
from model import Formula

levels = {
    "ja name": {"unnecessary": "不要", "basic": "ベーシック", "standard": "スタンダード", "advanced": "アドバンスド", "optional": "オプション"},
    "ja priority": {"unnecessary": "不要", "basic": "必須", "standard": "標準", "advanced": "推奨", "optional": "任意"},
    "ja both": {"unnecessary": "不要", "basic": "ベーシック（必須）", "standard": "スタンダード（標準）", "advanced": "アドバンスド（推奨）", "optional": "オプション（任意）"},
    "en name": {"unnecessary": "Unnecessary", "basic": "Basic", "standard": "Standard", "advanced": "Advanced", "optional": "Optional"},
    "en priority": {"unnecessary": "Unnecessary", "basic": "Mandatory", "standard": "Standard", "advanced": "Recommended", "optional": "Optional"},
}
allocations = {
    "ja": {"insource": "インソース", "outsource": "アウトソース", "combined": "併用", "unassigned": "未割り当て"},
    "en": {"insource": "Insourcing", "outsource": "Outsourcing", "combined": "Combination", "unassigned": "Unassigned"},
    "en short": {"insource": "Insource", "outsource": "Outsource", "combined": "Combined", "unassigned": "Unassigned"},
}


def level(wording):
    return lambda row, _: levels[wording].get(row.get("level"))


def allocation(wording):
    return lambda row, _: allocations[wording].get(row.get("allocation"))


def free_allocation(wording="ja", brackets="()", between="／", blank=None):
    """インソース(AB部門) and the like: the allocation with who it is in brackets."""
    def show(row, _):
        who = between.join(name for name in (row.get("team"), row.get("outsourcer")) if name)
        word = allocations[wording].get(row.get("allocation"))
        return blank if word is None else f"{word}{brackets[0]}{who}{brackets[1]}" if who else word
    return show


def score(part, excluded="評価対象外", as_text=False, form="{}", blank=None):
    def show(row, _):
        value = row.get(part)
        if value == "excluded":
            return excluded
        if value is None:
            return blank
        return form.format(value) if as_text or form != "{}" else value
    return show


def field(part):
    return lambda row, _: row.get(part) or None


def category(language="ja", form="{code}. {name}"):
    return lambda row, _: form.format(code=row["code"][0], name=categories[row["code"][0]][language])


def coded_name(form="{code}. {name}", language="ja"):
    return lambda row, _: form.format(code=row["code"], short=row["code"].replace("-", ""), name=services[row["code"]]["name"][language])


def name(language="ja"):
    return lambda row, _: services[row["code"]]["name"][language] if row["code"] in services else row["name"]


def gap(as_is, to_be, stored=True):
    """A formula of two columns, by letter; what it gives is known from the row."""
    def show(row, at):
        now, wanted = row.get("asIs"), row.get("toBe")
        both = isinstance(now, int) and isinstance(wanted, int)
        return Formula(f'IF(AND(ISNUMBER({as_is}{at}),ISNUMBER({to_be}{at})),{to_be}{at}-{as_is}{at},"")', wanted - now if both else "", stored)
    return show


def shown(part):
    """How a part is written where the column does not say."""
    return {
        "category": category(), "name": name(), "level": level("ja both"), "allocation": allocation("ja"),
        **{one: score(one) for one in ("asIs", "toBe", "inHouseScore", "outsourcedScore", "previous")},
    }.get(part, field(part))


def portfolio(seed, codes, teams=("情報システム部", "CSIRT", "SOC"), outsourcers=("A社", "Z-MSSP"), language="ja", **always):
    """Rows with levels, allocations, names and scores that differ by seed; blanks and exclusions among them."""
    dice = random.Random(seed)
    rows = []
    for code in codes:
        wanted = dice.choice(["basic", "basic", "standard", "standard", "advanced", "optional", "unnecessary"])
        how = dice.choice(["insource", "insource", "outsource", "combined", "unassigned", None])
        now = dice.choice([1, 1, 2, 2, 3, 3, 4, 5, None, "excluded"])
        then = dice.randint(now, 5) if isinstance(now, int) else now
        if wanted == "unnecessary":
            how, now, then = None, None, None
        elif how == "unassigned":
            now, then = 1, dice.randint(1, 4)
        rows.append({
            "code": code, "name": services[code]["name"][language], "level": wanted, "allocation": how, "asIs": now, "toBe": then,
            "team": dice.choice(teams) if how in ("insource", "combined") else "",
            "outsourcer": dice.choice(outsourcers) if how in ("outsource", "combined") else "", **always,
        })
    return rows
