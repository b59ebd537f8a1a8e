# Dependencies in a stage of their own: npm and its cache stay out of the image's layers.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No dependency needs an install script, so none may run.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
# Inside a container only the published port reaches the program, so it listens on all addresses.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 DATA_DIR=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY index ./index
COPY handlers ./handlers
COPY src ./src
# /data is the only place that is written; with it the root may be read-only (docker run --read-only --tmpfs /tmp).
RUN install -d -o 10001 -g 10001 /data
USER 10001:10001
VOLUME ["/data"]
EXPOSE 8787
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/commands/start.ts"]
