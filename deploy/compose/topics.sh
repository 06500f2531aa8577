#!/bin/bash
# Creates the topics that a topics.yaml names and the broker lacks: topics.sh FILE BROKER
set -euo pipefail
make=${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}
line='^ *- \{name: ([^,]+), partitions: ([0-9]+), retention: (forever|P([0-9]+)D)\}$'
while IFS= read -r entry; do
  case $entry in *"- {"*) ;; *) continue ;; esac
  [[ $entry =~ $line ]] || { echo "not understood: $entry" >&2; exit 1; }
  keep=-1
  [ -z "${BASH_REMATCH[4]}" ] || keep=$((BASH_REMATCH[4] * 86400000))
  "$make" --bootstrap-server "$2" --create --if-not-exists --topic "${BASH_REMATCH[1]}" \
    --partitions "${BASH_REMATCH[2]}" --replication-factor 1 --config "retention.ms=$keep"
done < "$1"
