/** What is not right in a field, and the cure. `field` is a path: `seller.iban`. */
export type SettingsFault = { field: string; message: string }

/** What a check makes of a field: what is kept of it, or what is wrong. */
export type Checked<T> = { value: T } | { fault: string }
