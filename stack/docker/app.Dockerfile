# The web server and the worker. Build from the root of the checkout: docker build -f stack/docker/app.Dockerfile .
FROM node:24-bookworm-slim
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN PRISMA_SCHEMA_ENGINE_BINARY=/bin/true npx prisma generate && npx next build
EXPOSE 3000
CMD ["node", "stack/docker/web.ts"]
