package io.katydid.tasks;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.WeakHashMap;

/** How often the nodes of a graph are run in the long run, as parts of 1. */
public final class TaskShares {

  private static final int MOST_STEPS = 10_000;
  private static final double PRECISION = 1e-12;

  /** Enough for an error of half a percent of all at most, in all but one of a thousand graphs. */
  private static final int WALKED_STEPS = 100_000;

  /** What was found, as a load is asked for its rate many times before it starts. */
  private static final Map<TaskGraph, double[]> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private TaskShares() {}

  /**
   * The share of each node: in balance, or as one long walk has them.
   *
   * @return not to be changed
   */
  public static double[] of(TaskGraph graph) {
    return KNOWN.computeIfAbsent(graph, it -> it.isMemoryless() ? inBalance(it) : walked(it));
  }

  private static double[] walked(TaskGraph graph) {
    double[] shares = new double[graph.nodes().size()];
    TaskWalk walk = new TaskWalk(graph, new SplittableRandom(0));
    int steps = 0;
    while (steps < WALKED_STEPS && walk.step()) {
      shares[walk.node()]++;
      steps++;
    }
    int walked = Math.max(1, steps);
    return Arrays.stream(shares).map(visits -> visits / walked).toArray();
  }

  private static double[] inBalance(TaskGraph graph) {
    int size = graph.nodes().size();
    double[] shares = new double[size];
    follow(graph, TaskGraph.START, 1, shares);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] later = new double[size];
      for (int node = 0; node < size; node++) {
        follow(graph, node, shares[node], later);
      }
      if (moveHalfway(shares, later) < PRECISION) {
        return shares;
      }
    }
    return shares;
  }

  /** Adds what follows this node to where it goes. */
  private static void follow(TaskGraph graph, int node, double share, double[] later) {
    List<TaskEdge> edges = graph.edgesAfter(node);
    double weights = edges.stream().mapToDouble(TaskEdge::weight).sum();
    edges.forEach(edge -> later[edge.to()] += share * edge.weight() / weights);
  }

  /**
   * Moves the shares towards the later ones, and returns how far that was. By half the way, as
   * those of a cycle never come to rest.
   */
  private static double moveHalfway(double[] shares, double[] later) {
    double moved = 0;
    for (int node = 0; node < shares.length; node++) {
      double half = (later[node] - shares[node]) / 2;
      shares[node] += half;
      moved += Math.abs(half);
    }
    return moved;
  }
}
