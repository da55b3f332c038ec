# Sourced by run: Java, processes, and what they cost.

die() { echo "bench: $*" >&2; exit 1; }
say() { echo "bench: $*" >&2; }

find_java() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$home/bin/javac" ] || continue
    local major
    major=$("$home/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
    [ "${major:-0}" -ge 25 ] && { echo "$home"; return; }
  done
  die "no JDK 25 or newer in JAVA_HOME or /usr/lib/jvm"
}

# Below those that systems give to outgoing connections: a row that starts its product again finds its port free.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# start <name> <command…>: sets PID; what it prints goes to target/<name>.log
start() {
  local name=$1
  shift
  "$@" >"$TARGET/$name.log" 2>&1 &
  PID=$!
  # A file, because rows run in subshells and the end of the whole run must know them all.
  echo "$PID" >>"$WORK/started"
}

# Waits for the process that start began to answer 200 under the path, at most 180 s.
await() {
  local name=$1 path=$2 n
  for ((n = 0; n < 3600; n++)); do
    [ "$(curl -s -o /dev/null -m 2 -w '%{http_code}' "http://127.0.0.1:$PORT$path")" = 200 ] && return
    kill -0 "$PID" 2>/dev/null || { tail -40 "$TARGET/$name.log" >&2; die "$name ended while starting"; }
    sleep 0.05
  done
  die "$name is not healthy after 180 s, see $TARGET/$name.log"
}

stop() {
  local pid=$1 n
  kill "$pid" 2>/dev/null || true
  for ((n = 0; n < 600; n++)); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  if kill -0 "$pid" 2>/dev/null; then
    say "$pid does not end on SIGTERM after 60 s: killed"
    kill -9 "$pid"
  fi
  wait "$pid" 2>/dev/null || true # 143 is how SIGTERM ends a JVM
  sed -i "/^$pid\$/d" "$WORK/started"
}

descendants() {
  local child
  for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do
    echo "$child"
    descendants "$child"
  done
}

rss_mb() { awk '/^VmRSS/ {printf "%.0f", $2 / 1024}' "/proc/$1/status" 2>/dev/null || echo 0; }

# {java, <child name>…} in MB; a server that left its parent's side is found by its data folder.
memory_json() {
  local pid=$1 data=$2 all child
  all=$(descendants "$pid"; [ -n "$data" ] && pgrep -f -- "$data" || true)
  {
    echo "java $(rss_mb "$pid")"
    for child in $(sort -un <<<"$all"); do
      [ "$child" = "$pid" ] || [ ! -r "/proc/$child/comm" ] || echo "$(cat "/proc/$child/comm") $(rss_mb "$child")"
    done
  } | jq -Rn '[inputs | split(" ") | {key: .[0], value: (.[1] | tonumber)}]
    | group_by(.key) | map({key: .[0].key, value: (map(.value) | add)}) | from_entries'
}

# User and system seconds of one process so far, with what its ended children took.
cpu_seconds() {
  sed 's/^.*) //' "/proc/$1/stat" | awk -v tick="$(getconf CLK_TCK)" '{printf "%.2f", ($12 + $13 + $14 + $15) / tick}'
}

# The same of a process and all it started.
cpu_of_all() {
  local child
  for child in "$1" $(descendants "$1"); do
    cpu_seconds "$child" 2>/dev/null || true
    echo
  done | awk '{sum += $1} END {print sum}'
}

# pool <kind> <count> <path>
pool() {
  rm -f "$3".*
  "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -cp "$TARGET/classes" cn.lianxin.bench.load.Callbacks \
    "$1" "$2" "$THREADS" "$PEOPLE" "$3"
}

# drive <seconds> <pool> [repeat]: wrk's JSON
drive() {
  local seconds=$1
  shift
  wrk -t "$THREADS" -c "$CONNECTIONS" -d "${seconds}s" --timeout 10s -s "$HERE/callbacks.lua" \
    "http://127.0.0.1:$PORT" -- "$@" | grep '^{' || die "wrk gave no figures"
}

# measure <kind> <rate> [repeat]: warm up, look at the answers, then the measured run, with nothing else going on.
# The pool has <rate> messages for each second; a run that would need more says "exhausted" and counts for nothing.
measure() {
  local kind=$1 rate=$2 mode=${3:-} at="$POOLS/$1" sample figures before after
  if [ "$WARM" -gt 0 ]; then
    pool "$kind" $((rate * WARM)) "$at"
    drive "$WARM" "$at" $mode >"$WORK/warm.json"
  fi
  pool "$kind" $((rate * 2)) "$at"
  REPLIES="$POOLS/replies" drive 2 "$at" $mode >"$WORK/sample.json"
  sample=$("$JAVA_HOME/bin/java" -cp "$TARGET/classes" cn.lianxin.bench.load.Replies "$POOLS"/replies.*)
  pool "$kind" $((rate * DURATION)) "$at"
  before=$(cpu_of_all "$PID")
  figures=$(drive "$DURATION" "$at" $mode)
  after=$(cpu_of_all "$PID")
  rm -f "$at".* "$POOLS"/replies.*
  jq -n --argjson figures "$figures" --argjson cpu "$(awk -v a="$after" -v b="$before" 'BEGIN {print a - b}')" --argjson sample "$sample" --slurpfile seen "$WORK/sample.json" '
    $figures + {cpu_us_each: ($cpu * 1e6 / $figures.requests | round)}
    + {sample: ($sample + {not_200: $seen[0].not_200, bytes_each: $seen[0].bytes_each})}
    # A pool that may repeat has no end; one that may not was taken from once per request, or it ran dry.
    | .valid = ((.exhausted | not) and .bad_status == 0 and .sample.not_200 == 0 and .sample.passive == .sample.kept
        and .sample.kept > 0 and ((.bytes_each / .sample.bytes_each - 1) | fabs) < 0.05)'
}
