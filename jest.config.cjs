const typescript = { ...require("./tsconfig.json").compilerOptions, module: "commonjs", noEmit: false };

/** Packages under jsdom that come as ES modules only: jest loads them as CommonJS, like everything else. */
const modulesOnly = ["@asamuzakjp/[^/]+", "@bramus/specificity", "@csstools/[^/]+", "@exodus/bytes", "css-tree", "entities", "lru-cache", "parse5", "tough-cookie"];

/** Pure layers and the Office.js client on the stand-in run in node; what needs a DOM says so in its first line. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "node_modules/(@univerjs|jsdom)/.+\\.c?js$": "<rootDir>/test/support/nativeModules.cjs",
    "^.+\\.tsx?$": ["ts-jest", { tsconfig: typescript, diagnostics: false }],
    "node_modules/.+\\.m?js$": ["ts-jest", { tsconfig: { ...typescript, allowJs: true }, diagnostics: false }],
  },
  transformIgnorePatterns: [`node_modules/(?!(.*/)?(@univerjs|jsdom|${modulesOnly.join("|")})/)`],
  testTimeout: 30000,
};
