/** What of vitest's JSON report counts here; anything else is no report. */
export type ReportedFile = {
  name: string
  status: string
  message: string
  tests: { name: string; status: string; messages: string[] }[]
}

/** The files of vitest's JSON report. */
export function readReport(report: unknown): ReportedFile[] {
  return list(report, "testResults").map((file) => ({
    name: text(file, "name"),
    status: text(file, "status"),
    message: text(file, "message"),
    tests: list(file, "assertionResults").map((test) => ({
      name: text(test, "fullName"),
      status: text(test, "status"),
      messages: list(test, "failureMessages").map(String),
    })),
  }))
}

function list(value: unknown, key: string): unknown[] {
  const found = field(value, key)
  return Array.isArray(found) ? found : []
}

function text(value: unknown, key: string): string {
  return String(field(value, key) ?? "")
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}
