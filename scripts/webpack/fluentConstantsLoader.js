// A loader is what its module exports, so this is no TypeScript.
const source = require.resolve("./fluentConstants.ts");

/** @this {import("webpack").LoaderContext<unknown>} */
module.exports = function fluentConstantsLoader() {
  this.addBuildDependency(source);
  return require(source).constantSource(this.resourcePath);
};
