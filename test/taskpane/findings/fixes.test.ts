import { checkWorkbook } from "../../../src/workbook/checkWorkbook";
import { samplePortfolio } from "../../../src/workbook/sample";
import { fixPreview } from "../../../src/taskpane/findings/fixes";
import { fixable } from "../../../src/taskpane/findings/groups";
import { MemoryWorkbook, today } from "../support/memoryWorkbook";

async function sample() {
  const read = await new MemoryWorkbook(samplePortfolio("ja", today)).read();
  if (!read.ok || !read.value.snapshot) throw new Error("no matrix");
  return { snapshot: read.value.snapshot, findings: read.value.findings };
}

test("a preview names the cell, its header, what stands there and what will", async () => {
  const { snapshot, findings } = await sample();
  const [invalid] = findings.filter(({ rule }) => rule === "score-invalid");
  const { changes, cells } = fixPreview(snapshot, [invalid!]);
  expect(cells).toBe(1);
  expect(changes).toEqual([
    expect.objectContaining({
      of: "B-3",
      header: "現状 As-Is",
      before: "３",
      after: "3",
      sheet: snapshot.matrix.sheet,
    }),
  ]);
});

test("cells and new rows are counted apart", async () => {
  const { snapshot, findings } = await sample();
  const { changes, cells } = fixPreview(snapshot, fixable(findings));
  const rules = new Set(fixable(findings).map(({ rule }) => rule));
  expect(rules).toContain("team-unlisted");
  expect(changes.length - cells).toBe(1);
  expect(changes.filter(({ header }) => header === "")).toHaveLength(1);
});

test("what a preview shows is what the workbook holds after it", async () => {
  const workbook = new MemoryWorkbook(samplePortfolio("ja", today));
  const before = await workbook.read();
  if (!before.ok || !before.value.snapshot) throw new Error("no matrix");
  const { edits } = fixPreview(before.value.snapshot, fixable(before.value.findings));
  await workbook.apply(before.value.snapshot, edits);
  const after = await workbook.read();
  if (!after.ok || !after.value.snapshot) throw new Error("no matrix");
  expect(fixable(checkWorkbook(after.value.snapshot, today))).toEqual([]);
});
