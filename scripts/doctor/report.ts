import type { Check, Finding } from "./finding"

/** Lines that tell a person what was looked at and found. */
export function report(
  checks: readonly Check[],
  findings: readonly Finding[],
  { name, seconds }: { name: string; seconds: number }
): string[] {
  const width = Math.max(...checks.map(({ slug }) => slug.length))
  const rows = checks.map((check) => {
    const own = findings.filter((finding) => finding.check === check.slug)
    return `  ${markOf(own)} ${check.slug.padEnd(width)}  ${check.says}`
  })
  const violations = count(findings, "violation")
  return [
    `Looking over ${name}`,
    "",
    ...rows,
    ...checks.flatMap((check) => chapter(check, findings)),
    "",
    `${checks.length} checks in ${seconds.toFixed(1)} s: ${
      violations === 0 ? "all in order" : plural(violations, "violation")
    }, ${plural(count(findings, "note"), "note")}.`,
  ]
}

function chapter(check: Check, findings: readonly Finding[]): string[] {
  const own = findings.filter((finding) => finding.check === check.slug)
  return own.length === 0
    ? []
    : [
        "",
        `${markOf(own)} ${check.slug}`,
        ...own.map(
          ({ severity, subject, detail }) =>
            `  ${MARKS[severity]} ${subject}  ${detail}`
        ),
        `  → ${check.cure}`,
      ]
}

const MARKS = { violation: "✗", note: "•", none: "✓" }

function markOf(findings: readonly Finding[]): string {
  const worst = findings.some(({ severity }) => severity === "violation")
  return MARKS[worst ? "violation" : findings.length > 0 ? "note" : "none"]
}

const count = (
  findings: readonly Finding[],
  wanted: Finding["severity"]
): number => findings.filter(({ severity }) => severity === wanted).length

const plural = (amount: number, noun: string): string =>
  `${amount} ${noun}${amount === 1 ? "" : "s"}`
