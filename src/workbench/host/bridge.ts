import type { Client } from "./client";
import type { InvocationResult } from "./customFunctions";
import type { Host } from "./host";
import { MessageType, PathType, type RequestBody } from "./wire";

/** What a bridge asks of the host behind it. */
export interface BridgeHost extends Pick<Host, "request" | "connect" | "clientReady"> {
  readonly traffic: Pick<Host["traffic"], "service">;
  readonly functions: Pick<Host["functions"], "result">;
}

/** Requirement sets by name, such as `{ ExcelApi: "1.14" }`. Strings: the number 1.20 would become 1.2. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What the client's package has members for. */
export const clientRequirementSets: RequirementSets = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  DelayForCellEdit: "1.1",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  Settings: "1.1",
  DocumentEvents: "1.1",
};

/** "#RRGGBB" each: https://learn.microsoft.com/javascript/api/office/office.officetheme */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface BridgeOptions {
  readonly locale: "ja-jp" | "en-us";
  readonly requirementSets?: RequirementSets;
  readonly theme?: OfficeTheme;
}

const lightTheme: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#252423",
  controlBackgroundColor: "#F3F2F1",
  controlForegroundColor: "#252423",
};

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

interface Message {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: string | RequestBody };
}

/** The connection between one client window and the host. */
export interface Bridge extends Client {
  setTheme(theme: OfficeTheme): void;
}

type EventHandler = (id: number, payload: unknown) => void;

/** What the client calls the event of a changed selection. */
const selectionEvent = 2;

/** Where the running client keeps the requirement sets it read at its start. */
interface StartedClient {
  readonly Office?: {
    onReady?(): Promise<unknown>;
    readonly context?: { readonly requirements?: { readonly _setMap?: { readonly _sets?: Record<string, string> } } };
  };
}

/** True for requests that have nothing to do with the workbook: telemetry and the client's own services. */
function isService(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths ?? {}).some((path) => path.ObjectPathType === PathType.newObject);
}

/** The window of a client, before Office.js is loaded into it. */
export interface ClientWindow {
  external?: unknown;
  _richApiNativeBridge?: unknown;
  addEventListener?(type: "load", listener: () => void): void;
}

/**
 * Makes a window one that Office.js takes for Excel on Windows: `window.external`, which it asks who its host is, and
 * the bridge its requests go over.
 */
export function bridgeInstalled(window: ClientWindow & object, host: BridgeHost, options: BridgeOptions): Bridge {
  let sets = options.requirementSets ?? clientRequirementSets;
  let theme = options.theme ?? lightTheme;
  const settings = new Map<string, string>();
  const handlers = new Map<number, readonly EventHandler[]>();
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "cdc-portfolio",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => "16.0.20000.10000",
    GetInitialDisplayMode: () => 0,
    // The client takes colours as numbers, red in the highest byte.
    GetOfficeThemeInfo: () =>
      JSON.stringify(
        Object.fromEntries(Object.entries(theme).map(([part, color]) => [part, parseInt(String(color).slice(1), 16)])),
      ),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, at) => settings.set(key, values[at] ?? ""));
      },
    }),
  };
  Object.defineProperty(window, "external", {
    configurable: true,
    writable: true,
    value: {
      GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$$$$16`,
      GetContext: () => context,
      Execute: () => undefined,
      RegisterEvent: (id: number, _target: string, handler: EventHandler, done: (status: number) => void) => {
        handlers.set(id, [...(handlers.get(id) ?? []), handler]);
        done(0);
      },
      UnregisterEvent: (id: number, _target: string, done: (status: number) => void) => {
        handlers.delete(id);
        done(0);
      },
    },
  });
  const native: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => void receive(JSON.parse(text) as Message),
  };
  async function receive({ id, type, flags = 0, message }: Message): Promise<void> {
    if (type !== MessageType.request) return;
    const bodyText = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
    if (isService(body)) {
      host.traffic.service();
      for (const action of body.Actions)
        if (action.Name === "SetInvocationResults")
          for (const result of (action.ArgumentInfo?.Arguments?.[0] ?? []) as readonly InvocationResult[])
            host.functions.result(result);
      native.onMessageFromHost?.(
        JSON.stringify({
          id,
          type: MessageType.request,
          message: {
            statusCode: 200,
            headers: {},
            body: JSON.stringify({ Results: body.Actions.map((action) => ({ ActionId: action.Id, Value: null })) }),
          },
        }),
      );
      return;
    }
    const { statusCode, body: reply } = await host.request(bodyText, flags);
    native.onMessageFromHost?.(
      JSON.stringify({ id, type: MessageType.request, message: { statusCode, headers: {}, body: reply } }),
    );
  }
  Object.assign(window, { _richApiNativeBridge: native });
  const bridge: Bridge = {
    send: (entries) => native.onMessageFromHost?.(JSON.stringify({ type: MessageType.event, message: { entries } })),
    selectionChanged: () => {
      for (const handler of handlers.get(selectionEvent) ?? []) handler(selectionEvent, null);
    },
    setRequirementSets: (fresh) => {
      sets = { ...sets, ...fresh };
      // The client has read its sets at its start and keeps them by lower-case name.
      const known = (window as StartedClient).Office?.context?.requirements?._setMap?._sets;
      if (known) for (const [name, version] of Object.entries(fresh)) known[name.toLowerCase()] = version;
    },
    setTheme: (fresh) => {
      theme = fresh;
    },
  };
  host.connect(bridge);
  // By then the page's scripts have associated their functions.
  window.addEventListener?.(
    "load",
    () => void (window as StartedClient).Office?.onReady?.().then(() => host.clientReady(bridge)),
  );
  return bridge;
}
