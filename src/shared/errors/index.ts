export { describeFailure } from "./describe-failure"
export { Gone } from "./gone"
export { messageOf } from "./message-of"
export { TooManyRequests } from "./too-many-requests"
