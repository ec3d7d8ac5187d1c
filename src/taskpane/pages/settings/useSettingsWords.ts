import { settingsWord } from "../../../locale/settings";
import { usePageWords } from "../../hooks/usePageWords";

export const useSettingsWords = () => usePageWords(settingsWord);
