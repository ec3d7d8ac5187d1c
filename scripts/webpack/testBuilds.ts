import path from "node:path";

/** Where they are. */
export const testBuildsFolder = path.resolve(__dirname, "../../.cache/builds");

/** The builds that tests look at: what is hosted, the same for a closed network, and the workbench. */
export const testBuilds = {
  production: { environment: {}, workbench: false },
  closed: { environment: { OFFICE_JS: "local", ADDIN_ORIGIN: "https://addins.example.co.jp/cdc" }, workbench: false },
  workbench: { environment: {}, workbench: true },
} as const;

export type TestBuild = keyof typeof testBuilds;

export const testBuildFolder = (name: TestBuild): string => path.join(testBuildsFolder, name);
