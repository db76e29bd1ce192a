import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from "vitest"

import { S3TwoBucketsService } from "../service"
import { fakeS3 } from "./fake-s3"

let s3: Awaited<ReturnType<typeof fakeS3>>
let files: S3TwoBucketsService

const logger = { error: vi.fn() }
const pdf = Buffer.from("%PDF-1.7 \u00ff\u0000 end", "latin1")

const upload = (access?: "public" | "private", filename = "INV-2026-1.pdf") =>
  files.upload({
    filename,
    mimeType: "application/pdf",
    content: pdf.toString("base64"),
    ...(access && { access }),
  })

beforeAll(async () => {
  s3 = await fakeS3()
  files = new S3TwoBucketsService(
    { logger },
    {
      region: "eu-central-1",
      access_key_id: "id",
      secret_access_key: "secret",
      endpoint: s3.endpoint,
      bucket: "pictures",
      private_bucket: "papers",
      file_url: "https://files.example",
    }
  )
})
beforeEach(() => {
  s3.objects.clear()
  s3.seen.length = 0
})
afterAll(() => s3.close())

describe("a private file", () => {
  it.each(["private", undefined] as const)(
    "(access %s) lies in the private bucket, without rights of its own, kept by no cache",
    async (access) => {
      const { key } = await upload(access)
      expect(key).toMatch(/^private\/INV-2026-1-\w{26}\.pdf$/)
      expect([...s3.objects.keys()]).toEqual([`/papers/${key}`])
      expect(s3.seen).toMatchObject([
        {
          method: "PUT",
          acl: undefined,
          cacheControl: "private, no-store",
          isSigned: true,
        },
      ])
    }
  )

  it("is read as it was written, and streamed", async () => {
    const { key } = await upload("private")
    expect(await files.getAsBuffer({ fileKey: key })).toEqual(pdf)
    const stream = await files.getDownloadStream({ fileKey: key })
    expect(Buffer.concat(await stream.toArray())).toEqual(pdf)
    expect(s3.seen.every(({ isSigned }) => isSigned)).toBe(true)
  })

  it("has a presigned address that ends", async () => {
    const { key } = await upload("private")
    const url = new URL(await files.getPresignedDownloadUrl({ fileKey: key }))
    expect(url.href.startsWith(`${s3.endpoint}/papers/private/`)).toBe(true)
    expect(url.searchParams.get("X-Amz-Signature")).toMatch(/^[0-9a-f]{64}$/)
    expect(url.searchParams.get("X-Amz-Expires")).toBe("3600")
    const answer = await fetch(url)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf)
  })

  it("cannot be passed off as public by its name, nor the other way round", async () => {
    const open = await upload("public", "private/logo.png")
    expect(open.key).toMatch(/^public\/private\//)
    const hidden = await upload("private", "public/logo.png")
    expect(hidden.key).toMatch(/^private\/public\//)
    expect([...s3.objects.keys()]).toEqual([
      `/pictures/${open.key}`,
      `/papers/${hidden.key}`,
    ])
  })
})

describe("a public file", () => {
  it("lies in the public bucket, at its address", async () => {
    const { key, url } = await upload("public", "notebook.png")
    expect([...s3.objects.keys()]).toEqual([`/pictures/${key}`])
    expect(url).toBe(`https://files.example/${key}`)
    expect(s3.seen[0]?.acl).toBe("public-read")
    expect(await files.getAsBuffer({ fileKey: key })).toEqual(pdf)
  })
})

describe("files of both kinds", () => {
  it("are deleted together, each from its bucket", async () => {
    const [open, hidden] = [await upload("public"), await upload("private")]
    await files.delete([{ fileKey: open.key }, { fileKey: hidden.key }])
    expect([...s3.objects.keys()]).toEqual([])
    await files.delete([])
  })

  it("are uploaded by a presigned address to the bucket of their kind", async () => {
    for (const [access, bucket] of [
      ["public", "pictures"],
      ["private", "papers"],
    ] as const) {
      const { url, key } = await files.getPresignedUploadUrl({
        filename: "goods.csv",
        mimeType: "text/csv",
        access,
      })
      expect(new URL(url).pathname).toBe(`/${bucket}/${key}`)
    }
  })

  it("are written by stream", async () => {
    const { writeStream, promise } = await files.getUploadStream({
      filename: "orders.csv",
      mimeType: "text/csv",
      access: "private",
    })
    writeStream.end("a,b\r\n")
    const { key } = await promise
    expect(String(s3.objects.get(`/papers/${key}`))).toContain("a,b")
  })
})
