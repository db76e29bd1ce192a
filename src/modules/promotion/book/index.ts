export { PromotionBook, type LoadPromotions } from "./promotion-book"
export { seasonAt } from "./season"
