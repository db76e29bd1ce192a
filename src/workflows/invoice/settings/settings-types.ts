import type {
  SettingsFault,
  SettingsInput,
} from "../../../modules/invoice/domain/checking"
import type { SavedSettings } from "../../../modules/invoice/domain/settings"

export type { SavedSettings, SettingsFault, SettingsInput }

/** A seller that can have settings: the default one, or a sales channel's. */
export type KnownSeller = { code: string; name: string; has_settings: boolean }

/**
 * What `GET /admin/invoice-settings` answers.
 *
 * @property waiting_orders how many invoices wait for a seller's data
 */
export type SettingsView = {
  settings: SavedSettings | null
  sellers: KnownSeller[]
  waiting_orders: number
}

/** What `POST /admin/invoice-settings` takes. */
export type SettingsBody = SettingsInput & {
  seller_code: string
  /** The version that was looked at; 0 where there is none. */
  based_on: number
}

/** A version in the history; `created_by` is an e-mail, or null for the shop. */
export type SettingsVersion = {
  version: number
  created_at: string
  created_by: string | null
}

/** What `GET /admin/invoice-settings/versions` answers. */
export type SettingsHistory = {
  versions: SettingsVersion[]
  count: number
  limit: number
  offset: number
}

/** What is answered with 400 where fields are not right. */
export type SettingsRefusal = {
  type: "invalid_data"
  message: string
  faults: SettingsFault[]
}
