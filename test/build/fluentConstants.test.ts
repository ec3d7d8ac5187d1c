import path from "node:path";
import { tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { constantModules, constantSource } from "../../scripts/webpack/fluentConstants";

const lib = path.join(path.dirname(require.resolve("@fluentui/tokens/package.json")), "lib");
const files = {
  tokens: path.join(lib, "tokens.js"),
  webLightTheme: path.join(lib, "themes/web/lightTheme.js"),
  webDarkTheme: path.join(lib, "themes/web/darkTheme.js"),
};

/** What a module of ours exports. */
function exported(name: keyof typeof files): Record<string, string> {
  const source = constantSource(files[name]);
  expect(source).toContain(`export const ${name} =`);
  return new Function(`${source.replace("export ", "")}; return ${name};`)() as Record<string, string>;
}

test("they are the modules that Fluent has, and no others", () => {
  for (const file of Object.values(files)) expect(require.resolve(file)).toMatch(constantModules);
  for (const other of ["index.js", "global/colors.js", "themes/teams/lightTheme.js"])
    expect(path.join(lib, other)).not.toMatch(constantModules);
});

test("every token says what Fluent's says", () => {
  const ours = exported("tokens");
  const names = Object.keys(tokens) as (keyof typeof tokens)[];
  expect(names.length).toBeGreaterThan(400);
  for (const name of names) expect(ours[name]).toBe(tokens[name]);
});

test("both themes are Fluent's", () => {
  expect(exported("webLightTheme")).toEqual(webLightTheme);
  expect(exported("webDarkTheme")).toEqual(webDarkTheme);
});
