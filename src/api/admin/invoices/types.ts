// What the admin API answers, for its clients: types only.
export type * from "../../../workflows/invoice/documents/document-types"
