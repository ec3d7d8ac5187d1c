import {
  Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio, MenuList, MenuPopover,
} from "@fluentui/react-components";
import type { LanguageChoice } from "../hooks/useLanguage";
import { usePaneState, useSession } from "../hooks/useSession";
import type { PaneWord } from "../../locale/pane";
import type { OpenTask } from "../hooks/useTask";

const languageItems = [
  { value: "auto", word: "menu.language.auto", language: null },
  { value: "ja", word: "menu.language.ja", language: "ja" },
  { value: "en", word: "menu.language.en", language: "en" },
] as const satisfies readonly { value: string; word: PaneWord; language: LanguageChoice["chosen"] }[];

/** The pane's menu, below the button that opens it. Comes as code of its own: nobody needs it first. */
export function PaneMenu({ anchor, language, openTask, onClose }: {
  readonly anchor: HTMLElement;
  readonly language: LanguageChoice;
  readonly openTask: OpenTask;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const { workbook } = usePaneState();
  const { say } = language.words;
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => { if (!open) onClose(); }}
      positioning={{ target: anchor, position: "below", align: "end" }}
      checkedValues={{ language: [language.chosen ?? "auto"] }}
      onCheckedValueChange={(_, { checkedItems }) => language.choose(languageItems.find(({ value }) => value === checkedItems[0])?.language ?? null)}
    >
      <MenuPopover>
        <MenuList aria-labelledby={anchor.id}>
          {workbook?.snapshot && <MenuItem onClick={() => void session.recheck()}>{say("menu.check")}</MenuItem>}
          <MenuGroup>
            <MenuGroupHeader>{say("menu.language")}</MenuGroupHeader>
            {languageItems.map(({ value, word }) => <MenuItemRadio key={value} name="language" value={value}>{say(word)}</MenuItemRadio>)}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={() => openTask({ kind: "about" }, anchor)}>{say("menu.about")}</MenuItem>
          {workbook && !workbook.readOnly && <MenuItem onClick={() => openTask({ kind: "remove" }, anchor)}>{say("menu.remove")}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
