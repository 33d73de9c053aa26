# onrecord on Debian: `docker build -t onrecord .`; docs/newsroom.md says how it is run.
FROM node:24-trixie-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
COPY runtime runtime
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# What the package has, with the dependencies of the lock file; without what onnxruntime-node has for other systems.
RUN npm pack --silent && tar -xzf onrecord-*.tgz \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/onnxruntime-node/bin/*/darwin node_modules/onnxruntime-node/bin/*/win32 \
  && mv node_modules package/

FROM node:24-trixie-slim
COPY --from=build /build/package /opt/onrecord
RUN ln -s /opt/onrecord/bin/onrecord.js /usr/local/bin/onrecord \
  && useradd --system --no-create-home --home-dir /record onrecord && install --directory --owner=onrecord --mode=700 /record
USER onrecord
WORKDIR /record
VOLUME /record
ENV ONRECORD_DB=/record/onrecord.db
EXPOSE 8421
ENTRYPOINT ["onrecord"]
CMD ["watch"]
