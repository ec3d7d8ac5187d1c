/**
 * A jest transformer that lets a package run outside jest's sandbox, by Node's own require: Univer and jsdom are large,
 * and loading them anew for every test file takes seconds; loaded natively they are loaded once a worker. They also
 * depend on packages that exist as ES modules only, which Node's require reads and jest's does not.
 */
module.exports = {
  getCacheKey: (_source, filename) => `native-2 ${filename}`.replace(/[^\w-]/g, "_").slice(-200),
  process(_source, filename) {
    const file = JSON.stringify(filename);
    const helper = JSON.stringify(require.resolve("./nativeIterator.cjs"));
    return {
      code: `const native = require("node:vm").runInThisContext("process").getBuiltinModule("node:module").createRequire(${file}); native(${helper}); module.exports = native(${file});`,
    };
  },
};
