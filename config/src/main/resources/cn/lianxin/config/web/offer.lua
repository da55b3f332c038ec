-- A browser shows a code. KEYS: prefix of all keys, one hash tag.
-- ARGV: browser, code, device, place, now, until, life in ms, most offers at a time.
-- Returns OFFERED; TAKEN where another browser shows this code; FULL.
local p, browser, code, now = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[5])
redis.call('ZREMRANGEBYSCORE', p .. 'offers', '-inf', now)
local offer = p .. 'offer:' .. code
local known = redis.call('HGET', offer, 'until')
if known and tonumber(known) > now then
  return 'TAKEN'
end
local before = redis.call('GET', p .. 'browser:' .. browser)
if before and redis.call('HGET', p .. 'offer:' .. before, 'browser') == browser then
  redis.call('DEL', p .. 'offer:' .. before)
  redis.call('ZREM', p .. 'offers', before)
end
if redis.call('ZCARD', p .. 'offers') >= tonumber(ARGV[8]) then
  return 'FULL'
end
redis.call('DEL', offer)
redis.call('HSET', offer, 'browser', browser, 'device', ARGV[3], 'place', ARGV[4], 'until', ARGV[6], 'state', 'OFFERED')
redis.call('PEXPIRE', offer, ARGV[7])
redis.call('SET', p .. 'browser:' .. browser, code, 'PX', ARGV[7])
redis.call('ZADD', p .. 'offers', ARGV[6], code)
redis.call('PEXPIRE', p .. 'offers', ARGV[7])
return 'OFFERED'
