export { claimEvents } from "./claim-events"
export { orderOfPayment } from "./find-order"
export { replayEvent } from "./replay-event"
export {
  settleApplied,
  settleFailed,
  settleIgnored,
  type Holder,
} from "./settle-event"
export { storeEvent, type NewPaymentEvent } from "./store-event"
