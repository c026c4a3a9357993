# The program as "npm pack" makes it, with the Russian data that OCR is surer with. Build: docker build -t esep .
FROM node:24-bookworm-slim AS package
WORKDIR /source
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --pack-destination /package

FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends tesseract-ocr-rus tini \
  && rm -rf /var/lib/apt/lists/*
COPY --from=package /package /package
RUN npm install -g --no-audit --no-fund /package/*.tgz && rm -rf /package && npm cache clean --force
# Workers need no rights at all; what a run writes belongs to this user.
USER node
WORKDIR /data
ENTRYPOINT ["tini", "--", "esep"]
CMD ["--help"]
