#!/usr/bin/env bash
# kafka-run-class.sh CLASS ARGUMENT...: as in Kafka's own distribution, as far as the image needs it
set -euo pipefail
base=$(cd "$(dirname "$0")/.." && pwd)
# One jar after another, always in the same order: a class-data archive is valid for this class path only
for jar in "$base"/libs/*.jar; do
  CLASSPATH=${CLASSPATH:+$CLASSPATH:}$jar
done
: "${LOG_DIR:=$base/logs}" "${KAFKA_HEAP_OPTS:=-Xmx256M}" "${KAFKA_OPTS:=}" "${CDS_OPTS:=}"
: "${KAFKA_LOG4J_OPTS:=-Dlog4j2.configurationFile=$base/config/tools-log4j2.yaml}"
: "${KAFKA_JVM_PERFORMANCE_OPTS:=-server -XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:InitiatingHeapOccupancyPercent=35 -XX:+ExplicitGCInvokesConcurrent -Djava.awt.headless=true}"
# shellcheck disable=SC2086  # lists of words
exec java $KAFKA_HEAP_OPTS $KAFKA_JVM_PERFORMANCE_OPTS $CDS_OPTS "-Dkafka.logs.dir=$LOG_DIR" $KAFKA_LOG4J_OPTS \
  -cp "$CLASSPATH" $KAFKA_OPTS "$@"
