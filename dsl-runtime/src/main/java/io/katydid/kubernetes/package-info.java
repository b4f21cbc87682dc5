/**
 * The objects by which Kubernetes runs a load: a controller, and workers in an indexed Job. Nothing
 * here speaks to a cluster: they are written as YAML, for {@code kubectl apply}.
 */
@NullMarked
package io.katydid.kubernetes;

import org.jspecify.annotations.NullMarked;
