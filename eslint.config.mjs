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

const senders = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"];
const noNetwork = senders.map((name) => ({ name, message: "Our code sends nothing." }));
/** Layers that may say `Excel`. */
const excelSpeakers = ["excel", "workbench"];
const noExcel = { name: "Excel", message: "Only excel/ speaks to Excel." };

const everywhere = [
  { selector: "ExportDefaultDeclaration", message: "No default export." },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Never." },
  { selector: "AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]", message: "Never." },
  {
    selector:
      "CallExpression[callee.property.name=/^(write|writeln)$/][callee.object.name='document'], CallExpression[callee.property.name='insertAdjacentHTML']",
    message: "Never.",
  },
  {
    selector: "CallExpression[callee.name=/^set(Timeout|Interval)$/] > :matches(Literal, TemplateLiteral):first-child",
    message: "No code from text.",
  },
  { selector: "MemberExpression[property.name='sendBeacon']", message: "Our code sends nothing." },
  {
    selector: `MemberExpression[object.name=/^(globalThis|window|self)$/][property.name=/^(${senders.join("|")})$/]`,
    message: "Our code sends nothing.",
  },
];

/** The same for `import("…")` and `typeof import("…")`, which no-restricted-imports does not see. */
const ofLateImports = ({ regex, message }) => {
  const source = `[value=/${regex.replaceAll("/", "\\u002F")}/]`;
  return [`ImportExpression > Literal.source${source}`, `TSImportType Literal${source}`].map((selector) => ({
    selector,
    message,
  }));
};

const arrow = (files, layer, also) => {
  const forbidden = names.filter((name) => name !== layer && name !== also && !layers[layer].includes(name));
  const patterns = [
    ...forbidden.map((name) => ({ regex: `^(\\.\\./)+${name}/`, message: `${layer}/ may not import from ${name}/.` })),
    ...(pure.includes(layer)
      ? [
          {
            regex: "^(react|react-dom|@fluentui|@microsoft/office-js|@univerjs|@cj-tech-master)(/|$)",
            message: `${layer}/ is pure.`,
          },
        ]
      : []),
    ...(layer === "xlsx" ? [] : [{ regex: "^@cj-tech-master/", message: "Only xlsx/ knows the file library." }]),
    ...(layer === "workbench" ? [] : [{ regex: "^@univerjs/", message: "Only workbench/ knows Univer." }]),
  ];
  const roundabout = {
    selector: "MemberExpression[object.name=/^(globalThis|window|self)$/][property.name='Excel']",
    message: noExcel.message,
  };
  return {
    files,
    rules: {
      "no-restricted-imports": ["error", { patterns }],
      "no-restricted-syntax": [
        "error",
        ...everywhere,
        ...patterns.flatMap(ofLateImports),
        ...(excelSpeakers.includes(layer) ? [] : [roundabout]),
      ],
      "no-restricted-globals": [
        "error",
        ...noNetwork,
        ...(excelSpeakers.includes(layer) ? [] : [noExcel]),
        ...(pure.includes(layer) ? ["Office", "OfficeExtension", "window", "document"] : []),
      ],
    },
  };
};
const arrows = [
  ...names.map((layer) => arrow([`src/${layer}/**/*.{ts,tsx}`], layer)),
  ...Object.entries(joints).map(([file, { layer, also }]) => arrow([file], layer, also)),
];

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
      "no-new-func": "error",
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/load-object-before-read": "off",
    },
  },
  ...arrows,
  {
    files: ["test/**", "scripts/**", "*.mjs", "*.cjs", "*.js"],
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-empty-function": "off",
    },
  },
);
