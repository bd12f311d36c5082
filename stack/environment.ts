/** Names and values of environment variables. Not NodeJS.ProcessEnv, of which Next demands a NODE_ENV. */
export type Environment = Record<string, string | undefined>;
