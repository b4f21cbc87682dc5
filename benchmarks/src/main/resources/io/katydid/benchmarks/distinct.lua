local id = 0
function request()
  id = id + 1
  return wrk.format("GET", "/?id=" .. id)
end
