import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const nextConfig: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "imapflow",
    "nodemailer",
    "mailparser",
    "pg",
    "pg-boss",
    "pino",
    "@node-rs/argon2",
  ],
};

export default createNextIntlPlugin("./app/_i18n/request.ts")(nextConfig);
