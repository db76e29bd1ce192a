import { asValue } from "@medusajs/framework/awilix"
import {
  ContainerRegistrationKeys,
  createMedusaContainer,
} from "@medusajs/framework/utils"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import { startPostgres } from "../../../integration-tests/harness/scratch-postgres"
import oneOrderPerCart from "../one-order-per-cart"

// As core's link sync makes it.
const ORDER_CART = `create table order_cart (
  order_id varchar(255) not null, cart_id varchar(255) not null,
  id varchar(255) not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz null,
  primary key (order_id, cart_id))`

let database: Awaited<ReturnType<typeof startPostgres>>

const container = createMedusaContainer()
const run = () => oneOrderPerCart({ container })
const link = (order: string, cart: string, deleted = false) =>
  database.pool.query(
    `insert into order_cart (order_id, cart_id, id, deleted_at)
     values ($1, $2, $1, case when $3 then now() end)`,
    [order, cart, deleted]
  )

beforeAll(async () => {
  database = await startPostgres([ORDER_CART])
  container.register(
    ContainerRegistrationKeys.PG_CONNECTION,
    asValue({ raw: (sql: string) => database.pool.query(sql) })
  )
}, 60_000)
afterAll(() => database.stop())
beforeEach(async () => {
  await database.pool.query(
    'drop index if exists "IDX_order_cart_cart_id_unique"'
  )
  await database.pool.query("delete from order_cart")
})

describe("the index that allows one order per cart", () => {
  it("refuses a second order, whoever asks and without any lock", async () => {
    await run()
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => link(`order_${index}`, "cart_1"))
    )
    const made = answers.filter(({ status }) => status === "fulfilled")
    expect(made).toHaveLength(1)
  })

  it("lets a removed link be replaced, and can be made again", async () => {
    await link("order_1", "cart_1", true)
    await link("order_2", "cart_1")
    await run()
    await run()
    await expect(link("order_3", "cart_1")).rejects.toThrow("unique")
  })

  it("is not made over carts that have two orders: it names them", async () => {
    await link("order_1", "cart_1")
    await link("order_2", "cart_1")
    await expect(run()).rejects.toThrow(/cart_1 \(order_1, order_2\)/)
  })
})
