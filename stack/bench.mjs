import { runTypeScript } from "./bootstrap.mjs";

// `npm run bench`
await runTypeScript("stack/run-bench.ts");
