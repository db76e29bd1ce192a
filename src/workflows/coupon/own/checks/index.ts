export { checkCampaign } from "./check-campaign"
export { checkCode } from "./check-code"
export { checkGift } from "./check-gift"
export { checkReferences } from "./check-references"
