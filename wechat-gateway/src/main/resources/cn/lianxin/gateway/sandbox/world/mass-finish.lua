-- Ends a mass message once, whoever comes to do it, and puts it among the delivered ones where it was delivered.
-- KEYS mass, underway, waiting, delivered, seq   ARGV msg_id, body, whether delivered, channel, everybody
local here = redis.call('SREM', KEYS[2], ARGV[1]) + redis.call('ZREM', KEYS[3], ARGV[1])
if here == 0 then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if ARGV[3] == '1' then
  redis.call('ZADD', KEYS[4], redis.call('INCR', KEYS[5]), ARGV[1])
  redis.call('PUBLISH', ARGV[4], ARGV[5])
end
return 1
