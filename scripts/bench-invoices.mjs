import { runTypeScript } from "./bootstrap/run-typescript.mjs"

await runTypeScript("bench/invoices/main.ts", [".", "tools/bench-invoices"])
