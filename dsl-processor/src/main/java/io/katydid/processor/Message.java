package io.katydid.processor;

import java.util.Locale;
import javax.tools.Diagnostic.Kind;

/**
 * Every message of the processor. Each text has what was found and what to write instead; the codes
 * are stable.
 */
enum Message {
  USER_NOT_A_CLASS(
      "KD001", "%s is %s, but each virtual user is an instance of it: make it a class"),
  USER_PRIVATE("KD002", "%s is private, so its plan cannot access it: remove 'private'"),
  USER_ABSTRACT(
      "KD003", "%s is abstract, so it cannot be instantiated: put @User on a subclass instead"),
  USER_INNER("KD004", "%s is an inner class, which needs an instance of %s: make it static"),
  USER_GENERIC(
      "KD005",
      "%1$s has type parameters, which are not known here: put @User on a class that extends"
          + " %1$s<..>"),
  ENCLOSING_PRIVATE(
      "KD006", "%s is inside %s, which is private, so its plan cannot access it: remove 'private'"),
  CONSTRUCTOR_PRIVATE(
      "KD007", "%s has no constructor that its plan can call: remove 'private' from one"),
  CONSTRUCTOR_AMBIGUOUS(
      "KD008", "%s has %d constructors, and its plan calls only one: make all but one private"),
  TASK_MISSING(
      "KD009", "%s has no task, so its users have nothing to do: put @Task on one of its methods"),
  PLAN_NAME_TAKEN(
      "KD010",
      "the plan of %s is named %s, which is the name of another class: rename one of them"),
  PLAN_NOT_WRITTEN("KD011", "%s cannot be written: %s"),
  PLAN_CANNOT_ACCESS("KD092", "the plan of %s cannot access %s: %s"),

  FIXED_COUNT_NEGATIVE("KD150", "fixedCount must be 1 or more, or 0 for a share by weight, not %d"),
  FIXED_COUNT_AND_WEIGHT(
      "KD151", "a class with a fixedCount has no share by weight: remove weight, or fixedCount"),
  LIFETIME_MALFORMED("KD152", "%s"),
  FIXED_COUNTS_OF_LOAD("KD153", "%s"),
  WEIGHT_NOT_POSITIVE("KD012", "the weight must be 1 or more, not %d"),
  WEIGHTS_TOO_LARGE(
      "KD013",
      "the weights of the tasks of %s add up to %d, which is over %d: divide them all by the same"
          + " number"),
  HOST_NOT_A_URL("KD014", "%s"),
  DURATION_MALFORMED("KD015", "%s"),
  DURATION_IMPOSSIBLE("KD016", "%s"),

  WAIT_EMPTY(
      "KD017",
      "@WaitTime has no value: write @WaitTime(\"1s\"), @WaitTime(min = .., max = ..) or"
          + " @WaitTime(pacing = ..)"),
  WAIT_TWICE(
      "KD018",
      "@WaitTime has %s as well as %s, which are different kinds of wait: write one of them"),
  WAIT_HALF("KD019", "@WaitTime has %s without %s: write both, or a value alone"),
  WAIT_REVERSED("KD020", "min, %s, is longer than max, %s: swap them"),
  WAIT_P95_SHORT(
      "KD110",
      "p95, %s, must be longer than the median, %s: write a longer p95, or a constant wait"),
  THROUGHPUT_IMPOSSIBLE(
      "KD111", "throughput must be above 0 and at most 1000000000/s, such as 5/s, not %s"),
  WAIT_MEMBER_UNUSED("KD112", "%s goes with %s: add that, or remove %1$s"),
  WAIT_PACE_OF_TASK(
      "KD113", "%s is about all iterations of a user, not about one task: write it on the class"),
  WAIT_OF_PACED(
      "KD114",
      "a task of %s cannot have a wait of its own, as the pace of the class decides when the next"
          + " task starts: remove one of them"),
  WAIT_METHOD_VALUE(
      "KD115",
      "@WaitTime on %s(), which is no task, has no value, as the method returns how long to wait:"
          + " remove it, or write @Task, too"),
  WAIT_METHOD_AND_CLASS(
      "KD116",
      "%s() returns how long to wait, but @WaitTime of %s says so, too: remove one of them"),
  WAIT_RETURNS(
      "KD117",
      "@WaitTime %s() returns %s: make it a long, which are milliseconds, or a java.time.Duration"),
  WAIT_PARAMETER(
      "KD118",
      "the parameter '%s' of @WaitTime %s() is not a VirtualUser, which is all it may have, as it"
          + " is called between tasks"),

  ON_REQUEST_PARAMETER(
      "KD240",
      "the parameter '%s' of @OnRequest %s() is neither an OutgoingRequest nor a VirtualUser, which"
          + " are all it may have: make what it needs a field"),
  ON_REQUEST_BLIND(
      "KD241",
      "@OnRequest %s() has no parameter of type OutgoingRequest, and sees no request: add one"),
  ON_REQUEST_IN_SET(
      "KD242",
      "@OnRequest %s() is in a task set: move it into the user class, where it sees the requests of"
          + " all task sets"),
  BYTE_RATE_MALFORMED("KD243", "%s"),
  OF_USER_IN_SET(
      "KD244", "@%s has no effect in %s, which is a task set: write it in the user class"),
  INJECTION_UNUSED(
      "KD245",
      "@%s has no effect on the parameter '%s' of %s(), which is given nothing: such parameters are"
          + " those of a @Task, an @OnStart or an @OnStop, and of the constructor of a user class"
          + " or task set"),
  PARAMETER_OF_VARIABLE(
      "KD247",
      "the parameter '%s' is of type %s, which is not known in a task set: write the type itself,"
          + " or move the set into the user class"),
  INJECTION_TWICE(
      "KD246", "the parameter '%s' has both @%s and @%s, and is given one thing: remove one"),

  PAUSE_REVERSED("KD123", "the shortest pause, %s, is longer than the longest, %s: swap them"),

  EXPECT_EMPTY("KD119", "@Expect has no status: write one, such as @Expect(404)"),
  EXPECT_IMPOSSIBLE("KD120", "a status is from %d to %d, not %d"),
  EXPECT_TWICE("KD121", "%d is here twice: remove one of them"),
  TRANSACTION_UNNAMED(
      "KD170",
      "the transaction of %1$s() has no name to be reported by: write one, such as"
          + " @Transaction(\"%1$s\")"),
  TRANSACTION_UNUSED(
      "KD171",
      "@Transaction has no effect on %1$s(), which is no task: put @Task on it, or call"
          + " measure.transaction(\"%1$s\", ..) where it is called"),
  TAG_MISSING("KD172", "@Tag has no tag: write one, such as @Tag(\"read\")"),
  TAG_MALFORMED("KD173", "%s"),
  TAG_TWICE("KD174", "\"%s\" is here twice: remove one of them"),
  TAG_UNUSED(
      "KD175",
      "@Tag has no effect on %s(), which is no task: put it on tasks, sets or user classes, or"
          + " write @org.junit.jupiter.api.Tag to tag a test"),
  TAG_UNKNOWN("KD176", "%s"),
  SLO_OF_RUN_AND_REQUEST(
      "KD188", "\"%s\" is about the whole run, not about a request: remove 'request'"),
  SLO_OF_RUN_AND_STAGE("KD189", "\"%s\" is about the whole run, not about a stage: remove 'stage'"),
  SLO_WITHOUT_WARM_UP("KD192", "\"%s\" is about the load after its warm-up: remove 'warmUp'"),
  SLO_STAGE_AND_WARM_UP(
      "KD193",
      "what a stage has for a warm-up does not count with it: remove 'warmUp', or 'stage'"),
  TASKS_LEFT_OUT("KD179", "%s"),
  EXPECT_UNUSED(
      "KD122",
      "@Expect has no effect on %s(), as it is about the requests of a @Task, an @OnStart or an"
          + " @OnStop: move it there, or write request(..).expect(..)"),

  METHOD_PRIVATE("KD021", "%s %s() is private, so the plan cannot call it: remove 'private'"),
  METHOD_STATIC("KD022", "%s %s() is static, but it is run for one virtual user: remove 'static'"),
  METHOD_NOT_STATIC(
      "KD190", "%s %s() is not static, but it is run for no virtual user: make it static"),
  PARAMETER_OF_USER(
      "KD191",
      "the parameter '%s' is of type %s, but there is no virtual user when %s runs: use Http, or"
          + " none"),
  METHOD_ABSTRACT(
      "KD023",
      "%1$s %2$s() is abstract, so there is nothing to run: put %1$s on the methods that implement"
          + " it"),
  METHOD_GENERIC("KD024", "%s %s() has type parameters, which are not known here: remove them"),
  METHOD_VARARGS(
      "KD025", "%s %s() has a variable number of parameters: list each parameter that is injected"),
  METHOD_RETURNS("KD026", "%s %s() returns %s, which is never used: make it void"),
  METHOD_HIDDEN(
      "KD027",
      "%s %s() is inherited from %s in another package, where the plan cannot call it: make it"
          + " public, or override it"),
  PARAMETER_UNKNOWN(
      "KD028",
      "the parameter '%s' is of type %s, which cannot be injected: use one of %s, or put"
          + " @ProvidedBy on the parameter or on its type, or @Provides on what makes it"),
  PROVIDER_UNUSABLE(
      "KD085",
      "the provider of the parameter '%s' cannot be created: make %s a top-level or static class,"
          + " neither abstract nor generic, whose constructor has no parameters and no exceptions,"
          + " and let the user class see both"),
  PROVIDER_UNFIT(
      "KD086",
      "the parameter '%s' is of type %s, but its provider %s makes %s: change one of the types, or"
          + " name another provider in @ProvidedBy"),
  PROVIDER_AMBIGUOUS(
      "KD200",
      "the parameter '%s' is of type %s, which more than one provider makes: put"
          + " @ProvidedBy(..) on it with one of %s"),
  PROVIDES_UNUSABLE(
      "KD201",
      "@Provides has no effect on %s: make it a public class in a package that implements"
          + " ResourceProvider, top-level or static in public classes, neither abstract nor"
          + " generic, with a public constructor that has no parameters and no exceptions"),
  SHARED_MISSING(
      "KD202", "the parameter '%1$s' is a queue without a name: put @Shared(\"%1$s\") on it"),
  SHARED_EMPTY("KD203", "@Shared needs the name of a queue: write @Shared(\"orders\")"),
  SHARED_TYPE(
      "KD204",
      "the parameter '%s' is of type %s, but @Shared makes it a queue: make it a BoundedQueue of"
          + " one type, such as BoundedQueue<Order>"),
  SHARED_CAPACITY("KD205", "capacity must be 1 or more, or 0 for that of others, not %d"),
  SHARED_DIFFERS(
      "KD206", "the queue \"%s\" is of %s here, and of %s in %s: give one of them another name"),
  FEED_EMPTY(
      "KD140",
      "@Feed names neither a file nor a method: write @Feed(\"books.csv\"), or @Feed(method ="
          + " \"books\")"),
  FEED_TYPE(
      "KD141",
      "the parameter '%s' is of type %s, but a row of a feed is a record that is neither private"
          + " nor generic: write one, such as record Book(String title, double price)"),
  FEED_COMPONENT(
      "KD142",
      "the component '%s' of %s is of type %s, which no value of a CSV file has: use a String, a"
          + " number, a boolean, a char, an enum, a UUID, a URI, or a type of java.time"),
  FEED_COLUMN_MISSING("KD143", "%s has no column for the component '%s' of %s: its columns are %s"),
  FEED_VALUE(
      "KD144",
      "row 1 of %s has \"%s\" for the component '%s' of %s, which is not of type %s: change the"
          + " type, or the file"),
  FEED_COLUMN_UNUSED("KD145", Kind.NOTE, "%s has columns that %s does not use: %s"),
  FEED_UNREADABLE("KD146", "%s cannot be read: %s"),
  FEED_TWICE("KD147", "@Feed has both a file and a method: write one of them"),
  FEED_METHOD(
      "KD148",
      "%s has no method %s() that makes rows of type %3$s: it is static, neither private nor"
          + " generic, throws nothing that is checked, and returns a List<%3$s>, or a Stream<%3$s>"
          + " with or without a VirtualUser as parameter; boxed, if it is primitive"),
  FEED_STREAM_STRATEGY(
      "KD149", "a stream has an order of its own: remove the strategy, or let %s() return a List"),
  LIFECYCLE_TWICE(
      "KD029", "%s %s() is one too many beside %s(): keep one, and call the other from it"),
  ROLES_MIXED("KD030", "%s() is both %s and %s: write two methods that call a third"),
  USER_MISSING(
      "KD031",
      "%s has no effect in %s: put @User on the class, or make it an abstract superclass of a class"
          + " that has it"),

  LOAD_TEST_EMPTY("KD032", "@%s names no user class: add one, such as Shopper.class"),
  LOAD_TEST_NOT_A_USER("KD033", "%s is not a user class: put @User on it"),
  USERS_NOT_POSITIVE("KD034", "%s"),
  SPAWN_RATE_IMPOSSIBLE("KD035", "%s"),
  WARM_UP_TOO_LONG("KD036", "%s"),
  RAMP_TOO_LONG(
      "KD083",
      Kind.WARNING,
      "at %s/s only %s of %s users start within the run time, %s, and such a run fails: raise the"
          + " spawn rate, or let it last longer"),
  SLO_MALFORMED("KD037", "%s"),
  SLO_CONTRADICTED("KD038", "\"%s\" and \"%s\" cannot both be met: remove one of them"),
  SLO_REPEATED("KD039", Kind.WARNING, "\"%s\" is here twice: remove one of them"),
  SLO_REQUEST_UNSEEN("KD040", Kind.WARNING, "%s"),
  SLO_UNUSED(
      "KD041",
      "@Slo has no effect on %s(): it needs a @LoadTest or a @Capacity on the same method"),
  SLO_ERRORS_OF_REQUEST(
      "KD042", "\"%s\" counts iterations, not requests: remove 'request', or write failures"),
  SLO_STATUS_OF_MEASURE(
      "KD180",
      "\"%s\" is about a status, and %s is a transaction or a measure, which has none: name a"
          + " request, or remove 'request'"),
  SLO_STREAM_UNSEEN("KD295", Kind.WARNING, "%s"),
  SLO_METRIC_OF_REQUEST(
      "KD181", "\"%s\" is about what user code counts, not about a request: remove 'request'"),
  SLO_METRIC_UNSEEN("KD182", Kind.WARNING, "%s"),
  FORK_IMPOSSIBLE("KD043", "%s"),
  LOAD_TEST_METHOD("KD044", "the load test %s() %s: %s"),
  LOAD_TEST_USER_TWICE(
      "KD045", "%s is here twice: remove one of them, and mix user classes by their weights"),
  HOST_TYPE(
      "KD046",
      "@Host %s is of type %s: make it a String or a URI, such as \"http://localhost:8080\""),
  HOST_TWICE("KD047", "@Host %s is one too many beside %s: keep one"),
  TASK_DROPPED(
      "KD048",
      Kind.WARNING,
      "%1$s() takes the place of that of %3$s, which has %2$s, but has none itself, so it is not"
          + " run: repeat %2$s, or rename it"),
  WAIT_PACED(
      "KD049",
      "@WaitTime has both %1$s and a wait, and %1$s decides how long to wait: write one of them"),
  PACING_ZERO(
      "KD050",
      "pacing must be longer than 0: write a longer time, or remove @WaitTime from users that do"
          + " not wait"),
  SLO_NONE_AND_ONE(
      "KD051",
      "\"none\" means that the run has no objective, but \"%s\" is one: remove one of them"),
  SLO_NONE_OF_REQUEST(
      "KD052", "\"none\" is for the whole run, not for a request: remove 'request'"),
  SLO_MISSING(
      "KD053",
      "the load test %s() has no objective, so it cannot fail: add one, such as @Slo(\"p99 <"
          + " 500ms\"), or write @Slo(\"none\") if this is on purpose"),
  RATE_MALFORMED("KD054", "%s"),
  ARRIVAL_RATE_ZERO("KD055", "%s"),
  USERS_AND_ARRIVALS("KD056", "%s"),
  ARRIVALS_MISSING("KD057", "%s"),
  WAIT_UNUSED(
      "KD058",
      Kind.NOTE,
      "@WaitTime of %s has no effect here: with an arrival rate, iterations start when they are"
          + " due"),
  EXTEND_IMPOSSIBLE("KD059", "%s"),
  ABORT_MALFORMED("KD060", "%s"),
  FAIL_FAST_UNSURE("KD061", "%s"),
  CONNECTIONS_TWICE(
      "KD062", "@Connections has both 'pool', which all users share, and 'per': write one of them"),
  POOL_NOT_POSITIVE("KD063", "pool must be 1 or more, not %d"),
  CLIENT_RETURNS(
      "KD270",
      "@HttpClientFactory %s() returns %s: return a CloseableHttpClient, or"
          + " CloseableHttpAsyncClient, of Apache HttpClient 5"),
  CLIENT_PARAMETER(
      "KD271", "the parameter '%s' of @HttpClientFactory %s() is never given anything: remove it"),
  CLIENT_TWICE(
      "KD272",
      "the users have one HTTP client, but @HttpClientFactory is on %s() and on %s(): remove one"),
  CLIENT_CONNECTIONS(
      "KD273",
      "'%s' has no effect, as the client that %s() returns has connections of its own: set them in"
          + " it, and remove this"),
  CLIENT_LIBRARY_MISSING(
      "KD274",
      Kind.WARNING,
      "Client.APACHE needs %s, which is not on the class path here: a run needs it, too, so add it"
          + " there if it is not"),
  RATES_REVERSED("KD066", "%s"),
  DEMAND_TOO_HIGH("KD067", "%s"),
  PRECISION_IMPOSSIBLE("KD068", "%s"),
  CAPACITY_SLO_MISSING(
      "KD069",
      "a capacity is the highest rate at which objectives are met, and %s() has none: add one, such"
          + " as @Slo(\"p99 < 500ms\")"),
  TARGET_MISSING(
      "KD070",
      "@Compare has only one target, that of @Host or of the user class: write the address of the"
          + " other as b"),
  TARGET_TWICE(
      "KD071",
      Kind.NOTE,
      "both targets are %s, so the comparison measures noise alone: to compare two targets, write"
          + " two addresses"),
  NAMES_IMPOSSIBLE(
      "KD072", "names must be two different names, such as {\"old\", \"new\"}, not {%s}"),
  PAIRS_TOO_FEW("KD073", "%s"),
  TOLERANCE_IMPOSSIBLE("KD074", "%s"),
  FIGURE_UNKNOWN("KD075", "\"%s\" is not compared: write %s"),
  LOMBOK_MISSING(
      "KD077",
      "%s has no constructor yet, as Lombok has not run: put lombok on the annotation processor"
          + " path, beside katydid-dsl-processor"),
  PATH_RELATIVE(
      "KD078", "a path starts with \"/\", or is an absolute http or https URL: write \"/%s\""),
  PATH_UNBALANCED("KD079", "the braces of the path template \"%s\" are not balanced"),
  PATH_VALUES("KD080", "the path template \"%s\" needs %s, but %s given"),
  PATH_NOT_A_TEMPLATE(
      "KD081",
      Kind.NOTE,
      "each value makes a request name of its own, and a row of its own in the report: write %s"),
  OPTION_IMPOSSIBLE("KD084", "%s"),
  SLO_STAGE("KD090", "%s"),
  SLO_TAG_AND_REQUEST(
      "KD177",
      "an objective is about the requests of a tag, or of one name: remove 'tag', or 'request'"),
  SLO_OF_RUN_AND_TAG("KD178", "\"%s\" is about the whole run, not about a tag: remove 'tag'"),
  CLASS_NOT_MADE("KD091", "%s cannot be made for the load: %s"),
  REPLAY_UNREADABLE("KD290", "%s"),
  SCENARIO_UNKNOWN("KD185", "%s"),
  SLO_SCENARIO_AND_OTHER(
      "KD186",
      "an objective is about the requests of a scenario, or of one %1$s: remove 'scenario', or"
          + " '%1$s'"),
  SLO_OF_RUN_AND_SCENARIO(
      "KD187", "\"%s\" is about the whole run, not about a scenario: remove 'scenario'"),
  SCENARIO_UNUSED("KD183", "%s"),
  SCENARIO_OPTION(
      "KD184",
      "%s is of one scenario, and this @LoadTest has no user class of its own: write it at the"
          + " @Scenario, or give the @LoadTest the user class that it is for"),
  REPEAT_NOT_POSITIVE("KD160", "@Repeat must be 1 or more, not %d"),
  PROBABILITY_IMPOSSIBLE("KD161", "a probability is above 0, and 1 at most, not %s"),
  WEIGHT_IN_SEQUENCE(
      "KD132",
      "the tasks of %1$s are run in their order, so the weight of %2$s has no effect: write"
          + " @Repeat(%3$d) to run it %3$d times in a row, or remove the weight"),
  NEXT_UNKNOWN("KD133", "%s has no task named \"%s\"%s"),
  NEXT_AMBIGUOUS("KD124", "%s has %d tasks named %s: give each a name of its own"),
  THEN_TWICE("KD125", "%s is here twice: write @Then once, with the sum of the weights"),
  THEN_WEIGHTS_TOO_LARGE(
      "KD126",
      "the weights of what follows %s add up to %d, which is over %d: divide them all by the same"
          + " number"),
  TURN_OF_NO_TASK(
      "KD127", "@%s has no effect on %s, which is neither a task nor a set: put @Task on it"),
  TASK_UNREACHED(
      "KD128",
      Kind.WARNING,
      "nothing leads to %s, so it is never run: name it in @Then(task = \"%s\") of another, or"
          + " remove it"),
  SET_MISPLACED(
      "KD129",
      "the task set %s is inside no user class: move it into a class with @User or @TaskSet"),
  SET_UNUSABLE(
      "KD134",
      "the task set %s is %s, so the plan cannot make one: make it a class that is neither abstract"
          + " nor generic"),
  SET_LEAVES_NEGATIVE("KD135", "%s must be 0 or more, not %d"),
  SET_LEAVES_IN_ORDER(
      "KD136",
      "the tasks of %s are run in their order, so leaveWeight has no effect: write @Then(task ="
          + " Then.LEAVE) on the tasks after which it may be left, or remove @Sequential"),
  SET_NEVER_LEFT(
      "KD137",
      Kind.WARNING,
      "the task set %s is never left: write leaveAfter or leaveWeight, have a task return Leave, or"
          + " make the set @Sequential"),
  TLS_IMPOSSIBLE("KD291", "%s"),
  HOST_UNUSED(
      "KD082",
      Kind.WARNING,
      "\"%s\" is never used, because @Host %s gives the address of all load tests of this class:"
          + " remove one of them");

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
