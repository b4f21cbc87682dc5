package io.katydid.statistics;

/**
 * Trials that come in clusters, as the times between the events of one stream do: of a cluster with
 * n trials and x events among them, the sums of these and of their products over all clusters.
 */
public record Clusters(double n, double x, double nn, double nx, double xx) {

  /** How many there would be if all were of the usual size; 0 if there is no trial. */
  public double clusters() {
    return n == 0 ? 0 : n * n / nn;
  }

  /**
   * How many trials are worth one independent trial, if clusters are independent of each other: the
   * variance of the ratio of sums over that of independent trials (Cochran, "Sampling Techniques",
   * 1977, section 11.7). As if one more cluster of the usual size were of events alone: few events
   * always look as if they came one by one.
   *
   * @return at least 1; 1 if there is no trial
   */
  public double designEffect() {
    if (n == 0) {
      return 1;
    }
    double usual = nn / n;
    double trials = n + usual;
    double share = (x + usual) / trials;
    double variance =
        xx
            + usual * usual
            - 2 * share * (nx + usual * usual)
            + share * share * (nn + usual * usual);
    return share == 1 ? usual : Math.max(1, variance / (trials * share * (1 - share)));
  }
}
