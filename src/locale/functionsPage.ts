import { dictionary } from "./dictionary";
import { functionsPageEn } from "./functionsPage.en";
import { functionsPageJa } from "./functionsPage.ja";

/** The words of the functions page. Come with the page. */
export const functionsPageWord = dictionary<keyof typeof functionsPageJa>({ ja: functionsPageJa, en: functionsPageEn });
