// What the admin API takes and answers, for its clients: types only.
export type * from "../../../workflows/invoice/settings/settings-types"
