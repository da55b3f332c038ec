-- Makes a tag and answers its id: WeChat's own end at 2, those of an account begin at 100.
-- -1 where the account has as many as it may, -2 where the name is taken.
-- KEYS tags, seq   ARGV name, most
if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[2]) then return -1 end
for _, name in ipairs(redis.call('HVALS', KEYS[1])) do
  if name == ARGV[1] then return -2 end
end
local id = redis.call('INCR', KEYS[2]) + 99
redis.call('HSET', KEYS[1], string.format('%.0f', id), ARGV[1])
return id
