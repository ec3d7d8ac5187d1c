import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";

/** Each layer and the layers it may import from; itself is always allowed. */
const layers = {
  locale: [],
  framework: ["locale"],
  portfolio: ["locale", "framework"],
  workbook: ["locale", "framework", "portfolio"],
  excel: ["locale", "framework", "portfolio", "workbook"],
  xlsx: ["locale", "framework", "portfolio", "workbook"],
  functions: ["locale", "framework", "portfolio", "workbook"],
  commands: ["locale", "framework", "portfolio", "workbook", "excel"],
  taskpane: ["locale", "framework", "portfolio", "workbook", "excel", "xlsx", "functions", "commands"],
  cli: ["locale", "framework", "portfolio", "workbook", "xlsx"],
  workbench: ["locale", "framework", "portfolio", "workbook", "xlsx"],
};
const names = Object.keys(layers);
const pure = ["locale", "framework", "portfolio", "workbook"];

/** Where layers are put together: the entry of the functions hands them the open workbook. */
const joints = { "src/functions/functions.ts": { layer: "functions", also: "excel" } };

const arrow = (files, layer, also) => {
  const forbidden = names.filter((name) => name !== layer && name !== also && !layers[layer].includes(name));
  return {
    files,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            ...forbidden.map((name) => ({ regex: `^(\\.\\./)+${name}/`, message: `${layer}/ may not import from ${name}/.` })),
            ...(pure.includes(layer) ? [{ regex: "^(react|react-dom|@fluentui|@microsoft/office-js|@univerjs|@cj-tech-master)(/|$)", message: `${layer}/ is pure.` }] : []),
            ...(layer === "xlsx" ? [] : [{ regex: "^@cj-tech-master/", message: "Only xlsx/ knows the file library." }]),
            ...(layer === "workbench" ? [] : [{ regex: "^@univerjs/", message: "Only workbench/ knows Univer." }]),
          ],
        },
      ],
    },
  };
};
const arrows = [
  ...names.map((layer) => arrow([`src/${layer}/**/*.{ts,tsx}`], layer)),
  ...Object.entries(joints).map(([file, { layer, also }]) => arrow([file], layer, also)),
];

const noNetwork = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({ name, message: "Our code sends nothing." }));

export default tseslint.config(
  { ignores: [".cache/", "dist/", "node_modules/", "coverage/"] },
  ...tseslint.configs.strict,
  { plugins: { "react-hooks": reactHooks, "office-addins": officeAddins } },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-invalid-void-type": "off",
      "no-eval": "error",
      "no-console": "error",
      "no-restricted-globals": ["error", ...noNetwork],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "No default export." },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Never." },
        { selector: "MemberExpression[property.name='sendBeacon']", message: "Our code sends nothing." },
      ],
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/load-object-before-read": "off",
    },
  },
  ...pure.map((layer) => ({ files: [`src/${layer}/**`], rules: { "no-restricted-globals": ["error", ...noNetwork, "Excel", "Office", "OfficeExtension", "window", "document"] } })),
  ...["taskpane", "functions", "commands", "xlsx"].map((layer) => ({ files: [`src/${layer}/**`], rules: { "no-restricted-globals": ["error", ...noNetwork, { name: "Excel", message: "Only excel/ speaks to Excel." }] } })),
  ...arrows,
  { files: ["test/**", "scripts/**", "*.mjs", "*.cjs", "*.js"], rules: { "@typescript-eslint/no-require-imports": "off", "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/no-explicit-any": "off", "@typescript-eslint/no-empty-function": "off" } },
);
