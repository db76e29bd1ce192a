import { Module } from "@medusajs/framework/utils"

import { MAIL_MODULE } from "./contract"
import MailModuleService from "./service"

export { MAIL_MODULE } from "./contract"

export default Module(MAIL_MODULE, { service: MailModuleService })
