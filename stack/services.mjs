import { runTypeScript } from "./bootstrap.mjs";

// `npm run services`
await runTypeScript("stack/services.ts");
