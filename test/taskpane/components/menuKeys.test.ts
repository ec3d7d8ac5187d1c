import { focusAfterKey } from "../../../src/taskpane/components/menuKeys";

const items = ["Check again", "English", "About", " Remove"];

test.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 3, 0],
  ["ArrowDown", -1, 0],
  ["ArrowUp", 0, 3],
  ["ArrowUp", 2, 1],
  ["Home", 2, 0],
  ["End", 0, 3],
  ["e", 0, 1],
  ["A", 0, 2],
  ["r", 3, 3],
  ["c", 0, 0],
  ["z", 0, null],
  [" ", 0, null],
  ["Enter", 0, null],
  ["F5", 0, null],
] as const)("%s on %d goes to %s", (key, current, expected) => {
  expect(focusAfterKey(key, items, current)).toBe(expected);
});

test("an empty menu has nowhere to go", () => {
  expect(focusAfterKey("ArrowDown", [], -1)).toBeNull();
});
