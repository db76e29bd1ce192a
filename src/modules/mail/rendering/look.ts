import type { CSSProperties } from "react"

// The storefront's tokens (storefront/src/styles/tokens.css), in colours and
// fonts that every mail program understands.
const PAPER = "#f4f5f6"
const SHEET = "#ffffff"
const INK = "#161a22"
const INK_SOFT = "#535b69"
const RULE = "#d6dae0"
const ACCENT = "#2340b3"
const GOOD = "#14623a"
const FONT = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

const text: CSSProperties = {
  margin: 0,
  color: INK,
  fontFamily: FONT,
  fontSize: "16px",
  lineHeight: "24px",
}
const small: CSSProperties = {
  ...text,
  color: INK_SOFT,
  fontSize: "14px",
  lineHeight: "20px",
}
const end: CSSProperties = { textAlign: "right", whiteSpace: "nowrap" }
const stamp: CSSProperties = {
  ...text,
  display: "inline-block",
  padding: "3px 10px",
  border: `2px solid ${ACCENT}`,
  borderRadius: "4px",
  color: ACCENT,
  fontSize: "14px",
  lineHeight: "20px",
  fontWeight: 700,
  whiteSpace: "nowrap",
}

/** All styles of the mails; inline, as mail programs drop style sheets. */
export const look = {
  body: { margin: 0, padding: 0, backgroundColor: PAPER },
  page: { maxWidth: "600px", margin: "0 auto", padding: "8px 16px 32px" },
  head: { padding: "20px 0" },
  shopName: {
    ...text,
    fontSize: "18px",
    fontWeight: 700,
    textDecoration: "none",
    letterSpacing: "-0.01em",
  },
  title: {
    ...text,
    fontSize: "28px",
    lineHeight: "34px",
    fontWeight: 700,
    letterSpacing: "-0.02em",
    margin: "12px 0 20px",
  },
  text: { ...text, margin: "0 0 12px" },
  plain: text,
  small,
  button: {
    ...text,
    display: "inline-block",
    padding: "14px 28px",
    margin: "12px 0 28px",
    borderRadius: "4px",
    backgroundColor: ACCENT,
    color: SHEET,
    fontWeight: 700,
    textDecoration: "none",
  },
  link: { color: ACCENT, wordBreak: "break-all" },
  sheet: {
    backgroundColor: SHEET,
    border: `1px solid ${RULE}`,
    borderRadius: "6px",
    borderCollapse: "separate",
  },
  band: { padding: "20px 24px 8px" },
  lines: { padding: "0 24px 6px" },
  orderName: { ...text, fontSize: "20px", lineHeight: "26px", fontWeight: 700 },
  stamp,
  stampGood: { ...stamp, color: GOOD, borderColor: GOOD },
  stampOver: { ...stamp, color: INK_SOFT, borderColor: INK_SOFT },
  /** The shop's one ornament: what a stub is torn along. */
  figures: { padding: "14px 24px 20px", borderTop: `2px dashed ${RULE}` },
  line: { padding: "14px 0", verticalAlign: "top" },
  lineRule: { borderTop: `1px solid ${RULE}` },
  picture: {
    ...small,
    display: "block",
    width: "56px",
    height: "56px",
    borderRadius: "4px",
    backgroundColor: PAPER,
    fontSize: "10px",
    lineHeight: "12px",
  },
  pictureCell: { width: "72px", padding: "14px 0", verticalAlign: "top" },
  amount: { ...text, ...end },
  figure: { padding: "4px 0" },
  figureAmount: { ...small, ...end },
  total: { ...text, fontSize: "18px", fontWeight: 700 },
  totalAmount: { ...text, ...end, fontSize: "18px", fontWeight: 700 },
  label: { ...small, fontWeight: 700, margin: "28px 0 4px" },
  foot: { padding: "28px 0 0" },
  footText: { ...small, margin: "0 0 12px" },
} satisfies Record<string, CSSProperties>
