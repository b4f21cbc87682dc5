/**
 * The goals of the Maven plugin. All of them run the command in a JVM of its own, on the test class
 * path of a project.
 */
@NullMarked
package io.katydid.maven;

import org.jspecify.annotations.NullMarked;
