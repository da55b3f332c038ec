-- Walks wrk through a pool of ready-made requests, each thread its own file, each request once.
-- wrk … -s callbacks.lua URL -- <pool> [repeat]    REPLIES=<file> keeps answers (slower: not for a measured run)
local threads = {}

function setup(thread)
  thread:set("slice", #threads)
  table.insert(threads, thread)
end

function init(args)
  pool = assert(io.open(args[1] .. "." .. slice, "rb"))
  again = args[2] == "repeat"
  sent, exhausted, refused, kept = 0, 0, 0, 0
  local replies = os.getenv("REPLIES")
  if replies then
    local out = assert(io.open(replies .. "." .. slice, "w"))
    response = function(status, headers, body)
      if status ~= 200 then
        refused = refused + 1
      end
      if kept < 500 then
        kept = kept + 1
        out:write((body:gsub("[\r\n]", "")), "\n")
        out:flush()
      end
    end
  end
end

function request()
  local length = pool:read(6)
  if not length then
    if not again then
      -- Never a message twice: end here, and say so.
      exhausted = 1
      wrk.thread:stop()
      return "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n"
    end
    pool:seek("set")
    length = pool:read(6)
  end
  sent = sent + 1
  return pool:read(tonumber(length))
end

function done(summary, latency)
  local taken, dry, not200 = 0, 0, 0
  for _, thread in ipairs(threads) do
    taken = taken + thread:get("sent")
    dry = dry + thread:get("exhausted")
    not200 = not200 + thread:get("refused")
  end
  local e = summary.errors
  io.write(string.format(
    '{"rps": %.1f, "p50": %.2f, "p99": %.2f, "max": %.2f, "requests": %d, "taken": %d, "exhausted": %s, '
      .. '"bytes_each": %.1f, "bad_status": %d, "not_200": %d, "socket_errors": %d, "timeouts": %d}\n',
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    latency.max / 1e3, summary.requests, taken, tostring(dry > 0), summary.bytes / math.max(summary.requests, 1),
    e.status, not200, e.connect + e.read + e.write, e.timeout))
end
