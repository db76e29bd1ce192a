export { describeFailure } from "./describe-failure"
export { messageOf } from "./message-of"
export { TooManyRequests } from "./too-many-requests"
