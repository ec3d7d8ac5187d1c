import fc from "fast-check";
import {
  codeAndName,
  serviceCodeRead,
  serviceFrom,
  serviceNamed,
  servicesNamedV21,
  servicesOfV21Code,
} from "../../src/framework/lookup";
import { nearestServices } from "../../src/framework/nearestServices";
import { services } from "../../src/framework/services";
import { v21Roles } from "../../src/framework/v21Roles";
import { growthOf } from "../support/pace";

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll(" ", "　");
const spaced = (text: string) => ` \t${[...text].join(" ")}\u3000\u200b\n`;
const ways: [string, (text: string) => string][] = [
  ["as it is", (text) => text],
  ["full width", fullWidth],
  ["odd spaces", spaced],
  ["upper case", (text) => text.toUpperCase()],
  ["lower case", (text) => text.toLowerCase()],
  ["a full stop", (text) => `${text}。`],
  ["decomposed", (text) => text.normalize("NFD")],
];

describe("codes", () => {
  const table: [string, string | undefined][] = [
    ["A-1", "A-1"],
    ["A1", "A-1"],
    ["Ａ－１", "A-1"],
    ["A-1.", "A-1"],
    ["サービスA1", "A-1"],
    ["サービス A-1", "A-1"],
    ["Service A-1", "A-1"],
    ["a.1", "A-1"],
    ["ａ１", "A-1"],
    [" A - 1 ", "A-1"],
    ["A―1", "A-1"],
    ["A−1", "A-1"],
    ["A–1", "A-1"],
    ["A‐1", "A-1"],
    ["Aー1", "A-1"],
    ["Aｰ1", "A-1"],
    ["A_1", "A-1"],
    ["A-01", "A-1"],
    ["（A-1）", "A-1"],
    ["[A-1]", "A-1"],
    ["【A-1】", "A-1"],
    ["A-1．", "A-1"],
    ["A-1：", "A-1"],
    ["A-13", "A-13"],
    ["Service E-1", "E-1"],
    ["A\u200b-1", "A-1"],
    ["J-3", "J-3"],
    ["z99", "Z-99"],
    ["A-14", "A-14"],
    ["", undefined],
    ["A", undefined],
    ["1", undefined],
    ["1-A", undefined],
    ["A-0", undefined],
    ["A-", undefined],
    ["A1-A13", undefined],
    ["A-1-2", undefined],
    ["AB-1", undefined],
    ["A-1000", undefined],
    ["A-1.5", undefined],
    ["service1", undefined],
    ["B2B", undefined],
    ["リスクマネジメント", undefined],
    ["Ａ－一", undefined],
    ["-1", undefined],
  ];
  test.each(table)("%j is %j", (text, code) => {
    expect(serviceCodeRead(text)).toBe(code);
  });

  test("what is read is canonical: reading it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 8 }), (text) => {
        const code = serviceCodeRead(text);
        if (code !== undefined) expect(serviceCodeRead(code)).toBe(code);
      }),
    );
  });
});

describe("names", () => {
  test.each(ways)("every name and alias finds its service: %s", (_, typed) => {
    for (const service of services) {
      for (const name of [service.name.ja, service.name.en, ...service.aliases])
        expect([name, serviceNamed(typed(name))?.code]).toEqual([name, service.code]);
    }
  });

  test.each([
    ["深堀分析ツール運用", "G-8"],
    ["ペネトレ―ションテスト", "E-5"],
    ["ﾘｽｸﾏﾈｼﾞﾒﾝﾄ", "A-1"],
    ["CDC システム運用", "G-11"],
    ["業務基盤運用", "G-11"],
    ["リモート対応", "D-4"],
    ["インシデント対応·封じ込め", "D-4"],
    ["セキュリティベンダー連携", "I-4"],
    ["標的型攻撃体制評価", "E-6"],
    ["real time asset monitoring", "B-1"],
  ])("%s is %s", (name, code) => {
    expect(serviceNamed(name)?.code).toBe(code);
  });

  test.each(["", " ", "リスク", "サビス", "マネジメント", "constructor", "__proto__"])(
    "%j is no service's name",
    (text) => {
      expect(serviceNamed(text)).toBeUndefined();
    },
  );
});

describe("second edition", () => {
  test("all of its roles lead to services, by code and by name", () => {
    expect(v21Roles).toHaveLength(54);
    expect(new Set(v21Roles.map(({ code }) => code)).size).toBe(54);
    for (const role of v21Roles) {
      expect(servicesOfV21Code(role.code).services.length).toBeGreaterThan(0);
      for (const [, typed] of ways)
        expect(servicesNamedV21(typed(role.ja)).map((match) => match.role.code)).toEqual([role.code]);
    }
  });

  test("every tie is in both directions", () => {
    const forwards = services.flatMap((service) => service.v21Roles.map((role) => `${role.code}>${service.code}`));
    const backwards = v21Roles.flatMap((role) =>
      servicesOfV21Code(role.code).services.map((service) => `${role.code}>${service.code}`),
    );
    expect(backwards.sort()).toEqual(forwards.sort());
  });

  test.each<[string, string, string[]]>([
    ["脆弱性管理・対応", "E-3", ["E-4"]],
    ["自動脆弱性診断", "E-4", ["E-3"]],
    ["全体方針管理", "A-1", ["A-1", "A-2", "A-3", "A-4", "A-5", "A-6"]],
    ["内部統制監査データの収集と管理", "H-1", ["B-1"]],
    ["脅威情報報告", "F-3", ["F-4"]],
    ["標的型攻撃体制評価", "E-6", ["E-6"]],
    ["内部不正検知・防止対応", "H-3", ["H-2"]],
    ["ディープアナリシス (深掘分析) ツール運用", "G-5", ["G-8"]],
  ])("%s was %s and is %j", (name, code, now) => {
    expect(
      servicesNamedV21(name).map(({ role, services: found }) => [role.code, found.map((service) => service.code)]),
    ).toEqual([[code, now]]);
  });

  test("what was none is none", () => {
    expect(servicesNamedV21("リスクマネジメント")).toEqual([]);
    expect(servicesNamedV21("")).toEqual([]);
    expect(servicesOfV21Code("D-9")).toBeUndefined();
    expect(servicesOfV21Code("I-7")).toBeUndefined();
  });
});

describe("a cell with code, name or both", () => {
  test("every service by code and name, in either language and any width", () => {
    for (const service of services) {
      for (const name of [service.name.ja, service.name.en]) {
        for (const text of [
          `${service.code}. ${name}`,
          `${service.code} ${name}`,
          `${service.code.replace("-", "")}：${name}`,
          fullWidth(`${service.code}．${name}`),
          `サービス${service.code} ${name}`,
          `[${service.code}] ${name}`,
        ]) {
          expect([text, serviceFrom(text)?.code]).toEqual([text, service.code]);
        }
      }
    }
  });

  test.each<[string, string | undefined]>([
    ["A-1", "A-1"],
    ["ａ１", "A-1"],
    ["認証", "A-13"],
    ["A-13認証", "A-13"],
    ["A1リスク管理", "A-1"],
    ["A-10\nCounter measures selection", "A-10"],
    ["E-3. 脆弱性管理・対応", undefined],
    ["E-4. 自動脆弱性診断", undefined],
    ["C-3. 検体解析", undefined],
    ["E-3. パッチ管理", undefined],
    ["A-1. 全体方針管理", "A-1"],
    ["J-3", undefined],
    ["J-3. リスクマネジメント", undefined],
    ["B2B連携", undefined],
    ["B2B", undefined],
    ["", undefined],
    ["メモ", undefined],
    ["A-12026年度", undefined],
  ])("%j is %s", (text, code) => {
    expect(serviceFrom(text)?.code).toBe(code);
  });

  test.each([
    ["A-1. リスクマネジメント", { code: "A-1", name: "リスクマネジメント" }],
    ["J-3 OT監視", { code: "J-3", name: "OT監視" }],
    ["Ａ１：Risk management ", { code: "A-1", name: "Risk management" }],
    [
      "Ｇ－８．ディープアナリシス（深堀分析）ツール運用",
      { code: "G-8", name: "ディープアナリシス（深堀分析）ツール運用" },
    ],
    ["A1 ﾘｽｸﾏﾈｼﾞﾒﾝﾄ", { code: "A-1", name: "ﾘｽｸﾏﾈｼﾞﾒﾝﾄ" }],
  ])("%j parts", (text, parts) => {
    expect(codeAndName(text)).toEqual(parts);
  });

  test.each(["", "A-1", "A-1.", "リスクマネジメント", "B2B", "2026 A-1"])("%j does not part", (text) => {
    expect(codeAndName(text)).toBeUndefined();
  });
});

describe("near names", () => {
  test.each([
    ["リスクマネージメント", "A-1"],
    ["ペネトレテスト", "E-5"],
    ["incident handing", "D-2"],
    ["パッチの管理", "E-4"],
    ["Pentration testing", "E-5"],
    ["外部脅威情報収集・評価", "F-3"],
  ])("%s is nearest to %s", (text, code) => {
    expect(nearestServices(text, 3)[0]?.code).toBe(code);
  });

  test("as many as asked for, the nearest first, none where nothing is near", () => {
    expect(
      nearestServices("ネットワークセキュリティ製品運用", 2)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["G-2", "G-3"]);
    expect(nearestServices("リスクマネージメント", 0)).toEqual([]);
    for (const far of ["", "  ", "zzz", "今日の昼食", "12345"]) expect(nearestServices(far, 5)).toEqual([]);
  });
});

test("long, strange cells neither throw nor take more than their length", async () => {
  const cellsOf = (long: number) => [
    " ".repeat(long),
    ".".repeat(long) + "x",
    "A".repeat(long),
    "1".repeat(long),
    "-".repeat(long),
    "ア-".repeat(long),
    "サービス".repeat(long),
    "[".repeat(long),
    `A-1${" ".repeat(long)}x`,
    "=cmd|' /C calc'!A0",
    "\u0000\u0007",
    "👩‍👩‍👧‍👦",
    "\ud800",
  ];
  const growth = await growthOf(
    (long) => {
      for (const cell of cellsOf(long)) {
        expect(serviceCodeRead(cell)).toBeUndefined();
        expect(serviceNamed(cell)).toBeUndefined();
        serviceFrom(cell);
        nearestServices(cell, 3);
      }
    },
    1_000,
    10_000,
  );
  expect(growth).toBeLessThan(40);
});
