/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWord } from "../../src/locale/pane";
import { ErrorBoundary } from "../../src/taskpane/components/ErrorBoundary";
import { WordsContext } from "../../src/taskpane/hooks/useWords";
import type { MatrixState, Page } from "../../src/taskpane/pages/page";
import { pages } from "../../src/taskpane/pages/pages";
import { PageTabs } from "../../src/taskpane/pages/PageTabs";
import { PageView } from "../../src/taskpane/pages/PageView";
import { samplePortfolio } from "../../src/workbook/sample";
import { expectComplaint } from "../support/say";
import { MemoryWorkbook, today } from "./support/memoryWorkbook";
import { complaints } from "./support/pane";

async function matrix(): Promise<MatrixState> {
  const read = await new MemoryWorkbook(samplePortfolio("en", today)).read();
  if (!read.ok || !read.value.snapshot) throw new Error("no matrix");
  return read.value as MatrixState;
}

const frame = (children: ReactNode) => (
  <FluentProvider theme={webLightTheme}>
    <WordsContext value={{ language: "en", say: (word, facts) => paneWord(word, "en", facts) }}>
      <main>{children}</main>
    </WordsContext>
  </FluentProvider>
);

beforeAll(() => {
  document.documentElement.lang = "en";
  document.title = "CDC Portfolio";
});
afterEach(cleanup);

test("every page has an id of its own, and the first has a tab", () => {
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  expect(pages[0].place).toBe("tab");
});

test("one page needs no tabs; two have them, with the number of errors and the one that is open", async () => {
  const workbook = await matrix();
  const choose = jest.fn();
  const one: readonly Page[] = pages.filter(({ id }) => id === "check");
  const two: readonly Page[] = [...one, { id: "overview", title: "help", place: "tab", view: { now: () => null } }];
  const { rerender } = render(frame(<PageTabs pages={one} current="check" workbook={workbook} onChoose={choose} />));
  expect(screen.queryByRole("navigation")).toBeNull();
  rerender(frame(<PageTabs pages={two} current="check" workbook={workbook} onChoose={choose} />));
  const tabs = screen.getAllByRole("button");
  expect(tabs.map(({ textContent }) => textContent)).toEqual(["Check1", "Help"]);
  expect(tabs.map((tab) => tab.getAttribute("aria-current"))).toEqual(["page", null]);
  fireEvent.click(tabs[1]!);
  expect(choose).toHaveBeenCalledWith("overview");
  expect(await complaints()).toEqual([]);
});

test("a page whose code does not arrive says so, and can be asked for again", async () => {
  const workbook = await matrix();
  let online = false;
  const later = async () => {
    if (!online) throw new Error("ChunkLoadError");
    return { Page: () => <p>The page</p> };
  };
  await act(async () =>
    render(
      frame(
        <PageView
          page={{ ...pages[0], view: { later } }}
          workbook={workbook}
          openTask={() => undefined}
          openPage={() => undefined}
        />,
      ),
    ),
  );
  expect(screen.getByText("This page could not be shown.")).toBeTruthy();
  online = true;
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Try again" })));
  expect(screen.getByText("The page")).toBeTruthy();
});

test("an exception while a page is shown becomes what the boundary says, and can be tried again", () => {
  expectComplaint(/not foreseen/);
  let broken = true;
  const Fragile = () => {
    if (broken) throw new Error("not foreseen");
    return <p>The page</p>;
  };
  render(
    <ErrorBoundary
      fallback={(again) => (
        <button type="button" onClick={again}>
          again
        </button>
      )}
    >
      <Fragile />
    </ErrorBoundary>,
  );
  broken = false;
  fireEvent.click(screen.getByRole("button", { name: "again" }));
  expect(screen.getByText("The page")).toBeTruthy();
});
