import { JSDOM } from "jsdom";
import { childrenInOrder } from "./order";

export interface Complaint {
  readonly rule: string;
  readonly message: string;
}

/** What the project says elsewhere and the manifest has to agree with. */
export interface ManifestFacts {
  /** Office locales besides the default one that every string needs. */
  readonly locales: readonly string[];
  readonly requirementSets: Readonly<Record<string, string>>;
  /** The commands that the code associates. */
  readonly commands: readonly string[];
  /** Width and height in pixels of a PNG, by its path below the add-in's address; undefined where it does not exist. */
  readonly imageSize: (path: string) => readonly [number, number] | undefined;
}

interface Reading {
  readonly root: Element;
  readonly facts: ManifestFacts;
  all(name: string): Element[];
  resource(id: string): Element | undefined;
}

type Rule = (reading: Reading) => string[];

const named = (parent: Element, name: string): Element[] =>
  [...parent.getElementsByTagName("*")].filter((element) => element.localName === name);
const typeOf = (element: Element): string => element.getAttribute("xsi:type") ?? "";
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? "";

/** What <Resources> defines; elsewhere a bt:Image only points to one. */
const definitions = (all: (name: string) => Element[]): Element[] =>
  ["Image", "Url", "String"].flatMap(all).filter((element) => element.hasAttribute("id"));

/** Every value of something translatable or addressed: the default and the overrides. */
const valuesOf = (element: Element): string[] => [
  attribute(element, "DefaultValue"),
  ...named(element, "Override").map((override) => attribute(override, "Value")),
];

const urlsOf = ({ all }: Reading): string[] => [
  ...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => all(name).flatMap(valuesOf)),
  ...definitions(all)
    .filter(({ localName }) => localName !== "String")
    .flatMap(valuesOf),
  ...all("SourceLocation")
    .filter((element) => element.hasAttribute("DefaultValue"))
    .flatMap(valuesOf),
  ...all("AppDomain").map(textOf),
];

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return url;
  }
}

function orderComplaints(element: Element): string[] {
  const key = [
    `${element.parentElement?.localName ?? ""}/${element.localName}`,
    `${element.localName}[${typeOf(element)}]`,
    element.localName,
  ].find((name) => name in childrenInOrder);
  const expected = key === undefined ? undefined : childrenInOrder[key];
  const children = [...element.children];
  const own = expected ? inOrder(element, children, expected) : [];
  return [...own, ...children.flatMap(orderComplaints)];
}

function inOrder(element: Element, children: readonly Element[], expected: readonly string[]): string[] {
  const order = expected.map((name) => name.replace("!", ""));
  const complaints = children
    .filter(({ localName }) => !order.includes(localName))
    .map(({ localName }) => `<${element.localName}> may not contain <${localName}>`);
  const places = children.map(({ localName }) => order.indexOf(localName));
  const late = places.findIndex((place, n) => n > 0 && place < (places[n - 1] ?? 0));
  if (complaints.length === 0 && late > 0)
    complaints.push(`<${children[late]?.localName ?? ""}> comes too late in <${element.localName}>`);
  for (const name of expected.filter((child) => child.endsWith("!")))
    if (!children.some(({ localName }) => `${localName}!` === name))
      complaints.push(`<${element.localName}> lacks <${name.replace("!", "")}>`);
  return complaints;
}

/** Where an image lies below the folder that the manifest's other addresses are in. */
const imagePath = (url: string): string => /\/(assets\/[^/]+)$/.exec(url)?.[1] ?? url;

function imageComplaint(url: string, size: number, facts: ManifestFacts): string[] {
  const found = facts.imageSize(imagePath(url));
  if (!found) return [`${url} does not exist`];
  return found[0] === size && found[1] === size
    ? []
    : [`${url} is ${found.join(" × ")} pixels instead of ${size} × ${size}`];
}

const rules: Readonly<Record<string, Rule>> = {
  "element-order": ({ root }) => orderComplaints(root),
  guid: ({ all }) =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf(all("Id")[0])) ? [] : ["<Id> is no GUID"],
  version: ({ root }) => {
    const version = textOf([...root.children].find(({ localName }) => localName === "Version"));
    return /^\d{1,5}(\.\d{1,5}){3}$/.test(version) ? [] : [`version "${version}" has not four parts`];
  },
  "resid-unresolved": ({ root, resource }) =>
    [...root.getElementsByTagName("*")].flatMap((element) => {
      const resid = element.getAttribute("resid");
      return resid === null || resource(resid) ? [] : [`${resid} is no resource`];
    }),
  "resid-unused": ({ root, all }) => {
    const used = new Set([...root.getElementsByTagName("*")].map((element) => element.getAttribute("resid")));
    return definitions(all)
      .map((element) => attribute(element, "id"))
      .filter((id) => !used.has(id))
      .map((id) => `${id} is used nowhere`);
  },
  "resid-length": ({ all }) =>
    definitions(all)
      .map((element) => attribute(element, "id"))
      .filter((id) => id.length > 32)
      .map((id) => `${id} has ${id.length} characters, 32 are allowed`),
  "id-duplicate": ({ root }) => {
    const ids = [...root.getElementsByTagName("*")]
      .filter((element) => element.localName !== "OfficeTab")
      .flatMap((element) => element.getAttribute("id") ?? []);
    return ids.filter((id, n) => ids.indexOf(id) < n).map((id) => `${id} is there twice`);
  },
  "string-length": ({ all }) =>
    (
      [
        ["ShortStrings", 125],
        ["LongStrings", 250],
        ["DisplayName", 125],
        ["OfficeApp/Description", 250],
      ] as const
    ).flatMap(([place, limit]) => {
      const strings = place.endsWith("Strings")
        ? all(place).flatMap((group) => named(group, "String"))
        : all(place.replace(/.*\//, "")).filter((element) => element.hasAttribute("DefaultValue"));
      return strings
        .flatMap(valuesOf)
        .filter((value) => value.length > limit || value.length === 0)
        .map(
          (value) => `"${value.slice(0, 40)}…" has ${value.length} characters, 1 to ${limit} are allowed in ${place}`,
        );
    }),
  https: (reading) =>
    urlsOf(reading)
      .filter((url) => !url.startsWith("https://"))
      .map((url) => `${url} is not https`),
  "one-origin": (reading) => {
    const origins = new Set(urlsOf(reading).map(originOf));
    return origins.size === 1 ? [] : [`several origins: ${[...origins].join(", ")}`];
  },
  "icon-missing": ({ all, resource, facts }) => [
    ...all("Image")
      .filter((element) => element.hasAttribute("resid"))
      .flatMap((element) => {
        const image = resource(attribute(element, "resid"));
        return image ? imageComplaint(attribute(image, "DefaultValue"), Number(attribute(element, "size")), facts) : [];
      }),
    ...(
      [
        ["IconUrl", 32],
        ["HighResolutionIconUrl", 64],
      ] as const
    ).flatMap(([name, size]) =>
      all(name).flatMap((element) => imageComplaint(attribute(element, "DefaultValue"), size, facts)),
    ),
    ...all("Icon").flatMap((icon) => {
      const sizes = named(icon, "Image").map((image) => attribute(image, "size"));
      return ["16", "32", "80"]
        .filter((size) => !sizes.includes(size))
        .map((size) => `an icon of <${icon.parentElement?.localName ?? ""}> lacks size ${size}`);
    }),
  ],
  "locale-incomplete": ({ all, facts }) => {
    const metadata = all("Url").filter((url) => attribute(url, "DefaultValue").endsWith("/functions.json"));
    const translatable = [
      ...all("String"),
      ...all("DisplayName"),
      ...all("Description").filter((element) => element.hasAttribute("DefaultValue")),
      ...metadata,
    ];
    return translatable.flatMap((element) => {
      const there = named(element, "Override").map((override) => attribute(override, "Locale").toLowerCase());
      return facts.locales
        .filter((locale) => !there.includes(locale.toLowerCase()))
        .map((locale) => `${element.getAttribute("id") ?? element.localName} is not there in ${locale}`);
    });
  },
  namespace: ({ all, resource }) =>
    all("Namespace").flatMap((element) => {
      const name = resource(attribute(element, "resid"));
      return name && valuesOf(name).every((value) => value === "CDC")
        ? []
        : ["the functions' namespace is CDC in every language"];
    }),
  "requirement-sets": ({ all, facts }) => {
    const stated = Object.fromEntries(all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]));
    const names = new Set([...Object.keys(stated), ...Object.keys(facts.requirementSets)]);
    return [...names]
      .filter((name) => stated[name] !== facts.requirementSets[name])
      .map(
        (name) =>
          `${name} is ${stated[name] ?? "absent"} in the manifest and ${facts.requirementSets[name] ?? "absent"} in the code`,
      );
  },
  permissions: ({ all }) =>
    textOf(all("Permissions")[0]) === "ReadWriteDocument" ? [] : ["the add-in needs ReadWriteDocument"],
  support: ({ all }) =>
    all("SupportUrl").some((element) => attribute(element, "DefaultValue") !== "") ? [] : ["there is no SupportUrl"],
  "shared-runtime": ({ root, all, resource }) => {
    const places = [
      ...all("Runtime"),
      ...all("FunctionFile"),
      ...all("Page").flatMap((page) => named(page, "SourceLocation")),
      ...all("Action").flatMap((action) => named(action, "SourceLocation")),
    ];
    const pages = new Set(places.map((element) => attribute(element, "resid")));
    const start = named(root, "DefaultSettings")
      .flatMap((settings) => named(settings, "SourceLocation"))
      .map((element) => attribute(element, "DefaultValue"))[0];
    const [page] = pages;
    return [
      ...(all("Runtime").every((runtime) => attribute(runtime, "lifetime") === "long")
        ? []
        : ["the shared runtime lives long"]),
      ...(pages.size === 1
        ? []
        : [`runtime, functions, commands and pane are on several pages: ${[...pages].join(", ")}`]),
      ...(pages.size === 1 && page !== undefined && start !== attribute(resource(page) ?? root, "DefaultValue")
        ? ["DefaultSettings opens another page"]
        : []),
      ...(all("TaskpaneId").length === 0 ? [] : ["a TaskpaneId gives the pane a runtime of its own"]),
    ];
  },
  commands: ({ all, facts }) => {
    const stated = all("FunctionName").map(textOf);
    return [
      ...stated.filter((name) => !facts.commands.includes(name)).map((name) => `no code for the command ${name}`),
      ...facts.commands.filter((name) => !stated.includes(name)).map((name) => `no button for the command ${name}`),
    ];
  },
  "button-count": ({ all }) =>
    all("Control").length <= 7 ? [] : [`${all("Control").length} buttons, seven are enough`],
};

/** Names of everything that is checked. */
export const manifestRules = ["well-formed", ...Object.keys(rules)];

const parser = new new JSDOM("").window.DOMParser();

function parse(xml: string): Element | string {
  try {
    const { documentElement } = parser.parseFromString(xml, "application/xml");
    return documentElement.localName === "parsererror" ? textOf(documentElement) : documentElement;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What is wrong with a manifest, without asking anybody over the network; empty where nothing is. */
export function manifestComplaints(xml: string, facts: ManifestFacts): Complaint[] {
  const root = parse(xml);
  if (typeof root === "string") return [{ rule: "well-formed", message: root }];
  const all = (name: string): Element[] => named(root, name);
  const byId = new Map(definitions(all).map((element) => [attribute(element, "id"), element]));
  const reading: Reading = { root, facts, all, resource: (id) => byId.get(id) };
  return Object.entries(rules).flatMap(([rule, check]) => check(reading).map((message) => ({ rule, message })));
}
