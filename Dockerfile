# Built from the sources; the result holds the jar, the seeds and nothing to build with.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src src
COPY prompts prompts
RUN mvn -q -B -DskipTests package

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install -y --no-install-recommends wget && rm -rf /var/lib/apt/lists/* \
    && groupadd --system footnote && useradd --system --gid footnote --home-dir /footnote footnote
WORKDIR /footnote
COPY --from=build /build/target/footnote.jar footnote.jar
COPY seeds seeds
RUN mkdir data && chown -R footnote:footnote /footnote
USER footnote
VOLUME /footnote/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/actuator/health"]
# Inside a container every address is the container's own; keys decide who may call.
ENV SERVER_ADDRESS=0.0.0.0
ENTRYPOINT ["java", "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx384m", "-jar", "footnote.jar"]
CMD ["serve"]
