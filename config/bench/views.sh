# Sourced by run: the row views.

# Page views, each counted once although the product is killed twice meanwhile, and how fast beside a bare hello.
row_views() {
  local wanted=${VIEWS:-200000} part page figures last hello acknowledged=0 cut=0 phases=0 counted restarts=()
  PORT=$(free_port)
  DATA=$(mktemp -d -p "$WORK" data.XXXXXX)
  for part in killed killed whole; do
    local from=$EPOCHREALTIME
    start_on_data
    restarts+=("$(awk -v a="$EPOCHREALTIME" -v b="$from" 'BEGIN {printf "%.1f", a - b}')")
    page=${page:-$(first_article)}
    if [ "$part" = killed ]; then
      figures=$(drive_and_kill "http://127.0.0.1:$PORT$page")
      acknowledged=$((acknowledged + $(acknowledged_of "$figures")))
      phases=$((phases + 1))
    fi
  done
  # The last process: warmed up, then for as long as there are views to come, and measured.
  if [ "$WARM" -gt 0 ]; then
    acknowledged=$((acknowledged + $(acknowledged_of "$(open_pages "$WARM" "http://127.0.0.1:$PORT$page")")))
    phases=$((phases + 1))
  fi
  local before after
  while :; do
    before=$(cpu_of_all "$PID")
    last=$(open_pages "$DURATION" "http://127.0.0.1:$PORT$page")
    after=$(cpu_of_all "$PID")
    acknowledged=$((acknowledged + $(acknowledged_of "$last")))
    phases=$((phases + 1))
    [ "$acknowledged" -lt "$wanted" ] || break
  done
  last=$(with_cpu "$last" "$before" "$after")
  counted=$(count_when_added_up "$page")
  local missed lag
  lag=$(cat "$WORK/lag")
  missed=$(gauge lianxin_views_missed_total)
  stop_product
  hello=$(bare_hello)
  # What was under way when its process was killed, or when a run ended, may be counted without an answer.
  cut=$((phases * CONNECTIONS))
  beside "$last" "$hello" | jq --argjson acknowledged "$acknowledged" --argjson counted "$counted" \
    --argjson may_be_more "$cut" --argjson missed "${missed:-0}" --argjson seconds_to_healthy "$(jq -cn '$ARGS.positional | map(tonumber)' --args "${restarts[@]}")" \
    --argjson lag "$lag" '. + {$acknowledged, $counted, $may_be_more, $missed, lag_seconds: $lag, $seconds_to_healthy,
      once: ($counted >= $acknowledged and $counted <= $acknowledged + $may_be_more)}
      | .valid = (.valid and .once and $missed == 0)'
}

start_on_data() {
  start product "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "${PRODUCT_OPTS[@]}" -jar "$PRODUCT_JAR" \
    --server.port="$PORT" --lianxin.store.data="$DATA"
  await product /actuator/health
}

# As a crawler: looking is not counted.
look() { curl -s -m 5 -A 'Baiduspider/2.0' "http://127.0.0.1:$PORT$1"; }

first_article() {
  local id
  for id in $(seq 1 20); do
    [ "$(curl -s -o /dev/null -m 5 -A 'Baiduspider/2.0' -w '%{http_code}' "http://127.0.0.1:$PORT/a/$id")" = 200 ] && { echo "/a/$id"; return; }
  done
  die "no article to open"
}

# open_pages <seconds> <address>
open_pages() {
  PEOPLE=$PEOPLE wrk -t "$THREADS" -c "$CONNECTIONS" -d "$1s" --timeout 10s -s "$HERE/views.lua" "$2" | grep '^{' || die "wrk gave no figures"
}

acknowledged_of() { jq '.requests - .bad_status' <<<"$1"; }

# drive_and_kill <address>: kill -9 in the middle; what answered before that was acknowledged.
drive_and_kill() {
  local seconds=${KILL_AFTER:-8} victim=$PID
  (sleep "$seconds" && kill -9 "$victim") &
  open_pages $((seconds + 1)) "$1"
  wait $! 2>/dev/null || true
  sed -i "/^$victim\$/d" "$WORK/started"
}

# The number on the page, once the stream is empty; leaves the seconds that took in the file lag, -1 after 300.
count_when_added_up() {
  local from=$SECONDS
  echo -1 >"$WORK/lag"
  while [ $((SECONDS - from)) -lt 300 ]; do
    if [ "$(gauge lianxin_views_waiting)" = 0 ]; then
      echo $((SECONDS - from)) >"$WORK/lag"
      sleep 3 # the last transaction, and a page that is a second old
      break
    fi
    sleep 0.5
  done
  look "$1" | sed -n 's/.*本平台阅读 <b class="num">\([0-9,]*\)<.*/\1/p' | tr -d ,
}

bare_hello() {
  local figures before after
  start_demo
  [ "$WARM" -eq 0 ] || open_pages "$WARM" "http://127.0.0.1:$PORT/hello" >/dev/null
  before=$(cpu_of_all "$PID")
  figures=$(open_pages "$DURATION" "http://127.0.0.1:$PORT/hello")
  after=$(cpu_of_all "$PID")
  stop "$PID"
  with_cpu "$figures" "$before" "$after"
}

# with_cpu <figures> <seconds before> <after>
with_cpu() {
  jq --argjson cpu "$(awk -v a="$3" -v b="$2" 'BEGIN {print a - b}')" \
    '. + {cpu_us_each: ($cpu * 1e6 / .requests | round), valid: (.bad_status == 0)}' <<<"$1"
}
