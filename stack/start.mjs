import { runTypeScript } from "./bootstrap.mjs";

// `npm start`
await runTypeScript("stack/start.ts");
