package io.katydid.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** A goal that runs the command on the test class path of a project. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class KatydidGoal extends AbstractMojo {

  private static final int NEEDED_JAVA = 21;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  @Inject private ToolchainManager toolchains;

  /** Makes no load, and lets the build pass. */
  @Parameter(property = "katydid.skip", defaultValue = "false")
  private boolean skip;

  /** Makes no load if {@code false}, as it skips load tests. */
  @Parameter(property = "katydid.enabled", defaultValue = "true")
  private boolean enabled;

  /** Makes no load, as it runs no tests. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  /** Makes no load, as it compiles and runs no tests. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  private boolean skipAllOfTests;

  /**
   * Options of the load by their names, as in {@code
   * <options><users>100</users><runTime>1m</runTime></options>}. Properties of the command line
   * ({@code -Dkatydid.users=200}) win over these, and these over properties of the project.
   */
  @Parameter private Map<String, String> options = Map.of();

  /** The name of the goal. */
  abstract String goal();

  /** The command, and its arguments beside the options. */
  abstract List<String> arguments() throws MojoExecutionException;

  /** Whether it writes reports. */
  boolean reports() {
    return false;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || !enabled || skipTests || skipAllOfTests) {
      getLog().info("No load is made: it is skipped.");
    } else if (project.getPackaging().equals("pom")) {
      getLog().info("No load is made: this project has no tests.");
    } else {
      judge(outcome());
    }
  }

  private CommandOutcome outcome() throws MojoExecutionException {
    Command command =
        new Command(
            java(),
            TestClassPath.of(project, pluginArtifacts, execution.getVersion()),
            given().arguments(),
            arguments());
    getLog().debug(command.toString());
    try {
      return command.execute(project.getBasedir(), System.out::println);
    } catch (IOException e) {
      throw new MojoExecutionException("the command cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("the build was interrupted", e);
    }
  }

  private GivenOptions given() {
    GivenOptions given =
        new GivenOptions(project.getProperties(), options, session.getUserProperties());
    if (reports() && !"false".equals(property("katydid.reports"))) {
      Path folder =
          Path.of(project.getBuild().getDirectory(), "katydid", execution.getExecutionId());
      given.standard("html", folder.resolve("report.html").toString());
      given.standard("markdown", folder.resolve("report.md").toString());
      given.standard("json", folder.resolve("report.json").toString());
      given.standard("junitXml", folder.resolve("TEST-katydid.xml").toString());
    }
    return given;
  }

  private String property(String name) {
    return session
        .getUserProperties()
        .getProperty(name, project.getProperties().getProperty(name, ""));
  }

  private Path java() throws MojoExecutionException {
    Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
    if (toolchain != null) {
      return Path.of(toolchain.findTool("java"));
    }
    int version = Runtime.version().feature();
    if (version < NEEDED_JAVA) {
      throw new MojoExecutionException(oldJava(version, goal()));
    }
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The message where Maven runs on this version of Java, and no toolchain is chosen. */
  static String oldJava(int version, String goal) {
    return String.format(
        Locale.ROOT,
        "Maven runs on Java %d, and Katydid needs %d or newer: point JAVA_HOME at one, or have"
            + " maven-toolchains-plugin choose one by its goal select-jdk-toolchain. The phase in"
            + " which it does is to be run, too: mvn test-compile katydid:%s",
        version,
        NEEDED_JAVA,
        goal);
  }

  /** Fails the build now, or leaves that to {@code katydid:verify}. */
  private void judge(CommandOutcome outcome) throws MojoExecutionException, MojoFailureException {
    Optional<String> failure = outcome.failure(goal());
    if (outcome.isUndecided()) {
      getLog().warn(outcome.lastWord() + " (this fails the build with the option strict)");
    }
    Verdicts verdicts = new Verdicts(getPluginContext());
    verdicts.add(failure);
    if (failure.isPresent()) {
      if (!isJudgedLater()) {
        throw new MojoFailureException(failure.get());
      }
      getLog().error(failure.get() + " (katydid:verify will fail the build)");
    }
  }

  private boolean isJudgedLater() {
    return execution.getSource() == MojoExecution.Source.LIFECYCLE
        && execution.getPlugin().getExecutions().stream()
            .anyMatch(each -> each.getGoals().contains(VerifyGoal.NAME));
  }
}
