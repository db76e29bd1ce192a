import type { CSSProperties } from "react"

// The storefront's tokens (storefront/src/styles/tokens.css), in colours and
// fonts that every mail program understands.
const INK = "#161a22"
const INK_SOFT = "#535b69"
const RULE = "#d6dae0"
const FONT = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

const text: CSSProperties = {
  margin: 0,
  color: INK,
  fontFamily: FONT,
  fontSize: "16px",
  lineHeight: "24px",
}

/** All styles of the mails; inline, as mail programs drop style sheets. */
export const look = {
  body: { margin: 0, padding: "24px 12px", backgroundColor: "#f4f5f6" },
  sheet: {
    maxWidth: "600px",
    margin: "0 auto",
    backgroundColor: "#ffffff",
    border: `1px solid ${RULE}`,
    borderRadius: "6px",
  },
  head: { padding: "24px 32px 20px", borderBottom: `1px solid ${RULE}` },
  main: { padding: "32px" },
  foot: { padding: "20px 32px 24px", borderTop: `1px solid ${RULE}` },
  shopName: {
    ...text,
    fontSize: "20px",
    fontWeight: 700,
    textDecoration: "none",
    letterSpacing: "-0.01em",
  },
  title: {
    ...text,
    fontSize: "26px",
    lineHeight: "32px",
    fontWeight: 700,
    letterSpacing: "-0.02em",
    margin: "0 0 16px",
  },
  text: { ...text, margin: "0 0 12px" },
  plain: text,
  strong: { ...text, fontWeight: 700 },
  small: { ...text, fontSize: "14px", lineHeight: "20px", color: INK_SOFT },
  label: {
    ...text,
    fontSize: "14px",
    lineHeight: "20px",
    color: INK_SOFT,
    margin: "24px 0 4px",
  },
  link: { color: "#2340b3", wordBreak: "break-all" },
  button: {
    ...text,
    display: "inline-block",
    padding: "14px 28px",
    margin: "12px 0",
    borderRadius: "4px",
    backgroundColor: "#2340b3",
    color: "#ffffff",
    fontWeight: 700,
    textDecoration: "none",
  },
  lines: { margin: "28px 0 0", borderTop: `1px solid ${RULE}` },
  row: { padding: "12px 0", borderBottom: `1px solid ${RULE}` },
  amount: { ...text, textAlign: "right", whiteSpace: "nowrap" },
  picture: { borderRadius: "4px", display: "block" },
} satisfies Record<string, CSSProperties>
