import type { Language } from "../../locale/language";
import { bridgeInstalled, type Bridge, type BridgeHost } from "../host/bridge";
import { appCommandsThrough, type AppCommands, type ExternalForCommands } from "./appCommands";
import { byId } from "./elements";
import { officeThemes, requirementSets, type Choices } from "./choices";

const page = "workbench-pane.html";
const officeLocale: Readonly<Record<Language, "ja-jp" | "en-us">> = { ja: "ja-jp", en: "en-us" };

/** The message with which the add-in shows or hides its pane, `Office.addin.showAsTaskpane()` and `hide()`. */
const visibilityAction = /"Name":"SetAppRuntimeState".*?"Arguments":\["(Visible|Background)"\]/;

interface NativeBridge {
  sendMessageToHost(text: string): void;
}

/** What is shown in the frame's place until the add-in has drawn something: its empty page would be white in any theme. */
const cover = (): HTMLElement => byId("client-coming", HTMLElement);

function uncoverWhenDrawn(page: Document): void {
  new MutationObserver((_, observer) => {
    if (!page.getElementById("root")?.firstElementChild) return;
    observer.disconnect();
    cover().hidden = true;
  }).observe(page, { childList: true, subtree: true });
}

/** The frame with the add-in's page in it, and what the host knows about the client inside. */
export class Pane {
  private commands: AppCommands | undefined;
  private installed: Bridge | undefined;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly host: BridgeHost,
    private choices: Choices,
    private readonly onVisible: (visible: boolean) => void,
  ) {
    window.prepareClient = (client) => this.prepare(client);
    frame.src = page;
  }

  /** What `workbench-bridge.js` calls in the pane's window before Office.js loads there. */
  private prepare(client: Window): void {
    uncoverWhenDrawn(client.document);
    const { language, theme, sets } = this.choices;
    this.installed = bridgeInstalled(client, this.host, {
      locale: officeLocale[language],
      requirementSets: requirementSets[sets],
      theme: officeThemes[theme],
    });
    this.commands = appCommandsThrough((client as unknown as { external: ExternalForCommands }).external);
    const native = (client as unknown as { _richApiNativeBridge: NativeBridge })._richApiNativeBridge;
    const send = native.sendMessageToHost.bind(native);
    native.sendMessageToHost = (text) => {
      const state = text.includes("SetAppRuntimeState")
        ? visibilityAction.exec(text.replaceAll("\\", ""))?.[1]
        : undefined;
      if (state) this.onVisible(state === "Visible");
      send(text);
    };
  }

  /** The connection to the client that is in the pane now. */
  get bridge(): Bridge | undefined {
    return this.installed;
  }

  /** Loads the add-in anew, as closing and opening Excel would: language, theme and version are asked for at its start. */
  reload(choices: Choices): void {
    this.choices = choices;
    this.commands = undefined;
    cover().hidden = false;
    this.frame.contentWindow?.location.reload();
  }

  /** Runs a function that the add-in associates with a ribbon button; false where there is none of that name. */
  async run(name: string, controlId: string): Promise<boolean> {
    return (await this.commands?.run(name, controlId)) ?? false;
  }
}
