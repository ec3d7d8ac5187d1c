const path = require("node:path");
const fs = require("node:fs");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

require("tsx/cjs"); // what follows is TypeScript
const { FunctionMetadataPlugin, freshFunctionMetadata } = require("./scripts/webpack/functionMetadataPlugin.ts");
const { manifestFor, originFrom } = require("./scripts/manifest/origin.ts");
const { constantModules } = require("./scripts/webpack/fluentConstants.ts");
const { LibrariesPlugin, librariesOutside } = require("./scripts/webpack/libraries.ts");
const { officeJsCdn, officeJsFolder, officeJsFiles } = require("./scripts/webpack/officeJs.ts");

const here = (...parts) => path.join(__dirname, ...parts);

const compiled = {
  loader: "ts-loader",
  options: { configFile: here("tsconfig.build.json"), transpileOnly: true, onlyCompileBundledFiles: true },
};
const withoutTypes = { loader: here("scripts/webpack/typesAway.ts") };

/** What both compilers share. Never eval: the content security policy forbids it. */
const common = ({ mode, readable, cache }, name) => ({
  name,
  mode,
  context: __dirname,
  target: ["web", "es2022"],
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, ...(readable ? withoutTypes : compiled) },
      ...(readable ? [] : [{ test: constantModules, loader: here("scripts/webpack/fluentConstantsLoader.js") }]),
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(cache, "webpack"),
    name: [name, mode, ...(readable ? ["readable"] : [])].join("-"),
    buildDependencies: { config: [__filename, here("tsconfig.json"), here("tsconfig.build.json")] },
  },
  performance: false,
  stats: { preset: "errors-warnings", timings: true },
});

/**
 * The add-in: one page and the scripts on it, first the functions, which must not wait for React. The workbench shows
 * the same scripts; only its page loads Office.js from another place.
 */
function addin(facts) {
  const { out, readable, officeJsLocal, withWorkbench } = facts;
  const pages = [
    { filename: "taskpane.html", scripts: [officeJsLocal ? `${officeJsFolder}/office.js` : officeJsCdn] },
    ...(withWorkbench
      ? [{ filename: "workbench-pane.html", scripts: ["workbench-bridge.js", `${officeJsFolder}/office.js`] }]
      : []),
  ];
  return {
    ...common(facts, "addin"),
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
    optimization: {
      // Names of exports as short as can be: with hundreds of small modules they are 2 KiB of the first load.
      ...(readable ? { minimize: false } : { mangleExports: "size" }),
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

/** The Excel stand-in's page. Nobody downloads it, so our part of it is not minified. */
function workbench(facts) {
  const { out, cache } = facts;
  return {
    ...common(facts, "workbench"),
    devtool: false,
    entry: {
      "workbench/opening": "./src/workbench/page/opening.ts",
      workbench: { import: "./src/workbench/page/index.ts", dependOn: "workbench/opening" },
      "workbench-bridge": "./src/workbench/page/bridgeInPane.ts",
    },
    output: {
      path: out,
      filename: "[name].js",
      chunkFilename: "workbench/[name].js",
      publicPath: "auto",
      uniqueName: "cdc-workbench",
    },
    externals: [librariesOutside],
    optimization: {
      minimize: false,
      concatenateModules: false,
      splitChunks: { cacheGroups: { defaultVendors: false } },
    },
    plugins: [
      new LibrariesPlugin(path.join(cache, "libraries")),
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
      new CopyPlugin({ patterns: [{ from: "src/workbench/page/workbench.css", to: "workbench" }] }),
    ],
  };
}

/**
 * `--env workbench` adds the workbench, `--env out=<folder>` says where, `--env readable` makes it quickly and unminified, for looking at once,
 * `--env only=<name>` builds one of the two; ADDIN_ORIGIN and OFFICE_JS are read from the environment.
 */
module.exports = (env = {}, argv = {}) => {
  const facts = {
    mode: argv.mode ?? "production",
    out: path.resolve(__dirname, env.out ?? "dist"),
    cache: path.resolve(__dirname, env.cache ?? ".cache"),
    readable: Boolean(env.readable),
    officeJsLocal: process.env.OFFICE_JS === "local",
    withWorkbench: Boolean(env.workbench),
  };
  const all = [addin(facts), ...(facts.withWorkbench ? [workbench(facts)] : [])];
  return env.only ? all.filter(({ name }) => name === env.only) : all;
};
