/** What most cells ask for, in one chunk: who uses one of them uses the others. */
export { count } from "./count";
export { gap } from "./gap";
export { score } from "./score";
