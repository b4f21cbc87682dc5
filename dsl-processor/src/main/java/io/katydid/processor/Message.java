package io.katydid.processor;

import java.util.Locale;
import javax.tools.Diagnostic.Kind;

/**
 * Everything the processor can say. Each text has what was found and what to write instead; the
 * codes are stable.
 */
enum Message {
  USER_NOT_A_CLASS("KD001", "%s is %s, and every virtual user is an instance: make it a class"),
  USER_PRIVATE("KD002", "%s is private, so its plan cannot see it: remove 'private'"),
  USER_ABSTRACT(
      "KD003", "%s is abstract, so there is no instance of it: put @User on a subclass instead"),
  USER_INNER("KD004", "%s is an inner class, which needs an instance of %s: make it static"),
  USER_GENERIC(
      "KD005",
      "%1$s has type parameters, and nothing says what they are: put @User on a class that extends"
          + " %1$s<..>"),
  ENCLOSING_PRIVATE(
      "KD006", "%s is inside %s, which is private, so its plan cannot see it: remove 'private'"),
  CONSTRUCTOR_PRIVATE(
      "KD007", "%s has no constructor that its plan can call: remove 'private' from one"),
  CONSTRUCTOR_AMBIGUOUS(
      "KD008", "%s has %d constructors, and nothing says which to call: make all but one private"),
  TASK_MISSING(
      "KD009", "%s has no task, so its users have nothing to do: put @Task on a method of it"),
  PLAN_NAME_TAKEN("KD010", "the plan of %s is named %s, and so is another class: rename one"),
  PLAN_NOT_WRITTEN("KD011", "the plan %s cannot be written: %s"),

  WEIGHT_NOT_POSITIVE("KD012", "a weight of %d is never picked: write 1 or more"),
  WEIGHTS_TOO_LARGE(
      "KD013",
      "with this one the weights of the tasks of %s add up to %d, which is over %d: divide them all"
          + " by the same number"),
  HOST_NOT_A_URL("KD014", "%s"),
  DURATION_MALFORMED("KD015", "%s"),
  DURATION_ZERO("KD016", "%s is 0, so that nothing could ever finish: write a longer one"),

  WAIT_EMPTY(
      "KD017",
      "@WaitTime says no time: write @WaitTime(\"1s\"), @WaitTime(min = .., max = ..) or"
          + " @WaitTime(pacing = ..)"),
  WAIT_TWICE(
      "KD018", "@WaitTime has a constant wait and a range: write either the value or min and max"),
  WAIT_HALF("KD019", "@WaitTime has %s without %s: write both, or a value alone"),
  WAIT_REVERSED("KD020", "the shortest wait, %s, is longer than the longest, %s: swap them"),

  METHOD_PRIVATE("KD021", "%s %s() is private, so the plan cannot call it: remove 'private'"),
  METHOD_STATIC("KD022", "%s %s() is static, and belongs to no virtual user: remove 'static'"),
  METHOD_ABSTRACT(
      "KD023",
      "%1$s %2$s() is abstract, so there is nothing to run: put %1$s on the methods that implement"
          + " it"),
  METHOD_GENERIC(
      "KD024", "%s %s() has type parameters, and nothing says what they are: remove them"),
  METHOD_VARARGS(
      "KD025",
      "%s %s() has a variable number of parameters: write each of those that are injected"),
  METHOD_RETURNS("KD026", "%s %s() returns %s, which nobody would see: make it void"),
  METHOD_HIDDEN(
      "KD027",
      "%s %s() is inherited from %s in another package, where the plan cannot call it: make it"
          + " public, or override it"),
  PARAMETER_UNKNOWN(
      "KD028", "the parameter '%s' is of type %s, which cannot be injected: make it one of %s"),
  LIFECYCLE_TWICE(
      "KD029", "%s %s() is one too many beside %s(): keep one, and call the other from it"),
  ROLES_MIXED("KD030", "%s() is %s and %s: write two methods that call a third"),
  USER_MISSING(
      "KD031",
      "%s has no effect in %s: put @User on the class, or make it an abstract superclass of one"
          + " that has it"),

  LOAD_TEST_EMPTY("KD032", "@%s names no user class: give it one, such as Shopper.class"),
  LOAD_TEST_NOT_A_USER("KD033", "%s is not a user class: put @User on it"),
  USERS_NOT_POSITIVE("KD034", "%d users put no load on anything: write 1 or more"),
  SPAWN_RATE_IMPOSSIBLE(
      "KD035", "a spawn rate of %s is no number of users per second: write one, such as 10"),
  WARM_UP_TOO_LONG("KD036", "the warm-up, %s, leaves nothing of the run time, %s: make it shorter"),
  SLO_MALFORMED("KD037", "%s"),
  SLO_CONTRADICTED("KD038", "\"%s\" and \"%s\" cannot both be met: remove one of them"),
  SLO_REPEATED("KD039", Kind.WARNING, "\"%s\" stands here twice: remove one of them"),
  SLO_REQUEST_UNSEEN(
      "KD040",
      Kind.WARNING,
      "no task can be seen to make the request \"%s\", and an objective without requests fails;"
          + " these are made: %s"),
  SLO_UNUSED(
      "KD041",
      "@Slo has no effect on %s(): only a @LoadTest or a @Capacity is judged by it, so put one of"
          + " them on it"),
  SLO_ERRORS_OF_REQUEST(
      "KD042",
      "\"%s\" is about iterations, and a request is none: remove 'request', or write failures"),
  FORK_IMPOSSIBLE(
      "KD043",
      "%d is no number of JVMs to make the load in: write 1 for one of its own, or 0 for that of"
          + " the test"),
  LOAD_TEST_METHOD("KD044", "the load test %s() %s: %s"),
  LOAD_TEST_USER_TWICE(
      "KD045", "%s stands here twice: remove one of them, and mix user classes by their weights"),
  HOST_TYPE(
      "KD046",
      "@Host %s is of type %s: make it a String or a URI, such as \"http://localhost:8080\""),
  HOST_TWICE("KD047", "@Host %s is one too many beside %s: keep one"),
  TASK_DROPPED(
      "KD048",
      Kind.WARNING,
      "%s() overrides a @Task of %s and is none itself, so that it is not run: repeat @Task, or"
          + " rename it"),
  WAIT_PACED(
      "KD049",
      "@WaitTime has a pace and a wait, and the pace says how long to wait: write one of them"),
  PACING_ZERO(
      "KD050",
      "a pace of 0 is none: write a longer one, or remove @WaitTime from users that do not wait"),
  SLO_NONE_AND_ONE(
      "KD051",
      "\"none\" says that the run has no objective, and \"%s\" is one: remove one of them"),
  SLO_NONE_OF_REQUEST("KD052", "\"none\" is of the run, not of a request: remove 'request'"),
  SLO_MISSING(
      "KD053",
      "the load test %s() has no objective, so that nothing could make it fail: add one, such as"
          + " @Slo(\"p99 < 500ms\"), or write @Slo(\"none\") if it is on purpose"),
  RATE_MALFORMED("KD054", "%s"),
  ARRIVAL_RATE_ZERO("KD055", "an arrival rate of 0 puts no load on anything: write a higher one"),
  USERS_AND_ARRIVALS(
      "KD056",
      "with an arrival rate, users start as they are needed: remove '%s', or the arrival rate"),
  ARRIVALS_MISSING(
      "KD057", "'%1$s' is of an arrival rate, and there is none: add one, or remove '%1$s'"),
  WAIT_UNUSED(
      "KD058",
      Kind.NOTE,
      "@WaitTime of %s has no effect here: with an arrival rate, iterations start when they are"
          + " due"),
  EXTEND_IMPOSSIBLE("KD059", "a run cannot be extended %d times: write 0 to %d"),
  ABORT_MALFORMED("KD060", "%s"),
  FAIL_FAST_UNSURE(
      "KD061",
      "failFast needs a warm-up that is known, and \"auto\" is found only at the end: write a"
          + " duration, or remove failFast"),
  CONNECTIONS_TWICE(
      "KD062",
      "@Connections has a pool, which all users share, and says what has connections of its own:"
          + " write either pool or per"),
  POOL_NOT_POSITIVE("KD063", "a pool of %d connections lets no request through: write 1 or more"),
  RATES_REVERSED("KD066", "there is no rate to try from %s to %s: make the second the higher one"),
  DEMAND_TOO_HIGH(
      "KD067", "%s cannot be found, as the highest rate that is tried is %s: raise that one"),
  PRECISION_IMPOSSIBLE(
      "KD068", "two rates cannot be told apart at a ratio of %s: write %s or more, such as 1.05"),
  CAPACITY_SLO_MISSING(
      "KD069",
      "a capacity is the rate up to which objectives are met, and %s() has none: add one, such as"
          + " @Slo(\"p99 < 500ms\")"),
  TARGET_MISSING(
      "KD070",
      "@Compare has one target only, that of @Host or of the user class: write the address of the"
          + " other as b"),
  TARGET_TWICE(
      "KD071",
      Kind.NOTE,
      "both targets are %s, which differs from itself by chance alone: what is found is the noise"
          + " floor; for anything else, write the address of the other one"),
  NAMES_IMPOSSIBLE(
      "KD072",
      "two targets need two names that differ, not {%s}: write such as {\"old\", \"new\"}"),
  PAIRS_TOO_FEW("KD073", "%d pairs of runs can tell nothing: write %d or more"),
  TOLERANCE_IMPOSSIBLE(
      "KD074", "a tolerance of %s is no share above 0 and below 1: write 0.05 for 5 %%"),
  FIGURE_UNKNOWN("KD075", "\"%s\" is not compared: write %s");

  private final String code;
  private final Kind kind;
  private final String template;

  Message(String code, String template) {
    this(code, Kind.ERROR, template);
  }

  Message(String code, Kind kind, String template) {
    this.code = code;
    this.kind = kind;
    this.template = template;
  }

  String code() {
    return code;
  }

  Kind kind() {
    return kind;
  }

  boolean isError() {
    return kind == Kind.ERROR;
  }

  String text(Object... arguments) {
    return "[" + code + "] " + String.format(Locale.ROOT, template, arguments);
  }
}
