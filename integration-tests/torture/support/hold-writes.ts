import { Client, type QueryResult, type QueryResultRow } from "pg"

import { waitUntil } from "../../../scripts/lib/wait-until"

// Any number that no other advisory lock uses.
const CLASS = 7717

/** A write to wait for. `row` is what the row written holds, among the rest. */
export type Write = {
  table: string
  on: "insert" | "update"
  row?: Record<string, unknown>
}

/** A write that is held in the very moment in which it is to be committed. */
export type HeldWrite = {
  /** Resolves once it is held. */
  reached: (timeoutMs: number) => Promise<void>
  /** Lets the database commit it, or takes it back as if it never was. */
  end: (how: "kept" | "lost") => Promise<void>
}

// A deferred constraint trigger runs within the commit: what is held there is
// all of a transaction, seen by nobody, and its client has no answer yet.
const install = (tables: readonly string[]): string => `
  create table if not exists held_write (
    id serial primary key, table_name text, operation text, part jsonb);
  create or replace function hold_write() returns trigger
  language plpgsql security definer as $$
  declare held int;
  begin
    for held in select id from held_write
      where table_name = tg_table_name and operation = lower(tg_op)
        and to_jsonb(new) @> part
    loop
      -- Core waits for locks of its payments and coupons for 3 s only.
      perform set_config('lock_timeout', '0', true);
      perform pg_advisory_xact_lock_shared(${CLASS}, held);
    end loop;
    return null;
  end $$;
  ${tables
    .map(
      (table) => `
  drop trigger if exists hold_write on "${table}";
  create constraint trigger hold_write after insert or update on "${table}"
    deferrable initially deferred
    for each row execute function hold_write();`
    )
    .join("")}`

/**
 * Lets a test hold writes of a running shop at their commit, without a line of
 * test code in the shop. Only for a database that is thrown away.
 *
 * @param tables those whose writes are to be held
 */
export const holdWrites = async (
  databaseUrl: string,
  tables: readonly string[]
) => {
  const client = new Client({ connectionString: databaseUrl })
  client.on("error", () => undefined)
  await client.connect()
  await client.query(install([...new Set(tables)]))

  // One connection holds all locks; it takes one query after another.
  let last: Promise<unknown> = Promise.resolve()
  const query = <T extends QueryResultRow>(
    sql: string,
    values: unknown[]
  ): Promise<QueryResult<T>> => {
    const next = last.then(() => client.query<T>(sql, values))
    last = next.catch(() => undefined)
    return next
  }

  const waiting = async (id: number): Promise<number[]> => {
    const { rows } = await query<{ pid: number }>(
      `select pid from pg_locks where locktype = 'advisory'
         and classid = $1 and objid = $2 and not granted`,
      [CLASS, id]
    )
    return rows.map(({ pid }) => pid)
  }

  return {
    /** Holds the next write of this kind, and all like it until it is ended. */
    hold: async ({ table, on, row = {} }: Write): Promise<HeldWrite> => {
      const { rows } = await query<{ id: number }>(
        "select nextval('held_write_id_seq')::int as id",
        []
      )
      const { id } = rows[0]
      await query("select pg_advisory_lock($1, $2)", [CLASS, id])
      await query("insert into held_write values ($1, $2, $3, $4)", [
        ...[id, table, on, JSON.stringify(row)],
      ])
      return {
        reached: async (timeoutMs) => {
          await waitUntil(async () => (await waiting(id)).length > 0, {
            timeoutMs,
            everyMs: 20,
            what: `${on} of ${table} ${JSON.stringify(row)}`,
          })
          // Whoever comes later goes on.
          await query("delete from held_write where id = $1", [id])
        },
        end: async (how) => {
          await query("delete from held_write where id = $1", [id])
          if (how === "lost") {
            await query(
              "select pg_terminate_backend(pid) from unnest($1::int[]) pid",
              [await waiting(id)]
            )
          }
          await query("select pg_advisory_unlock($1, $2)", [CLASS, id])
        },
      }
    },
    close: () => client.end(),
  }
}
