-- Tags all of these people, or none: -1 where one of them wears as many as they may, -3 where there is no such tag.
-- KEYS tags, wearers, then each person's tags   ARGV id, most, then each person's openid
if ARGV[1] ~= '2' and redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return -3 end
for i = 3, #KEYS do
  if redis.call('SISMEMBER', KEYS[i], ARGV[1]) == 0 and redis.call('SCARD', KEYS[i]) >= tonumber(ARGV[2]) then
    return -1
  end
end
for i = 3, #KEYS do
  redis.call('SADD', KEYS[i], ARGV[1])
  redis.call('ZADD', KEYS[2], 0, ARGV[i])
end
return 0
