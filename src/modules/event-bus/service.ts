import type {
  IEventBusModuleService,
  InternalModuleDeclaration,
  Logger,
  Message,
  Subscriber,
  SubscriberContext,
} from "@medusajs/framework/types"
import { AbstractEventBusModuleService } from "@medusajs/framework/utils"
import coreRedisBus from "@medusajs/medusa/event-bus-redis"

import { messageOf } from "../../shared/errors"
import { FallbackBus } from "./fallback-bus"
import { RedisLink, type Connection } from "./redis-link"
import { renewSchedules } from "./renew-schedules"
import { spareWorkflowState } from "./workflow-state"

type Hooks = Record<
  | "onApplicationStart"
  | "onApplicationShutdown"
  | "onApplicationPrepareShutdown",
  () => Promise<void>
>

type Dependencies = {
  logger: Logger
  eventBusRedisConnection: Connection
}

/**
 * Core's event bus on Redis, and this process itself while Redis is gone: an
 * order is placed and paid all the same (README.md).
 */
export default class EventBusService extends AbstractEventBusModuleService {
  readonly __hooks: Hooks

  private readonly logger: Logger
  private readonly core: IEventBusModuleService & { __hooks: Hooks }
  private readonly bus: FallbackBus

  constructor(
    container: Dependencies,
    options: object,
    declaration: InternalModuleDeclaration
  ) {
    super(container, options, declaration)
    this.logger = container.logger
    this.core = new coreRedisBus.service(container, options, declaration)
    const connection = container.eventBusRedisConnection
    const link = new RedisLink(connection, (error) =>
      this.logger.warn(
        `Redis took no event (${messageOf(error)}): this process handles its events itself.`
      )
    )
    this.bus = new FallbackBus(this.core, link, (events) =>
      events.forEach((event) => this.deliver(event))
    )
    this.__hooks = {
      ...this.core.__hooks,
      onApplicationStart: async () => {
        spareWorkflowState()
        await this.core.__hooks.onApplicationStart()
        connection.on("ready", () => void renewSchedules(this.logger))
      },
    }
  }

  override subscribe(
    name: string | symbol,
    subscriber: Subscriber & { subscriberId?: string },
    context?: SubscriberContext
  ): this {
    super.subscribe(name, subscriber, context)
    // The same id for both, which the line above made up if there was none.
    const { subscriberId = "" } = context ?? subscriber
    this.core.subscribe(name, subscriber, { subscriberId })
    return this
  }

  override unsubscribe(
    ...subscription: Parameters<AbstractEventBusModuleService["unsubscribe"]>
  ): this {
    super.unsubscribe(...subscription)
    this.core.unsubscribe(...subscription)
    return this
  }

  override addInterceptor(
    ...interceptor: Parameters<AbstractEventBusModuleService["addInterceptor"]>
  ): this {
    super.addInterceptor(...interceptor)
    this.core.addInterceptor?.(...interceptor)
    return this
  }

  override removeInterceptor(
    ...interceptor: Parameters<AbstractEventBusModuleService["addInterceptor"]>
  ): this {
    super.removeInterceptor(...interceptor)
    this.core.removeInterceptor?.(...interceptor)
    return this
  }

  override async emit<T>(
    data: Message<T> | Message<T>[],
    options: Record<string, unknown> = {}
  ): Promise<void> {
    await this.bus.emit([data].flat(), options)
  }

  override async releaseGroupedEvents(eventGroupId: string): Promise<void> {
    await this.bus.release(eventGroupId)
  }

  override async clearGroupedEvents(
    eventGroupId: string,
    options?: { eventNames?: string[] }
  ): Promise<void> {
    await this.bus.clear(eventGroupId, options?.eventNames)
  }

  /** Hands an event to the subscribers here, later, as Redis would. */
  private deliver(message: Message): void {
    const { name, data, metadata } = message
    // As from Redis: a copy, which nobody shares.
    const copy: unknown = JSON.parse(JSON.stringify(data ?? null))
    const event = { name, data: copy, metadata: this.stamped(metadata) }
    setImmediate(() => {
      void this.callInterceptors(message, {
        isGrouped: Boolean(metadata?.eventGroupId),
        eventGroupId: metadata?.eventGroupId,
      })
      for (const { subscriber } of this.subscribersOf(name)) {
        subscriber(event).catch((error: unknown) =>
          this.logger.error(
            `A subscriber of ${name} failed: ${messageOf(error)}`
          )
        )
      }
    })
  }

  private stamped(metadata: Message["metadata"]): Message["metadata"] {
    return this.withPublishedAtMetadata(this.withCreatedAtMetadata(metadata))
  }

  private subscribersOf(name: string) {
    return [name, "*"].flatMap(
      (each) => this.eventToSubscribersMap.get(each) ?? []
    )
  }
}
