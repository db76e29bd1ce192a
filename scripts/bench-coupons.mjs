import { runTypeScript } from "./bootstrap/run-typescript.mjs"

await runTypeScript("bench/coupons/main.ts", ["."])
