-- Puts messages from an outbox on their streams, in the order given. KEYS: per message its stream. ARGV: the service that
-- sends them, then per message key, body.
for i, stream in ipairs(KEYS) do
  redis.call('XADD', stream, '*', 'k', ARGV[2 * i], 'b', ARGV[2 * i + 1], 'from', ARGV[1])
end
return #KEYS
