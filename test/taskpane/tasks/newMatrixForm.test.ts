import { services } from "../../../src/framework/services";
import { chosenServices, firstForm, matrixOf } from "../../../src/taskpane/tasks/newMatrixForm";

test("as it is first shown the form makes every service, in the pane's language", () => {
  const { portfolio, groups } = matrixOf(firstForm("en"));
  expect(portfolio.rows.map(({ code }) => code)).toEqual(services.map(({ code }) => code));
  expect(portfolio.rows[0]?.name).toBe(services[0]?.name.en);
  expect(portfolio.settings).toMatchObject({ sheetLanguage: "en", organisation: "", cycle: "" });
  expect(groups).toEqual(["decision", "assessment", "plan"]);
});

test("to start with: A, B, D and I", () => {
  const categories = new Set(chosenServices({ services: "starters", categories: [] }).map(({ category }) => category));
  expect([...categories]).toEqual(["A", "B", "D", "I"]);
});

test("chosen categories are those and no others, in the framework's order; none is none", () => {
  expect([
    ...new Set(chosenServices({ services: "chosen", categories: ["I", "C"] }).map(({ category }) => category)),
  ]).toEqual(["C", "I"]);
  expect(chosenServices({ services: "chosen", categories: [] })).toEqual([]);
});

test("names are taken without the spaces around them; the sheets' language is the form's, whatever the pane's", () => {
  const { portfolio } = matrixOf({
    ...firstForm("en"),
    sheetLanguage: "ja",
    organisation: "  山田商事 ",
    cycle: " 2026H2",
  });
  expect(portfolio.settings).toMatchObject({ sheetLanguage: "ja", organisation: "山田商事", cycle: "2026H2" });
  expect(portfolio.rows[0]?.name).toBe(services[0]?.name.ja);
});
