import { categories } from "../../src/framework/categories";
import { processes, type ProcessId } from "../../src/framework/processes";
import { operationalRoles, roles, type RoleId } from "../../src/framework/roles";
import { fold } from "../../src/framework/fold";
import { serviceByCode, services, servicesOf, sourcingOfService, type ServiceCode } from "../../src/framework/services";
import type { DomainId } from "../../src/framework/domains";

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);
/** "A-1..A-3" is. */
const range = (text: string): string[] =>
  text === ""
    ? []
    : text.split(" ").flatMap((part) => {
        const [, letter, first, last] = /^([A-I])-(\d+)(?:\.\.(\d+))?$/.exec(part) ?? [];
        const from = Number(first);
        return Array.from({ length: Number(last ?? first) - from + 1 }, (_, i) => `${letter}-${from + i}`);
      });

describe("categories and codes (Table 1)", () => {
  const counts = { A: 13, B: 4, C: 4, D: 7, E: 9, F: 5, G: 13, H: 2, I: 7 };

  test.each(Object.entries(counts))("category %s has %i services, numbered from 1", (letter, count) => {
    expect(codes(services.filter(({ category }) => category === letter))).toEqual(range(`${letter}-1..${count}`));
  });

  test("in all", () => {
    expect(categories.map(({ code }) => code)).toEqual(Object.keys(counts));
    expect(services).toHaveLength(64);
  });

  test("a service is found by its exact code only", () => {
    for (const service of services) expect(serviceByCode(service.code)).toBe(service);
    for (const no of ["A1", "a-1", "A-01", "A-14", "J-1", "", "constructor"]) expect(serviceByCode(no)).toBeUndefined();
  });

  test("the data cannot be changed", () => {
    const service = serviceByCode("D-4");
    expect(() => Object.assign(service, { process: "strategic" })).toThrow(TypeError);
    expect(() => Object.assign(service.name, { ja: "" })).toThrow(TypeError);
    expect(() => (services as unknown[]).push({})).toThrow(TypeError);
    expect(() => (service.v21Roles as unknown[]).push({})).toThrow(TypeError);
  });
});

describe("processes (Table 8)", () => {
  const table: Record<ProcessId, string> = {
    strategic: "A-1..13 E-1..3 F-1 F-4 G-1 G-12 G-13 I-1..7",
    operation: "B-1..4 C-1..4 E-4 E-5 E-6 E-8 E-9 F-2 F-3 G-2..11",
    response: "D-1..7 E-7 F-5 H-1..2",
  };
  test.each(processes.map(({ id }) => id))("%s", (process) => {
    expect(codes(servicesOf({ process }))).toEqual(range(table[process]));
  });
});

describe("domains and typical teams (Fig. 17)", () => {
  const figure: Partial<Record<RoleId, Partial<Record<DomainId, string>>>> = {
    planning: { I: "A-1..7 A-10 A-11 E-8 F-5 I-1 I-2 I-7", II: "A-8 A-9 A-12 A-13 E-6 E-7 F-1 F-2 F-4 I-3 I-6" },
    firstLine: { II: "H-1", IV: "B-1..4" },
    secondLine: { IV: "B-2 B-3" },
    incidentResponse: { I: "D-2 D-6 D-7", II: "D-1 D-3 F-2 F-4", III: "D-4 D-5" },
    vulnerability: { I: "E-1 E-2", II: "E-4", IV: "E-3", III: "E-5" },
    research: { II: "F-4", III: "C-2 C-3 F-3" },
    forensics: { III: "C-1 C-4" },
    systems: { I: "E-1 E-2 G-11", IV: "E-9 G-1 G-2 G-4 G-6 G-9 H-2", III: "G-3 G-5 G-7 G-8 G-10" },
    // The figure prints "G-5. 深掘分析ツール運用" here: the name is that of G-8.
    engineering: { IV: "G-2 G-4 G-6 G-9 G-12 I-4", III: "G-3 G-7 G-8 G-10 G-13" },
  };
  const cells = roles.flatMap(({ id: role }) =>
    (["I", "II", "III", "IV"] as const).map((domain) => ({
      role,
      domain,
      expected: range(figure[role]?.[domain] ?? ""),
    })),
  );

  test.each(cells)("$role in domain $domain", ({ role, domain, expected }) => {
    expect(codes(servicesOf({ role, domain }))).toEqual(expected);
  });

  test("I-5 belongs to every domain and to no team", () => {
    const { domain, roles: teams, domainNote } = serviceByCode("I-5");
    expect({ domain, teams }).toEqual({ domain: "all", teams: [] });
    expect(domainNote).toBeDefined();
    for (const of of ["I", "II", "III", "IV"] as const) expect(codes(servicesOf({ domain: of }))).toContain("I-5");
  });

  test("D-4 keeps both readings, and no sourcing follows", () => {
    const service = serviceByCode("D-4");
    expect(service.domainReadings?.map(({ domain }) => domain)).toEqual(["III", "II"]);
    expect(sourcingOfService(service)).toBeUndefined();
    expect(sourcingOfService(serviceByCode("I-5"))).toBeUndefined();
    expect(services.filter((one) => sourcingOfService(one) === undefined)).toHaveLength(2);
  });

  test.each([
    ["A-1", "inHouse"],
    ["A-9", "mainlyInHouse"],
    ["B-1", "mainlySpecialist"],
    ["C-1", "specialist"],
  ] as const)("%s is done %s", (code, sourcing) => {
    expect(sourcingOfService(serviceByCode(code))).toBe(sourcing);
  });
});

describe("second-edition roles (Table 7)", () => {
  test("services that are new have none", () => {
    expect(codes(services.filter(({ v21Roles }) => v21Roles.length === 0))).toEqual(
      range("A-8 A-13 D-5 E-8 E-9 F-1 G-1 G-6 G-7 I-6 I-7"),
    );
  });

  test.each<[ServiceCode, string[]]>([
    ["A-1", ["A-1 全体方針管理"]],
    ["A-6", ["A-1 全体方針管理"]],
    ["A-7", ["A-6 リソース管理", "I-4 セキュリティ人材の確保"]],
    ["A-12", ["A-5 セキュリティ対応効果測定"]],
    ["B-1", ["B-1 リアルタイム基本分析", "B-2 リアルタイム高度分析", "H-1 内部統制監査データの収集と管理"]],
    ["B-4", ["B-5 分析結果問合せ受付"]],
    ["C-1", ["C-1 ネットワークフォレンジック", "C-2 デジタルフォレンジック"]],
    ["C-2", ["C-3 検体解析"]],
    ["D-4", ["D-4 リモート対処", "D-5 オンサイト対処"]],
    ["D-6", ["D-6 インシデント対応内部連携", "D-7 インシデント対応外部連携"]],
    ["E-3", ["E-4 自動脆弱性診断"]],
    ["E-4", ["E-3 脆弱性管理・対応"]],
    ["F-5", ["F-4 脅威情報の活用"]],
    ["G-8", ["G-5 ディープアナリシス（深堀分析）ツール運用"]],
    ["G-11", ["G-10 業務基盤運用"]],
    ["G-13", ["G-9 新規セキュリティ対応ツール調査、開発"]],
    ["H-2", ["H-3 内部不正検知・防止支援"]],
    ["I-5", ["I-6 セキュリティ関連団体との連携"]],
  ])("%s was %j", (code, expected) => {
    expect(serviceByCode(code).v21Roles.map((role) => `${role.code} ${role.ja}`)).toEqual(expected);
  });
});

describe("names", () => {
  test("every service has a name in both languages", () => {
    for (const { name } of services) {
      expect(name.ja).toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
      expect(name.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
  });

  test("no two services share a name or an alias, however typed", () => {
    const owners = new Map<string, Set<string>>();
    for (const { code, name, aliases } of services) {
      for (const word of [name.ja, name.en, ...aliases].map(fold))
        owners.set(word, (owners.get(word) ?? new Set()).add(code));
    }
    expect([...owners].filter(([, of]) => of.size > 1)).toEqual([]);
  });

  test("English is marked official as far as X.1060's own names are known: A-1 to D-1", () => {
    expect(codes(services.filter(({ enIsOfficial }) => enIsOfficial))).toEqual(range("A-1..13 B-1..4 C-1..4 D-1"));
  });

  test("services named together are others, each once", () => {
    for (const { code, namedTogether } of services) {
      expect(new Set(namedTogether).size).toBe(namedTogether.length);
      expect(namedTogether).not.toContain(code);
      for (const other of namedTogether) expect(serviceByCode(other)).toBeDefined();
    }
    expect(serviceByCode("A-1").namedTogether).toEqual(range("A-2..13"));
    expect(serviceByCode("E-5").namedTogether).toEqual(["E-6", "E-7"]);
  });
});

test("conditions narrow each other", () => {
  expect(codes(servicesOf({ category: "E", process: "operation", domain: "II" }))).toEqual(["E-4", "E-6"]);
  expect(servicesOf({})).toEqual(services);
  expect(servicesOf({ category: "B", process: "response" })).toEqual([]);
  expect(operationalRoles).toHaveLength(8);
});
