import { text } from "../arguments";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../errors";
import { objects, type ApiObject, type Maker } from "../model";

/** What add-ins keep in the workbook, by key; keys tell capitals apart. */
type Settings = Readonly<Record<string, unknown>>;

const settingsKey = "settings";

const settings = (book: Book): Settings => book.kept<Settings>(settingsKey) ?? {};

function settingsKeep(book: Book, now: Settings): void {
  book.keep(settingsKey, Object.keys(now).length === 0 ? undefined : now);
}

const held = (book: Book, key: string): unknown => {
  if (!Object.hasOwn(settings(book), key)) throw itemNotFound(`setting ${key}`);
  return settings(book)[key];
};

const setting: Maker<string> = objects<string>({
  name: "Setting",
  identity: (key) => ({ _Id: key }),
  read: {
    Key: (key, { book }) => {
      held(book, key);
      return key;
    },
    Value: (key, { book }) => held(book, key),
  },
  write: {
    Value: (key, value, { book }) => {
      held(book, key);
      settingsKeep(book, { ...settings(book), [key]: value });
    },
  },
  calls: {
    Delete: (key, _, { book }) => {
      held(book, key);
      settingsKeep(book, Object.fromEntries(Object.entries(settings(book)).filter(([name]) => name !== key)));
    },
  },
});

/** workbook.settings */
export const settingsOf: Maker<null> = objects<null>({
  name: "SettingCollection",
  items: (_, { book }) => Object.keys(settings(book)).map((key) => setting(key)),
  item: (_, key, { book }): ApiObject => {
    held(book, text(key, "key"));
    return setting(text(key, "key"));
  },
  calls: {
    // Adds or replaces: https://learn.microsoft.com/javascript/api/excel/excel.settingcollection#excel-excel-settingcollection-add-member(1)
    Add: (_, [key, value], { book }) => {
      const name = text(key, "key");
      if (name === "") throw invalidArgument("a setting needs a key");
      settingsKeep(book, { ...settings(book), [name]: value });
      return setting(name);
    },
  },
});
