-- Puts outgoing messages on their streams, in the order given. KEYS: per message its stream. ARGV: per message key, body.
for i, stream in ipairs(KEYS) do
  redis.call('XADD', stream, '*', 'k', ARGV[2 * i - 1], 'b', ARGV[2 * i])
end
return #KEYS
