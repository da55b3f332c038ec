-- A member of staff has said whether it is they. KEYS: prefix of all keys, one hash tag.
-- ARGV: person, message, YES or NO, now, until when a browser may go in, life in ms, staff id.
-- Returns IN, REFUSED, OVER where the code is; NOTHING where none was asked. The same message gets the same answer.
local p, person, now = KEYS[1], ARGV[1], tonumber(ARGV[4])
local said = p .. 'said:' .. ARGV[2]
local again = redis.call('GET', said)
if again then
  return again
end
local code = redis.call('GET', p .. 'asks:' .. person)
if not code then
  return 'NOTHING'
end
redis.call('DEL', p .. 'asks:' .. person)
local offer = p .. 'offer:' .. code
local here = redis.call('HMGET', offer, 'until', 'state', 'person')
local result = 'OVER'
if here[1] and tonumber(here[1]) > now and here[2] == 'ASKED' and here[3] == person then
  if ARGV[3] == 'YES' then
    local round = redis.call('GET', p .. 'round:' .. ARGV[7]) or '0'
    redis.call('HSET', offer, 'state', 'CONFIRMED', 'staff', ARGV[7], 'round', round, 'until', ARGV[5])
    redis.call('PEXPIRE', offer, ARGV[6])
    redis.call('ZADD', p .. 'offers', ARGV[5], code)
    result = 'IN'
  else
    redis.call('HSET', offer, 'state', 'REFUSED')
    result = 'REFUSED'
  end
end
redis.call('SET', said, result, 'PX', ARGV[6])
return result
