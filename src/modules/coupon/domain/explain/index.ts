export { explain, type Reader } from "./explain"
