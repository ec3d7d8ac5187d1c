import { Workbook } from "@cj-tech-master/excelts";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { setField } from "../../src/portfolio/edits";
import { groups } from "../../src/workbook/columns";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import { recogniseFile } from "../../src/xlsx/recogniseFile";
import { openExcel, type OpenExcel } from "../../test/support/excel";
import { elapsed, median } from "./clock";
import { portfolioOf } from "./data";
import type { Figure, Probe } from "./figure";
import { foreignFile, foreignHeaderRows, foreignRows } from "./foreignData";
import { stateOf, trip, value, type Trip } from "./trip";

const rows = 64;
const runs = 7;

/** A workbook in which a sheet of somebody's own plays the matrix, and what it took to look at it. */
async function connected(excel: OpenExcel): Promise<{ readonly workbook: PortfolioWorkbook; readonly look: Trip }> {
  excel.workbench.newBook();
  const cells = foreignRows(rows);
  await excel.workbench.edit(`A1:H${cells.length}`, cells);
  const workbook = createExcelWorkbook();
  const look = await trip(excel, () => workbook.lookAt(null));
  const { cells: seen, recognition } = value(await workbook.lookAt(null));
  if (recognition.verdict !== "matrix") throw new Error(`recognised as ${recognition.verdict}`);
  value(await workbook.connect(mappingFrom(seen.sheet, recognition.found)));
  return { workbook, look };
}

async function owned(excel: OpenExcel): Promise<PortfolioWorkbook> {
  excel.workbench.newBook();
  const workbook = createExcelWorkbook();
  value(await workbook.create({ portfolio: portfolioOf(rows), groups }));
  return workbook;
}

/** What an edit takes from the pane, to the reading that shows it: the median of several, after one that nobody counts. */
async function editCost(excel: OpenExcel, workbook: PortfolioWorkbook): Promise<Trip> {
  const trips: Trip[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const { snapshot } = await stateOf(workbook);
    if (!snapshot) throw new Error("no matrix");
    trips.push(
      await trip(excel, async () => {
        value(await workbook.apply(snapshot, [setField(3, "asIs", run % 2 === 0 ? 2 : 3)]));
        await stateOf(workbook);
      }),
    );
  }
  const of = (pick: (one: Trip) => number) => median(trips.slice(1).map(pick));
  return {
    ms: of(({ ms }) => ms),
    requests: of(({ requests }) => requests),
    kbSent: of(({ kbSent }) => kbSent),
    kbReceived: of(({ kbReceived }) => kbReceived),
  };
}

const fileRows = 64_000;

/** Milliseconds of our reading and recognition. */
function ourTime(bytes: Uint8Array): Promise<number> {
  return elapsed(async () => {
    const file = await recogniseFile(bytes);
    const recognition = file.ok ? file.sheets[0]?.recognition : undefined;
    if (recognition?.verdict !== "matrix" || recognition.found.rows.length !== fileRows)
      throw new Error("the file was not recognised");
  });
}

/** Milliseconds that the file library takes to read it. */
function libraryTime(bytes: Uint8Array): Promise<number> {
  return elapsed(async () => {
    const library = new Workbook();
    await library.xlsx.load(bytes);
    if (library.worksheets[0]?.rowCount !== foreignHeaderRows + fileRows)
      throw new Error("the library did not read the file");
  });
}

/** In turn, the quickest of two of each: what disturbs a shared machine disturbs one of them only. */
async function fileFigure(): Promise<Figure> {
  const bytes = foreignFile(fileRows);
  const [first, itsFirst, second, itsSecond] = [
    await ourTime(bytes),
    await libraryTime(bytes),
    await ourTime(bytes),
    await libraryTime(bytes),
  ];
  const [ours, its] = [Math.min(first, second), Math.min(itsFirst, itsSecond)];
  return {
    id: "file.ratio",
    what: "a file of 64,000 rows, read and recognised, against the file library's reading",
    unit: "×",
    value: ours / its,
    limit: 1.5,
    note: `${Math.round(ours)} and ${Math.round(its)} ms`,
  };
}

export const foreign: Probe = {
  id: "foreign",
  title: "Sheets and files of somebody's own",
  async measure(progress) {
    progress("a connected sheet");
    const excel = await openExcel({ locale: "ja-jp" });
    const own = await editCost(excel, await owned(excel));
    const { workbook, look } = await connected(excel);
    // The first reading looks for the tables that are not there.
    const first = await trip(excel, () => stateOf(workbook));
    const read = await trip(excel, () => stateOf(workbook));
    const theirs = await editCost(excel, workbook);
    await excel.close();
    progress(`a file of ${fileRows} rows`);
    return {
      figures: [
        {
          id: "connected.look",
          what: "looking at a sheet of 64 rows and recognising it",
          unit: "round trips",
          value: look.requests,
          limit: 3,
        },
        {
          id: "connected.firstRead",
          what: "reading it for the first time once it is connected",
          unit: "round trips",
          value: first.requests,
        },
        { id: "connected.read", what: "reading it from then on", unit: "round trips", value: read.requests, limit: 1 },
        {
          id: "connected.edit.requests",
          what: "an edit in it and its reading, more than in our own matrix",
          unit: "round trips",
          value: theirs.requests - own.requests,
          limit: 0,
          note: `${theirs.requests} and ${own.requests}`,
        },
        {
          id: "connected.edit.time",
          what: "the same, against our own matrix",
          unit: "×",
          value: theirs.ms / own.ms,
          limit: 1.2,
          note: `${Math.round(theirs.ms)} and ${Math.round(own.ms)} ms`,
        },
        await fileFigure(),
      ],
    };
  },
};
