/** Numbers that look random and are the same in every run: from 0 up to `below`, whole. */
export type Dice = (below: number) => number;

/** Dice of a seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed * 0x9e3779b9;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
