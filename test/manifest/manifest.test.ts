import { readFileSync } from "node:fs";
import path from "node:path";
import { manifestComplaints, manifestRules, type ManifestFacts } from "../../scripts/manifest/check";
import { pngSize, projectFacts } from "../../scripts/manifest/facts";
import { manifestFor, originFrom } from "../../scripts/manifest/origin";

const project = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(project, "manifest.xml"), "utf8");
const facts = projectFacts(project);

test("the manifest has nothing to complain about", () => {
  expect(manifestComplaints(manifest, facts)).toEqual([]);
});

type Change = (xml: string) => string;

/** Replaces the first occurrence, and insists that there is one: a mutation that changes nothing proves nothing. */
const swap =
  (from: string | RegExp, to: string): Change =>
  (xml) => {
    const changed = xml.replace(from, to);
    if (changed === xml) throw new Error(`nothing to change: ${String(from)}`);
    return changed;
  };

/** Each change breaks one thing, and one rule at least says so. */
const mutations: readonly (readonly [rule: string, what: string, change: Change, facts?: Partial<ManifestFacts>])[] = [
  ["well-formed", "an element that is not closed", swap("</Permissions>", "")],
  ["well-formed", "an ampersand", swap("CDC Portfolio contributors", "CDC & Portfolio")],
  [
    "element-order",
    "Version after ProviderName",
    swap(/(<Version>.*<\/Version>)(\s*)(<ProviderName>.*<\/ProviderName>)/, "$3$2$1"),
  ],
  [
    "element-order",
    "AllFormFactors after DesktopFormFactor",
    swap(/(<AllFormFactors>[\s\S]*<\/AllFormFactors>)(\s*)(<DesktopFormFactor>[\s\S]*<\/DesktopFormFactor>)/, "$3$2$1"),
  ],
  [
    "element-order",
    "Urls before Images",
    swap(/(<bt:Images>[\s\S]*<\/bt:Images>)(\s*)(<bt:Urls>[\s\S]*<\/bt:Urls>)/, "$3$2$1"),
  ],
  [
    "element-order",
    "a button's icon before its supertip",
    swap(/(<Supertip>[\s\S]*?<\/Supertip>)(\s*)(<Icon>[\s\S]*?<\/Icon>)/, "$3$2$1"),
  ],
  ["element-order", "no runtime", swap(/<Runtimes>[\s\S]*<\/Runtimes>/, "")],
  [
    "element-order",
    "an element that Office does not know",
    swap("<Permissions>", "<Colour>blue</Colour><Permissions>"),
  ],
  ["guid", "an id that is no GUID", swap(/<Id>.*<\/Id>/, "<Id>cdc-portfolio</Id>")],
  ["version", "three parts", swap(/<Version>.*<\/Version>/, "<Version>0.1.0</Version>")],
  ["version", "a letter", swap(/<Version>.*<\/Version>/, "<Version>0.1.0.a</Version>")],
  ["resid-unresolved", "a label nobody defines", swap('<Label resid="Open.Label"/>', '<Label resid="Opne.Label"/>')],
  [
    "resid-unused",
    "a string nobody uses",
    swap(
      "<bt:ShortStrings>",
      '<bt:ShortStrings><bt:String id="Spare" DefaultValue="a"><bt:Override Locale="ja-JP" Value="b"/></bt:String>',
    ),
  ],
  [
    "resid-length",
    "an id of 33 characters",
    (xml) => xml.replaceAll("Functions.Namespace", "Functions.Namespace".padEnd(33, "x")),
  ],
  ["id-duplicate", "two controls with one id", swap('id="CheckButton"', 'id="CreateButton"')],
  ["string-length", "a label of 126 characters", swap('DefaultValue="Open pane"', `DefaultValue="${"x".repeat(126)}"`)],
  ["string-length", "a Japanese tip of 251 characters", swap(/Value="シートの横[^"]*"/, `Value="${"あ".repeat(251)}"`)],
  ["string-length", "an empty label", swap('Value="チェック"', 'Value=""')],
  ["https", "http", swap("https://localhost:3000/functions.js", "http://localhost:3000/functions.js")],
  [
    "one-origin",
    "an icon from elsewhere",
    swap("https://localhost:3000/assets/icon-80.png", "https://cdn.example.com/assets/icon-80.png"),
  ],
  [
    "one-origin",
    "an AppDomain of somebody else",
    swap("<AppDomain>https://localhost:3000<", "<AppDomain>https://example.com<"),
  ],
  ["icon-missing", "an icon that is not there", swap("assets/icon-16.png", "assets/icon-17.png")],
  ["icon-missing", "an icon of another size", swap("assets/icon-16.png", "assets/icon-32.png")],
  ["icon-missing", "no 80-pixel icon on a button", swap('<bt:Image size="80" resid="Check.80"/>', "")],
  ["locale-incomplete", "a label without Japanese", swap('<bt:Override Locale="ja-JP" Value="チェック"/>', "")],
  [
    "locale-incomplete",
    "Japanese spelt as another locale",
    swap('Locale="ja-JP" Value="チェック"', 'Locale="ja-KS" Value="チェック"'),
  ],
  [
    "locale-incomplete",
    "function help without Japanese",
    swap(/<bt:Override Locale="ja-JP" Value="[^"]*functions-ja.json"\/>/, ""),
  ],
  [
    "locale-incomplete",
    "a display name without Japanese",
    swap('<Override Locale="ja-JP" Value="CDC ポートフォリオ"/>', ""),
  ],
  [
    "namespace",
    "another namespace",
    swap('id="Functions.Namespace" DefaultValue="CDC"', 'id="Functions.Namespace" DefaultValue="PORTFOLIO"'),
  ],
  [
    "namespace",
    "another namespace in Japanese",
    swap(/(id="Functions.Namespace"[^>]*>\s*<bt:Override Locale="ja-JP" Value=")CDC/, "$1シーディーシー"),
  ],
  [
    "requirement-sets",
    "a higher set than the code needs",
    swap('Name="ExcelApi" MinVersion="1.9"', 'Name="ExcelApi" MinVersion="1.14"'),
  ],
  ["requirement-sets", "a set left out", swap(/<Set Name="CustomFunctionsRuntime"[^>]*\/>/, "")],
  [
    "requirement-sets",
    "code that needs more",
    (xml) => xml,
    { requirementSets: { ...facts.requirementSets, DialogApi: "1.1" } },
  ],
  ["permissions", "reading only", swap("ReadWriteDocument", "ReadDocument")],
  ["support", "no address for help", swap(/<SupportUrl [^>]*\/>/, "")],
  ["shared-runtime", "a short life", swap('lifetime="long"', 'lifetime="short"')],
  [
    "shared-runtime",
    "commands on a page of their own",
    swap('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="LearnMore.Url"/>'),
  ],
  [
    "shared-runtime",
    "functions on a page of their own",
    swap(/<Page>\s*<SourceLocation resid="Taskpane.Url"\/>/, '<Page><SourceLocation resid="LearnMore.Url"/>'),
  ],
  [
    "shared-runtime",
    "a pane with an id",
    swap(
      '<SourceLocation resid="Taskpane.Url"/>\n                  </Action>',
      '<SourceLocation resid="Taskpane.Url"/>\n                  </Action>'.replace(
        "<S",
        "<TaskpaneId>Pane</TaskpaneId><S",
      ),
    ),
  ],
  [
    "shared-runtime",
    "another page at the start",
    swap(/(<DefaultSettings>\s*<SourceLocation DefaultValue="[^"]*)taskpane.html/, "$1other.html"),
  ],
  ["commands", "a command without code", swap("<FunctionName>createMatrix<", "<FunctionName>createMatrices<")],
  ["commands", "code without a button", (xml) => xml, { commands: [...facts.commands, "removeMatrix"] }],
  ["button-count", "eight buttons", (xml) => xml.replace(/(<Control [\s\S]*?<\/Control>)/, "$1$1$1$1$1$1")],
];

test.each(mutations.map(([rule, what, change, changedFacts]) => ({ rule, what, change, changedFacts })))(
  "$rule: $what",
  ({ rule, change, changedFacts }) => {
    expect(
      manifestComplaints(change(manifest), { ...facts, ...changedFacts }).map((complaint) => complaint.rule),
    ).toContain(rule);
  },
);

test("every rule is shown to be able to fail", () => {
  expect([...new Set(mutations.map(([rule]) => rule))].sort()).toEqual([...manifestRules].sort());
});

describe("the manifest of a build", () => {
  test.each([
    ["https://addins.example.co.jp", "https://addins.example.co.jp", "https://addins.example.co.jp/taskpane.html"],
    [
      "https://example.com:8443/tools/cdc/",
      "https://example.com:8443",
      "https://example.com:8443/tools/cdc/taskpane.html",
    ],
  ])("for %s", (wanted, domain, page) => {
    const built = manifestFor(manifest, originFrom({ ADDIN_ORIGIN: wanted }));
    expect(manifestComplaints(built, facts)).toEqual([]);
    expect(built).toContain(`<AppDomain>${domain}</AppDomain>`);
    expect(built).toContain(`DefaultValue="${page}"`);
    expect(built).not.toContain("localhost");
  });

  test("without an origin is the one for development", () => {
    expect(manifestFor(manifest, originFrom({}))).toBe(manifest);
  });

  test.each([
    "http://example.com",
    "example.com",
    "https://",
    "https://example.com/?a=b",
    'https://example.com/"',
    "https://example.com/a b",
    "",
  ])("refuses %j", (origin) => {
    expect(() => originFrom({ ADDIN_ORIGIN: origin })).toThrow(/ADDIN_ORIGIN/);
  });
});

test("only PNG files have a size", () => {
  expect(pngSize(path.join(project, "assets/icon-80.png"))).toEqual([80, 80]);
  expect(pngSize(path.join(project, "assets/icon.svg"))).toBeUndefined();
  expect(pngSize(path.join(project, "assets/none.png"))).toBeUndefined();
});
