export { PAYMENT_STATES } from "../../modules/order-payment/domain"
