# Sourced by run: the row import.

# A district's list, and a tenth of it, brought in at the start by a JVM of 256 MB: what stays in memory of it.
row_import() {
  local tenth whole
  tenth=$(import_of 210 15800)
  whole=$(import_of 2100 158000)
  jq -n --argjson tenth "$tenth" --argjson whole "$whole" '{tenth: $tenth, whole: $whole,
    more_mb: (10 * ($whole.live_mb - $tenth.live_mb) | round / 10), valid: ($tenth.last_is_known and $whole.last_is_known)}'
}

# import_of <groups> <residents>
import_of() {
  local n list=$WORK/list-$2.csv all=("${PRODUCT_OPTS[@]}") from=$EPOCHREALTIME last known=false live
  local PRODUCT_OPTS=("${all[@]}" -Xmx256m)
  district_list "$1" "$2" >"$list"
  start_product --lianxin.demo=false --lianxin.chain.import="$list"
  local to=$EPOCHREALTIME
  # Who stands on the last line is known to live in the last group: everything before it is there too.
  last="http://127.0.0.1:$PORT/sandbox/people/oResident$2/messages"
  curl -s -m 20 -H 'Content-Type: application/json' -d '{"text": "换群"}' "$last" -o /dev/null
  for ((n = 0; n < 100; n++)); do
    curl -s -m 5 "$last" | grep -q "您现在在第$1群" && { known=true; break; }
    sleep 0.1
  done
  # The histogram counts what is alive, after a full collection; twice, since the first one frees what waits for it.
  "$JAVA_HOME/bin/jcmd" "$PID" GC.class_histogram >"$WORK/histogram"
  "$JAVA_HOME/bin/jcmd" "$PID" GC.class_histogram >"$WORK/histogram"
  live=$(awk '$1 == "Total" {printf "%.1f", $3 / 1048576}' "$WORK/histogram")
  stop_product
  jq -n --argjson groups "$1" --argjson residents "$2" --argjson live "$live" --argjson known "$known" \
    --argjson from "$from" --argjson to "$to" '{$groups, $residents, live_mb: $live, last_is_known: $known,
      seconds_to_healthy: (10 * ($to - $from) | round / 10)}'
}

# district_list <groups> <residents>: towns, communities and estates, an owner each, and who lives in them
district_list() {
  awk -v groups="$1" -v residents="$2" 'BEGIN {
    towns = int(groups / 100) + 1
    communities = int(groups / 10)
    print "群,hetang,荷塘区,DISTRICT\n人,duty-hetang,区群值班,SUPERVISOR,hetang"
    for (g = 1; g <= groups; g++) {
      level = g <= towns ? "TOWN" : g <= communities ? "COMMUNITY" : "ESTATE"
      above = g <= towns ? "hetang" : g <= communities ? "g" g % towns + 1 : "g" towns + 1 + g % (communities - towns)
      printf "群,g%d,第%d群,%s,%s\n人,owner-g%d,群主%d,OWNER,g%d\n", g, g, level, above, g, g, g
    }
    for (r = 1; r < residents; r++) printf "居民,oResident%d,g%d\n", r, r % groups + 1
    printf "居民,oResident%d,g%d\n", residents, groups
  }'
}
