import { runTypeScript } from "./bootstrap/run-typescript.mjs"

await runTypeScript("mutation/main.ts", [".", "tools/mutation"])
