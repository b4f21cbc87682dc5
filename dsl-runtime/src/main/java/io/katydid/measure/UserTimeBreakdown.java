package io.katydid.measure;

/**
 * Where the time of the virtual users went. By Little's law, users times window is what they spent
 * on all of it; what is left over went elsewhere, such as into waiting for a thread.
 *
 * <p>The times are exact up to 104 days, and beyond that to 15 digits: the nanoseconds of a million
 * users overflow a long within three hours.
 *
 * @param users the time that users existed, in nanoseconds, summed over the users; as are the
 *     others
 * @param thinking waiting as they were meant to
 * @param requesting from asking for a request to the end of its response. Of a stream of events
 *     until its head came, and then while its user waits for what comes; of calls of other clients,
 *     such as those of gRPC, while one is open and the task of the user neither ends nor pauses,
 *     whatever its code does meanwhile
 * @param computing in user code, between requests and events
 * @param lagging waiting for longer than they were meant to
 */
public record UserTimeBreakdown(
    double users, double thinking, double requesting, double computing, double lagging) {

  /** No time. */
  public static final UserTimeBreakdown NONE = new UserTimeBreakdown(0, 0, 0, 0, 0);

  /** The time of these and those. */
  public UserTimeBreakdown plus(UserTimeBreakdown other) {
    return new UserTimeBreakdown(
        users + other.users,
        thinking + other.thinking,
        requesting + other.requesting,
        computing + other.computing,
        lagging + other.lagging);
  }

  UserTimeBreakdown minus(UserTimeBreakdown other) {
    return new UserTimeBreakdown(
        users - other.users,
        thinking - other.thinking,
        requesting - other.requesting,
        computing - other.computing,
        lagging - other.lagging);
  }
}
