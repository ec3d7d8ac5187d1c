import { dictionary } from "./dictionary";
import { unseenEn } from "./unseen.en";
import { unseenJa } from "./unseen.ja";

export type UnseenWord = keyof typeof unseenJa;

/** What nobody sees in a text, in words. */
export const unseenWord = dictionary<UnseenWord>({ ja: unseenJa, en: unseenEn });
