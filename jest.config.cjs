const typescript = { ...require("./tsconfig.json").compilerOptions, module: "commonjs", noEmit: false };

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
  setupFilesAfterEnv: ["<rootDir>/test/support/complaints.ts"],
  testTimeout: 60000,
};
