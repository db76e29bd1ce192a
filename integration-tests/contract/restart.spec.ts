import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { expect, it, onTestFinished } from "vitest"

import { SECRET, startReceiver } from "./support/receiver"
import { sessionParams, startSandbox, stripeAt, until } from "./support/sandbox"

const ROOT = join(__dirname, "../..")

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "stripe-sandbox-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  return typeof address === "object" ? (address?.port ?? 0) : 0
}

const killHard = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, "exit")
  child.kill("SIGKILL")
  await gone
}

const startProcess = async (args: string[], port: number) => {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      join(ROOT, "sandbox/stripe/main.ts"),
      ...["--port", String(port)],
      ...args,
    ],
    { cwd: ROOT, stdio: "ignore" }
  )
  onTestFinished(() => {
    child.kill("SIGKILL")
  })
  const url = `http://127.0.0.1:${port}`
  await until(() =>
    fetch(`${url}/_sandbox/health`).then(
      (response) => response.ok,
      () => false
    )
  )
  return { child, url, stripe: stripeAt(url) }
}

it("survives kill -9, and does then what was due", async () => {
  const folder = temporaryFolder()
  const receiver = await startReceiver()
  const port = await freePort()
  const common = [
    ...["--state", join(folder, "state.json")],
    ...["--webhook-secret", SECRET, "--debit-delay-ms", "1500"],
  ]
  const nobody = `http://127.0.0.1:${await freePort()}/`
  const first = await startProcess([...common, "--webhook-url", nobody], port)
  const create = (url: string) =>
    stripeAt(url).checkout.sessions.create(sessionParams(), {
      idempotencyKey: "k",
    })
  const { id } = await create(first.url)
  await fetch(`${first.url}/_sandbox/sessions/${id}/pay`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ method: "bank_debit" }),
  })
  await killHard(first.child)
  expect(readdirSync(folder)).toEqual(["state.json"])

  const second = await startProcess(
    [...common, "--webhook-url", receiver.url],
    port
  )
  const replay = await create(second.url)
  expect(replay.id).toBe(id)
  await until(
    async () =>
      (await second.stripe.checkout.sessions.retrieve(id)).payment_status ===
      "paid"
  )
  await until(() => receiver.events.length >= 7)
  expect(receiver.types()).toContain("checkout.session.async_payment_succeeded")
  await killHard(second.child)
})

it("loses no session that it answered, killed in the middle", async () => {
  const folder = temporaryFolder()
  const port = await freePort()
  const args = ["--state", join(folder, "state.json")]
  const first = await startProcess(args, port)
  const answered: string[] = []
  const worker = async () => {
    for (;;) {
      const session =
        await first.stripe.checkout.sessions.create(sessionParams())
      answered.push(session.id)
    }
  }
  const workers = Promise.allSettled([worker(), worker(), worker()])
  await until(() => answered.length > 30)
  await killHard(first.child)
  await workers
  const second = await startProcess(args, port)
  for (const id of answered) {
    expect((await second.stripe.checkout.sessions.retrieve(id)).id).toBe(id)
  }
  await killHard(second.child)
})

it("refuses a state file of something else", async () => {
  const stateFile = join(ROOT, "package.json")
  await expect(startSandbox({ stateFile })).rejects.toThrow(/not a state file/)
})

it("closes without leaving anything running", async () => {
  const receiver = await startReceiver()
  const sandbox = await startSandbox({
    webhookUrl: receiver.url,
    webhookSecret: SECRET,
  })
  await sandbox.close()
  await expect(fetch(`${sandbox.url}/_sandbox/health`)).rejects.toThrow()
})
