import { dictionary } from "./dictionary";
import { serviceEn } from "./service.en";
import { serviceJa } from "./service.ja";

export type ServiceWord = keyof typeof serviceJa;

/** The words of the service page. Come with the page. */
export const serviceWord = dictionary<ServiceWord>({ ja: serviceJa, en: serviceEn });
