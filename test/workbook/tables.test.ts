import fc from "fast-check";
import { languages } from "../../src/locale/language";
import { levelWordings } from "../../src/portfolio/vocabularies";
import type { ReadCell } from "../../src/workbook/cellText";
import {
  defaultSettings,
  isKeptKey,
  readSettings,
  schemaVersion,
  settingCell,
  settingKeys,
  settingList,
} from "../../src/workbook/settingsTable";
import { readTeams, teamCells, teamColumns, teamHeaders, teamLayoutOf } from "../../src/workbook/teamsTable";
import { lists } from "../../src/workbook/lists";
import type { Settings } from "../../src/portfolio/portfolio";
import { settingsOf, teams } from "../portfolio/arbitrary";
import { team } from "../portfolio/support";
import { anyCellOrLong } from "./arbitrary";

const headers = ["設定項目", "キー", "値", "説明"];
const settingsBody = (settings: Settings, language: "ja" | "en"): ReadCell[][] =>
  settingKeys.map((key) => ["", key, isKeptKey(key) ? null : settingCell(key, settings, language), ""]);

describe("settings", () => {
  test("written and read they are the same, in both languages", () => {
    fc.assert(
      fc.property(settingsOf, fc.constantFrom(...languages), (settings, language) => {
        expect(readSettings(headers, settingsBody(settings, language), "en").settings).toEqual(settings);
      }),
      { numRuns: 500 },
    );
  });

  test("rows may stand in any order, and columns too", () => {
    fc.assert(
      fc.property(settingsOf, fc.infiniteStream(fc.nat()), (settings, places) => {
        const body = settingsBody(settings, "ja").map(([label = "", key = "", value = null, note = ""]) => [
          value,
          note,
          key,
          label,
        ]);
        for (let at = body.length - 1; at > 0; at -= 1) {
          const other = (places.next().value ?? 0) % (at + 1);
          [body[at], body[other]] = [body[other]!, body[at]!];
        }
        const reading = readSettings(["Value", "Note", "Key", "Setting"], body, "ja");
        expect(reading.settings).toEqual(settings);
        for (const key of settingKeys) expect(body[reading.positions.get(key) ?? -1]?.[reading.keyColumn]).toBe(key);
      }),
    );
  });

  test("without a table, or with an empty one, everything has its default", () => {
    for (const language of languages) {
      for (const reading of [
        readSettings([], [], language),
        readSettings(headers, [], language),
        readSettings(
          headers,
          settingKeys.map((key) => ["", key, "  ", ""]),
          language,
        ),
        readSettings(["a", "b"], [["x", "y"]], language),
      ]) {
        expect(reading.settings).toEqual(defaultSettings(language));
        expect(reading.unfinished.trim()).toBe("");
      }
    }
  });

  test("no cell makes reading throw, and what cannot be read has its default", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(anyCellOrLong, fc.constantFrom<ReadCell>(...settingKeys)), anyCellOrLong), {
          maxLength: 20,
        }),
        (pairs) => {
          const { settings } = readSettings(
            headers,
            pairs.map(([key, value]) => ["", key, value, ""]),
            "ja",
          );
          expect(["ja", "en"]).toContain(settings.sheetLanguage);
          expect(levelWordings).toContain(settings.levelWording);
          expect([0, 1, 2, 3, null]).toContain(settings.staffingModel);
          expect([1, 2, 3, 4, null]).toContain(settings.patternNow);
          expect(Number.isInteger(settings.schemaVersion)).toBe(true);
          expect(settings.shiftFactor === null || settings.shiftFactor > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each<[string, ReadCell, Partial<Settings>]>([
    ["sheetLanguage", "English", { sheetLanguage: "en" }],
    ["sheetLanguage", "ｅｎｇｌｉｓｈ", { sheetLanguage: "en" }],
    ["sheetLanguage", "en", { sheetLanguage: "en" }],
    ["levelWording", "優先度", { levelWording: "priority" }],
    ["levelWording", "name", { levelWording: "name" }],
    ["combinedScore", "The lower", { combinedScore: "lower" }],
    ["patternNow", 2, { patternNow: 2 }],
    ["patternNow", "２", { patternNow: 2 }],
    ["patternNow", "ハイブリッド", { patternNow: 2 }],
    ["patternNow", "9", { patternNow: null }],
    ["staffingModel", "Level 0", { staffingModel: 0 }],
    ["staffingModel", 3, { staffingModel: 3 }],
    ["staffingModel", "Level 9", { staffingModel: null }],
    ["shiftFactor", "5.5", { shiftFactor: 5.5 }],
    ["shiftFactor", 0, { shiftFactor: null }],
    ["shiftFactor", "多め", { shiftFactor: null }],
    ["ownCodes", "J1, Ｊ－２、K-3；保守", { ownCodes: ["J-1", "J-2", "K-3", "保守"] }],
    ["schemaVersion", "3", { schemaVersion: 3 }],
    ["schemaVersion", "x", { schemaVersion }],
  ])("%s %j is understood", (key, cell, expected) => {
    expect(readSettings(headers, [["", key, cell, ""]], "ja").settings).toMatchObject(expected);
  });

  test("a journal of a write that was not ended is handed on as it stands", () => {
    expect(readSettings(headers, [["", "unfinished", '{"c":[]}', ""]], "ja").unfinished).toBe('{"c":[]}');
  });

  test("the words of a setting's dropdown are the words it is written in", () => {
    for (const language of languages) {
      for (const key of settingKeys) {
        const list = lists.find(({ id }) => id === settingList(key));
        if (!list || isKeptKey(key)) continue;
        for (const word of list.items({ language, levels: "both" })) {
          const { settings } = readSettings(headers, [["", key, word, ""]], "ja");
          expect(settingCell(key, settings, language)).toBe(word);
        }
      }
    }
  });
});

describe("teams", () => {
  test("written and read they are the same, in both languages, wherever the columns stand", () => {
    fc.assert(
      fc.property(
        fc.array(teams, { maxLength: 4 }),
        fc.constantFrom(...languages),
        fc.shuffledSubarray(
          teamColumns.map(({ field }) => field),
          { minLength: teamColumns.length },
        ),
        (all, language, order) => {
          const names = teamHeaders(language);
          const mixed = [
            "メモ",
            ...order.map((field) => names[teamColumns.findIndex((column) => column.field === field)] ?? ""),
          ];
          const layout = teamLayoutOf(mixed);
          const cells = all.map((one) => teamCells(one, layout, mixed.length, { language, levels: "both" }));
          expect(cells.every((row) => row.length === mixed.length && row[0] === null)).toBe(true);
          expect(readTeams(layout, cells)).toEqual({ teams: all, positions: all.map((_, index) => index) });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("no cell makes reading throw; a row without a name is no team, and the others keep their place", () => {
    const layout = teamLayoutOf(teamHeaders("ja"));
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCellOrLong, { minLength: teamColumns.length, maxLength: teamColumns.length }), {
          maxLength: 6,
        }),
        (body) => {
          const reading = readTeams(layout, body);
          expect(reading.positions.length).toBe(reading.teams.length);
          reading.teams.forEach(({ name }, index) => {
            expect(name.trim()).not.toBe("");
            expect(String(body[reading.positions[index]!]![0]).toUpperCase()).toBe(name.toUpperCase());
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each<[string, ReadCell, unknown]>([
    ["people", 0, 0],
    ["people", 12, 12],
    ["people", -1, { unread: "-1" }],
    ["people", "12", { unread: "12" }],
    ["people", "", null],
    ["kind", "Outsourcer", "outsourcer"],
    ["kind", "外注", { unread: "外注" }],
    ["role", "フォレンジック", "forensics"],
    ["noticeBy", 46_349, "2026-11-23"],
    ["noticeBy", "年末", { unread: "年末" }],
  ])("%s %j is %j", (field, cell, expected) => {
    const layout = { name: 0, [field]: 1 };
    expect(readTeams(layout, [["SOC", cell]]).teams[0]).toEqual(team("SOC", { [field]: expected }));
  });
});
