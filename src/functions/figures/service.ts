import { categoryByCode } from "../../framework/categories";
import { domains } from "../../framework/domains";
import { serviceFrom } from "../../framework/lookup";
import { nearestServices } from "../../framework/nearestServices";
import { processName } from "../../framework/processes";
import { roleName } from "../../framework/roles";
import type { Service } from "../../framework/services";
import { functionTableText } from "../../locale/functionTables";
import type { Language } from "../../locale/language";
import { choiceSet } from "../choices";
import { cellFunction, type FunctionDefinition } from "../definition";
import type { Input } from "../input";
import { lazyModule } from "../lazyModule";
import { choiceFrame, optional, required } from "../parameter";
import { language } from "./language";
import { listed, notAvailable, type FunctionError } from "../result";

const descriptions = lazyModule(() => import("../../framework/descriptions"));

function unknownService(text: string): FunctionError {
  const near = nearestServices(text, 3);
  if (near.length === 0) return notAvailable("error.serviceUnknownBare", { text });
  const names = (of: Language) => near.map(({ code, name }) => `${code} ${name[of]}`);
  return notAvailable("error.serviceUnknown", { text, near: listed({ ja: names("ja"), en: names("en") }) });
}

const code = required<Service>({
  id: "code",
  array: true,
  takes: "takes.code",
  read: (cell) => (typeof cell === "string" ? (serviceFrom(cell) ?? unknownService(cell)) : undefined),
});

function join(words: readonly string[], to: Language): string {
  return words.join(to === "ja" ? "、" : ", ");
}

/** What can be told of a service without its description, which comes in a chunk of its own. */
const fields = {
  name: ({ name }, to) => name[to],
  code: (service) => service.code,
  category: ({ category }, to) => `${category} ${categoryByCode(category).name[to]}`,
  process: ({ process }, to) => processName(process)[to],
  domain: ({ domain }) =>
    domain === "all"
      ? domains
          .map(({ id }) => id)
          .sort()
          .join(", ")
      : domain,
  teams: ({ roles }, to) =>
    join(
      roles.map((id) => roleName(id)[to]),
      to,
    ),
  v21: ({ v21Roles }, to) =>
    join(
      v21Roles.map((role) => `${role.code} ${role.ja}`),
      to,
    ),
} as const satisfies Record<string, (service: Service, to: Language) => string>;

export type ServiceField = keyof typeof fields | "description";

export const fieldChoices = choiceSet<ServiceField>("CDC_FIELD", [
  { id: "name", name: functionTableText("field.name"), also: ["名称", "サービス", "サービス名", "service"] },
  { id: "category", name: functionTableText("field.category"), also: ["カテゴリ"] },
  { id: "description", name: functionTableText("field.description") },
  { id: "process", name: functionTableText("field.process") },
  { id: "domain", name: functionTableText("field.domain") },
  { id: "teams", name: functionTableText("field.teams"), also: ["typical teams", "team", "roles", "担当", "役割"] },
  { id: "v21", name: functionTableText("field.v21"), also: ["v2.1", "v21", "2.1", "第2.1版"] },
  { id: "code", name: functionTableText("field.code") },
]);

const field = optional<ServiceField, "name">({ ...choiceFrame("field", fieldChoices), array: true }, "name");

const plain = cellFunction({
  id: "SERVICE",
  matrix: "none",
  parameters: [code, field, language],
  each(_none, [service, of, wanted], surroundings) {
    const to = wanted ?? surroundings.language;
    return of === "description"
      ? (descriptions.now()?.serviceDescription(service.code, to) ?? notAvailable("error.notLoaded"))
      : fields[of](service, to);
  },
});

function asksDescription(input: Input | undefined): boolean {
  return (
    input?.some((row) => row.some((cell) => typeof cell === "string" && fieldChoices.read(cell) === "description")) ??
    false
  );
}

/** What the textbook says about a service. Descriptions are loaded when first asked for; all else is there at once. */
export const service: FunctionDefinition = {
  ...plain,
  evaluate(source, inputs, surroundings) {
    const answer = () => plain.evaluate(source, inputs, surroundings);
    return descriptions.now() || !asksDescription(inputs[1]) ? answer() : descriptions.load().then(answer);
  },
};
