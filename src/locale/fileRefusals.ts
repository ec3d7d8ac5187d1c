import { dictionary } from "./dictionary";
import { fileRefusalsEn } from "./fileRefusals.en";
import { fileRefusalsJa } from "./fileRefusals.ja";

/** Why a file is not read, and what to do. Come with whoever reads files. */
export const fileRefusalWord = dictionary<keyof typeof fileRefusalsJa>({ ja: fileRefusalsJa, en: fileRefusalsEn });
