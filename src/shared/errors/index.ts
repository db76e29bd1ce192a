export { messageOf } from "./message-of"
