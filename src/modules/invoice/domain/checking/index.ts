export { checkSettings } from "./settings"
export type { CheckedSettings, SettingsInput } from "./settings"
export { LONGEST, type SellerInput } from "./seller"
export type { SettingsFault } from "./fault"
