import { guideWord } from "../../../locale/guide";
import { usePageWords } from "../../hooks/usePageWords";

export const useGuideWords = () => usePageWords(guideWord);
