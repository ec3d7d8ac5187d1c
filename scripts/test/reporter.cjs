const { existsSync, readFileSync, rmSync } = require("node:fs");
const path = require("node:path");

const notes = path.resolve(__dirname, "../../.cache/pace.jsonl");

/** "✓" and how long it took, beside what it should take at most. */
const line = ({ what, milliseconds, atMost }) =>
  `${milliseconds <= atMost ? "✓" : "✗"} ${what}: ${Math.round(milliseconds).toLocaleString("en")} ms (≤ ${atMost.toLocaleString("en")})`;

/**
 * Says at the end of a run what its figures in time are (test/support/pace.ts), which fail nothing, and by which seed
 * samples were drawn.
 */
module.exports = class Reporter {
  onRunStart() {
    rmSync(notes, { force: true });
  }

  onRunComplete() {
    const paces = existsSync(notes) ? readFileSync(notes, "utf8").trim().split("\n") : [];
    if (paces.length > 0)
      process.stderr.write(`\nIn time, for information:\n${paces.map((text) => line(JSON.parse(text))).join("\n")}\n`);
    process.stderr.write(
      `\nSamples were drawn by SEED=${process.env.SEED}, EFFORT=${process.env.EFFORT ?? "ordinary"}; npm run test:exhaustive tries every case.\n`,
    );
  }
};
