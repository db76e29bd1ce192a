export { customerKey, foldEmail } from "./customer-key"
