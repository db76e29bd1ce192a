import { runTypeScript } from "./bootstrap/run-typescript.mjs"

await runTypeScript("verify/main.ts")
