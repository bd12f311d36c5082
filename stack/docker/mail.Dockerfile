# The mail server: Debian's Dovecot 2.3 and Postfix 3.7, with the templates that `npm start` uses, rendered by the same
# code. Build from the root of the checkout: docker build -f stack/docker/mail.Dockerfile .
FROM node:24-bookworm-slim AS node
FROM debian:bookworm-slim
RUN apt-get update \
  && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    dovecot-core dovecot-imapd dovecot-pop3d dovecot-lmtpd dovecot-sieve dovecot-managesieved dovecot-pgsql \
    postfix postfix-pgsql openssl ca-certificates \
  && rm -rf /var/lib/apt/lists/*
COPY --from=node /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
COPY package.json ./
COPY stack ./stack
EXPOSE 25 110 143 587 993 995 4190
CMD ["node", "stack/docker/mail.ts"]
