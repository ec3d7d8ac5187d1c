// Plain JavaScript that old Nodes read too: it says what is missing where nothing else could even be loaded.
const fs = require("fs");
const os = require("os");
const path = require("path");

const project = path.resolve(__dirname, "..");

function isWritable(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Why nothing can be started here, as a sentence; empty where it can. `version` such as "20.11.1". */
function whyNot(version, folder, temporary) {
  const wanted = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const least = Number(/\d+/.exec(wanted.engines.node)[0]);
  if (Number(version.split(".")[0]) < least)
    return (
      "Node " + least + " or newer is needed, and this is Node " + version + ": https://nodejs.org has newer ones."
    );
  const missing = Object.keys(Object.assign({}, wanted.dependencies, wanted.devDependencies)).filter(function (name) {
    return !fs.existsSync(path.join(folder, "node_modules", name, "package.json"));
  });
  if (missing.length === 0)
    // What reads TypeScript would wait for ever.
    return isWritable(temporary)
      ? ""
      : "The folder for temporary files, " + temporary + ", cannot be written to: TMPDIR names another one.";
  const which = missing.slice(0, 3).join(", ") + (missing.length > 3 ? " and " + (missing.length - 3) + " more" : "");
  return "Packages are not installed (" + which + "): run `npm ci` first, then `npm start` again.";
}

module.exports = { whyNot: whyNot };

if (require.main === module) {
  const reason = whyNot(process.versions.node, project, os.tmpdir());
  if (reason) {
    console.error(reason);
    process.exitCode = 1;
  } else {
    require("tsx/cjs");
    require("./start.ts");
  }
}
