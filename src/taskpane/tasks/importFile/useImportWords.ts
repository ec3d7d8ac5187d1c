import { importFileWord } from "../../../locale/importFile";
import { usePageWords } from "../../hooks/usePageWords";

export const useImportWords = () => usePageWords(importFileWord);
