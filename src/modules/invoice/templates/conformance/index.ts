export { checkTemplate } from "./suite"
