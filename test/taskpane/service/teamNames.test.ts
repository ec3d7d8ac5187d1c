import type { Team } from "../../../src/portfolio/portfolio";
import { matchingNames, teamNames } from "../../../src/taskpane/pages/service/fields/teamNames";

const team = (name: string, kind: Team["kind"]): Team => ({
  name,
  kind,
  role: null,
  people: null,
  able: null,
  contact: "",
  contractEnd: null,
  noticeBy: null,
  checksReports: "",
  successor: "",
});
const teams = [
  team("Aozora", "outsourcer"),
  team("SOC", "inHouse"),
  team("HQ", "groupCompany"),
  team("?", null),
  team(" ", null),
  team("SOC", "inHouse"),
  team("X", { unread: "y" }),
];

test("names of the fitting kind come first; each once; blank ones not at all", () => {
  expect(teamNames(teams, "team").map(({ name }) => name)).toEqual(["SOC", "HQ", "?", "X", "Aozora"]);
  expect(teamNames(teams, "outsourcer").map(({ name }) => name)).toEqual(["Aozora", "HQ", "?", "X", "SOC"]);
});

test("what is typed narrows them, however it is typed", () => {
  const names = teamNames(teams, "team");
  expect(matchingNames(names, "ｓｏ").map(({ name }) => name)).toEqual(["SOC"]);
  expect(matchingNames(names, "").length).toBe(names.length);
  expect(matchingNames(names, "nobody")).toEqual([]);
});
