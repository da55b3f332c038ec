-- Tells later doors whether messages are held for these people. KEYS: people. ARGV: life in ms, then 0 or 1 for each.
for i, person in ipairs(KEYS) do
  redis.call('HSET', person, 'held', ARGV[i + 1])
  redis.call('PEXPIRE', person, ARGV[1])
end
return #KEYS
