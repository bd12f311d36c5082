import { runTypeScript } from "./bootstrap.mjs";

// `npm test`
await runTypeScript("stack/run-tests.ts");
