-- Opens a page as PEOPLE readers, who come with the cookie that they got before, in turn; says as JSON how many answers
-- came whole, how many of them were no success, and how fast.
local requests, at = {}, 0

function init(args)
  local people = tonumber(os.getenv("PEOPLE")) or 20000
  for i = 1, people do
    requests[i] = wrk.format("GET", nil, {Host = "127.0.0.1", Cookie = string.format("lx_r=bench-reader-%09d", i)})
  end
  math.randomseed(os.time() + tonumber(tostring(requests):match("0x(%x+)"), 16) % 100000)
  at = math.random(people)
end

function request()
  at = at % #requests + 1
  return requests[at]
end

done = function(summary, latency)
  io.write(string.format('{"requests": %d, "bad_status": %d, "seconds": %.3f, "rps": %.1f, "p50": %.2f, "p99": %.2f}\n',
    summary.requests, summary.errors.status, summary.duration / 1e6, summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
