import { overviewWord } from "../../../locale/overview";
import { usePageWords } from "../../hooks/usePageWords";

export const useOverviewWords = () => usePageWords(overviewWord);
