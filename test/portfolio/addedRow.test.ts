import { nextOwnCode, ownRow, scopeRow } from "../../src/portfolio/addedRow";
import { applyEdits } from "../../src/portfolio/edits";
import { portfolio, row } from "./support";

const of = portfolio({
  rows: [
    row({ code: "A-1", level: "basic", domain: "I", process: "strategic" }),
    row({ code: "J-2", name: "工場の監視" }),
  ],
  settings: { ownCodes: ["J-2"] },
});

test("an own service under its own code, which becomes one of the organisation's", () => {
  const added = ownRow(of, { code: " ｊ３ ", name: " 工場の訓練 ", scope: " OT " });
  const { rows, settings } = applyEdits(of, "edits" in added ? added.edits : []);
  expect(rows.at(-1)).toMatchObject({ code: "J-3", name: "工場の訓練", scope: "OT", level: null });
  expect(settings.ownCodes).toEqual(["J-2", "J-3"]);
});

test("a scope of a service that is there: its name and domain, none of its decisions", () => {
  const added = scopeRow(of, "A-1", "OT");
  expect(added).toEqual({
    edits: [
      {
        kind: "addRows",
        rows: [
          expect.objectContaining({ code: "A-1", name: "リスクマネジメント", scope: "OT", domain: "I", level: null }),
        ],
      },
    ],
  });
  expect(scopeRow(of, "J-2", "OT")).toEqual({
    edits: [{ kind: "addRows", rows: [expect.objectContaining({ code: "J-2", name: "工場の監視", scope: "OT" })] }],
  });
  // Without a row it is called as the framework calls it.
  expect(scopeRow(of, "D-1", "OT")).toMatchObject({
    edits: [{ rows: [{ code: "D-1", scope: "OT", name: expect.stringMatching(/./) }] }],
  });
});

test.each([
  ["noCode", () => ownRow(of, { code: "  ", name: "x", scope: "" })],
  ["standardCode", () => ownRow(of, { code: "d4", name: "x", scope: "OT" })],
  ["taken", () => ownRow(of, { code: "J-2", name: "x", scope: " " })],
  ["noScope", () => scopeRow(of, "A-1", " ")],
  ["taken", () => scopeRow(portfolio({ rows: [row({ scope: "OT" })] }), "A-1", "OT")],
] as const)("refused: %s", (refusal, add) => expect(add()).toEqual({ refusal }));

test("the next code of one's own", () => {
  expect(nextOwnCode(of)).toBe("J-3");
  expect(nextOwnCode(portfolio({ settings: { ownCodes: ["X-1", "J-10"] } }))).toBe("J-11");
  expect(nextOwnCode(portfolio())).toBe("J-1");
});
