package app;

import io.katydid.api.Connections;

// KD031 at: @Connections(pool = 10)
@Connections(pool = 10)
class Cart {}
