const path = require("node:path");
const fs = require("node:fs");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

require("tsx/cjs"); // what follows is TypeScript
const { FunctionMetadataPlugin, freshFunctionMetadata } = require("./scripts/webpack/functionMetadataPlugin.ts");
const { manifestFor, originFrom } = require("./scripts/manifest/origin.ts");
const { constantModules } = require("./scripts/webpack/fluentConstants.ts");
const { officeJsCdn, officeJsFolder, officeJsFiles } = require("./scripts/webpack/officeJs.ts");

const here = (...parts) => path.join(__dirname, ...parts);

/** What both compilers share. Never eval: the content security policy forbids it. */
const common = (mode, name) => ({
  name,
  mode,
  context: __dirname,
  target: ["web", "es2022"],
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { configFile: here("tsconfig.build.json"), transpileOnly: true, onlyCompileBundledFiles: true },
      },
      { test: constantModules, loader: here("scripts/webpack/fluentConstantsLoader.js") },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  cache: {
    type: "filesystem",
    cacheDirectory: here(".cache/webpack"),
    name: `${name}-${mode}`,
    buildDependencies: { config: [__filename, here("tsconfig.json"), here("tsconfig.build.json")] },
  },
  performance: false,
  stats: { preset: "errors-warnings", timings: true },
});

/**
 * The add-in: one page and the scripts on it, first the functions, which must not wait for React. The workbench shows
 * the same scripts; only its page loads Office.js from another place.
 */
function addin({ mode, out, officeJsLocal, withWorkbench }) {
  const pages = [
    { filename: "taskpane.html", scripts: [officeJsLocal ? `${officeJsFolder}/office.js` : officeJsCdn] },
    ...(withWorkbench
      ? [{ filename: "workbench-pane.html", scripts: ["workbench-bridge.js", `${officeJsFolder}/office.js`] }]
      : []),
  ];
  return {
    ...common(mode, "addin"),
    devtool: "source-map",
    entry: {
      functions: "./src/functions/functions.ts",
      commands: { import: "./src/commands/commands.ts", dependOn: "functions" },
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: ["functions", "commands"] },
    },
    // One hash for all chunks: fifty of them would be a fortieth of what the functions wait for.
    output: {
      path: out,
      filename: "[name].js",
      chunkFilename: "chunks/[name].[fullhash:8].js",
      publicPath: "auto",
      uniqueName: "cdc-portfolio",
    },
    // Names of exports as short as can be: with hundreds of small modules they are 2 KiB of the first load.
    optimization: {
      mangleExports: "size",
      // Words and code that several functions share are fetched once, not with each of them.
      splitChunks: {
        cacheGroups: {
          functionFrame: {
            test: /[\\/]src[\\/]functions[\\/](?:definition|parameter|choices)\.ts$/,
            chunks: "async",
            minChunks: 2,
            enforce: true,
          },
          functionTables: { test: /[\\/]locale[\\/]functionTables/, chunks: "async", minChunks: 2, enforce: true },
        },
      },
    },
    plugins: [
      ...pages.map(
        ({ filename, scripts }) =>
          new HtmlPlugin({
            filename,
            template: here("src/taskpane/taskpane.html"),
            chunks: ["functions", "commands", "taskpane"],
            chunksSortMode: "manual",
            inject: "head",
            scriptLoading: "defer",
            hash: true,
            minify: false,
            templateParameters: { scripts },
          }),
      ),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,html}" },
          { from: "LICENSE" },
          { from: "manifest.xml", transform: (xml) => manifestFor(xml.toString(), originFrom(process.env)) },
          ...(officeJsLocal ? officeJsFiles : []),
        ],
      }),
      new FunctionMetadataPlugin(),
    ],
  };
}

/** What Excel knows of an installed add-in, as a data block for the stand-in's page; no "<" may end the block early. */
const installedAddin = () =>
  JSON.stringify({
    manifest: fs.readFileSync(here("manifest.xml"), "utf8"),
    functions: freshFunctionMetadata(),
  }).replaceAll("<", "\\u003c");

/** The Excel stand-in's page. Its libraries come minified or nearly so, and nobody downloads it: it is not minified again and can be read as it is. */
function workbench({ mode, out }) {
  return {
    ...common(mode, "workbench"),
    devtool: false,
    entry: { workbench: "./src/workbench/page/index.ts", "workbench-bridge": "./src/workbench/page/bridgeInPane.ts" },
    output: {
      path: out,
      filename: "[name].js",
      chunkFilename: "workbench/[name].js",
      publicPath: "auto",
      uniqueName: "cdc-workbench",
    },
    optimization: { minimize: false, concatenateModules: false },
    plugins: [
      new HtmlPlugin({
        filename: "workbench.html",
        template: here("src/workbench/page/workbench.html"),
        chunks: ["workbench"],
        inject: "head",
        scriptLoading: "defer",
        hash: true,
        minify: false,
        templateParameters: () => ({ installed: installedAddin() }),
      }),
    ],
  };
}

/** `--env workbench` adds the workbench, `--env out=<folder>` says where; ADDIN_ORIGIN and OFFICE_JS are read from the environment. */
module.exports = (env = {}, argv = {}) => {
  const facts = {
    mode: argv.mode ?? "production",
    out: path.resolve(__dirname, env.out ?? "dist"),
    officeJsLocal: process.env.OFFICE_JS === "local",
    withWorkbench: Boolean(env.workbench),
  };
  return [addin(facts), ...(facts.withWorkbench ? [workbench(facts)] : [])];
};
