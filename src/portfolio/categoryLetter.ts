const lettered = /^([A-Z])-\d+$/;

/** The letter of a canonical code, own ones included ("J-1" is in "J"); "" where the text is no such code. */
export function categoryLetter(code: string): string {
  return lettered.exec(code)?.[1] ?? "";
}
