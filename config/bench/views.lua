-- Says as JSON how many answers came whole, how many of them were no success, and how fast.
done = function(summary, latency)
  io.write(string.format('{"requests": %d, "bad_status": %d, "seconds": %.3f, "rps": %.1f, "p50": %.2f, "p99": %.2f}\n',
    summary.requests, summary.errors.status, summary.duration / 1e6, summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
