export { describeFailure } from "./describe-failure"
export { messageOf } from "./message-of"
