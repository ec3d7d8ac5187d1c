import path from "node:path";

/** Where Microsoft serves Office.js; pages in the store have to load it from there. */
export const officeJsCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Where the packaged copy is served: beside the workbench, or in a build for a closed network. */
export const officeJsFolder = "office-js";

/** The package's files, which stay as they are. */
export const officeJsSource = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** What Excel loads of it on any platform, in any display language, for copying; the other applications' files stay behind. */
export const officeJsFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-*.js",
  "telemetry/*.js",
  "*/office_strings.js",
].map((from) => ({
  context: officeJsSource,
  from,
  to: `${officeJsFolder}/[path][name][ext]`,
  globOptions: { ignore: ["**/*.debug.js"] },
  // Webpack leaves alone what is said to be minimized.
  info: { minimized: true },
}));
