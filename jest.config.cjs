/** Pure layers and the Office.js client on the stand-in run in node; what needs a DOM says so in its first line. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.tsx?$": ["ts-jest", { tsconfig: { ...require("./tsconfig.json").compilerOptions, module: "commonjs", moduleResolution: "bundler", noEmit: false }, diagnostics: false }],
  },
  testTimeout: 30000,
};
