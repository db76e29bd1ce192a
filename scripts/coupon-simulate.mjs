import { runTypeScript } from "./bootstrap/run-typescript.mjs"

await runTypeScript("coupon-simulate/main.ts", ["."])
