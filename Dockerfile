# onrecord on Debian: `docker build -t onrecord .`; docs/newsroom.md says how it is run.
FROM node:24-trixie-slim AS pack
WORKDIR /build
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund && mkdir /pack-to && npm pack --pack-destination /pack-to

FROM node:24-trixie-slim
COPY --from=pack /pack-to/onrecord-*.tgz /tmp/
RUN npm install --global --ignore-scripts --no-audit --no-fund /tmp/onrecord-*.tgz && rm /tmp/onrecord-*.tgz \
  && useradd --system --create-home --home-dir /record onrecord
USER onrecord
WORKDIR /record
VOLUME /record
ENV ONRECORD_DB=/record/onrecord.db
EXPOSE 8421
ENTRYPOINT ["onrecord"]
CMD ["watch"]
