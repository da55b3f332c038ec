-- Takes a partition's lease if it is free, or renews it if it is ours. Answers 1 if it is ours now.
-- KEYS: lease. ARGV: instance, life in ms.
local owner = redis.call('GET', KEYS[1])
if not owner or owner == ARGV[1] then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return 1
end
return 0
