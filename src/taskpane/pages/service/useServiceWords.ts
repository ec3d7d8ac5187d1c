import { serviceWord, type ServiceWord } from "../../../locale/service";
import { usePageWords, type PageWords } from "../../hooks/usePageWords";

export type ServiceWords = PageWords<ServiceWord>;

export const useServiceWords = () => usePageWords(serviceWord);
