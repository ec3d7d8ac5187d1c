import fc from "fast-check";
import {
  absoluteAddress,
  anyOverlap,
  areaAddress,
  areaOf,
  areasOverlap,
  columnLetters,
  columnNumber,
} from "../../src/xlsx/address";

describe("addresses", () => {
  it.each([
    ["B4", { top: 4, left: 2, bottom: 4, right: 2 }, "$B$4"],
    ["B4:C9", { top: 4, left: 2, bottom: 9, right: 3 }, "$B$4:$C$9"],
    ["B:C", { top: 1, left: 2, bottom: 1_048_576, right: 3 }, "$B:$C"],
    ["5:6", { top: 5, left: 1, bottom: 6, right: 16_384 }, "$5:$6"],
    ["XFD1048576", { top: 1_048_576, left: 16_384, bottom: 1_048_576, right: 16_384 }, "$XFD$1048576"],
  ])("%s", (address, area, absolute) => {
    expect(areaOf(address)).toEqual(area);
    expect(areaOf(absolute)).toEqual(area);
    expect(areaAddress(area)).toBe(address);
    expect(absoluteAddress(area)).toBe(absolute);
  });

  it("reads a range from any of its corners", () => {
    expect(areaOf("C9:B4")).toEqual(areaOf("B4:C9"));
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A:1", "A1:B2:C3", "S!A1", "A1 B2", "-1"])(
    "%j is none",
    (text) => {
      expect(areaOf(text)).toBeUndefined();
    },
  );

  it("letters and numbers of columns are each other's inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
    );
  });

  it("overlap, among many, as any two of them do", () => {
    const line = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 2 }));
    const area = fc
      .tuple(line, line)
      .map(([[top, down], [left, right]]) => ({ top, left, bottom: top + down, right: left + right }));
    fc.assert(
      fc.property(fc.array(area, { maxLength: 8 }), (areas) => {
        expect(anyOverlap(areas)).toBe(
          areas.some((one, index) => areas.slice(index + 1).some((other) => areasOverlap(one, other))),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
