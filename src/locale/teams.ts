import { dictionary } from "./dictionary";
import { teamsEn } from "./teams.en";
import { teamsJa } from "./teams.ja";

/** The words of the teams page. Come with the page. */
export const teamsWord = dictionary<keyof typeof teamsJa>({ ja: teamsJa, en: teamsEn });
