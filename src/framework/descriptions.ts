import type { Language } from "../locale/language";
import { descriptionsEn } from "./descriptionData/en";
import { descriptionsJa } from "./descriptionData/ja";
import type { ServiceCode } from "./services";

const descriptions: Readonly<Record<Language, Readonly<Record<ServiceCode, string>>>> = Object.freeze({
  ja: Object.freeze(descriptionsJa),
  en: Object.freeze(descriptionsEn),
});

/** One or two sentences on what a service does and what it gives. Kept apart from the names, which load without it. */
export function serviceDescription(code: ServiceCode, language: Language): string {
  return descriptions[language][code];
}
