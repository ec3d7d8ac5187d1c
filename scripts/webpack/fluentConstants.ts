import type { Theme } from "@fluentui/react-components";

/** What a token is in a style sheet: the property of its name; those of layers have a value where no theme says one. */
const written = /^var\(--(\w+)(?:, (\d+))?\)$/;

/** A module that answers for every token by its name, in place of a list of all of them: 4 KiB less to load, gzipped. */
function tokensSource(tokens: Readonly<Record<string, string>>): string {
  const fallbacks: Record<string, number> = {};
  for (const [name, value] of Object.entries(tokens)) {
    const [, property, fallback] = written.exec(value) ?? [];
    if (property !== name) throw new Error(`Fluent's token ${name} is not the property of its name but ${value}`);
    if (fallback !== undefined) fallbacks[name] = Number(fallback);
  }
  return [
    `const fallbacks = ${JSON.stringify(fallbacks)};`,
    "const get = (_, name) => name in fallbacks ? `var(--${name}, ${fallbacks[name]})` : `var(--${name})`;",
    "export const tokens = /*#__PURE__*/ new Proxy({}, { get });",
  ].join("\n");
}

/** A module with a theme as it is, in place of the code that computes it from fifty palettes whenever the pane begins. */
function themeSource(name: string, theme: Theme): string {
  return `export const ${name} = /*#__PURE__*/ JSON.parse(${JSON.stringify(JSON.stringify(theme))});`;
}

/** Fluent's modules that are constants and written as code. */
export const constantModules = /@fluentui[\\/]tokens[\\/]lib[\\/](tokens|themes[\\/]web[\\/](?:light|dark)Theme)\.js$/;

/** The source that stands for one of them; says the same, see test/build/fluentConstants. */
export function constantSource(file: string): string {
  const { tokens, webLightTheme, webDarkTheme } = require(
    require.resolve("@fluentui/tokens", { paths: [file] }),
  ) as Pick<typeof import("@fluentui/react-components"), "tokens" | "webLightTheme" | "webDarkTheme">;
  if (file.endsWith("lightTheme.js")) return themeSource("webLightTheme", webLightTheme);
  if (file.endsWith("darkTheme.js")) return themeSource("webDarkTheme", webDarkTheme);
  return tokensSource(tokens);
}
