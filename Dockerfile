# The portal as one process: docker run -p 3000:3000 -v ./content:/content:ro -v portal-data:/data -e SITE_URL=… <image>
FROM node:24-bookworm-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
# zlib's threads each keep an arena of memory for themselves otherwise.
ENV NODE_ENV=production MALLOC_ARENA_MAX=2 CONTENT_DIR=/content DATA_DIR=/data
WORKDIR /portal
COPY --from=build /portal ./
RUN mkdir /content /data && chown node /data
USER node
VOLUME /data
EXPOSE 3000
# The first start reads all of the content: a million records take some minutes.
HEALTHCHECK --interval=15s --timeout=3s --start-period=10m \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=2", "lib/cli/start.mjs"]
