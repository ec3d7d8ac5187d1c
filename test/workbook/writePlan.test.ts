import { services } from "../../src/framework/services";
import { calendarDate } from "../../src/portfolio/calendarDate";
import { setField, setSetting, setTeamField, type Edit } from "../../src/portfolio/edits";
import { foreignSnapshot } from "../../src/workbook/recognition/foreignSnapshot";
import { mappingFrom, recogniseSheet } from "../../src/workbook/recognition/recognise";
import { snapshotOf, type MatrixSnapshot, type RawWorkbook } from "../../src/workbook/snapshot";
import { isEmptyPlan, planWrites, previewOf } from "../../src/workbook/writePlan";
import { portfolio, row, team } from "../portfolio/support";
import { carriedOut, rawOfPortfolio } from "./support";
import { growthOf } from "../support/pace";

const two = portfolio({
  rows: [row({ asIs: 3 }), row({ code: "A-2", name: "リスクアセスメント", scope: "OT" })],
  teams: [team("SOC"), team("青空", { kind: "outsourcer" })],
});
const raw = rawOfPortfolio(two);
const snapshot = snapshotOf(raw);
const after = (edits: readonly Edit[], of: RawWorkbook = raw) =>
  snapshotOf(carriedOut(of, planWrites(snapshotOf(of), edits))).portfolio;

test("edits of the matrix, the teams and the settings are written where they belong and nowhere else", () => {
  const plan = planWrites(snapshot, [
    setField(1, "asIs", 4),
    setTeamField(1, "people", 12),
    setSetting("cycle", "2026年度下期"),
    { kind: "ownCode", code: "J-1" },
  ]);
  expect(plan.cells.map(({ table, before, after: to }) => [table, before, to])).toEqual([
    ["matrix", null, 4],
    ["settings", null, "2026年度下期"],
    ["settings", null, "J-1"],
    ["teams", null, 12],
  ]);
  expect(plan.appends).toEqual([]);
});

test("new rows and teams go under their tables, whole, with the gap's formula", () => {
  const edits: Edit[] = [
    { kind: "addRows", rows: [row({ code: "A-3", name: "ポリシーの企画立案" })] },
    { kind: "addTeam", team: team("白樺", { people: 3 }) },
  ];
  const plan = planWrites(snapshot, edits);
  expect(plan.cells).toEqual([]);
  expect(plan.appends.map(({ table, rows }) => [table, rows.length])).toEqual([
    ["matrix", 1],
    ["teams", 1],
  ]);
  const [cells] = plan.appends[0]!.rows;
  expect(cells![snapshot.layout.parts.gap!]).toEqual({ formula: raw.matrix.formulas[1]![snapshot.layout.parts.gap!] });
  expect(cells![snapshot.layout.parts.category!]).toBe("A CDCの戦略マネジメント");
  expect(after(edits)).toEqual({
    ...two,
    rows: [...two.rows, row({ code: "A-3", name: "ポリシーの企画立案" })],
    teams: [...two.teams, team("白樺", { people: 3 })],
  });
});

test("the empty row of a new table is filled first", () => {
  const empty = rawOfPortfolio(portfolio());
  const edits: Edit[] = [
    { kind: "addTeam", team: team("SOC") },
    { kind: "addTeam", team: team("青空") },
  ];
  const plan = planWrites(snapshotOf(empty), edits);
  expect(plan.cells.map(({ table, row: at, after: to }) => [table, at, to])).toEqual([["teams", 0, "SOC"]]);
  expect(plan.appends).toHaveLength(1);
  expect(after(edits, empty).teams).toEqual([team("SOC"), team("青空")]);
});

test("a workbook without teams or settings is written where it can be", () => {
  const bare = { ...raw, teams: null, settings: null };
  const plan = planWrites(snapshotOf(bare), [
    setField(0, "asIs", 4),
    { kind: "addTeam", team: team("白樺") },
    { kind: "ownCode", code: "J-1" },
    setSetting("cycle", "x"),
  ]);
  expect(plan.cells.map(({ table }) => table)).toEqual(["matrix"]);
  expect(plan.appends).toEqual([]);
});

test("no edits, and edits of rows that are not there, are an empty plan", () => {
  for (const edits of [
    [],
    [setField(9, "asIs", 3)],
    [setField(0, "asIs", 3)],
    [{ kind: "restoreGap" as const, row: 9 }],
  ]) {
    expect(isEmptyPlan(planWrites(snapshot, edits))).toBe(true);
  }
  expect(isEmptyPlan(planWrites(snapshot, [setField(0, "asIs", 4)]))).toBe(false);
});

test("of a change that nobody would see the preview shows what changes", () => {
  const lines = (field: "asIs" | "team", before: string | { unread: string }, value: 3 | "In-house SOC") => {
    const of = snapshotOf(rawOfPortfolio(portfolio({ rows: [row({ [field]: before })] })));
    return previewOf(of, planWrites(of, [setField(0, field, value)])).map((line) => `${line.before} → ${line.after}`);
  };
  expect(lines("asIs", { unread: "3" }, 3)).toEqual(["'3 → 3"]);
  expect(lines("asIs", { unread: "３" }, 3)).toEqual(["３ → 3"]);
  expect(lines("team", "In-house\u00a0SOC ", "In-house SOC")).toEqual(["In-house␣SOC␣ → In-house SOC"]);
  expect(lines("team", "SOC", "In-house SOC")).toEqual(["SOC → In-house SOC"]);
});

test("the preview says where, of what, before and after", () => {
  const edits: Edit[] = [
    setField(0, "asIs", 4),
    setField(1, "allocation", "insource"),
    setSetting("organisation", "山田商事"),
    { kind: "addRows", rows: [row({ code: "A-3", name: "ポリシーの企画立案" })] },
    { kind: "restoreGap", row: 0 },
  ];
  expect(
    previewOf(snapshot, planWrites(snapshot, edits)).map(({ sheet, address, of, header, before, after: to }) => [
      sheet,
      address,
      of,
      header,
      before,
      to.slice(0, 12),
    ]),
  ).toEqual([
    ["サービスマトリクス", "I6", "A-1", "現状 As-Is", "3", "4"],
    ["サービスマトリクス", "F7", "A-2", "サービス割り当て", "", "インソース"],
    ["サービスマトリクス", "K6", "A-1", "ギャップ", expect.stringMatching(/^=IFERROR/), "=IFERROR(IF("],
    ["設定", "C5", "", "値", "", "山田商事"],
    ["サービスマトリクス", "A8", "A-3", "", "", "A CDCの戦略マネジメ"],
  ]);
});

test("a day put into a blank cell of somebody's own sheet is said as its neighbours say theirs", () => {
  const cells = {
    sheet: "S",
    row: 0,
    column: 0,
    values: [
      ["コード", "サービス", "現状", "あるべき姿", "見直し日"],
      ...services.slice(0, 3).map(({ code, name }, row) => [code, name.ja, 2, 4, ["2027年4月1日", "", "-"][row]!]),
    ],
  };
  const recognition = recogniseSheet(cells);
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  const own = foreignSnapshot(cells, mappingFrom("S", recognition.found)).snapshot;
  const edits = [1, 2].map((row) => setField(row, "reviewBy", calendarDate("2030-10-05")!));
  expect(planWrites(own, edits).cells.map(({ after: to }) => to)).toEqual(["2030年10月5日", "2030年10月5日"]);
});

test("in every row of a long sheet of somebody's own a field is planned in a time that grows with them, said as its column says it", async () => {
  const headers = [
    "コード",
    "サービス",
    "推奨レベル",
    "サービス割り当て",
    "現状",
    "あるべき姿",
    "ギャップ",
    "見直し日",
  ];
  const lines = Array.from({ length: 8_000 }, (_, index) => {
    const { code, name } = services[index % services.length]!;
    return [
      code,
      name.ja,
      "必須",
      `内製（第${index % 40}課）`,
      `Lv${1 + (index % 3)}`,
      4,
      index % 3,
      index % 2 ? `2027/${1 + (index % 12)}/1` : 40_000 + index,
    ];
  });
  const values = [headers, ...lines];
  const formulas = values.map((line, row) =>
    line.map((cell, column) => (column === 6 && row > 0 && row % 2 === 0 ? `=F${row + 1}-E${row + 1}` : cell)),
  );
  const recognition = recogniseSheet({ sheet: "S", row: 0, column: 0, values: values.slice(0, 100) });
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  const mapping = mappingFrom("S", recognition.found);
  const [short, long] = [801, 8_001].map(
    (end) =>
      foreignSnapshot(
        { sheet: "S", row: 0, column: 0, values: values.slice(0, end), formulas: formulas.slice(0, end) },
        mapping,
      ).snapshot,
  ) as [MatrixSnapshot, MatrixSnapshot];
  const day = calendarDate("2030-04-01")!;
  const written: Record<string, (row: number) => Edit> = {
    推奨: (row) => setField(row, "level", "advanced"),
    第0課: (row) => setField(row, "team", "第0課"),
    Lv5: (row) => setField(row, "asIs", 5),
    "2030/4/1": (row) => setField(row, "reviewBy", day),
    "=F2-E2": (row) => ({ kind: "restoreGap", row }),
  };
  for (const [text, edit] of Object.entries(written)) {
    const preview = (of: MatrixSnapshot) =>
      previewOf(
        of,
        planWrites(
          of,
          of.portfolio.rows.map((_, row) => edit(row)),
        ),
      );
    const growth = await growthOf((rows) => preview(rows > 1_000 ? long : short), 800, 8_000, 3);
    expect([text, growth < 40]).toEqual([text, true]);
    const shown = preview(long);
    expect(shown.length).toBeGreaterThan(7_000);
    expect(shown.some(({ after: to }) => to.includes(text))).toBe(true);
  }
});
