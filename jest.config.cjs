const { execFileSync } = require("node:child_process");
const typescript = { ...require("./tsconfig.json").compilerOptions, module: "commonjs", noEmit: false };

/** Samples are drawn by the commit: other ones with each, the same ones wherever it is tested. */
function seedOfCommit() {
  try {
    const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: __dirname, encoding: "utf8", stdio: "pipe" });
    return String(parseInt(commit.slice(0, 7), 16));
  } catch {
    return "1";
  }
}
process.env.SEED ??= seedOfCommit();

/** Pure layers and the Office.js client on the stand-in run in node; what needs a DOM says so in its first line. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "node_modules/(@univerjs|jsdom)/.+\\.c?js$": "<rootDir>/test/support/nativeModules.cjs",
    "^.+\\.tsx?$": ["ts-jest", { tsconfig: typescript, diagnostics: false }],
  },
  transformIgnorePatterns: ["node_modules/(?!(@univerjs|jsdom)/)"],
  reporters: ["default", "<rootDir>/scripts/test/reporter.cjs"],
  setupFilesAfterEnv: ["<rootDir>/test/support/complaints.ts"],
  testTimeout: 60000,
};
