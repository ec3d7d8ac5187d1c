import type { BridgeHost } from "../host/bridge";
import type { Host } from "../host/host";

/** Stands for the host until that is there: the add-in is loaded meanwhile, and what it asks waits its turn. */
export function awaitedHost(): { readonly host: BridgeHost; arrived(host: Host): void } {
  let arrived: (host: Host) => void = () => undefined;
  const coming = new Promise<Host>((resolve) => {
    arrived = resolve;
  });
  const later = (work: (host: Host) => void): void => void coming.then(work);
  return {
    arrived: (host) => arrived(host),
    host: {
      request: async (text, flags) => (await coming).request(text, flags),
      connect: (client) => later((host) => host.connect(client)),
      clientReady: (client) => later((host) => host.clientReady(client)),
      traffic: { service: () => later(({ traffic }) => traffic.service()) },
      functions: { result: (result) => later(({ functions }) => functions.result(result)) },
    },
  };
}
