-- A person writes: they are known from now on, their window opens anew, the bubble is kept and announced.
-- KEYS people, left, window, seq, chat, follow flips   ARGV openid, now, kind, until, count, body, keep, channel
redis.call('ZADD', KEYS[1], 'NX', ARGV[2], ARGV[1])
if redis.call('SREM', KEYS[2], ARGV[1]) == 1 then
  redis.call('RPUSH', KEYS[6], redis.call('GET', KEYS[4]) or '0')
end
redis.call('HSET', KEYS[3], ARGV[3] .. ':until', ARGV[4], ARGV[3] .. ':left', ARGV[5])
local id = redis.call('INCR', KEYS[4])
redis.call('RPUSH', KEYS[5], string.format('%.0f ', id) .. ARGV[6])
redis.call('LTRIM', KEYS[5], -tonumber(ARGV[7]), -1)
redis.call('PUBLISH', ARGV[8], ARGV[1])
return id
