import { statementsOf } from "../../../../../integration-tests/harness/scratch-postgres"
import { migrationSql } from "../../../../modules/invoice/__tests__/database/migrations"
import { Migration20261121020000 } from "../../../../modules/order-payment/migrations/Migration20261121020000"
import { Migration20261121120000 } from "../../../../modules/order-payment/migrations/Migration20261121120000"
import { Migration20261121123000 } from "../../../../modules/order-payment/migrations/Migration20261121123000"
import { Migration20261122093700 } from "../../../../modules/order-payment/migrations/Migration20261122093700"

// What documents ask of core's tables.
const CORE = [
  `create table "order" (id text primary key, sales_channel_id text)`,
  `create table order_change (
     id text primary key, order_id text not null, version int not null,
     change_type text, status text not null, confirmed_at timestamptz,
     deleted_at timestamptz)`,
]

/** Everything that the search for missing documents reads. */
export const documentTables = async (): Promise<string[]> => [
  ...CORE,
  ...(await migrationSql()),
  ...(await statementsOf(
    Migration20261121020000,
    Migration20261121120000,
    Migration20261121123000,
    Migration20261122093700
  )),
]
