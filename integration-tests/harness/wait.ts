export { waitUntil, type WaitOptions } from "../../scripts/lib/wait-until"
