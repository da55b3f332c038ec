-- Tells later doors whether messages are held for these people. KEYS: people. ARGV: life in ms of a 0 and of a 1, then
-- 0 or 1 for each.
for i, person in ipairs(KEYS) do
  local held = ARGV[i + 2]
  redis.call('HSET', person, 'held', held)
  redis.call('PEXPIRE', person, held == '0' and ARGV[1] or ARGV[2])
end
return #KEYS
