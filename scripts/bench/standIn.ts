import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { cellAddress } from "../../src/workbook/address";
import { groups } from "../../src/workbook/columns";
import { allRows } from "../../src/workbook/newMatrix";
import { defaultSettings } from "../../src/workbook/settingsTable";
import { openExcel, type OpenExcel } from "../../test/support/excel";
import { median } from "./clock";
import { portfolioOf } from "./data";
import type { Figure, Growth, Probe } from "./figure";
import { stateOf, trip, value, type Trip } from "./trip";

const sizes = [64, 640, 6_400] as const;
const runsAt: Readonly<Record<(typeof sizes)[number], number>> = { 64: 5, 640: 3, 6_400: 1 };

const operations = ["create", "read", "edit"] as const;
type Operation = (typeof operations)[number];

/** An edit in the grid as a person makes it, to the findings that follow from it: what the pane does when it is told of a change. */
async function editAndFindings(excel: OpenExcel, workbook: PortfolioWorkbook): Promise<Trip> {
  const { snapshot } = await stateOf(workbook);
  if (!snapshot) throw new Error("no matrix");
  const { matrix, layout } = snapshot;
  const address = `'${matrix.sheet}'!${cellAddress(matrix.area.row + 1, matrix.area.column + (layout.parts.asIs ?? 0))}`;
  let changed: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    changed = resolve;
  });
  const stop = await workbook.watch(({ kind }) => {
    if (kind === "data") changed();
  });
  const taken = await trip(excel, async () => {
    await excel.workbench.edit(address, [["9"]]);
    await told;
    const { findings } = await stateOf(workbook);
    if (!findings.some(({ rule, row }) => rule === "score-invalid" && row === 0))
      throw new Error("the finding did not come");
  });
  await stop();
  return taken;
}

/** An operation that fails leaves a gap among the figures, and its reason; the others are measured all the same. */
type Attempt = Trip | { readonly failed: string };

async function attempted(work: () => Promise<Trip>): Promise<Attempt> {
  try {
    return await work();
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

async function tripsAt(excel: OpenExcel, rows: number): Promise<Record<Operation, Attempt>> {
  excel.workbench.newBook();
  const workbook = createExcelWorkbook();
  const create = await attempted(() =>
    trip(excel, async () => value(await workbook.create({ portfolio: portfolioOf(rows), groups }))),
  );
  const read = await attempted(() => trip(excel, () => stateOf(workbook)));
  return { create, read, edit: await attempted(() => editAndFindings(excel, workbook)) };
}

/** The matrix that a first click makes: every service, nothing decided yet. */
async function newMatrix(excel: OpenExcel): Promise<Attempt> {
  excel.workbench.newBook();
  const workbook = createExcelWorkbook();
  return attempted(() =>
    trip(excel, async () =>
      value(
        await workbook.create({
          portfolio: { settings: defaultSettings("ja"), teams: [], rows: allRows("ja") },
          groups,
        }),
      ),
    ),
  );
}

/** The median of what several attempts took; the reason where one failed. */
function of(attempts: readonly Attempt[], pick: (trip: Trip) => number): Pick<Figure, "value" | "note"> {
  const trips: Trip[] = [];
  for (const attempt of attempts) {
    if ("failed" in attempt) return { value: null, note: attempt.failed };
    trips.push(attempt);
  }
  return { value: median(trips.map(pick)) };
}

const words: Readonly<Record<Operation, string>> = { create: "creating", read: "reading", edit: "edit → findings" };

export const standIn: Probe = {
  id: "standIn",
  title: "Through the unmodified Office.js client, on the stand-in for Excel",
  async measure(progress) {
    const excel = await openExcel({ locale: "ja-jp" });
    progress("a new matrix");
    const fresh = [await newMatrix(excel), await newMatrix(excel), await newMatrix(excel)];
    const at = new Map<number, Record<Operation, Attempt>[]>();
    for (const rows of sizes) {
      for (let run = 0; run < runsAt[rows]; run += 1) {
        progress(`${rows} rows, ${run + 1} of ${runsAt[rows]}`);
        at.set(rows, [...(at.get(rows) ?? []), await tripsAt(excel, rows)]);
      }
    }
    await excel.close();
    const trips = (rows: number, operation: Operation) => (at.get(rows) ?? []).map((all) => all[operation]);
    const figures: Figure[] = [
      {
        id: "create.roundTrips",
        what: "creating the 64-row matrix",
        unit: "round trips",
        ...of(fresh, ({ requests }) => requests),
        limit: 3,
      },
      {
        id: "create.sent",
        what: "creating the 64-row matrix, sent",
        unit: "KB",
        ...of(fresh, ({ kbSent }) => kbSent),
        limit: 200,
      },
      {
        id: "create.filled.sent",
        what: "creating it filled in, sent",
        unit: "KB",
        ...of(trips(64, "create"), ({ kbSent }) => kbSent),
      },
      {
        id: "read.roundTrips",
        what: "reading it",
        unit: "round trips",
        ...of(trips(64, "read"), ({ requests }) => requests),
        limit: 1,
      },
      {
        id: "read.received",
        what: "reading it, received",
        unit: "KB",
        ...of(trips(64, "read"), ({ kbReceived }) => kbReceived),
      },
      {
        id: "edit.roundTrips",
        what: "an edit in the sheet → findings",
        unit: "round trips",
        ...of(trips(64, "edit"), ({ requests }) => requests),
        limit: 1,
      },
      {
        id: "edit.time",
        what: "an edit in the sheet → findings",
        unit: "ms",
        ...of(trips(64, "edit"), ({ ms }) => ms),
      },
      {
        id: "read.roundTrips.6400",
        what: "reading 6,400 rows",
        unit: "round trips",
        ...of(trips(6_400, "read"), ({ requests }) => requests),
      },
      {
        id: "read.received.6400",
        what: "reading 6,400 rows, received",
        unit: "KB",
        ...of(trips(6_400, "read"), ({ kbReceived }) => kbReceived),
      },
    ];
    const growths: Growth[] = operations.map((operation) => ({
      id: `standIn.${operation}`,
      what: words[operation],
      times: sizes.map((rows) => ({ rows, ms: of(trips(rows, operation), ({ ms }) => ms).value })),
    }));
    return { figures, growths };
  },
};
