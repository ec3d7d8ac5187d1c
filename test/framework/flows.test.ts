import { mentionsOf, type Duty } from "../../src/framework/flows";
import { incidentFlow } from "../../src/framework/incidentFlow";
import { peacetime, peacetimeReporting } from "../../src/framework/peacetime";
import { scenarios } from "../../src/framework/scenarios";
import { serviceByCode, servicesOf } from "../../src/framework/services";

const by = (duty: Duty, basis: "named" | "reading") =>
  mentionsOf(duty)
    .filter((mention) => mention.basis === basis)
    .map(({ code }) => code);
const duties: Duty[] = [...incidentFlow, ...scenarios.flatMap(({ questions }) => questions), ...peacetime];

test.each<[number, string[], string[]]>([
  // step, named by section 7.1, this project's reading
  [1, [], ["B-1", "B-2", "B-3", "B-4"]],
  [2, [], ["D-1", "B-3", "B-4"]],
  [3, ["D-1", "D-3", "D-4"], []],
  [4, ["B-1", "B-2", "B-3", "B-4", "C-1", "C-2", "C-3", "C-4", "F-3"], []],
  [5, ["D-3"], ["A-9"]],
  [6, ["D-2", "D-4", "D-6", "D-7"], ["D-5"]],
  [7, [], ["D-2", "D-6", "D-7"]],
  [8, [], ["D-6", "D-7", "I-7", "F-1"]],
])("step %i", (number, named, reading) => {
  const step = incidentFlow[number - 1]!;
  expect(step.step).toBe(number);
  expect({ named: by(step, "named"), reading: by(step, "reading") }).toEqual({ named, reading });
});

test("step 4 names teams: its services are theirs in the specialist domains of Fig. 17", () => {
  const step = incidentFlow[3]!;
  const ofTeams = step.roles
    .flatMap(({ role, domains }) => domains.flatMap((domain) => servicesOf({ role, domain })))
    .filter(({ domain }) => domain !== "all");
  expect([...new Set(ofTeams.map(({ code }) => code))].sort()).toEqual(by(step, "named"));
});

test.each(scenarios.flatMap(({ questions }) => questions).filter(({ roles }) => roles.length > 0))(
  "$section $id: a service is named where Fig. 17 has a named team do it in a named domain",
  ({ services, roles }) => {
    const drawn = new Set(
      roles
        .flatMap(({ role, domains }) => domains.flatMap((domain) => servicesOf({ role, domain })))
        .map(({ code }) => code),
    );
    for (const { code, basis } of services)
      expect([code, basis]).toEqual([code, drawn.has(code) ? "named" : "reading"]);
  },
);

test("the third scenario names no codes: all of it is reading", () => {
  expect(scenarios.map(({ id, section, questions }) => [id, section, questions.length])).toEqual([
    ["ransomware", "7.1.1", 3],
    ["webTheft", "7.1.2", 3],
    ["supplyChain", "7.1.3", 3],
  ]);
  expect(scenarios[2]!.questions.flatMap((question) => by(question, "named"))).toEqual([]);
  expect(by(scenarios[1]!.questions[2]!, "named")).toEqual(
    expect.arrayContaining(servicesOf({ category: "E" }).map(({ code }) => code)),
  );
});

test.each<[number, string, string[], string[], string[]]>([
  [0, "7.2.1", ["E-1", "E-2", "E-3", "E-4", "E-5", "E-6", "E-7", "E-8", "E-9"], [], []],
  [1, "7.2.2", ["F-1", "F-2", "F-3", "F-4", "F-5"], [], []],
  [2, "7.2.3", ["I-1", "I-2", "I-3"], [], []],
  [3, "7.2.4", ["I-1", "I-2", "I-3"], [], ["E", "F"]],
  [4, "7.2.5", ["E-6", "E-7", "I-5"], ["A-7", "A-11"], []],
])("peacetime duty %i is section %s", (index, section, named, reading, uses) => {
  const duty = peacetime[index]!;
  expect({ section: duty.section, named: by(duty, "named"), reading: by(duty, "reading"), uses: duty.uses }).toEqual({
    section,
    named,
    reading,
    uses,
  });
  expect(duty.deliverables.length).toBeGreaterThan(0);
  for (const { ja, en } of duty.deliverables) expect([ja, en].every((text) => text.length > 5)).toBe(true);
});

test("every duty has a name in both languages and known services, each once", () => {
  for (const duty of duties) {
    const codes = mentionsOf(duty).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(serviceByCode(code)).toBeDefined();
    expect(duty.name.ja).toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
    expect(duty.name.en).toMatch(/^[A-Z]/);
  }
  expect(peacetimeReporting).toEqual(["A-12", "I-7"]);
});
