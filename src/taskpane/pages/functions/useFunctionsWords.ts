import { functionsPageWord } from "../../../locale/functionsPage";
import { usePageWords } from "../../hooks/usePageWords";

export const useFunctionsWords = () => usePageWords(functionsPageWord);
