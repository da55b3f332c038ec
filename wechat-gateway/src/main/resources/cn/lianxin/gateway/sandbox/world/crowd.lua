-- These people follow the account, and wear a tag where one is named.
-- KEYS people, wearers, then each person's tags   ARGV since, tag or 0, then each person's openid
for i = 3, #ARGV do
  redis.call('ZADD', KEYS[1], ARGV[1], ARGV[i])
  if ARGV[2] ~= '0' then
    redis.call('ZADD', KEYS[2], 0, ARGV[i])
    redis.call('SADD', KEYS[i], ARGV[2])
  end
end
return #ARGV - 2
