// The import rules of the architecture (ARCHITECTURE.md, "Who may import whom"). Each fails `npm test`.

/** What a domain folder of lib is: everything that is not one of the rooms with a name of its own. */
const rooms = "contract|http|protocols|formats|auth|jobs|generated";

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: "ui-imports-contract-only",
      comment: "Pages, components and the browser's data layer know of lib only the contract.",
      severity: "error",
      from: { path: "^app/", pathNot: ["^app/api/", "/(page|layout)\\.tsx$"] },
      to: { path: "^(lib|stack|tests)/", pathNot: "^lib/contract/" },
    },
    {
      name: "pages-also-know-who-looks",
      comment: "Pages and layouts run on the server: besides the contract they may ask who is signed in.",
      severity: "error",
      from: { path: "^app/(?!api/).*/(page|layout)\\.tsx$" },
      to: { path: "^(lib|stack|tests)/", pathNot: "^lib/(contract/|http/page-session\\.ts$)" },
    },
    {
      name: "api-is-thin",
      comment: "A route handler reaches the domain and its own wrapper, never an adapter or the database.",
      severity: "error",
      from: { path: "^app/api/" },
      to: { path: "^lib/(protocols|jobs|generated|db\\.ts|runtime\\.ts|config\\.ts)" },
    },
    {
      name: "domain-is-pure",
      comment: "A domain folder knows neither Next nor an adapter nor the composition root.",
      severity: "error",
      from: { path: "^lib/[^/]+/", pathNot: `^lib/(${rooms})/` },
      to: {
        path: "^(app/|lib/(protocols|http|jobs|runtime\\.ts|config\\.ts)|node_modules/(next|next-auth|react|imapflow|nodemailer)/)",
      },
    },
    {
      name: "domain-keeps-to-itself",
      comment: "Another domain is reached through the types it publishes, not its inside.",
      severity: "error",
      from: { path: "^lib/([^/]+)/", pathNot: `^lib/(${rooms})/` },
      to: {
        path: "^lib/[^/]+/",
        pathNot: [
          `^lib/$1/`,
          "^lib/(formats|contract)/",
          "^lib/[^/]+/(types|ports|ids)\\.ts$",
          "^lib/generated/",
          // The ground on which contacts, calendar, tasks and journal stand (decision 10).
          "^lib/(collections|preferences)/(?!.*repository\\.ts$)",
          // The way out for what a domain writes to people.
          "^lib/outbox/accept-[a-z-]+\\.ts$",
          // An event that people are invited to is announced before it is written.
          "^lib/invitations/announce-from\\.ts$",
        ],
      },
    },
    {
      name: "ground-knows-nothing-above",
      comment: "Collections do not know what stands on them.",
      severity: "error",
      from: { path: "^lib/(collections|preferences)/" },
      to: { path: "^lib/(contacts|calendar|tasks|journal|invitations|reminders|sharing|outbox|mail)/" },
    },
    {
      name: "contract-in-presenters-only",
      comment: "Inside a domain only the presenter knows the DTOs.",
      severity: "error",
      from: { path: "^lib/[^/]+/", pathNot: [`^lib/(${rooms})/`, "/present[^/]*\\.ts$"] },
      to: { path: "^lib/contract/" },
    },
    {
      name: "repository-alone-touches-prisma",
      comment: "The database is reached through a repository.",
      severity: "error",
      from: { path: "^lib/", pathNot: "(/repository\\.ts|^lib/db\\.ts|^lib/generated/.*|^lib/jobs/.*)$" },
      to: { path: "^lib/(db\\.ts|generated/)|node_modules/@prisma/" },
    },
    {
      name: "protocols-know-ports-only",
      comment:
        "An adapter knows the ports it fills and pure formats; its configuration comes in as arguments.",
      severity: "error",
      from: { path: "^lib/protocols/([^/]+)/" },
      to: {
        path: "^(lib|app|stack)/",
        pathNot: [
          "^lib/protocols/$1/",
          "^lib/[^/]+/(types|ports)\\.ts$",
          "^lib/formats/",
          "^lib/errors\\.ts$",
        ],
      },
    },
    {
      name: "formats-are-pure",
      severity: "error",
      from: { path: "^lib/formats/" },
      to: { path: "^(lib|app|stack)/", pathNot: ["^lib/formats/", "^lib/errors\\.ts$"] },
    },
    {
      name: "contract-imports-zod-only",
      severity: "error",
      from: { path: "^lib/contract/" },
      to: { pathNot: ["^lib/contract/", "node_modules/zod/"] },
    },
    {
      name: "runtime-is-the-root",
      comment:
        "Only the route wrapper, the session check's composition, the worker's entry and server tests know the composition root.",
      severity: "error",
      from: {
        pathNot:
          "^(lib/http/route\\.ts|lib/http/[a-z-]*auth[a-z-]*\\.ts|lib/jobs/worker\\.ts|instrumentation\\.ts|tests/server/.*\\.test\\.ts)$",
      },
      to: { path: "^lib/runtime\\.ts$" },
    },
    {
      name: "only-runtime-knows-adapters",
      severity: "error",
      from: { path: "^(lib|app|instrumentation)", pathNot: "^lib/(runtime\\.ts|protocols/)" },
      to: { path: "^lib/protocols/" },
    },
    { name: "no-cycles", severity: "error", from: { pathNot: "^lib/generated/" }, to: { circular: true } },
    {
      name: "no-unresolvable",
      comment: "What cannot be resolved cannot be judged by the other rules.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-nameless-files",
      comment: "A file is named after what it does.",
      severity: "error",
      from: {},
      to: { path: "(^|/)(utils?|helpers?|common|misc|manager)\\.(ts|tsx|mjs)$", pathNot: "node_modules" },
    },
    {
      name: "product-does-not-import-tests",
      severity: "error",
      from: { path: "^(lib|app|stack)/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)\\.next" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
