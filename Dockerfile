# Milepost in a container: docs/OPERATIONS.md says how it is run.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
# The version is that of tools/bootstrap.mjs.
RUN npx -y pnpm@12.21.0 install --frozen-lockfile
RUN node tools/build.ts
# Once more, and only what the server needs: half of it is for building and testing.
RUN rm -rf node_modules */node_modules */*/node_modules \
  && CI=true npx -y pnpm@12.21.0 install --prod --frozen-lockfile --filter '@milepost/api...'

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4400 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json /app/pnpm-lock.yaml ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages packages
COPY --from=build /app/prisma prisma
COPY --from=build /app/apps apps
# The program is root's and stays as it is; only its data is the server's own.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4400
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/src/server.ts"]
