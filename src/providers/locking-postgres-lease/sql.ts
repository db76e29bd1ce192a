/**
 * Takes a lease in one statement: a free or expired one, or the owner's own.
 * No row comes back when somebody else holds it. Parameters: id, owner,
 * seconds.
 */
export const TAKE_LEASE = `
  insert into lock_lease (id, owner, expires_at)
  values (?, ?, now() + make_interval(secs => ?))
  on conflict (id) do update
    set owner = excluded.owner,
        expires_at = excluded.expires_at,
        updated_at = now()
    where lock_lease.expires_at <= now() or lock_lease.owner = excluded.owner
  returning id`

/** Gives a lease back, if it is still the owner's. Parameters: id, owner. */
export const GIVE_LEASE = `
  delete from lock_lease where id = ? and owner = ?
  returning expires_at > now() as was_held`

/**
 * Prolongs leases that are still their owner's, and answers those. Parameter:
 * a JSON list of { id, owner, seconds }.
 */
export const PROLONG_LEASES = `
  update lock_lease
  set expires_at = now() + make_interval(secs => held.seconds),
      updated_at = now()
  from json_to_recordset(?::json)
    as held(id text, owner text, seconds double precision)
  where lock_lease.id = held.id and lock_lease.owner = held.owner
  returning lock_lease.id, lock_lease.owner`

/** Gives back all leases of an owner. Parameter: owner. */
export const GIVE_ALL_LEASES = `delete from lock_lease where owner = ?`
