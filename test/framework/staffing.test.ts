import { operationalRoles } from "../../src/framework/roles";
import { peopleOf, staffingModel, staffingModels, staffingNote } from "../../src/framework/staffing";
import type { StaffingLevel } from "../../src/framework/staffingLevels";

test.each(staffingModels)("level $level adds up to its $total people", ({ total, cells }) => {
  expect(operationalRoles.reduce((sum, role) => sum + peopleOf(cells[role]), 0)).toBe(total);
});

test.each<[StaffingLevel, number, string]>([
  // In the order of Table 11: heads, "=" and the role that does it as well, "-" for not done.
  [0, 4, "1 1 =secondLine =secondLine - - 1 1"],
  [1, 7, "2 1 1 =incidentResponse =secondLine - 2 1"],
  [2, 12, "1x24h/6 2 1 =incidentResponse =secondLine =secondLine 2 1"],
  [3, 26, "2x24h/12 1x24h/6 2 =incidentResponse 1 =research 3 2"],
])("level %i of Table 11", (level, total, row) => {
  const model = staffingModel(level);
  const cells = operationalRoles.map((role) => {
    const cell = model.cells[role];
    if (cell.kind === "none") return "-";
    if (cell.kind === "doubledBy") return `=${cell.role}`;
    return cell.kind === "dayShift" ? String(cell.people) : `${cell.seats}x24h/${cell.people}`;
  });
  expect(cells.join(" ")).toBe(row);
  expect(model.total).toBe(total);
});

test("a role that doubles another is manned itself", () => {
  for (const { cells } of staffingModels) {
    for (const role of operationalRoles) {
      const cell = cells[role];
      if (cell.kind === "doubledBy") expect(peopleOf(cells[cell.role])).toBeGreaterThan(0);
    }
  }
  expect(staffingNote.ja).toContain("III");
});
