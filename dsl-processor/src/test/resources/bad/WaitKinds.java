package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import java.time.Duration;

@User
// KD018 at: "1s"
@WaitTime(value = "1s", mean = "2s")
class Twice {

  @Task
  // KD018 at: "2s"
  @WaitTime(mean = "2s", median = "1s", p95 = "2s")
  void browse(Http http) {}
}

@User
// KD018 at: "1s"
@WaitTime(pacing = "1s", throughput = "5/s")
class TwoPaces {

  @Task
  void browse(Http http) {}
}

@User
// KD049 at: "5/s"
@WaitTime(mean = "1s", throughput = "5/s")
class PacedAndWaiting {

  @Task
  void browse(Http http) {}
}

@User
// KD016 at: "0s"
@WaitTime(mean = "0s")
class NoMean {

  @Task
  // KD016 at: "0s"
  @WaitTime(median = "0s", p95 = "1s")
  void noMedian(Http http) {}

  @Task
  // KD019 at: "1s"
  @WaitTime(median = "1s")
  void half(Http http) {}

  @Task
  // KD019 at: "1s"
  @WaitTime(p95 = "1s")
  void otherHalf(Http http) {}

  @Task
  // KD110 at: "2000ms"
  @WaitTime(median = "2s", p95 = "2000ms")
  void flat(Http http) {}

  @Task
  // KD110 at: "1s"
  @WaitTime(median = "2s", p95 = "1s")
  void reversed(Http http) {}

  @Task
  // KD015 at: "2"
  @WaitTime(median = "2", p95 = "1s")
  void malformed(Http http) {}

  @Task
  // KD017 at: @WaitTime
  @WaitTime
  void empty(Http http) {}
}

@User
// KD111 at: "0/s"
@WaitTime(throughput = "0/s")
class NoThroughput {

  @Task
  void browse(Http http) {}
}

@User
// KD111 at: "1000000001/s"
@WaitTime(throughput = "1000000001/s")
class TooFast {

  @Task
  void browse(Http http) {}
}

@User
// KD054 at: "5"
@WaitTime(throughput = "5")
class NoRate {

  @Task
  void browse(Http http) {}
}

@User
// KD112 at: WaitTime.Per.CLASS
@WaitTime(pacing = "1s", per = WaitTime.Per.CLASS)
class PerOfPacing {

  @Task
  void browse(Http http) {}
}

@User
// KD112 at: WaitTime.Behind.SKIP
@WaitTime(value = "1s", behind = WaitTime.Behind.SKIP)
class BehindOfWait {

  @Task
  void browse(Http http) {}
}

@User
@WaitTime(pacing = "1s")
class Paced {

  @Task
  // KD114 at: @WaitTime
  @WaitTime("1s")
  void browse(Http http) {}

  @Task
  // KD113 at: "2s"
  @WaitTime(pacing = "2s")
  void pay(Http http) {}

  @Task
  // KD113 at: "2/s"
  @WaitTime(throughput = "2/s")
  void leave(Http http) {}
}

@User
class Methods {

  @Task
  void browse(Http http) {}

  @WaitTime
  // KD117 at: next
  int next() {
    return 1;
  }

  @WaitTime
  // KD029 at: another
  // KD117 at: another
  void another() {}

  @WaitTime
  // KD029 at: third
  // KD118 at: http
  // KD118 at: seconds
  Duration third(VirtualUser me, Http http, int seconds) {
    return Duration.ZERO;
  }

  // KD115 at: "1s"
  @WaitTime("1s")
  // KD029 at: fourth
  // KD021 at: fourth
  private long fourth() {
    return 1;
  }

  // KD115 at: WaitTime.Per.USER
  @WaitTime(per = WaitTime.Per.USER)
  // KD029 at: fifth
  // KD022 at: fifth
  static long fifth() {
    return 1;
  }

  // KD115 at: WaitTime.Behind.BURST
  @WaitTime(behind = WaitTime.Behind.BURST)
  // KD029 at: sixth
  // KD025 at: sixth
  // KD118 at: me
  long sixth(VirtualUser... me) {
    return 1;
  }
}

@User
@WaitTime("1s")
class Both {

  @Task
  void browse(Http http) {}

  @WaitTime
  // KD116 at: next
  long next() {
    return 1;
  }
}

class NoUser {

  // KD031 at: @WaitTime
  @WaitTime
  long next() {
    return 1;
  }
}
