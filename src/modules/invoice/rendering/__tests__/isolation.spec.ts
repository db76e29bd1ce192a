import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

import puppeteer from "puppeteer-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { installChromium } from "../chromium/install"
import { PdfPrinter } from "../chromium/printer"
import { pageTexts } from "./read-pdf"

const options = { data_dir: join(__dirname, "../../../../../.counterfoil") }
const SECRET = "counterfoil-secret-7f3a"

type Places = { http: string; host: string; file: string }

/** Raw HTML as it would stand on the page if nothing were escaped. */
const VECTORS: [string, (at: Places) => string][] = [
  [
    "script",
    ({ http }) =>
      `<script>document.body.append("SCRIPT RAN"); fetch("${http}/script"); new Image().src="${http}/image"; setTimeout(() => 0, 1e9)</script><img src=x onerror="document.body.append('SCRIPT RAN')"><svg onload="document.body.append('SCRIPT RAN')"></svg>`,
  ],
  [
    "iframe of a file",
    ({ file }) => `<iframe src="${file}" width=600 height=200></iframe>`,
  ],
  [
    "iframe of a server",
    ({ http }) =>
      `<iframe src="${http}/frame"></iframe><iframe srcdoc="<img src='${http}/srcdoc'>"></iframe>`,
  ],
  [
    "img",
    ({ http, file }) =>
      `<img src="${http}/img"><img srcset="${http}/set 2x"><img src="${file}"><video src="${http}/video" poster="${http}/poster"></video>`,
  ],
  [
    "link stylesheet",
    ({ http, file }) =>
      `<link rel=stylesheet href="${http}/sheet"><link rel=stylesheet href="${file}">`,
  ],
  [
    "CSS @import",
    ({ http, file }) =>
      `<style>@import url("${http}/import"); @import "${file}";</style>`,
  ],
  [
    "CSS url()",
    ({ http }) =>
      `<style>@font-face { font-family: x; src: url("${http}/font") } body { font-family: x; background: url("${http}/background") } p { list-style-image: image-set("${http}/set" 1x) }</style><p style="content: url('${http}/inline')">x</p>`,
  ],
  [
    "meta refresh",
    ({ http, file }) =>
      `<meta http-equiv=refresh content="0;url=${http}/refresh"><meta http-equiv=refresh content="0;url=${file}">`,
  ],
  [
    "link hints",
    ({ http, host }) =>
      [
        "prefetch",
        "preload",
        "preconnect",
        "dns-prefetch",
        "prerender",
        "modulepreload",
        "icon",
        "manifest",
      ]
        .map(
          (rel) =>
            `<link rel=${rel} as=image href="${http}/${rel}"><link rel=${rel} href="//${host}">`
        )
        .join(""),
  ],
  [
    "object and embed",
    ({ http, file }) =>
      `<object data="${http}/object"></object><object data="${file}" type="text/plain"></object><embed src="${http}/embed"><embed src="${file}" type="text/plain"><applet code="${http}/applet"></applet>`,
  ],
  [
    "form, base and SVG",
    ({ http, file }) =>
      `<base href="${http}/"><img src="relative"><form id=f action="${http}/form"><input name=a autofocus></form><script>f.submit()</script><svg><use href="${http}/use#x"/><image href="${http}/svg"/><image href="${file}"/><foreignObject><iframe src="${file}"></iframe></foreignObject></svg>`,
  ],
]

/**
 * Says that it was reached at the first byte, or at the mere connection, which
 * is all that a preconnect makes.
 */
const startCanary = (reached: () => void): Promise<Server> =>
  new Promise((ready) => {
    const server = createServer((socket) => {
      reached()
      socket.on("error", () => undefined)
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nCANARY")
    })
    server.listen(0, "127.0.0.1", () => ready(server))
  })

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === "object" && address ? address.port : 0
}

describe("a page of hostile HTML", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "canary-"))
  const secret = join(folder, "secret.txt")
  const printer = new PdfPrinter({ ...options, timeout_ms: 10_000 })
  let reached = 0
  let canary: Server
  let places: Places

  beforeAll(async () => {
    writeFileSync(secret, SECRET)
    canary = await startCanary(() => reached++)
    const host = `127.0.0.1:${portOf(canary)}`
    const file = pathToFileURL(secret).href
    places = { http: `http://${host}`, host, file }
  })

  afterAll(async () => {
    await printer.close()
    canary.close()
    rmSync(folder, { recursive: true })
  })

  it.each(VECTORS)("escapes by no %s", async (_, vector) => {
    const html = `<title>x</title><body><p>before</p>${vector(places)}<p>after</p>`
    const pages = await pageTexts(await printer.print(html))
    // A page left behind may still be at work when the next is printed.
    await printer.print("next")
    const text = pages.join(" ")
    expect(text).toContain("before")
    expect(text).not.toMatch(/counterfoil-secret|SCRIPT RAN|CANARY/)
    expect(reached).toBe(0)
  })

  const hasOwnBrowser = process.platform === "linux" && process.arch === "x64"

  it.runIf(hasOwnBrowser)(
    "would be seen to escape: in an open browser the same HTML does",
    async () => {
      const { executable, env } = await installChromium(options.data_dir)
      const open = await puppeteer.launch({
        executablePath: executable,
        env,
        headless: "shell",
        pipe: true,
        args: ["--no-sandbox"],
      })
      const before = reached
      const page = await open.newPage()
      const html = VECTORS.map(([, vector]) => vector(places)).join("")
      await page.setContent(html, { timeout: 3_000 }).catch(() => undefined)
      await open.close()
      expect(reached).toBeGreaterThan(before + 5)
    }
  )
})
