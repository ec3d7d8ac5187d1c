import { connectEn } from "./connect.en";
import { connectJa } from "./connect.ja";
import { dictionary } from "./dictionary";

/** The words of the task that connects, converts or migrates a sheet. Come with the task. */
export const connectWord = dictionary<keyof typeof connectJa>({ ja: connectJa, en: connectEn });
