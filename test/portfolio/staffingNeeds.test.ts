import { operationalRoles } from "../../src/framework/roles";
import { staffingModel, staffingModels } from "../../src/framework/staffing";
import { inHouseRoles, staffingNeeds } from "../../src/portfolio/staffingNeeds";
import { everyService, row } from "./support";

test.each(staffingModels.map(({ level, total }) => [level, total] as const))(
  "Level %i takes %i people in all",
  (level, total) => {
    expect(staffingNeeds(staffingModel(level)).total.people).toBe(total);
  },
);

test.each<readonly [0 | 1 | 2 | 3, number, number]>([
  [0, 4, 0],
  [1, 7, 0],
  [2, 6, 1],
  [3, 8, 3],
])("Level %i: %i on the day shift, %i seats round the clock", (level, dayShift, seats) => {
  expect(staffingNeeds(staffingModel(level)).total).toMatchObject({ dayShift, seats });
});

test("people for a seat are as many as the organisation says, in whole heads", () => {
  expect(staffingNeeds(staffingModel(3), null, 5.5).total).toEqual({ people: 11 + 6 + 8, dayShift: 8, seats: 3 });
  expect(staffingNeeds(staffingModel(2), null, 5).roles.find(({ role }) => role === "firstLine")?.staff).toEqual({
    people: 5,
    dayShift: 0,
    seats: 1,
  });
});

test("a role counts as kept where one of its services is done in-house, wholly or in part", () => {
  expect(inHouseRoles([row({ code: "B-1", allocation: "insource" })])).toEqual(new Set(["firstLine"]));
  expect(inHouseRoles([row({ code: "B-1", allocation: "combined" })])).toEqual(new Set(["firstLine"]));
  expect(inHouseRoles(everyService({ allocation: "insource" }))).toEqual(new Set(operationalRoles));
});

test.each([
  { allocation: "outsource" },
  { allocation: "unassigned" },
  { allocation: null },
  { allocation: { unread: "インソース(AB部門)" } },
  { allocation: "insource", level: "unnecessary" },
  { allocation: "insource", asIs: "excluded" },
  { code: "A-1", allocation: "insource" },
  { code: "J-1", allocation: "insource" },
] as const)("%j keeps no operational role in-house", (over) => {
  expect(inHouseRoles([row({ code: "B-1", ...over })])).toEqual(new Set());
});

test("roles that are not kept take nobody; a doubled role whose other half is not kept is no zero", () => {
  const needs = staffingNeeds(staffingModel(2), new Set(["firstLine", "vulnerability"]));
  expect(needs.total).toEqual({ people: 6, dayShift: 0, seats: 1 });
  expect(needs.roles.find(({ role }) => role === "vulnerability")).toMatchObject({
    counted: true,
    staff: { people: 0 },
    leftBy: "incidentResponse",
  });
  expect(needs.roles.find(({ role }) => role === "secondLine")).toMatchObject({ counted: false, leftBy: null });
  expect(staffingNeeds(staffingModel(2)).roles.every(({ leftBy }) => leftBy === null)).toBe(true);
});
