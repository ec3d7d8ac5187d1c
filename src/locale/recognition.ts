import { dictionary } from "./dictionary";
import { recognitionEn } from "./recognition.en";
import { recognitionJa } from "./recognition.ja";

export type RecognitionWord = keyof typeof recognitionJa;

/** The words about sheets that are recognised. Come with whoever says them. */
export const recognitionWord = dictionary<RecognitionWord>({ ja: recognitionJa, en: recognitionEn });
