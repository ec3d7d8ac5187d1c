/**
 * The children that an element of the manifest may have, in the order that Office enforces. "!" marks those that have to
 * be there. https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 * Elements that stand in several places with other children are named with their parent or their xsi:type.
 */
export const childrenInOrder: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ["Id!", "AlternateId", "Version!", "ProviderName!", "DefaultLocale!", "DisplayName!", "Description!", "IconUrl!", "HighResolutionIconUrl!", "SupportUrl!", "AppDomains", "Hosts!", "Requirements!", "DefaultSettings!", "Permissions!", "VersionOverrides!"],
  "OfficeApp/Hosts": ["Host!"],
  Requirements: ["Sets!"],
  Sets: ["Set!"],
  DefaultSettings: ["SourceLocation!"],
  VersionOverrides: ["Description", "Requirements", "Hosts!", "Resources!", "WebApplicationInfo", "EquivalentAddins"],
  "VersionOverrides/Hosts": ["Host!"],
  "Host[Workbook]": ["Runtimes!", "AllFormFactors!", "DesktopFormFactor!"],
  Runtimes: ["Runtime!"],
  AllFormFactors: ["ExtensionPoint!"],
  "ExtensionPoint[CustomFunctions]": ["Script!", "Page!", "Metadata!", "Namespace!"],
  DesktopFormFactor: ["GetStarted", "FunctionFile!", "ExtensionPoint!"],
  GetStarted: ["Title!", "Description!", "LearnMoreUrl!"],
  "ExtensionPoint[PrimaryCommandSurface]": ["OfficeTab!"],
  OfficeTab: ["Group!"],
  Group: ["OverriddenByRibbonApi", "Label!", "Icon!", "Tooltip", "Control!"],
  Control: ["Label!", "ToolTip", "Supertip!", "Icon!", "Action!", "Enabled", "OverriddenByRibbonApi"],
  Supertip: ["Title!", "Description!"],
  "Action[ShowTaskpane]": ["TaskpaneId", "SourceLocation!", "Title"],
  "Action[ExecuteFunction]": ["FunctionName!"],
  Resources: ["Images!", "Urls!", "ShortStrings!", "LongStrings!"],
};
