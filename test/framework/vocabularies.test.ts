import { categories, categoryByCode, categoryFrom } from "../../src/framework/categories";
import { domainById, domainRead, domains, sourcingNames, sourcingOf, type DomainId } from "../../src/framework/domains";
import { edition, source } from "../../src/framework/edition";
import { finder } from "../../src/framework/finder";
import { patternById, patterns } from "../../src/framework/patterns";
import { processName, processRead, processes } from "../../src/framework/processes";
import { roleName, roleRead, roles } from "../../src/framework/roles";
import { starters } from "../../src/framework/starters";
import { vocabulary } from "../../src/framework/vocabulary";

test("a category is read by code, name, second-edition name, or code and name", () => {
  for (const category of categories) {
    const { code, name, v21Function } = category;
    for (const text of [
      code,
      code.toLowerCase(),
      `${code}.`,
      name.ja,
      name.en,
      v21Function,
      `${code}. ${name.ja}`,
      `${code} ${name.en}`,
      `カテゴリー${code}`,
      `Category ${code}`,
      `${code}：${v21Function}`,
    ])
      expect([text, categoryFrom(text)]).toEqual([text, category]);
    expect(categoryByCode(code)).toBe(category);
  }
});

test.each(["", "J", "AA", "A-1", "A. 即時分析", "C. ディープアナリシス", "分析"])("%j is no category", (text) => {
  expect(categoryFrom(text)).toBeUndefined();
});

test.each<[DomainId, string, string, string]>([
  ["I", "internal", "low", "inHouse"],
  ["II", "external", "low", "mainlyInHouse"],
  ["III", "external", "high", "specialist"],
  ["IV", "internal", "high", "mainlySpecialist"],
])("domain %s (6.2)", (id, information, expertise, sourcing) => {
  expect(domainById(id)).toMatchObject({ id, information, expertise, sourcing });
  expect(sourcingOf(id)).toBe(sourcing);
  for (const text of [
    id,
    id.toLowerCase(),
    `領域${id}`,
    `Domain ${id}`,
    domainById(id).name.ja,
    domainById(id).name.en,
  ])
    expect(domainRead(text)).toBe(id);
});

test("domains stand in the order of Fig. 17", () => {
  expect(domains.map(({ id }) => id)).toEqual(["I", "II", "IV", "III"]);
  expect(Object.keys(sourcingNames).sort()).toEqual(domains.map(({ sourcing }) => sourcing).sort());
  expect(["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "領域Ⅳ"].map(domainRead)).toEqual(["I", "II", "III", "IV", "IV"]);
  expect(["1", "", "V", "all", "IIII"].map(domainRead)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("processes and roles are read by either name", () => {
  for (const { id, name } of processes) {
    expect([processRead(name.ja), processRead(` ${name.en.toUpperCase()} `)]).toEqual([id, id]);
    expect(processName(id)).toBe(name);
  }
  for (const { id, name } of roles) {
    expect([roleRead(name.ja), roleRead(` ${name.en.toUpperCase()} `)]).toEqual([id, id]);
    expect(roleName(id)).toBe(name);
  }
  expect(roles.map(({ name }) => name.ja)).toEqual([
    "企画",
    "一次対応",
    "二次対応",
    "インシデント対応",
    "脆弱性管理・診断",
    "リサーチ・解析",
    "フォレンジック",
    "システム運用・管理",
    "技術開発",
  ]);
  expect([processRead("企画"), roleRead("運用")]).toEqual([undefined, undefined]);
});

test("organisation patterns (6.3): each adds a domain, in the order of the domains", () => {
  expect(patterns.map(({ id, name }) => [id, name.ja])).toEqual([
    [1, "ミニマムインソース"],
    [2, "ハイブリッド"],
    [3, "ミニマムアウトソース"],
    [4, "フルインソース"],
  ]);
  for (const { id, inHouseDomains } of patterns)
    expect(inHouseDomains).toEqual(domains.slice(0, id).map((domain) => domain.id));
  expect(patternById(3).name.en).toBe("Minimum outsourcing");
});

test("where to start, and what it is taken from", () => {
  expect(starters).toEqual({ minimum: ["A", "B", "D"], asNeeded: ["I"] });
  expect(edition).toBe("textbook-3.1");
  for (const text of Object.values(source)) expect(text).toContain("X.1060");
});

test("mistakes in the data are loud", () => {
  expect(() =>
    vocabulary(
      ["a", "b"],
      (item) => item,
      () => ["same"],
    ),
  ).toThrow("means two things");
  expect(() => finder([1], (item) => item)(2)).toThrow("key 2");
});

test("every text is said in both languages", () => {
  const all: unknown[] = [categories, domains, sourcingNames, patterns, processes, roles, source];
  const texts: { ja: string; en: string }[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("ja" in value && "en" in value) texts.push(value as { ja: string; en: string });
    else Object.values(value).forEach(collect);
  };
  all.forEach(collect);
  expect(texts.length).toBeGreaterThan(30);
  for (const { ja, en } of texts) {
    expect(ja).toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
    expect(en).toMatch(/[A-Za-z]{3}/);
  }
});
