import coreRedisBus from "@medusajs/medusa/event-bus-redis"

import EventBusService from "./service"

export default { service: EventBusService, loaders: coreRedisBus.loaders }
