import { known } from "../entry";
import type { Row } from "../row";
import { rowRule } from "./rule";

const blank = (text: string) => text.trim() === "";
const needed = (row: Row) => row.level !== "unnecessary";
const inHouse = (row: Row) => needed(row) && (row.allocation === "insource" || row.allocation === "combined");
const outside = (row: Row) => needed(row) && (row.allocation === "outsource" || row.allocation === "combined");

export const allocationRules = [
  rowRule("team-missing", "incomplete", "team", (row) => inHouse(row) && blank(row.team)),
  rowRule("outsourcer-missing", "incomplete", "outsourcer", (row) => outside(row) && blank(row.outsourcer)),
  rowRule("manager-missing", "info", "team", (row) => needed(row) && row.allocation === "outsource" && blank(row.team)),
  rowRule(
    "unassigned-basic",
    "warning",
    "allocation",
    (row) => row.level === "basic" && row.allocation === "unassigned",
  ),
  // 6.2: what is internal and needs knowledge of the organisation is hard to leave to others.
  rowRule(
    "core-outsourced",
    "info",
    "allocation",
    (row, index, { services }) =>
      needed(row) && row.allocation === "outsource" && (known(row.domain) ?? services[index]?.domain) === "I",
  ),
] as const;
