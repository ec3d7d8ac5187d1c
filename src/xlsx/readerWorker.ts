import { answer } from "./reader";

self.addEventListener(
  "message",
  ({ data }: MessageEvent<Uint8Array>) => void answer(data, (message) => self.postMessage(message)),
);
