import { fold } from "../../framework/fold";
import { editDistance } from "../../framework/editDistance";
import {
  isOperational,
  operationalRoles,
  roleName,
  roleRead,
  roles,
  type OperationalRoleId,
  type RoleId,
} from "../../framework/roles";
import { staffingModel, staffingModels, type StaffingCell } from "../../framework/staffing";
import { staffingLevels, type StaffingLevel } from "../../framework/staffingLevels";
import { fillIn } from "../../locale/fillIn";
import type { Language } from "../../locale/language";
import { functionTableText, functionTableWord } from "../../locale/functionTables";
import { inHouseRoles, staffingNeeds, type StaffMeasure } from "../../portfolio/staffingNeeds";
import { choiceSet } from "../choices";
import { cellFunction } from "../definition";
import { choiceFrame, optional } from "../parameter";
import { listed, notAvailable, type FunctionError, type ResultTable } from "../result";

const levelWord = /^(?:level|lv|レベル)?([0-3])$/u;
const tableWords = new Set(["table", "table 11", "表", "表11", "一覧"].map(fold));

const level = optional<StaffingLevel | "table", null>(
  {
    id: "level",
    array: true,
    takes: "takes.level",
    read(cell) {
      if (typeof cell === "boolean") return undefined;
      if (tableWords.has(fold(String(cell)))) return "table";
      const [, digit] = levelWord.exec(fold(String(cell))) ?? [];
      return staffingLevels.find((level) => level === Number(digit));
    },
  },
  null,
);

function nearestRoles(text: string): FunctionError {
  const wanted = fold(text);
  const near = (language: Language) =>
    operationalRoles
      .map((id) => roleName(id)[language])
      .map((name) => ({ name, distance: editDistance(wanted, fold(name)) / Math.max(wanted.length, name.length, 1) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 3)
      .map(({ name }) => name);
  return notAvailable("error.roleUnknown", { text, near: listed({ ja: near("ja"), en: near("en") }) });
}

const role = optional<RoleId, null>(
  {
    id: "role",
    array: true,
    takes: "takes.role",
    read: (cell) => (typeof cell === "string" ? (roleRead(cell) ?? nearestRoles(cell)) : undefined),
  },
  null,
);

export const measureChoices = choiceSet<StaffMeasure>("CDC_MEASURE", [
  { id: "people", name: functionTableText("measure.people"), also: ["heads", "要員数", "人"] },
  { id: "dayShift", name: functionTableText("measure.dayShift"), also: ["day"] },
  {
    id: "seats",
    name: functionTableText("measure.seats"),
    also: ["seats around the clock", "around the clock", "24時間", "常時"],
  },
]);

const measure = optional(choiceFrame("measure", measureChoices), "people" as const);

/** Counts only roles that are kept in-house; left out, that is so where no level is given. */
const inHouse = optional<boolean, null>(
  { id: "inHouse", takes: "takes.inHouse", read: (cell) => (typeof cell === "string" ? undefined : Boolean(cell)) },
  null,
);

function cellWords(cell: StaffingCell, language: Language): string {
  const words = {
    dayShift: "staff.dayShift",
    roundTheClock: "staff.roundTheClock",
    doubledBy: "staff.doubledBy",
    none: "staff.none",
  } as const;
  const facts =
    cell.kind === "dayShift"
      ? { people: cell.people }
      : cell.kind === "roundTheClock"
        ? { seats: cell.seats, people: cell.people }
        : cell.kind === "doubledBy"
          ? { role: roleName(cell.role) }
          : {};
  return fillIn(functionTableWord(words[cell.kind], language), facts, language);
}

/** Table 11 with its words: a row a role, a column a level, the totals below. */
function table11(language: Language): ResultTable {
  return [
    [functionTableWord("column.role", language), ...staffingModels.map((model) => `Level ${model.level}`)],
    ...operationalRoles.map((id) => [
      roleName(id)[language],
      ...staffingModels.map(({ cells }) => cellWords(cells[id], language)),
    ]),
    [functionTableWord("total", language), ...staffingModels.map(({ total }) => total)],
  ];
}

function operational(id: RoleId): OperationalRoleId | FunctionError {
  return isOperational(id)
    ? id
    : notAvailable("error.roleNotStaffed", { role: roles.find((known) => known.id === id)?.name ?? id });
}

/** People in the textbook's staffing model (Table 11, 6.6). */
export const staff = cellFunction({
  id: "STAFF",
  matrix: "optional",
  parameters: [level, role, measure, inHouse],
  each(source, [wanted, of, what, keptOnly], { language }) {
    if (wanted === "table") return table11(source?.wording.language ?? language);
    const settings = source?.snapshot.portfolio.settings;
    const model = wanted ?? settings?.staffingModel ?? null;
    if (model === null)
      return notAvailable(
        source === null
          ? "error.noMatrix"
          : source.origin === "argument"
            ? "error.levelInArgument"
            : "error.noStaffingModel",
      );
    const limited = keptOnly ?? wanted === null;
    if (limited && source === null) return notAvailable("error.noMatrix");
    const kept = limited && source ? inHouseRoles(source.rows) : null;
    const needs = staffingNeeds(staffingModel(model), kept, limited ? (settings?.shiftFactor ?? null) : null);
    if (of === null) return needs.total[what];
    const one = operational(of);
    if (typeof one === "object") return one;
    const need = needs.roles.find((known) => known.role === one);
    if (need?.leftBy) return notAvailable("error.doublingLeft", { role: roleName(one), by: roleName(need.leftBy) });
    return need?.staff[what] ?? 0;
  },
});
