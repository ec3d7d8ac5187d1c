import { writeFileSync } from "node:fs";
import os from "node:os";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { failedFigure, isBroken, isSlow, type Figure, type Growth, type Probe } from "./figure";
import { builtSizes } from "./builtSizes";
import { foreign } from "./foreign";
import { customFunctions } from "./functions";
import { pureLayers } from "./pureLayers";
import { standIn } from "./standIn";
import { figureTable, growthTable } from "./table";

/** In the order in which they are shown. */
const probes: readonly Probe[] = [standIn, foreign, pureLayers, customFunctions, builtSizes];

interface Result {
  readonly probe: Probe;
  readonly figures: readonly Figure[];
  readonly growths: readonly Growth[];
}

/** One line on the terminal, overwritten as the work goes on; nothing where nobody watches. */
function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}

async function measured(probe: Probe): Promise<Result> {
  try {
    const { figures, growths = [] } = await probe.measure(progress);
    return { probe, figures, growths };
  } catch (error) {
    return {
      probe,
      figures: [failedFigure(`${probe.id}.failed`, `${probe.title}: could not be measured`, error)],
      growths: [],
    };
  }
}

/** A machine that is shared is noisy: a group in which a figure breaks its limit is measured once more before that counts. */
async function judged(probe: Probe): Promise<Result> {
  const first = await measured(probe);
  const broken = first.figures.filter(isBroken);
  if (broken.length === 0) return first;
  progress("");
  console.log(
    `\nmeasured once more: ${broken.map(({ what, value, unit }) => `${what} (${value ?? "–"} ${unit})`).join("; ")}`,
  );
  return measured(probe);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: "string" }, only: { type: "string", multiple: true } } });
  const chosen = probes.filter(({ id }) => values.only?.includes(id) ?? true);
  const start = performance.now();
  const machine = {
    node: process.version,
    platform: `${os.platform()} ${os.arch()}`,
    cpu: os.cpus()[0]?.model ?? "",
    cores: os.cpus().length,
  };
  const results: Result[] = [];
  for (const probe of chosen) {
    const result = await judged(probe);
    progress("");
    console.log(`\n${probe.title}\n`);
    if (result.figures.length > 0) console.log(figureTable(result.figures));
    if (result.growths.length > 0) console.log(`\n${growthTable(result.growths)}`);
    results.push(result);
  }
  const broken = results.flatMap(({ figures }) => figures).filter(isBroken);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`\n${machine.node}, ${machine.platform}, ${machine.cores} × ${machine.cpu}, ${seconds} s`);
  const slow = results.flatMap(({ figures }) => figures).filter(isSlow);
  if (slow.length > 0) console.log(`✗ slower here than it should be: ${slow.map(({ what }) => what).join("; ")}`);
  console.log(broken.length === 0 ? "every limit is kept" : `broken: ${broken.map(({ what }) => what).join("; ")}`);
  if (values.json !== undefined) {
    const groups = results.map(({ probe, figures, growths }) => ({
      id: probe.id,
      title: probe.title,
      figures: figures.map((figure) => ({ ...figure, kept: !isBroken(figure) })),
      growths,
    }));
    writeFileSync(values.json, `${JSON.stringify({ machine, kept: broken.length === 0, groups }, null, 2)}\n`);
  }
  // The stand-in's grid keeps timers of its own: the process is ended, not waited for.
  process.exit(broken.length === 0 ? 0 : 1);
}

void main();
