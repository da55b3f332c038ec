-- Something arrives on a phone. A customer-service message first uses up one of an open window, the one that
-- ends soonest. Answers the bubble's id, -1 where no window is open, -2 where the open ones are used up.
-- KEYS window, seq, chat   ARGV openid, now, body, keep, channel, then the kinds of window to look at
local open, chosen, ends = false, nil, nil
for i = 6, #ARGV do
  local window = redis.call('HMGET', KEYS[1], ARGV[i] .. ':until', ARGV[i] .. ':left')
  local ends_at, left = tonumber(window[1] or 0), tonumber(window[2] or 0)
  if ends_at > tonumber(ARGV[2]) then
    open = true
    if left > 0 and (not ends or ends_at < ends) then
      chosen, ends = ARGV[i], ends_at
    end
  end
end
if #ARGV > 5 then
  if not open then return -1 end
  if not chosen then return -2 end
  redis.call('HINCRBY', KEYS[1], chosen .. ':left', -1)
end
local id = redis.call('INCR', KEYS[2])
redis.call('RPUSH', KEYS[3], string.format('%.0f ', id) .. ARGV[3])
redis.call('LTRIM', KEYS[3], -tonumber(ARGV[4]), -1)
redis.call('PUBLISH', ARGV[5], ARGV[1])
return id
