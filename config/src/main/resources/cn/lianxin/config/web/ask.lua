-- A member of staff has typed a code. KEYS: prefix of all keys, one hash tag.
-- ARGV: person, code, message, now, life in ms, wrong codes until it closes, for how many ms.
-- Returns ASKED, device and place; WRONG and how many are left; CLOSED. The same message gets the same answer.
local p, person, code, now = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[4])
local said = p .. 'said:' .. ARGV[3]
local again = redis.call('GET', said)
if again then
  return again
end

local function answer(text)
  redis.call('SET', said, text, 'PX', ARGV[5])
  return text
end

local wrong, closed = p .. 'wrong:' .. person, tonumber(ARGV[7])
local shut = redis.call('HGET', wrong, 'closed')
if shut and tonumber(shut) > now then
  return answer('CLOSED')
end
local offer = p .. 'offer:' .. code
local here = redis.call('HMGET', offer, 'until', 'state', 'person', 'device', 'place')
local open = here[1] and tonumber(here[1]) > now
    and (here[2] == 'OFFERED' or (here[2] == 'ASKED' and here[3] == person))
if open then
  redis.call('HSET', offer, 'state', 'ASKED', 'person', person)
  redis.call('SET', p .. 'asks:' .. person, code, 'PX', ARGV[5])
  return answer('ASKED\n' .. here[4] .. '\n' .. here[5])
end
local last = redis.call('HGET', wrong, 'last')
if shut or (last and tonumber(last) + closed <= now) then
  redis.call('DEL', wrong)
end
local count = redis.call('HINCRBY', wrong, 'count', 1)
redis.call('HSET', wrong, 'last', now)
redis.call('PEXPIRE', wrong, closed)
if count >= tonumber(ARGV[6]) then
  redis.call('HSET', wrong, 'closed', now + closed)
  redis.call('DEL', p .. 'asks:' .. person)
  return answer('CLOSED')
end
return answer('WRONG\n' .. (tonumber(ARGV[6]) - count))
