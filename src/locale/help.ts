import { dictionary } from "./dictionary";
import { helpEn } from "./help.en";
import { helpJa } from "./help.ja";

export type HelpWord = keyof typeof helpJa;

/** The words of the help. Come with it. */
export const helpWord = dictionary<HelpWord>({ ja: helpJa, en: helpEn });
