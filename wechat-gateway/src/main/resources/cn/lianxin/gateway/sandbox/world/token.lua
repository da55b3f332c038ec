-- Issues an access token and answers "<ends at> <token>". Both kinds live side by side.
-- normal: each call renews, the old one lives 5 minutes more.  stable: the same one until its last 5 minutes.
-- force: a new stable one, the old one is worthless at once.
-- KEYS current, tokens   ARGV field, mode, now, fresh, lifetime, grace
local now, lifetime, grace = tonumber(ARGV[3]), tonumber(ARGV[5]), tonumber(ARGV[6])
-- One that ended is still known for a day, so that it is told apart from one that never was.
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - 86400000)
local old = redis.call('HGET', KEYS[1], ARGV[1])
local ends = old and tonumber(redis.call('ZSCORE', KEYS[2], old) or 0)
if old and ARGV[2] == 'stable' and ends - now > grace then
  return string.format('%.0f ', ends) .. old
end
if old and ARGV[2] == 'force' then
  redis.call('ZREM', KEYS[2], old)
elseif old and ARGV[2] == 'normal' and ends > now + grace then
  redis.call('ZADD', KEYS[2], now + grace, old)
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[4])
redis.call('ZADD', KEYS[2], now + lifetime, ARGV[4])
return string.format('%.0f ', now + lifetime) .. ARGV[4]
