import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from "vitest"

import {
  promotionsDatabase,
  type PromotionsDatabase,
} from "./promotions-database"

let database: PromotionsDatabase

beforeAll(async () => {
  // Core's migrations tell each of their steps.
  vi.spyOn(console, "info").mockReturnValue(undefined)
  database = await promotionsDatabase()
}, 60_000)

afterAll(() => database.stop())

/**
 * Three automatic promotions: one in a campaign, one with rules of core's, one
 * with rules of our own. A fourth is asked for by its code.
 */
const SHOP = `
  truncate promotion, promotion_campaign, promotion_campaign_budget,
    promotion_application_method, promotion_rule, promotion_rule_value,
    promotion_promotion_rule, application_method_target_rules,
    application_method_buy_rules, coupon_rule cascade;
  insert into promotion_campaign (id, name, campaign_identifier)
  values ('spring', 'Spring', 'SPRING');
  insert into promotion_campaign_budget
    (id, type, campaign_id, "limit", raw_limit, used, raw_used)
  values ('money', 'usage', 'spring', 9, '{"value":"9"}', 0, '{"value":"0"}');
  insert into promotion (id, code, type, status, is_automatic, campaign_id)
  values ('a', 'A', 'standard', 'active', true, 'spring'),
    ('b', 'B', 'standard', 'active', true, null),
    ('c', 'C', 'standard', 'active', true, null),
    ('d', 'D', 'standard', 'active', false, null);
  insert into promotion_application_method
    (id, promotion_id, type, target_type, value, raw_value)
  select 'how_' || id, id, 'fixed', 'order', 1, '{"value":"1"}' from promotion;
  insert into promotion_rule (id, attribute, operator)
  values ('who', 'customer.id', 'eq'), ('which', 'items.id', 'eq'),
    ('bought', 'items.id', 'eq');
  insert into promotion_rule_value (id, promotion_rule_id, value)
  select 'value_' || id, id, 'x' from promotion_rule;
  insert into promotion_promotion_rule values ('b', 'who');
  insert into application_method_target_rules values ('how_b', 'which');
  insert into application_method_buy_rules values ('how_b', 'bought');
  insert into coupon_rule (id, promotion_id, document) values ('own', 'c', '{}')`

beforeEach(() => database.run(SHOP))

const idsOf = (promotions: readonly { id: string }[]): string[] =>
  promotions.map(({ id }) => id)

describe("the automatic promotions that a server keeps", () => {
  it("are read once, and are the same list from then on", async () => {
    const { automatic, takeRead } = database.openBook()
    const first = await automatic()
    expect(idsOf(first)).toEqual(["a", "b", "c"])
    expect(takeRead()).toEqual(["a", "b", "c"])
    expect(await automatic()).toBe(first)
    expect(takeRead()).toEqual([])
  })

  it.each<[string, string, string[]]>([
    ["its limit", `update promotion set "limit" = 3 where id = 'b'`, ["b"]],
    ["its code", `update promotion set code = 'BB' where id = 'b'`, ["b"]],
    [
      "what it takes off",
      `update promotion_application_method set value = 2 where id = 'how_b'`,
      ["b"],
    ],
    [
      "what a rule asks for",
      `update promotion_rule set operator = 'ne' where id = 'who'`,
      ["b"],
    ],
    [
      "a value of a rule",
      `update promotion_rule_value set value = 'y' where id = 'value_who'`,
      ["b"],
    ],
    [
      "a value of a target rule",
      `update promotion_rule_value set value = 'y' where id = 'value_which'`,
      ["b"],
    ],
    [
      "a value of what is to be bought",
      `update promotion_rule_value set value = 'y' where id = 'value_bought'`,
      ["b"],
    ],
    [
      "one value more",
      `insert into promotion_rule_value (id, promotion_rule_id, value)
       values ('more', 'who', 'z')`,
      ["b"],
    ],
    [
      "a rule that it does not have any more",
      `delete from promotion_promotion_rule where promotion_id = 'b'`,
      ["b"],
    ],
    [
      "a rule for one that had none",
      `insert into promotion_promotion_rule values ('a', 'who')`,
      ["a"],
    ],
    [
      "a campaign that it joins",
      `update promotion set campaign_id = 'spring' where id = 'b'`,
      ["b"],
    ],
    [
      "the dates of its campaign",
      `update promotion_campaign set ends_at = '2099-01-01'`,
      ["a"],
    ],
    [
      "the budget of its campaign",
      `update promotion_campaign_budget
       set "limit" = 5, raw_limit = '{"value":"5"}'`,
      ["a"],
    ],
    [
      "a budget that its campaign does not have any more",
      `update promotion_campaign_budget set deleted_at = now()`,
      ["a"],
    ],
    [
      "rules of our own",
      `update coupon_rule set document = '{"name":"New"}'`,
      ["c"],
    ],
    [
      "rules of our own for one that had none",
      `insert into coupon_rule (id, promotion_id, document)
       values ('new', 'b', '{}')`,
      ["b"],
    ],
    ["rules of our own that are gone", `delete from coupon_rule`, ["c"]],
  ])("change at once, in every server: %s", async (_, change, changed) => {
    const servers = [database.openBook(), database.openBook()]
    for (const { automatic, takeRead } of servers) {
      await automatic()
      takeRead()
    }
    await database.run(change)
    for (const { automatic, takeRead } of servers) {
      const after = await automatic()
      expect(idsOf(after)).toEqual(["a", "b", "c"])
      expect(takeRead()).toEqual(changed)
      expect(await automatic()).toBe(after)
    }
  })

  it.each<[string, string, string]>([
    ["a pause", "status = 'inactive'", "status = 'active'"],
    ["a deletion", "deleted_at = now()", "deleted_at = null"],
    ["a code to be typed", "is_automatic = false", "is_automatic = true"],
  ])("go and come back at once: %s", async (_, away, back) => {
    const { automatic } = database.openBook()
    await automatic()
    await database.run(`update promotion set ${away} where id = 'b'`)
    expect(idsOf(await automatic())).toEqual(["a", "c"])
    await database.run(`update promotion set ${back} where id = 'b'`)
    expect(idsOf(await automatic())).toEqual(["a", "b", "c"])
  })

  it("go when their campaign is over", async () => {
    const { automatic } = database.openBook()
    await automatic()
    await database.run("update promotion_campaign set ends_at = '2020-01-01'")
    expect(idsOf(await automatic())).toEqual(["b", "c"])
  })

  it("are not read again for being used", async () => {
    const { automatic, takeRead } = database.openBook()
    const before = await automatic()
    takeRead()
    await database.run(`update promotion set used = used + 1;
      update promotion_campaign_budget set used = 3, raw_used = '{"value":"3"}'`)
    expect(await automatic()).toBe(before)
    expect(takeRead()).toEqual([])
  })

  it("do not stay what they were in a transaction that was given up", async () => {
    const { automatic } = database.openBook()
    const codes = async (on?: Parameters<typeof automatic>[0]) =>
      (await automatic(on)).map(({ code }) => code)
    await codes()
    const undone = new Error("given up")
    await expect(
      database.within(async (on) => {
        await on.execute("update promotion set code = 'X' where id = 'a'", [])
        await on.execute("delete from coupon_rule", [])
        expect(await codes(on)).toEqual(["X", "B", "C"])
        throw undone
      })
    ).rejects.toBe(undone)
    expect(await codes()).toEqual(["A", "B", "C"])
  })

  it("are none where there are none", async () => {
    const { automatic } = database.openBook()
    await database.run("update promotion set status = 'draft'")
    const none = await automatic()
    expect(none).toEqual([])
    expect(await automatic()).toBe(none)
  })
})

describe("promotions that are asked for", () => {
  it("are found by id or code, paused ones too, and read once", async () => {
    const { named, takeRead } = database.openBook()
    await database.run("update promotion set status = 'inactive'")
    const asked = { ids: ["a", "gone"], codes: ["D", "NONE"] }
    expect(idsOf(await named(asked))).toEqual(["a", "d"])
    expect(takeRead()).toEqual(["a", "d"])
    expect(idsOf(await named({ codes: ["A", "D"] }))).toEqual(["a", "d"])
    expect(takeRead()).toEqual([])
    expect(await named({})).toEqual([])
  })

  it("are read again once they have changed, or are gone", async () => {
    const { named, takeRead } = database.openBook()
    await named({ ids: ["c", "d"] })
    takeRead()
    await database.run(`update coupon_rule set document = '{"name":"New"}';
      update promotion set deleted_at = now() where id = 'd'`)
    expect(idsOf(await named({ ids: ["c", "d"] }))).toEqual(["c"])
    expect(takeRead()).toEqual(["c"])
  })
})
