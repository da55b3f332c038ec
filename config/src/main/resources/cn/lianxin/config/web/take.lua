-- The browser goes in, once. KEYS: prefix of all keys, one hash tag. ARGV: browser, now.
-- Returns staff id and round; nothing where its code is not confirmed.
local p = KEYS[1]
local browser = p .. 'browser:' .. ARGV[1]
local code = redis.call('GET', browser)
if not code then
  return ''
end
local offer = p .. 'offer:' .. code
local here = redis.call('HMGET', offer, 'browser', 'state', 'until', 'staff', 'round')
if here[1] ~= ARGV[1] or here[2] ~= 'CONFIRMED' or tonumber(here[3]) <= tonumber(ARGV[2]) then
  return ''
end
redis.call('DEL', offer, browser)
redis.call('ZREM', p .. 'offers', code)
return here[4] .. '\n' .. here[5]
