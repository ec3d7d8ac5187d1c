import { dictionary } from "./dictionary";
import { keysEn } from "./keys.en";
import { keysJa } from "./keys.ja";

export type KeysWord = keyof typeof keysJa;

/** What keys do. Comes with the pages that list them. */
export const keysWord = dictionary<KeysWord>({ ja: keysJa, en: keysEn });
