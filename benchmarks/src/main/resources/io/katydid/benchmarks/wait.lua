function delay()
  return math.random(0, 100)
end
