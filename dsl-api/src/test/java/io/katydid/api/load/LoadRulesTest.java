package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.CAPACITY;
import static io.katydid.api.load.LoadKind.COMPARISON;
import static io.katydid.api.load.LoadKind.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoadRulesTest {

  /** The classes that the options are divided among. */
  private static final List<Class<?>> SUBJECTS =
      List.of(
          WorkloadOptions.class,
          RunOptions.class,
          TargetOptions.class,
          JoinOptions.class,
          TlsOptions.class,
          ProxyOptions.class,
          VerdictOptions.class,
          CapacityOptions.class,
          ComparisonOptions.class,
          ReportOptions.class,
          ExportOptions.class);

  private static final LoadSpec NOTHING = LoadSpec.of(List.of());

  /** A load of texts: {@code users=1;runTime=1m}. */
  private static LoadSpec load(String options) {
    LoadSpec load = NOTHING;
    for (String option : options.split(";", -1)) {
      String[] sides = option.split("=", 2);
      load = load.withText(LoadOptions.named(sides[0]).orElseThrow(), sides[1]);
    }
    return load;
  }

  @ParameterizedTest
  @EnumSource(LoadKind.class)
  void problems_defaults_areNone(LoadKind kind) {
    assertThat(LoadRules.problems(kind, NOTHING, Set.of())).isEmpty();
    assertThat(LoadRules.require(kind, NOTHING)).isSameAs(NOTHING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users=0           | users must be at least 1, not 0
          users=-1          | users must be at least 1, not -1
          users=10000001    | users must be at most 10,000,000, not 10,000,001
          spawnRate=0       | spawnRate must be a positive number of users per second, not 0.0
          spawnRate=-1      | spawnRate must be a positive number of users per second, not -1.0
          spawnRate=NaN     | spawnRate must be a positive number of users per second, not NaN
          spawnRate=Infinity | spawnRate must be a positive number of users per second, not Infinity
          spawnRate=0.000009 | spawnRate must be at least 0.00001, about one user a day, not 9.0E-6
          arrivalRate=0/s   | arrivalRate must be positive, not 0/s
          arrivalRate=1/s;maxUsers=0 | maxUsers must be at least 1, not 0
          runTime=0s        | runTime must be positive, not 0s
          runTime=P10001D   | runTime is too long: the longest is 10000 days
          warmUp=P10001D    | warmUp is too long: the longest is 10000 days
          resolveEvery=P10001D | resolveEvery is too long: the longest is 10000 days
          gracePeriod=P10001D | gracePeriod is too long: the longest is 10000 days
          runTime=5s;warmUp=5s | warmUp must be shorter than runTime: 5s of 5s leaves nothing to judge
          runTime=1m30s;warmUp=2m | warmUp must be shorter than runTime: 2m of 1m30s leaves nothing to judge
          fork=2            | fork must be 1, for a JVM of its own, or 0, for this JVM, not 2
          workers=0         | workers must be at least 1, not 0
          workers=1001      | workers must be at most 1000, not 1001
          users=3;workers=4 | 4 workers cannot share 3 users: set workers to at most 3, or more users
          workers=2         | 2 workers cannot share 1 user: set workers to at most 1, or more users
          onWorkerLoss=continue | onWorkerLoss goes with several workers: add workers, or remove onWorkerLoss
          extend=3          | extend must be from 0 to 2, not 3
          extend=-1         | extend must be from 0 to 2, not -1
          host=here         | the host "here" has no http:// or https://: write an absolute URL such as "http://here"
          users=2;arrivalRate=5/s | with an arrivalRate, users start as they are needed: remove users, or the arrivalRate
          arrivalRate=5/s;spawnRate=2 | with an arrivalRate, users start as they are needed: remove spawnRate, or the arrivalRate
          maxUsers=2        | maxUsers goes with an arrivalRate: add one, or remove maxUsers
          arrivals=even     | arrivals goes with an arrivalRate: add one, or remove arrivals
          tokenFile=token   | tokenFile is of workers on other machines: add listen, such as listen = "0.0.0.0:7300", or remove tokenFile
          workerCa=ca.pem   | workerCa is of workers on other machines: add listen, such as listen = "0.0.0.0:7300", or remove workerCa
          listen=7300;workerWait=0s | workerWait must be positive, not 0s
          iterations=0      | iterations must be at least 1, not 0
          iterationsPerUser=-1 | iterationsPerUser must be at least 1, not -1
          iterations=9;iterationsPerUser=3 | iterations are of all users together, and iterationsPerUser of each: remove one of them
          iterations=9;extend=1 | a load with a number of iterations is not extended: remove extend, or write 0
          iterationsPerUser=9;extend=2 | a load with a number of iterations is not extended: remove extend, or write 0
          iterations=9;arrivalRate=5/s | with an arrivalRate, users start as they are needed: remove iterations, or the arrivalRate
          iterationsPerUser=9;arrivalRate=5/s | with an arrivalRate, users start as they are needed: remove iterationsPerUser, or the arrivalRate
          warmUp=auto;failFast=true | failFast needs a warmUp that is declared: what is warm-up is detected only at the end
          """)
  void require_valueThatIsNotPossible_suggestsWhatToWrite(String options, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRules.require(RUN, load(options)))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=0/s          | from must be positive, not 0/s
          from=100/s;to=6000/m | to must be above from: 6000/m is not above 100/s
          to=10/s           | to must be above from: 10/s is not above 10/s
          precision=1       | precision must be a ratio of at least 1.001, such as 1.05, not 1.0
          precision=NaN     | precision must be a ratio of at least 1.001, such as 1.05, not NaN
          to=200/s;atLeast=300/s | atLeast must be within the rates that are tried: 300/s is above the highest, 200/s
          runTime=0s        | runTime must be positive, not 0s
          """)
  void require_searchThatIsNotPossible_suggestsWhatToWrite(String options, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRules.require(CAPACITY, load(options)))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pairs=5     | a comparison needs at least 6 pairs of runs, not 5: 5 pairs that all agree come by chance in 6.25 % of cases, and so can never be significant at 5 %
          tolerance=5 | the tolerance is a share above 0 and below 1, such as 0.05 for 5 %, not 5.0
          tolerance=0 | the tolerance is a share above 0 and below 1, such as 0.05 for 5 %, not 0.0
          tolerance=NaN | the tolerance is a share above 0 and below 1, such as 0.05 for 5 %, not NaN
          """)
  void require_comparisonThatIsNotPossible_suggestsWhatToWrite(String options, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRules.require(COMPARISON, load(options)))
        .withMessage(message);
  }

  @Test
  void require_durationsThatNoTextHas_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            LoadRules.require(
                RUN, NOTHING.with(RunOptions.WARM_UP, WarmUp.of(Duration.ofSeconds(-1)))))
        .withMessage("warmUp must not be negative, not PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            LoadRules.require(
                RUN, NOTHING.with(RunOptions.GRACE_PERIOD, Duration.ofSeconds(Long.MAX_VALUE))))
        .withMessage("gracePeriod is too long: the longest is 10000 days");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            LoadRules.require(
                RUN, NOTHING.with(RunOptions.RUN_TIME, Duration.ofSeconds(Long.MIN_VALUE))))
        .withMessageStartingWith("runTime must not be negative, not PT-");
  }

  @Test
  void problems_severalMistakes_areAllFound() {
    assertThat(LoadRules.problems(COMPARISON, load("users=0;spawnRate=-1;runTime=0s"), Set.of()))
        .extracting(problem -> problem.option().name())
        .containsExactly("users", "spawnRate", "runTime");
  }

  @Test
  void problems_defaultWrittenBesideWhatExcludesIt_isOne() {
    Set<LoadOption<?>> written = Set.of(WorkloadOptions.ARRIVAL_RATE, WorkloadOptions.USERS);

    assertThat(LoadRules.problems(RUN, load("arrivalRate=1/s"), written))
        .extracting(LoadProblem::option, LoadProblem::kind)
        .containsExactly(tuple(WorkloadOptions.USERS, LoadProblem.Kind.EXCLUDED));
  }

  @Test
  void problems_arrivalsOfASearch_areNone() {
    assertThat(LoadRules.problems(CAPACITY, load("maxUsers=3;arrivals=even"), Set.of())).isEmpty();
  }

  @Test
  void table_constants_areAllInTheList() throws IllegalAccessException {
    Set<Object> constants = new HashSet<>();
    for (Class<?> subject : SUBJECTS) {
      for (var field : subject.getFields()) {
        constants.add(field.get(null));
      }
    }

    assertThat(constants).containsExactlyInAnyOrderElementsOf(LoadOptions.all());
    assertThat(LoadOptions.all()).extracting(LoadOption::name).doesNotHaveDuplicates();
    assertThat(LoadOptions.all().stream().flatMap(option -> option.commandNames().stream()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users       | ten      | write a whole number, such as 1000
          users       | 3000000000 | write a whole number, such as 1000
          spawnRate   | fast     | write a number, such as 50 or 0.5
          fork        | yes      | write 0 or 1
          extend      | often    | write 0, 1 or 2
          timings     | 1        | write true or false
          arrivals    | random   | write poisson or even
          html        | ''       | write the name of a file
          csv         | ''       | write the name of a file
          csv         | sub/     | "sub/" is a folder: write what the names of the files in it begin with, too, as in sub/nightly
          seed        | 0x1      | write a whole number, such as 1000
          connections | task     | "task" says not which requests share
          resolve     | 127.0.0.1 | write name=address,address, and ; between names
          resolve     | =127.0.0.1 | a name is missing: write resolve as shop.example=127.0.0.1
          resolve     | a=b      | "b" is no address: write one such as 127.0.0.1, ::1 or unix:/run/app.sock
          sourceAddresses | unix:/run/app.sock | "unix:/run/app.sock" is no address
          allowHost   | https://shop.example/in | "https://shop.example/in" is no host name: write it without scheme, port and path, as in shop.example
          allowHost   | shop.example:8080 | "shop.example:8080" is no host name: write it without scheme, port and path, as in shop.example
          allowHost   | [::1]:80  | "[::1]:80" is no host name: write it without scheme, port and path, as in ::1
          allowHost   | a b       | "a b" is no host name: write it without scheme, port and path, as in shop.example
          allowHost   | a, | "" is no host name: write it without scheme, port and path, as in shop.example
          tags        | read,a b  | a tag is a word without white space and commas, not "a b"
          excludeTags | read,     | a tag is a word without white space and commas, not ""
          warmUp      | automatic | "automatic" is not a duration:
          abortIf     | off      | "off" is not a condition to give a run up:
          arrivalRate | 200      | "200" is not a rate:
          """)
  void withText_whatCannotBeRead_suggestsWhatToWrite(String option, String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NOTHING.withText(LoadOptions.named(option).orElseThrow(), text))
        .withMessageStartingWith(message);
  }

  @Test
  void hosts_ofEachKind_areReadAsInUrls() {
    assertThat(AddressText.ofHosts(List.of("Shop.example", "[2001:DB8::1]", "203.0.113.7", "::2")))
        .containsExactly("shop.example", "2001:db8::1", "203.0.113.7", "::2");
  }

  @Test
  void hosts_none_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AddressText.ofHosts(List.of()))
        .withMessage("no host is given: write at least one");
  }

  @Test
  void addresses_none_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AddressText.ofServers(Arrays.asList()))
        .withMessage("no address is given: write at least one");
  }
}
