package io.katydid.maven;

import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails the build if a goal before it has found that an objective is not met. Where it is bound,
 * the other goals do not fail the build themselves, so that what was started for them is stopped in
 * {@code post-integration-test}.
 */
@Mojo(name = VerifyGoal.NAME, defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyGoal extends AbstractMojo {

  static final String NAME = "verify";

  @Override
  public void execute() throws MojoFailureException {
    Verdicts verdicts = new Verdicts(getPluginContext());
    List<String> failures = verdicts.failures();
    if (!failures.isEmpty()) {
      throw new MojoFailureException(String.join("\n", failures));
    }
    getLog().info(verdicts.isEmpty() ? "No load was made." : "No objective was missed.");
  }
}
