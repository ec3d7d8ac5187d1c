import { connectWord } from "../../../locale/connect";
import { usePageWords } from "../../hooks/usePageWords";

export const useConnectWords = () => usePageWords(connectWord);
