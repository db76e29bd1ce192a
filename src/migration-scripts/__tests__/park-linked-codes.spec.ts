import { asValue } from "@medusajs/framework/awilix"
import {
  ContainerRegistrationKeys,
  createMedusaContainer,
} from "@medusajs/framework/utils"
import { afterAll, beforeAll, expect, it } from "vitest"

import { startPostgres } from "../../../integration-tests/harness/scratch-postgres"
import parkLinkedCodesOfCarts from "../park-linked-codes"

// The parts of core's tables that it reads.
const TABLES = `
  create table promotion (id text primary key, code text not null,
    is_automatic boolean not null default false, deleted_at timestamptz);
  create table cart (id text primary key, completed_at timestamptz,
    deleted_at timestamptz);
  create table cart_promotion (cart_id text, promotion_id text,
    created_at timestamptz not null default now(), deleted_at timestamptz);
  create table cart_coupon (cart_id text, code text,
    added_at timestamptz not null default now(), primary key (cart_id, code));
  insert into promotion (id, code, is_automatic) values
    ('p1', 'Save–10', false), ('p2', 'FREE', false), ('p3', 'SUMMER', true);
  insert into cart (id, completed_at) values
    ('open', null), ('placed', now()), ('other', null);
  insert into cart_promotion (cart_id, promotion_id, deleted_at) values
    ('open', 'p1', null), ('open', 'p3', null), ('open', 'p2', now()),
    ('placed', 'p1', null), ('other', 'p2', null), ('gone', 'p2', null);
  insert into cart_coupon (cart_id, code) values ('other', 'FREE')`

let database: Awaited<ReturnType<typeof startPostgres>>
const container = createMedusaContainer()

beforeAll(async () => {
  database = await startPostgres([TABLES])
  container.register(
    ContainerRegistrationKeys.PG_CONNECTION,
    asValue({
      raw: (sql: string, [code, promotion]: string[] = []) =>
        code === undefined
          ? database.pool.query(sql)
          : database.pool.query(sql.replace("?", "$1").replace("?", "$2"), [
              code,
              promotion,
            ]),
    })
  )
}, 60_000)
afterAll(() => database.stop())

it("lets open carts keep the codes that core had linked, once", async () => {
  await parkLinkedCodesOfCarts({ container })
  await parkLinkedCodesOfCarts({ container })
  const { rows } = await database.pool.query(
    "select cart_id, code from cart_coupon order by cart_id, code"
  )
  expect(rows).toEqual([
    { cart_id: "open", code: "SAVE-10" },
    { cart_id: "other", code: "FREE" },
  ])
})
