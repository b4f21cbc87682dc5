package io.katydid.report;

import io.katydid.result.Revision;
import java.util.Optional;

/**
 * By what, of what and on what a run was made.
 *
 * @param version of Katydid
 * @param revision of the code that was tested, as far as that is known
 * @param machine that made the load, in words; empty if that is not known
 */
public record Circumstances(String version, Optional<Revision> revision, String machine) {}
